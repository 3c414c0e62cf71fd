// Which figures does a year of the information desk come to, by which formula? (UU 14/2008 Pasal 12; ppid.md section 17)
import { ANSWERED } from '../permohonan/states.ts';

/** How many of what: figures that add up over offices, lanes and years. The names are those of `store/statistik.ts`. */
export type Hitungan = ReadonlyMap<string, number>;

/** A share with both its numbers, which are printed with it. */
export interface Bagian {
  readonly n: number;
  readonly dari: number;
}

/** Counted days of the answers. Tenths are whole numbers: 87 is 8,7 days. */
export interface HariLayanan {
  readonly jawaban: number;
  readonly jumlah: number;
  readonly rerataPersepuluh: number | null;
  readonly medianPersepuluh: number | null;
  /** Nearest rank: the day within which nine of ten answers were sent. */
  readonly p90: number | null;
  readonly terlama: number | null;
}

export interface Angka {
  readonly diterima: number;
  readonly hasil: Readonly<Record<(typeof ANSWERED)[number], number>>;
  readonly dicabut: number;
  readonly tidakLengkap: number;
  readonly belumLengkap: number;
  readonly terbuka: number;
  readonly terbukaLewat: number;
  readonly dikabulkan: number;
  readonly tingkatKabul: Bagian;
  readonly hari: HariLayanan;
  readonly tepatWaktu: Bagian;
  readonly diperpanjang: Bagian;
  /** Items withheld by letter of Pasal 17; `n` of them rest on a sheet. */
  readonly tolak: readonly (Bagian & { readonly huruf: string })[];
  readonly keberatan: number;
  readonly keberatanBuka: number;
  readonly keberatanLewat: number;
  readonly keberatanAlasan: readonly Kelompok[];
  readonly keberatanHasil: readonly Kelompok[];
  /** Granted in whole or in part, of the objections that were answered. */
  readonly dibalik: Bagian;
  readonly sengketa: readonly Kelompok[];
  readonly hemat: number;
  readonly berantai: number;
  readonly kanal: readonly Kelompok[];
  readonly jenis: readonly Kelompok[];
}

export interface Kelompok {
  readonly nama: string;
  readonly n: number;
}

/** Half up with whole numbers; null where there is nothing to divide by. */
function bagiBulat(n: number, dari: number): number | null {
  return dari === 0 ? null : Math.floor((2 * n + dari) / (2 * dari));
}

/** Percent in tenths, half up: 7 of 8 is 875. */
export function persepuluhPersen({ n, dari }: Bagian): number | null {
  return bagiBulat(n * 1_000, dari);
}

/** Groups under a first part of the name, in the order of their names. */
function kelompok(h: Hitungan, awal: string): readonly Kelompok[] {
  return [...h].filter(([apa]) => apa.startsWith(`${awal}.`)).map(([apa, n]) => ({ nama: apa.slice(awal.length + 1), n })).toSorted((a, b) => (a.nama < b.nama ? -1 : 1));
}

export function hariLayanan(banyakPerHari: readonly (readonly [hari: number, banyak: number])[]): HariLayanan {
  const urut = banyakPerHari.filter(([, n]) => n > 0).toSorted(([a], [b]) => a - b);
  const jawaban = urut.reduce((sum, [, n]) => sum + n, 0);
  const jumlah = urut.reduce((sum, [hari, n]) => sum + hari * n, 0);
  /** The k-th answer by its days, from 1. */
  const ke = (k: number): number => {
    let seen = 0;
    for (const [hari, n] of urut) if ((seen += n) >= k) return hari;
    return 0;
  };
  if (jawaban === 0) return { jawaban, jumlah, rerataPersepuluh: null, medianPersepuluh: null, p90: null, terlama: null };
  const tengah = ke(Math.floor((jawaban + 1) / 2)) + ke(Math.floor(jawaban / 2) + 1);
  return { jawaban, jumlah, rerataPersepuluh: bagiBulat(jumlah * 10, jawaban), medianPersepuluh: tengah * 5, p90: ke(Math.ceil((jawaban * 9) / 10)), terlama: ke(jawaban) };
}

export function angkaDari(h: Hitungan): Angka {
  const of = (apa: string): number => h.get(apa) ?? 0;
  const hasil = Object.fromEntries(ANSWERED.map((one) => [one, of(`hasil.${one}`)])) as Angka['hasil'];
  const jawaban = ANSWERED.reduce((sum, one) => sum + hasil[one], 0);
  const dikabulkan = hasil.DIJAWAB_PENUH + hasil.DIJAWAB_SEBAGIAN;
  const kbr = kelompok(h, 'kbrhasil');
  const ditanggapi = ['KEBERATAN_DIKABULKAN', 'KEBERATAN_SEBAGIAN', 'KEBERATAN_DITOLAK'].map((one) => of(`kbrhasil.${one}`));
  const [kabul = 0, sebagian = 0] = ditanggapi;
  return {
    diterima: of('terima'),
    hasil,
    dicabut: of('cabut'),
    tidakLengkap: of('tutup'),
    belumLengkap: of('belum'),
    terbuka: of('buka'),
    terbukaLewat: of('bukalewat'),
    dikabulkan,
    tingkatKabul: { n: dikabulkan, dari: dikabulkan + hasil.DITOLAK },
    hari: hariLayanan(kelompok(h, 'hari').map(({ nama, n }) => [Number(nama), n] as const)),
    tepatWaktu: { n: of('tepat'), dari: jawaban + of('bukalewat') },
    diperpanjang: { n: of('perpanjang'), dari: jawaban + of('buka') },
    tolak: kelompok(h, 'tolak').map(({ nama, n }) => ({ huruf: nama, n: of(`tolakuji.${nama}`), dari: n })),
    keberatan: of('kbr'),
    keberatanBuka: of('kbrhasil.KEBERATAN_TERDAFTAR'),
    keberatanLewat: of('kbrlewat'),
    keberatanAlasan: kelompok(h, 'kbralasan'),
    keberatanHasil: kbr,
    dibalik: { n: kabul + sebagian, dari: ditanggapi.reduce((sum, n) => sum + n, 0) },
    sengketa: kelompok(h, 'sgk'),
    hemat: of('hemat'),
    berantai: of('berantai'),
    kanal: kelompok(h, 'kanal'),
    jenis: kelompok(h, 'jenis'),
  };
}

/** Adds figures of several cells. */
export function jumlahkan(cells: Iterable<readonly [apa: string, n: number]>): Hitungan {
  const out = new Map<string, number>();
  for (const [apa, n] of cells) out.set(apa, (out.get(apa) ?? 0) + n);
  return out;
}

/** Smaller groups of applicants are not told apart. */
export const KELOMPOK_KECIL = 5;

/**
 * Groups of people below five are covered (null). One covered group alone could be taken from the sum, so the next smallest
 * goes with it.
 */
export function tutupKecil(groups: readonly Kelompok[]): readonly { readonly nama: string; readonly n: number | null }[] {
  const small = new Set(groups.filter(({ n }) => n > 0 && n < KELOMPOK_KECIL).map(({ nama }) => nama));
  const next = groups.filter(({ nama, n }) => n > 0 && !small.has(nama)).toSorted((a, b) => a.n - b.n)[0];
  if (small.size === 1 && next !== undefined) small.add(next.nama);
  return groups.map(({ nama, n }) => ({ nama, n: small.has(nama) ? null : n }));
}
