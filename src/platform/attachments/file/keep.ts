// How is a general file kept for a case, read again, and taken away? (keamanan.md 5 "store", 6.3)
import { createHash, randomUUID } from 'node:crypto';
import { assert } from '#kernel/result';
import type { Database, Db } from '#platform/db';
import { type Place, blindIndex, kidOf, openBytes, openField, ringOf, sealBytes, sealField } from '#platform/seal';
import { dropObject, putObject, readObject } from '../objects.ts';
import type { FileAt, FileType, ReceivedFile } from './receive.ts';
import { type FileClass, type FileRow, type ScanState, deleteRow, findRow, insertRow, listDropped, listRows, releaseObject } from './store.ts';

const TABLE = 'attachments_berkas';
const SWEPT_AT_ONCE = 200;

/** A file of a case, as lists and pages know it. */
export interface KeptFile {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly type: FileType;
  /** As the module gave it to `insertFile`; '' = none. */
  readonly purpose: string;
  /** Sealed; `fileName` opens it. */
  readonly sealedName: string;
  readonly class: FileClass;
  readonly active: boolean;
  readonly state: ScanState;
  /** Milliseconds. */
  readonly at: number;
}

export interface FileOf {
  readonly module: string;
  /** Id of the case. */
  readonly object: string;
  /** What it is for, in a word of the module's own: `bukti`. */
  readonly purpose?: string;
  /** `terbatas`: sealed, for whoever the module lets in. `umum`: open on the disk, for everybody. */
  readonly class: FileClass;
  /** Account id, or what the module calls a person without one; never a name. */
  readonly by: string;
}

/**
 * Keeps a received file in the caller's transaction; behind `await` its bytes lie on the disk. Where a scanner was set up
 * nobody gets it before the scanner has seen it. A full disk throws, and the act with it.
 */
export async function insertFile(db: Db, at: FileAt, file: ReceivedFile, { module, object, purpose = '', class: kelas, by }: FileOf): Promise<KeptFile> {
  const id = randomUUID();
  const key = at.keys.secret('bidang');
  const name = sealField(key, { table: TABLE, row: id, column: 'nama' }, kidOf(key), file.name);
  const row: FileRow = {
    ...{ id, sha256: file.sha256, bytes: file.bytes, type: file.type, active: file.active, kelas, module, purpose, name },
    object: objectOf(at, kelas, file.sha256),
    owner: object,
    state: at.settings.PENDOPO_CLAMD === undefined ? 'TIDAK_DIPINDAI' : 'MENUNGGU_PINDAI',
    at: at.clock.now(),
  };
  await insertRow(db, row, by);
  const bytes = await file.content();
  await putObject(at.settings.PENDOPO_DATA, row.object, [kelas === 'umum' ? bytes : sealBytes(key, placeOf(file.sha256), kidOf(key), bytes)]);
  return shown(row);
}

/** The files of a case, oldest first. */
export async function filesOf(db: Db, module: string, object: string): Promise<KeptFile[]> {
  return (await listRows(db, module, object)).map(shown);
}

export async function findFile(db: Db, id: string): Promise<(KeptFile & { readonly module: string; readonly object: string }) | undefined> {
  const row = await findRow(db, id);
  return row === undefined ? undefined : { ...shown(row), module: row.module, object: row.owner };
}

/** What its sender calls it, made safe: a label for whoever may see the case. */
export function fileName({ keys }: Pick<FileAt, 'keys'>, { id, type, sealedName }: Pick<KeptFile, 'id' | 'type' | 'sealedName'>): string {
  const name = openField(ringOf(keys.secret('bidang')), { table: TABLE, row: id, column: 'nama' }, sealedName);
  return name.ok ? name.value : `berkas.${type}`;
}

/**
 * Its bytes, whatever the scanner said: for the server's own work (blackening, hashing). What leaves the house goes by
 * `makeDownload`. Throws where the disk does not hold what the row names.
 */
export async function readFileBytes(db: Db, at: FileAt, id: string): Promise<Buffer | undefined> {
  const row = await findRow(db, id);
  return row === undefined ? undefined : bytesOf(at, row);
}

export async function bytesOf(at: FileAt, row: FileRow): Promise<Buffer> {
  const lying = await readObject(at.settings.PENDOPO_DATA, row.object);
  const opened = row.kelas === 'umum' ? lying : unsealed(at, row, lying);
  assert(createHash('sha256').update(opened).digest('hex') === row.sha256, `object of file ${row.id} holds what its row says`);
  return opened;
}

function unsealed(at: FileAt, row: FileRow, lying: Buffer): Buffer {
  const opened = openBytes(ringOf(at.keys.secret('bidang')), placeOf(row.sha256), lying);
  assert(opened.ok, `object of file ${row.id} opens with the key of this server`);
  return opened.value;
}

/** Takes the row away in the caller's transaction; `sweepDropped` takes the bytes once no other row names them. */
export async function dropFile(db: Db, { clock }: Pick<FileAt, 'clock'>, id: string): Promise<boolean> {
  return deleteRow(db, id, clock.now());
}

/** Takes off the disk what no row names any longer; how many went. May run on several servers at once. */
export async function sweepDropped(database: Database, at: Pick<FileAt, 'settings'>): Promise<number> {
  let gone = 0;
  for (const object of await listDropped(database.db, SWEPT_AT_ONCE)) {
    await database.transaction(async (db) => {
      if (!(await releaseObject(db, object))) return;
      await dropObject(at.settings.PENDOPO_DATA, object);
      gone += 1;
    });
  }
  return gone;
}

export function shown(row: FileRow): KeptFile {
  const { id, sha256, bytes, type, purpose, active, state, kelas } = row;
  return { id, sha256, bytes, type, purpose, active, state, class: kelas, at: row.at, sealedName: row.name };
}

const placeOf = (sha256: string): Place => ({ table: TABLE, row: sha256, column: 'objek' });

/** Sealed ones under a name that cannot be probed for; open ones under a hash of their own, so that dropping one never takes a published file along. */
function objectOf(at: FileAt, kelas: FileClass, sha256: string): string {
  if (kelas === 'umum') return createHash('sha256').update(`berkas|${sha256}`).digest('hex');
  return blindIndex(at.keys.secret('indeks'), { table: TABLE, column: 'objek' }, sha256);
}
