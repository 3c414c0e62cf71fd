// How does evidence come into a case of the voter list, and who may look at it again? (the only file of this folder that other parts import, beside field.tsx)
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, assert, ok } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { type Actor, record } from '#platform/action';
import { PDF_WORDS, PHOTO_BYTES, PHOTO_WORDS, type PdfCode, type Photo, type PhotoCode, type SealedPdf, insertPhoto, keepSealedPdf, openOriginal, readDerived, readSealedPdf, receivePhoto } from '#platform/attachments';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Deps, Upload } from '#platform/module';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';
import { type BuktiRow, insertBukti, listBukti, readBukti } from './store/bukti.ts';

/** Files of one sending; say it to `definePost` and `defineDesk` as `media: 'files', files: EVIDENCE_FILES`. */
export const EVIDENCE_FILES = 5;
export const EVIDENCE_FIELD = 'bukti';
export const LIHAT_EVENT = 'sidalih.bukti-lihat';
/** A restricted photograph (keamanan.md 5, class). */
const TERBATAS = 2;

/** A file that lies sealed, not yet in a case. */
export type Diterima = { readonly namaBerkas: string } & ({ readonly jenis: 'foto'; readonly foto: Photo } | { readonly jenis: 'pdf'; readonly pdf: SealedPdf });

/** `values.berkas` names the file as its sender does. */
export type EvidenceRefusal = Refusal<PhotoCode | PdfCode>;

type At = Pick<Deps, 'database' | 'settings' | 'keys'>;
const placeOf = (id: string) => ({ table: 'sidalih_bukti', row: id, column: 'nama' });

/** All files of a form or the first that cannot stand. Nothing is written to the database: hand them to `insertEvidence` in the act. */
export async function receiveEvidence(at: At, uploads: readonly Upload[]): Promise<Result<readonly Diterima[], EvidenceRefusal>> {
  const taken: Diterima[] = [];
  for (const upload of uploads.filter((one) => one.field === EVIDENCE_FIELD)) {
    const one = (await isPdf(upload)) ? await takePdf(at, upload) : await takePhoto(at, upload);
    if (!one.ok) return { ok: false, refusal: { ...one.refusal, values: { ...one.refusal.values, berkas: upload.fileName } } };
    taken.push(one.value);
  }
  return ok(taken);
}

/** By its first bytes; a name that says otherwise is caught by whoever takes it. */
async function isPdf({ path, fileName }: Upload): Promise<boolean> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(5), 0, 5, 0);
    return buffer.subarray(0, bytesRead).toString('latin1').startsWith('%PDF') || /\.pdf$/i.test(fileName);
  } finally {
    await handle.close();
  }
}

async function takePdf({ settings, keys }: At, upload: Upload): Promise<Result<Diterima, EvidenceRefusal>> {
  const kept = await keepSealedPdf({ folder: settings.PENDOPO_DATA, keys }, upload.path);
  return kept.ok ? ok({ jenis: 'pdf', pdf: kept.value, namaBerkas: upload.fileName }) : kept;
}

async function takePhoto({ settings, keys, database }: At, upload: Upload): Promise<Result<Diterima, EvidenceRefusal>> {
  const at = { folder: settings.PENDOPO_DATA, keys, db: database.db };
  const kept = await receivePhoto(at, createReadStream(upload.path), { maxBytes: PHOTO_BYTES, fileName: upload.fileName });
  return kept.ok ? ok({ jenis: 'foto', foto: kept.value, namaBerkas: upload.fileName }) : kept;
}

