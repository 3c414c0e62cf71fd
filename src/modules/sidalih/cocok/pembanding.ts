// How are two values of a field compared, in levels from the strongest down? (sidalih.md 9.3)
import { type Nama, TINGKAT_NAMA, jaroWinkler, normaliseName, tingkatNama } from '../nama/nama.ts';

/** The rules of one kind of value. Values are made ready once for each distinct text of a table. */
export interface Pembanding {
  /** Names of the levels, strongest first; level 0 is "the same". */
  readonly tingkat: readonly string[];
  /** What the text holds, or undefined when there is nothing to compare. */
  siap(teks: string): unknown;
  /** Index into `tingkat`; symmetric. */
  banding(a: unknown, b: unknown): number;
  /** Levels from 1 to below this one are nearly the same: fields that hang on this one learn them apart. */
  readonly dekat?: number;
  /** Named pieces for block keys; '' where a piece is missing. */
  bagian(nilai: unknown): Readonly<Record<string, string>>;
  /** The term whose frequency tells how much agreement is worth, for the levels before `sukuSampai`. */
  readonly suku?: (nilai: unknown) => string;
  readonly sukuSampai?: number;
}

interface Rules<V> {
  readonly tingkat: readonly string[];
  readonly siap: (teks: string) => V | undefined;
  readonly banding: (a: V, b: V) => number;
  readonly bagian: (nilai: V) => Readonly<Record<string, string>>;
  readonly dekat?: number;
  readonly suku?: (nilai: V) => string;
  readonly sukuSampai?: number;
}

/** A table mixes kinds of values; each kind only ever meets what its own `siap` made. */
const define = <V>(rules: Rules<V>): Pembanding => rules as unknown as Pembanding;

const blank = (teks: string): string | undefined => {
  const kept = teks.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return kept === '' ? undefined : kept;
};

const NAMA_LEVELS = TINGKAT_NAMA.filter((tingkat) => tingkat !== 'KOSONG');
const levelOfName = new Map<string, number>(NAMA_LEVELS.map((tingkat, at) => [tingkat, at]));

/** Full Indonesian names by 9.1; the term is the folded name with its words sorted. */
export const namaIndonesia = define<Nama>({
  tingkat: NAMA_LEVELS,
  siap: (teks) => {
    const nama = normaliseName(teks);
    return nama.token.length === 0 ? undefined : nama;
  },
  banding: (a, b) => levelOfName.get(tingkatNama(a, b)) ?? NAMA_LEVELS.length - 1,
  bagian: (nama) => ({ lipat: nama.kunciLipat, urut: nama.kunciUrut, depan: nama.lipat[0] ?? '', belakang: nama.lipat.at(-1) ?? '' }),
  suku: (nama) => [...nama.lipat].sort().join(' '),
  sukuSampai: 3,
});

/** Short text that people type: a first name, a town, a street. */
export const teks = define<string>({
  tingkat: ['SAMA', 'JW94', 'JW88', 'JW70', 'BEDA'],
  siap: blank,
  banding: (a, b) => {
    if (a === b) return 0;
    const alike = jaroWinkler(a, b);
    return alike > 0.94 ? 1 : alike > 0.88 ? 2 : alike > 0.7 ? 3 : 4;
  },
  bagian: (nilai) => ({ utuh: nilai, awal: nilai.slice(0, 3) }),
  suku: (nilai) => nilai,
  sukuSampai: 1,
});

/** A choice from a list; nothing lies between equal and different. */
export const pilihan = define<string>({
  tingkat: ['SAMA', 'BEDA'],
  siap: blank,
  banding: (a, b) => (a === b ? 0 : 1),
  bagian: (nilai) => ({ utuh: nilai }),
});

/** An identifier or number where a slip of one sign is common. */
export const kode = define<string>({
  tingkat: ['SAMA', 'SATU_SUNTINGAN', 'BEDA'],
  siap: blank,
  banding: (a, b) => (a === b ? 0 : oneEdit(a, b) ? 1 : 2),
  bagian: (nilai) => ({ utuh: nilai, depan: nilai.slice(0, 4) }),
});

/** Dates as ISO or eight digits, year first. */
export const tanggal = define<string>({
  tingkat: ['SAMA', 'TERTUKAR', 'SATU_ANGKA', 'TAHUN_SAMA', 'HARI_BULAN_SAMA', 'BEDA'],
  siap: (teks) => {
    const digits = teks.replaceAll('-', '').trim();
    return /^\d{8}$/.test(digits) ? digits : undefined;
  },
  banding: (a, b) => {
    if (a === b) return 0;
    const year = a.startsWith(b.slice(0, 4));
    if (year && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)) return 1;
    if (oneEdit(a, b)) return 2;
    if (year) return 3;
    return a.endsWith(b.slice(4)) ? 4 : 5;
  },
  bagian: (nilai) => ({ utuh: nilai, tahun: nilai.slice(0, 4), bulanHari: nilai.slice(4), tahunBulan: nilai.slice(0, 6) }),
  dekat: 3,
  suku: (nilai) => nilai,
  sukuSampai: 1,
});

