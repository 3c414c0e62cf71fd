// How does the desk's word become a letter that nobody can change? (ppid.md section 19: number, date, signer, QR, a code in the public log)
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { assert } from '#kernel/result';
import { say } from '#kernel/text';
import { atZone, zoneOf } from '#kernel/zone';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Block, type DocumentSpec, renderPdf } from '#platform/documents';
import { findOffice } from '#platform/offices';
import { kidOf, openBytes, openField, ringOf, sealBytes, sealField } from '#platform/seal';
import { queueLeaf } from '#platform/tlog';
import { type At } from '../permohonan/jam.ts';
import type { Permohonan } from '../permohonan/store/permohonan.ts';
import { type SuratRow, countSurat, insertSurat } from './store/surat.ts';
import { suratText as text } from './text.ts';

/** Kinds of section 19; the letter of the number stands beside. */
export const JENIS_SURAT = {
  tanda_terima: 'TT',
  kekurangan: 'KB',
  pemberitahuan: 'J',
  perpanjangan: 'P',
  biaya: 'B',
  penyerahan: 'S',
  penutupan: 'T',
  pencabutan: 'C',
  keberatan_terima: 'KT',
  keberatan_tanggapan: 'KJ',
  tanggal: 'TG',
} as const;
export type JenisSurat = keyof typeof JENIS_SURAT;

export interface IsiSurat {
  readonly jenis: JenisSurat;
  /** The request; for an objection that needs none (ground b) its own number, and no id. */
  readonly permohonan: Pick<Permohonan, 'nomor' | 'kantor' | 'bahasa'> & { readonly id: string | null };
  /** Id of the objection that the letter belongs to. */
  readonly perkara?: string;
  /** Post of the signer, never a name. */
  readonly penanda: string;
  /** One paragraph in plain words, on top. */
  readonly ringkas: string;
  readonly blocks: readonly Block[];
  /** Scheme and host of the site. */
  readonly origin: string;
  /** Number of the step that the letter follows; one letter a step. */
  readonly langkah?: number;
}

/** Printed before the transaction that sends it, because printing takes its time. */
export interface Tercetak {
  readonly row: SuratRow;
  readonly pdf: Uint8Array;
  readonly spec: DocumentSpec;
}

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const kodeBaru = (): string => [...randomBytes(12)].map((byte) => SYMBOLS[byte % 32] ?? '').join('');
export const suratPath = (kode: string): string => `/ppid/surat/${kode}`;
const TABLE = 'ppid_surat';

/**
 * The number counts the letters of its kind in the case; two printed at once have one number, and `simpanSurat` of the
 * second throws, so that nothing is sent twice.
 */
export async function cetakSurat(at: At, isi: IsiSurat): Promise<Tercetak> {
  const { permohonan: p, jenis } = isi;
  const no = (await countSurat(at.database.db, { permohonan: p.id, perkara: isi.perkara ?? null }, jenis)) + 1;
  const office = await findOffice(at.database.db, p.kantor);
  const zona = zoneOf(p.kantor);
  assert(office !== undefined && zona !== undefined, `office ${p.kantor}`);
  const now = isoInstant(at.clock);
  const tanggal = atZone(now, zona).day;
  const kode = kodeBaru();
  const nomor = `${p.nomor}/${JENIS_SURAT[jenis]}${no}`;
  const spec = specOf(isi, { nomor, kode, tanggal, kantor: office.nama, now });
  const pdf = await renderPdf(spec);
  const row: SuratRow = {
    id: randomUUID(), nomor, kode, jenis, permohonan: p.id, perkara: isi.perkara ?? null, kantor: p.kantor, tanggal, penanda: isi.penanda,
    ukuran: pdf.length, sha256: createHash('sha256').update(pdf).digest('hex'), dibuat: now, langkah: isi.langkah ?? null,
  };
  return { row, pdf, spec };
}

interface Head {
  readonly nomor: string;
  readonly kode: string;
  readonly tanggal: Day;
  readonly kantor: string;
  readonly now: string;
}

function specOf(isi: IsiSurat, { nomor, kode, tanggal, kantor, now }: Head): DocumentSpec {
  const lang = isi.permohonan.bahasa;
  const title = say(lang, text[isi.jenis]);
  const place = say(lang, text.tempat, { kantor, hari: formatDay(lang, tanggal) });
  return {
    lang,
    title: `${title} ${nomor}`,
    author: kantor,
    created: now,
    paper: 'A4',
    landscape: false,
    running: `${title} ${nomor}`,
    mark: `${nomor} ${kode}`,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'facts', rows: [[say(lang, text.nomor), nomor], [say(lang, text.kantor), kantor], [say(lang, text.tanggal_surat), formatDay(lang, tanggal)], [say(lang, isi.permohonan.id === null ? text.perkara : text.permohonan), isi.permohonan.nomor]] },
      { kind: 'paragraph', strong: true, text: isi.ringkas },
      ...isi.blocks,
      { kind: 'qr', side: 30, text: `${isi.origin}${suratPath(kode)}`, caption: say(lang, text.qr, { kode }) },
      { kind: 'signatures', place, people: [{ role: isi.penanda }] },
    ],
  };
}

/** In the transaction that sends it: the row, the sealed bytes, and the leaf that vouches for them. False: this step has its letter already. */
export async function simpanSurat(db: Db, { keys }: Pick<At, 'keys'>, { row, pdf, spec }: Tercetak): Promise<boolean> {
  const key = keys.secret('bidang');
  const isi = sealField(key, { table: TABLE, row: row.id, column: 'isi' }, kidOf(key), JSON.stringify(spec));
  if (!(await insertSurat(db, row, isi, sealBytes(key, { table: TABLE, row: row.id, column: 'pdf' }, kidOf(key), pdf)))) return false;
  const terbit = `${row.dibuat.slice(0, 19)}Z`;
  await queueLeaf(db, { jenis: 'dokumen', id: `ppid/surat/${row.kode}`, kantor: row.kantor, versi: 1, terbit, media: 'application/pdf', ukuran: row.ukuran, sha256: row.sha256, gantikan: null });
  return true;
}

/** Undefined where the personal part was deleted after its time. */
export function bukaPdf({ keys }: Pick<At, 'keys'>, id: string, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length === 0) return undefined;
  const opened = openBytes(ringOf(keys.secret('bidang')), { table: TABLE, row: id, column: 'pdf' }, Buffer.from(sealed));
  assert(opened.ok, `sealed letter ${id}`);
  return opened.value;
}

export function bukaIsi({ keys }: Pick<At, 'keys'>, id: string, sealed: string): DocumentSpec | undefined {
  if (sealed === '') return undefined;
  const opened = openField(ringOf(keys.secret('bidang')), { table: TABLE, row: id, column: 'isi' }, sealed);
  assert(opened.ok, `sealed letter ${id}`);
  return JSON.parse(opened.value) as DocumentSpec;
}