/** What the sender of such a file can do now, with its name in front. */
export function evidenceWords(lang: Lang, { code, values = {} }: EvidenceRefusal): string {
  const sentence = code.startsWith('PDF_') ? PDF_WORDS[code as PdfCode] : PHOTO_WORDS[code as PhotoCode];
  const filled = say(lang, sentence, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
  const name = String(values['berkas'] ?? '');
  return name === '' ? filled : `${name}: ${filled}`;
}

export interface UntukPerkara {
  /** `tanggapan`, `coklit`, `ganda`, `pindah`, `saran`. */
  readonly perihal: string;
  readonly perkara: string;
  /** Whose officers may look at it: those of this area and above. */
  readonly node: AreaCode;
  /** Account, or `warga` for somebody without one. */
  readonly oleh: string;
}

/** In the transaction of the act. Gives the ids, in the order of the files: what `applyChanges` takes as `bukti`. */
export async function insertEvidence(db: Db, { keys, clock }: Pick<Deps, 'keys' | 'clock'>, taken: readonly Diterima[], untuk: UntukPerkara): Promise<readonly string[]> {
  const key = keys.secret('bidang');
  const pada = isoInstant(clock);
  const all = taken.map((one) => {
    const id = randomUUID();
    const { sha256, bytes } = one.jenis === 'foto' ? one.foto : one.pdf;
    const nama = sealField(key, placeOf(id), kidOf(key), one.namaBerkas);
    return { ...untuk, id, sha256, jenis: one.jenis, ukuran: bytes, nama, berisi: one.jenis === 'pdf' && one.pdf.active, pada };
  });
  for (const one of taken) if (one.jenis === 'foto') await insertPhoto(db, one.foto, { at: pada, by: untuk.oleh, kelas: TERBATAS });
  await insertBukti(db, all);
  return all.map(({ id }) => id);
}

/** A file as a page names it: no bytes. */
export interface Bukti extends Omit<BuktiRow, 'nama'> {
  readonly namaBerkas: string;
}

export async function listEvidence(db: Db, keys: Deps['keys'], perihal: string, perkara: string): Promise<readonly Bukti[]> {
  return (await listBukti(db, perihal, perkara)).map((row) => unsealed(keys, row));
}

export async function findEvidence(db: Db, keys: Deps['keys'], ids: readonly string[]): Promise<readonly Bukti[]> {
  return (await readBukti(db, ids)).map((row) => unsealed(keys, row));
}

function unsealed(keys: Deps['keys'], { nama, ...row }: BuktiRow): Bukti {
  if (row.dihapus !== null) return { ...row, namaBerkas: '' };
  const opened = openField(ringOf(keys.secret('bidang')), placeOf(row.id), nama);
  assert(opened.ok, `name of evidence ${row.id} opens with the key of this server`);
  return { ...row, namaBerkas: opened.value };
}

/** `kecil` and `besar`: a photograph upright and without metadata; `asli`: the bytes as they came. */
export type Rupa = 'kecil' | 'besar' | 'asli';

/**
 * The bytes for an officer, after the view stands in the trail (keamanan.md 7.2). Undefined: no such file, not a picture,
 * held back by the scan, or gone by the rule of retention.
 */
export async function openEvidence(deps: Pick<Deps, 'database' | 'clock' | 'settings' | 'keys'>, actor: Actor, id: string, rupa: Rupa): Promise<{ readonly type: string; readonly bytes: Buffer; readonly fileName: string } | undefined> {
  const { database, clock, settings, keys } = deps;
  const [found] = await findEvidence(database.db, keys, [id]);
  if (found === undefined || found.dihapus !== null || ['TERINFEKSI', 'MENUNGGU_PINDAI', 'GAGAL_PINDAI'].includes(found.pindai)) return undefined;
  if (found.jenis === 'pdf' && rupa !== 'asli') return undefined;
  await record(database, clock, { event: LIHAT_EVENT, actor, kind: 'bukti', object: id, node: found.node }, { rupa, perihal: found.perihal, perkara: found.perkara });
  const folder = settings.PENDOPO_DATA;
  if (found.jenis === 'pdf') return { type: 'application/pdf', bytes: await readSealedPdf({ folder, keys }, found.sha256), fileName: `bukti-${id.slice(0, 8)}.pdf` };
  const at = { folder, keys, db: database.db };
  const bytes = rupa === 'asli' ? await openOriginal(at, found.sha256) : await readDerived(at, found.sha256, rupa);
  return bytes === undefined ? undefined : { type: rupa === 'asli' ? 'application/octet-stream' : 'image/jpeg', bytes, fileName: `bukti-${id.slice(0, 8)}.${rupa === 'asli' ? 'bin' : 'jpg'}` };
}
