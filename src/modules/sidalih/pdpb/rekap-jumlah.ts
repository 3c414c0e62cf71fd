// Does a recap that an area hands in as totals hold together, and where must one look if it does not? (sidalih.md 11; PKPU 1/2025)
import { type RekapFault, type RekapSalah, printedFaults } from '../daftar/rekap.ts';

/** What goes out, by the words of the form; `kode` of the pack where it has one. */
export const KATEGORI = ['meninggal', 'ganda', 'di_bawah_umur', 'pindah', 'wna', 'tni', 'polri', 'salah_tps', 'tidak_dikenal', 'bukan_penduduk', 'belum_ktp_el', 'hak_dicabut', 'lain'] as const;
export type Kategori = (typeof KATEGORI)[number];
/** In the order of the TMS codes 1 to 7 of the pack. */
export const KATEGORI_KODE: readonly Kategori[] = ['meninggal', 'ganda', 'di_bawah_umur', 'pindah', 'wna', 'tni', 'polri'];

export interface RekapJumlah {
  readonly awal: number;
  readonly baru: number;
  readonly tms: number;
  readonly akhir: number;
  /** Null where the form does not say. */
  readonly laki: number | null;
  readonly perempuan: number | null;
  /** Null where the form prints no categories. */
  readonly rincian: Readonly<Partial<Record<Kategori, number>>> | null;
}

export interface RekapBagian extends RekapJumlah {
  readonly kode: string;
}

export type PdpbFault = RekapFault | 'R_SAMBUNG'; // begins with another number than the recap before it ended with
export interface PdpbSalah extends Omit<RekapSalah, 'salah'> {
  readonly salah: PdpbFault;
  /** Column of the form, for R_ANAK. */
  readonly kolom?: string;
}

const FLOWS = ['awal', 'baru', 'tms', 'akhir', 'laki', 'perempuan'] as const;

/**
 * `anak`: the areas below that handed in theirs (all of them, or none: a part of them proves nothing). `sebelum`: what
 * the last recap of the area ended with. Empty = the plenary may close.
 */
export function periksaRekap(isi: RekapBagian, { anak = [], sebelum = null }: { readonly anak?: readonly RekapBagian[]; readonly sebelum?: number | null } = {}): PdpbSalah[] {
  const out: PdpbSalah[] = lineFaults(isi);
  if (sebelum !== null && sebelum !== isi.awal) out.push({ kode: isi.kode, salah: 'R_SAMBUNG', tertulis: isi.awal, seharusnya: sebelum });
  if (anak.length === 0) return out;
  out.push(...anak.flatMap(lineFaults));
  const sum = jumlahkan(anak);
  for (const kolom of FLOWS) {
    const [tertulis, seharusnya] = [isi[kolom], sum[kolom]];
    if (tertulis !== null && seharusnya !== null && tertulis !== seharusnya) out.push({ kode: isi.kode, salah: 'R_ANAK', kolom, tertulis, seharusnya });
  }
  return out;
}

function lineFaults({ kode, laki, perempuan, rincian, ...r }: RekapBagian): PdpbSalah[] {
  const out: PdpbSalah[] = printedFaults({ ...r, ...(rincian === null ? {} : { rincian: rincian }) }).map((one) => ({ ...one, kode }));
  const lowest = Math.min(r.awal, r.baru, r.tms, r.akhir, laki ?? 0, perempuan ?? 0, ...Object.values(rincian ?? {}));
  if (lowest < 0) out.push({ kode, salah: 'R_NEGATIF', tertulis: lowest, seharusnya: 0 });
  if (laki !== null && perempuan !== null && laki + perempuan !== r.akhir) out.push({ kode, salah: 'R_JENIS_KELAMIN', tertulis: r.akhir, seharusnya: laki + perempuan });
  return out;
}

/** Sum of areas beside each other; sexes and categories only where every one of them says them. */
export function jumlahkan(all: readonly RekapJumlah[]): RekapJumlah {
  const sum = (of: (one: RekapJumlah) => number | null): number | null => all.reduce<number | null>((n, one) => (n === null || of(one) === null ? null : n + (of(one) ?? 0)), 0);
  const rincian = all.some((one) => one.rincian === null) ? null : Object.fromEntries(KATEGORI.flatMap((name) => {
    const n = all.reduce((total, one) => total + (one.rincian?.[name] ?? 0), 0);
    return n === 0 ? [] : [[name, n]];
  }));
  return { awal: sum((r) => r.awal) ?? 0, baru: sum((r) => r.baru) ?? 0, tms: sum((r) => r.tms) ?? 0, akhir: sum((r) => r.akhir) ?? 0, laki: sum((r) => r.laki), perempuan: sum((r) => r.perempuan), rincian };
}

/** One after the other, oldest first: begins with the first, ends with the last, flows add up. */
export function sambung(all: readonly RekapJumlah[]): RekapJumlah | undefined {
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { ...jumlahkan(all), awal: first.awal, akhir: last.akhir, laki: last.laki, perempuan: last.perempuan };
}