/**
 * NIK, sixteen digits (section 4). Its date says what the birth date says already, so the levels look at area and serial
 * too. Serial 0000 is none. Anything else than digits is no NIK.
 */
export const nik = define<string>({
  tingkat: ['SAMA', 'SATU_SUNTINGAN', 'TANPA_URUT', 'SUNTINGAN_TANGGAL', 'WILAYAH_TANGGAL', 'WILAYAH_URUT', 'TANGGAL_URUT', 'TANGGAL', 'BEDA'],
  siap: (teks) => {
    const digits = teks.replace(/[\s'-]/g, '');
    return /^\d{16}$/.test(digits) ? digits : undefined;
  },
  banding: (a, b) => {
    if (a === b) return 0;
    const area = a.startsWith(b.slice(0, 6));
    const date = a.slice(6, 12) === b.slice(6, 12);
    const serial = a.endsWith(b.slice(12));
    if (area && date && (a.endsWith('0000') || b.endsWith('0000'))) return 2;
    // Two low serials are two people born on one day, not a slip.
    if (area && date && a.slice(12, 15) === '000' && b.slice(12, 15) === '000') return 4;
    if (oneEdit(a, b)) return area && serial ? 3 : 1;
    if (area) return date ? 4 : serial ? 5 : 8;
    if (date) return serial ? 6 : 7;
    return 8;
  },
  bagian: (nilai) => ({
    utuh: nilai.endsWith('0000') ? '' : nilai,
    wilayahTanggal: nilai.slice(0, 12),
    tanggalUrut: nilai.endsWith('0000') ? '' : nilai.slice(6),
    tanpaHari: nilai.endsWith('0000') ? '' : nilai.slice(0, 6) + nilai.slice(8),
    wilayah: nilai.slice(0, 6),
  }),
});

/** NKK, sixteen digits: area, date of issue, serial. */
export const nkk = define<string>({
  tingkat: ['SAMA', 'SATU_SUNTINGAN', 'WILAYAH', 'BEDA'],
  siap: (teks) => {
    const digits = teks.replace(/[\s'-]/g, '');
    return /^\d{16}$/.test(digits) ? digits : undefined;
  },
  banding: (a, b) => (a === b ? 0 : oneEdit(a, b) ? 1 : a.startsWith(b.slice(0, 6)) ? 2 : 3),
  bagian: (nilai) => ({ utuh: nilai }),
});

/** Where somebody lives: desa code, street, RT and RW in this order, parted by U+001F. */
export const tinggal = define<readonly string[]>({
  tingkat: ['SAMA', 'JALAN_SAMA', 'RT_SAMA', 'DESA_SAMA', 'KECAMATAN_SAMA', 'KAB_SAMA', 'BEDA'],
  siap: (teks) => {
    const [desa = '', jalan = '', rt = '', rw = ''] = teks.split('\u001f');
    return /^\d{10}$/.test(desa) ? [desa, streetKey(jalan), `${rt}/${rw}`] : undefined;
  },
  banding: ([desaA = '', jalanA = '', rtA = ''], [desaB = '', jalanB = '', rtB = '']) => {
    if (desaA !== desaB) return desaA.startsWith(desaB.slice(0, 6)) ? 4 : desaA.startsWith(desaB.slice(0, 4)) ? 5 : 6;
    if (jalanA === jalanB && jalanA !== '') return rtA === rtB ? 0 : 1;
    return rtA === rtB ? 2 : 3;
  },
  bagian: ([desa = '', jalan = '']) => ({ desa, kecamatan: desa.slice(0, 6), rumah: jalan === '' ? '' : `${desa}${jalan}` }),
});

/** A street without marks and the words in front of street and number. */
function streetKey(jalan: string): string {
  return jalan.toUpperCase().replace(/\b(?:JALAN|JLN|JL|NOMOR|NOMER|NO)\b/g, ' ').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** One sign put in, left out, changed, or two neighbours swapped. */
export function oneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && long.charCodeAt(at) === short.charCodeAt(at)) at += 1;
  if (long.length > short.length) return long.slice(at + 1) === short.slice(at);
  if (long.slice(at + 1) === short.slice(at + 1)) return true;
  return long[at] === short[at + 1] && long[at + 1] === short[at] && long.slice(at + 2) === short.slice(at + 2);
}
