// What is wrong with a standard, and with an office's standard against the nation's? (layanan.md 2.1, 2.2)
import type { Day } from '#kernel/day';
import { dayParts } from '#kernel/day';
import { ATURAN, DASAR_SALINAN_KTP, DICABUT } from './aturan.ts';
import { type IsiStandar, type Komponen, type Nomor, belumAda } from './komponen.ts';
import type { WaktuHukum } from './layanan.ts';
import { type Lama, lebihLama, menitLayanan, samaLama } from './satuan.ts';

/** E_: it cannot be set like this. W_: it can, and somebody should look. */
export type KodeTemuan =
  | 'E_STD_TIDAK_LENGKAP'
  | 'E_STD_TANPA_DASAR'
  | 'E_STD_SALINAN_KTP'
  | 'E_STD_LANGKAH_URUT'
  | 'E_STD_LANGKAH_PELAKU'
  | 'E_STD_WAKTU_NOL'
  | 'E_STD_WAKTU_LANGKAH'
  | 'E_STD_BIAYA_TANPA_DASAR'
  | 'E_STD_PRODUK_KOSONG'
  | 'E_STD_KANAL_MATI'
  | 'E_STD_NAMA_ORANG'
  | 'E_STD_PELAKSANA_NOL'
  | 'E_STD_JANJI_BEDA'
  | 'E_STD_EVALUASI_JARANG'
  | 'E_STD_LEBIH_BERAT'
  | 'W_STD_DASAR_DICABUT'
  | 'W_STD_EVALUASI_LAMA';

export interface Temuan {
  readonly kode: KodeTemuan;
  readonly komponen: Nomor;
  readonly values?: Readonly<Record<string, string>>;
}

/** What the checks look at beside the standard itself. */
export interface Latar {
  readonly today: Day;
  /** Channels of the office that answered their last test. */
  readonly hidup: ReadonlySet<string>;
  /** What the nation set for this service; undefined for the nation itself or where it set nothing. */
  readonly templat: IsiStandar | undefined;
  /** The times that the law sets; the first is what is promised. */
  readonly hukum: readonly WaktuHukum[];
}

/** All findings, by component. Nothing is repaired. */
export function periksaStandar(isi: IsiStandar, latar: Latar): Temuan[] {
  const missing = belumAda(isi);
  return [
    ...(missing.length === 0 ? [] : [{ kode: 'E_STD_TIDAK_LENGKAP' as const, komponen: missing[0] ?? 1, values: { daftar: missing.join(', ') } }]),
    ...(isi[1] === undefined ? [] : syarat(isi[1])),
    ...(isi[2] === undefined ? [] : langkah(isi[2])),
    ...(isi[3] === undefined ? [] : waktu(isi[3], isi[2])),
    ...(isi[4] === undefined ? [] : biaya(isi[4])),
    ...(isi[5]?.produk.length === 0 ? [{ kode: 'E_STD_PRODUK_KOSONG' as const, komponen: 5 as const }] : []),
    ...(isi[6] !== undefined && !isi[6].kanal.some((id) => latar.hidup.has(id)) ? [{ kode: 'E_STD_KANAL_MATI' as const, komponen: 6 as const }] : []),
    ...(isi[7] === undefined ? [] : dasar(isi[7], latar.today)),
    ...(isi[9] === undefined ? [] : kompetensi(isi[9])),
    ...(isi[11]?.orang === 0 ? [{ kode: 'E_STD_PELAKSANA_NOL' as const, komponen: 11 as const }] : []),
    ...(isi[12] !== undefined && isi[3] !== undefined && !samaLama(isi[12].janji, isi[3]) ? [{ kode: 'E_STD_JANJI_BEDA' as const, komponen: 12 as const }] : []),
    ...(isi[14] === undefined ? [] : evaluasi(isi[14], latar.today)),
    ...lebihBerat(isi, latar),
  ].sort((a, b) => a.komponen - b.komponen);
}

/** Those that keep a standard from being set. */
export const menghalangi = (temuan: readonly Temuan[]): Temuan[] => temuan.filter(({ kode }) => kode.startsWith('E_'));

const KTP = /\b(?:e-?)?ktp(?:-?el)?\b|kartu tanda penduduk/i;
const SALINAN = /salinan|foto\s?kopi|fotocopy|copy|scan|pindai|foto/i;

function syarat({ syarat: list }: Komponen<1>): Temuan[] {
  return list.flatMap((row): Temuan[] => {
    const values = { baris: row.teks };
    if (row.dasar.trim() === '') return [{ kode: 'E_STD_TANPA_DASAR', komponen: 1, values }];
    const words = `${row.teks} ${row.dokumen}`;
    const asks = KTP.test(words) && SALINAN.test(words) && !DASAR_SALINAN_KTP.some((one) => row.dasar.startsWith(one));
    return asks ? [{ kode: 'E_STD_SALINAN_KTP', komponen: 1, values }] : [];
  });
}

