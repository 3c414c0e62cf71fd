// Which general files are kept, for which case, and what did the scanner say? (rows of `attachments_berkas`)
import { type Db, rows, run, sql } from '#platform/db';
import type { FileType } from './receive.ts';

export type FileClass = 'umum' | 'terbatas';
export type ScanState = 'TIDAK_DIPINDAI' | 'MENUNGGU_PINDAI' | 'BERSIH' | 'TERINFEKSI' | 'GAGAL_PINDAI';

export interface FileRow {
  readonly id: string;
  readonly sha256: string;
  readonly object: string;
  readonly bytes: number;
  readonly type: FileType;
  /** Sealed. */
  readonly name: string;
  readonly kelas: FileClass;
  readonly active: boolean;
  readonly module: string;
  readonly purpose: string;
  readonly owner: string;
  readonly state: ScanState;
  /** Milliseconds. */
  readonly at: number;
}

const COLUMNS = sql`id, sha256, objek as object, ukuran as bytes, jenis as type, nama as name, kelas, aktif as active, modul as module,
  guna as purpose, untuk as owner, keadaan as state, dibuat as at`;

/** The row, and no object of this name is on its way out any longer: `sweepDropped` waits for this transaction, or it for that one. */
export async function insertRow(db: Db, row: FileRow, by: string): Promise<void> {
  await run(db, sql`delete from attachments_buang where objek = ${row.object}`);
  await run(
    db,
    sql`insert into attachments_berkas (id, sha256, objek, ukuran, jenis, nama, kelas, aktif, modul, guna, untuk, oleh, dibuat, keadaan, pindai_berikut)
        values (${row.id}, ${row.sha256}, ${row.object}, ${row.bytes}, ${row.type}, ${row.name}, ${row.kelas}, ${row.active}, ${row.module},
          ${row.purpose}, ${row.owner}, ${by}, ${row.at}, ${row.state}, ${row.at})`,
  );
}

export async function findRow(db: Db, id: string): Promise<FileRow | undefined> {
  const [found] = await rows(db, sql<FileRow>`select ${COLUMNS} from attachments_berkas where id = ${id}`);
  return found;
}

/** Oldest first. */
export async function listRows(db: Db, module: string, owner: string): Promise<FileRow[]> {
  return rows(db, sql<FileRow>`select ${COLUMNS} from attachments_berkas where modul = ${module} and untuk = ${owner} order by dibuat, id`);
}

/** The object follows once the transaction stands and nothing else names it. */
export async function deleteRow(db: Db, id: string, now: number): Promise<boolean> {
  const gone = await run(
    db,
    sql`with gone as (delete from attachments_berkas where id = ${id} returning objek)
        insert into attachments_buang (objek, sejak) select objek, ${now} from gone on conflict do nothing`,
  );
  return gone > 0;
}

export async function listDropped(db: Db, most: number): Promise<string[]> {
  return (await rows(db, sql<{ objek: string }>`select objek from attachments_buang order by sejak limit ${most}`)).map(({ objek }) => objek);
}

/** Is this object nobody's any longer? In a transaction that takes it off the disk before it ends. */
export async function releaseObject(db: Db, object: string): Promise<boolean> {
  const taken = await run(db, sql`delete from attachments_buang where objek = ${object}`);
  if (taken === 0) return false;
  const [named] = await rows(db, sql<{ one: number }>`select 1 as one from attachments_berkas where objek = ${object} limit 1`);
  return named === undefined;
}

export async function insertLink(db: Db, key: string, file: string, until: number): Promise<void> {
  await run(db, sql`insert into attachments_tautan (kunci, berkas, habis) values (${key}, ${file}, ${until})`);
}

/** Takes the link away for good; the file's id where it had not run out. */
export async function takeLink(db: Db, key: string, now: number): Promise<string | undefined> {
  const [found] = await rows(
    db,
    sql<{ berkas: string; habis: number }>`delete from attachments_tautan where kunci = ${key} returning berkas, habis`,
  );
  return found !== undefined && found.habis > now ? found.berkas : undefined;
}

export async function deleteOldLinks(db: Db, now: number): Promise<void> {
  await run(db, sql`delete from attachments_tautan where habis <= ${now}`);
}
