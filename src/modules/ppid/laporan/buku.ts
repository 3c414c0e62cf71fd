// How do the registers stand as tables, masked or whole, in the column order of the official book? (ppid.md section 17)
import type { AreaCode } from '#kernel/area-code';
import { type Lang, type Sentence, say } from '#kernel/text';
import { atZone, zoneOf } from '#kernel/zone';
import type { SheetCell } from '#platform/sheets';
import { clocksOfMany } from '#platform/clocks';
import type { Deps } from '#platform/module';
import { bacaAlasan } from '../keberatan/alasan.ts';
import { atasanDi } from '../keberatan/atasan.ts';
import { openKeberatan } from '../keberatan/rahasia.ts';
import { keadaanKbrText } from './text-register.ts';
import { MODULE } from '../permohonan/jam.ts';
import { openPemohon } from '../permohonan/rahasia.ts';
import { bentukText, jenisText, kanalText, keadaanText } from '../permohonan/text-keadaan.ts';
import { jalurText } from '../permohonan/text-jalur.ts';
import type { Baris, BarisKbr } from './store/register.ts';
import { registerText as text } from './text-register.ts';

export interface Buku {
  readonly kolom: readonly string[];
  readonly baris: readonly (readonly SheetCell[])[];
}

type At = Pick<Deps, 'database' | 'keys' | 'clock'>;
/** `lengkap`: with who asks, for the own office and on record. */
export interface Cara {
  readonly lang: Lang;
  readonly kantor: AreaCode;
  readonly lengkap: boolean;
}

const TUTUP = '***';
const LUNAK: readonly string[] = ['salinan_lunak', 'audio', 'braille'];
const KERAS: readonly string[] = ['salinan_cetak', 'cetak_besar'];

function word(lang: Lang, words: Readonly<Record<string, Sentence>>, key: string | null): string {
  const found = key === null ? undefined : words[key];
  return found === undefined ? (key ?? '') : say(lang, found);
}

const hariDi = (iso: string | null, kantor: AreaCode): string => (iso === null ? '' : atZone(iso, zoneOf(kantor) ?? 'WIB').day);

const KOLOM = ['no', 'nomor', 'tanggal', 'nama', 'alamat', 'kontak', 'pekerjaan', 'informasi', 'tujuan', 'dikuasai', 'bentukAda', 'jenisPermintaan', 'keputusan', 'alasan', 'tanggalSurat', 'tanggalSerah', 'biaya', 'kanal', 'jalur', 'hari0', 'batas', 'perpanjang', 'hari', 'kalender', 'buku', 'sidik'] as const;

export function bukuPermohonan({ keys }: Pick<Deps, 'keys'>, cara: Cara, rows: readonly Baris[]): Buku {
  return { kolom: KOLOM.map((one) => say(cara.lang, text[one])), baris: rows.map((row, at) => [at + 1, row.nomor, row.tanggal, ...pemohonDari(keys, cara, row), ...putusan(cara, row), ...jejak(cara, row)]) };
}

/** Name to purpose. */
function pemohonDari(keys: Deps['keys'], { lengkap }: Cara, row: Baris): readonly SheetCell[] {
  const who = lengkap ? openPemohon(keys, row.id, row.rahasia) : undefined;
  if (who === undefined) return [row.samar, TUTUP, TUTUP, TUTUP, lengkap ? row.rincian : row.judul, TUTUP];
  return [who.nama, who.alamat, [who.telepon, who.surel].filter((one) => one !== '').join(', '), who.pekerjaan, row.rincian, who.tujuan];
}

function dikuasai(lang: Lang, { hasilButir, pemegang }: Baris): string {
  const all = (hasilButir ?? '').split(', ').filter((one) => one !== '');
  if (all.length === 0) return '';
  if (all.every((one) => one === 'tidak_dikuasai')) return say(lang, text.tidak, { pemegang: pemegang === null || pemegang === '' ? say(lang, text.takDiketahui) : pemegang });
  if (all.every((one) => one === 'belum_dokumen')) return say(lang, text.belumDokumen);
  return say(lang, text.ya);
}

/** Held to payment. */
function putusan({ lang, kantor }: Cara, row: Baris): readonly SheetCell[] {
  const form = LUNAK.includes(row.bentuk) ? say(lang, text.lunak) : KERAS.includes(row.bentuk) ? say(lang, text.keras) : '';
  return [
    dikuasai(lang, row), row.hasil === null ? '' : form, word(lang, bentukText, row.bentuk), word(lang, keadaanText, row.hasil ?? row.keadaan), row.huruf === null ? '' : say(lang, text.huruf, { huruf: row.huruf }),
    hariDi(row.dijawab, kantor), hariDi(row.diserahkan, kantor), row.biaya,
  ];
}

/** What the house adds: channel to hash. */
function jejak({ lang }: Cara, row: Baris): readonly SheetCell[] {
  const extended = row.diperpanjang ?? row.keadaan === 'DIPERPANJANG';
  return [word(lang, kanalText, row.kanal), word(lang, jalurText, row.jalur), row.hari0 ?? '', row.jatuhTempo ?? '', say(lang, extended ? text.ya : text.bukan), row.hari, row.kalender ?? '', row.buku, row.sidik ?? ''];
}

const KOLOM_KBR = ['nomorKbr', 'nomor', 'tanggal', 'tujuan', 'identitas', 'alasanKbr', 'kasus', 'batas', 'tandaPetugas', 'tandaPemohon', 'atasan', 'tanggapan', 'tanggalTanggapan', 'perintah', 'lanjut', 'buku', 'sidik'] as const;

export async function bukuKeberatan(at: At, cara: Cara, rows: readonly BarisKbr[]): Promise<Buku> {
  const { lang, kantor, lengkap } = cara;
  const clocks = new Map((await clocksOfMany(at.database.db, MODULE, rows.map(({ id }) => id))).filter(({ rule }) => rule.startsWith('ppid.keberatan.tanggap.')).map((one) => [one.objek, one.jatuhTempo]));
  const names = new Map((await atasanDi(at, kantor)).map(({ account, name }) => [account, name]));
  const baris = rows.map((row): readonly SheetCell[] => {
    const isi = lengkap ? openKeberatan(at.keys, row.id, row.rahasia) : undefined;
    const who = isi === undefined || isi.nama === '' ? row.samar : `${isi.nama}, ${isi.kontak}`;
    return [
      row.nomor, row.permohonan, row.tanggal, isi?.tujuan ?? TUTUP, [word(lang, jenisText, row.jenis), who].filter((one) => one !== '').join(': '), bacaAlasan(row.alasan).join(', '), isi?.kasus ?? TUTUP, clocks.get(row.id) ?? '', '', '',
      row.atasan === null ? '' : (names.get(row.atasan) ?? say(lang, text.atasanPpid)), word(lang, keadaanKbrText, row.keadaan), hariDi(row.dijawab, kantor), row.perintah ?? '', row.sengketa, row.buku, row.sidik ?? '',
    ];
  });
  return { kolom: KOLOM_KBR.map((one) => say(lang, text[one])), baris };
}

/** Which columns of the registers are figures. */
export const ANGKA_KOLOM = (kolom: string, lang: Lang): boolean => ([text.no, text.biaya, text.hari, text.buku] as const).some((one) => say(lang, one) === kolom);