function langkah({ langkah: steps }: Komponen<2>): Temuan[] {
  const gap = steps.length === 0 || steps.some(({ no }, at) => no !== at + 1);
  const nobody = steps.find(({ pelaku }) => pelaku.trim() === '');
  return [
    ...(gap ? [{ kode: 'E_STD_LANGKAH_URUT' as const, komponen: 2 as const, values: { nomor: steps.map(({ no }) => no).join(', ') } }] : []),
    ...(nobody === undefined ? [] : [{ kode: 'E_STD_LANGKAH_PELAKU' as const, komponen: 2 as const, values: { no: String(nobody.no) } }]),
  ];
}

function waktu(time: Komponen<3>, steps: Komponen<2> | undefined): Temuan[] {
  if (time.nilai === 0) return [{ kode: 'E_STD_WAKTU_NOL', komponen: 3 }];
  const sum = (steps?.langkah ?? []).reduce((all, { menit }) => all + menit, 0);
  return sum > menitLayanan(time) ? [{ kode: 'E_STD_WAKTU_LANGKAH', komponen: 3, values: { jumlah: String(sum), paling: String(menitLayanan(time)) } }] : [];
}

function biaya({ rupiah, dasar: basis }: Komponen<4>): Temuan[] {
  return rupiah > 0 && basis.trim() === '' ? [{ kode: 'E_STD_BIAYA_TANPA_DASAR', komponen: 4 }] : [];
}

function dasar({ peraturan }: Komponen<7>, today: Day): Temuan[] {
  return peraturan.flatMap(({ jenis, nomor, tahun }): Temuan[] => {
    const gone = DICABUT.find((one) => one.jenis.toLowerCase() === jenis.toLowerCase() && one.nomor === nomor && one.tahun === tahun && one.sejak <= today);
    return gone === undefined ? [] : [{ kode: 'W_STD_DASAR_DICABUT', komponen: 7, values: { aturan: `${jenis} ${nomor}/${tahun}`, oleh: gone.oleh } }];
  });
}

/** Titles and numbers that stand beside a person's name; a post has neither. */
const ORANG = /\b(?:bapak|ibu|sdr|sdri|drs|dra|ir|nip)\b\.?|,\s*(?:S|M)\.[A-Z][A-Za-z]*\.?|\d{18}/i;

function kompetensi({ kompetensi: list }: Komponen<9>): Temuan[] {
  const named = list.find(({ jabatan, pelatihan }) => ORANG.test(jabatan) || ORANG.test(pelatihan));
  return named === undefined ? [] : [{ kode: 'E_STD_NAMA_ORANG', komponen: 9, values: { baris: named.jabatan } }];
}

function evaluasi({ setahun, tanggal }: Komponen<14>, today: Day): Temuan[] {
  const old = tanggal !== null && monthsBetween(tanggal as Day, today) > ATURAN.evaluasiBulan;
  return [
    ...(setahun < 1 ? [{ kode: 'E_STD_EVALUASI_JARANG' as const, komponen: 14 as const }] : []),
    ...(old ? [{ kode: 'W_STD_EVALUASI_LAMA' as const, komponen: 14 as const }] : []),
  ];
}

/** Whole months and begun days: 13 months and a day are more than 13. */
function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [dayParts(from), dayParts(to)];
  return (b.year - a.year) * 12 + b.month - a.month + (b.date - a.date) / 31;
}

/** An office may shorten what the nation or the law promises, never lengthen it, nor ask for more or for money. */
function lebihBerat(isi: IsiStandar, { templat, hukum }: Latar): Temuan[] {
  const heavier = (komponen: Nomor, hal: string): Temuan => ({ kode: 'E_STD_LEBIH_BERAT', komponen, values: { hal } });
  const limits: Lama[] = [...(templat?.[3] === undefined ? [] : [templat[3]]), ...hukum.slice(0, 1)];
  const time = isi[3];
  const known = new Set((templat?.[1]?.syarat ?? []).map(({ teks }) => plain(teks)));
  const asked = templat?.[1] === undefined ? [] : (isi[1]?.syarat ?? []).filter(({ teks, wajib }) => wajib && !known.has(plain(teks)));
  const fee = templat?.[4] !== undefined && isi[4] !== undefined && isi[4].rupiah > templat[4].rupiah;
  const longer = (time?.perpanjangan ?? 0) > Math.max(templat?.[3]?.perpanjangan ?? 0, hukum[0]?.perpanjangan ?? 0) && limits.length > 0;
  return [
    ...asked.map(({ teks }) => heavier(1, teks)),
    ...(time !== undefined && (longer || limits.some((limit) => lebihLama(time, limit))) ? [heavier(3, String(time.nilai))] : []),
    ...(fee ? [heavier(4, String(isi[4]?.rupiah ?? 0))] : []),
  ];
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
