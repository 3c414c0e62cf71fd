// Does a recap hold together, from station to list? (sidalih.md 11: a plenary is blocked until it does)

/** Codes 1 to 7 in this order; code 8 is a move and stands apart. */
export type PerKode = readonly number[];

/** Counts of one place for one period. */
export interface Rekap {
  readonly awal: number;
  /** Came in: new, back again, moved in, moved in by code 8. */
  readonly baru: number;
  /** Went out: codes 1 to 7, moved out, moved out by code 8. */
  readonly keluar: number;
  readonly tms: PerKode;
  readonly masuk8: number;
  readonly keluar8: number;
  readonly pindahMasuk: number;
  readonly pindahKeluar: number;
  readonly ubah: number;
  readonly laki: number;
  readonly perempuan: number;
  /** As stated: what the list holds. */
  readonly akhir: number;
}

export interface RekapTempat extends Rekap {
  /** 13 digits of a station, or any area above. */
  readonly kode: string;
}

export type RekapFault =
  | 'R_JENIS_KELAMIN' // L + P is not the total
  | 'R_ARUS' // awal + baru - keluar is not akhir
  | 'R_RINCIAN_TMS' // the codes do not sum to what went out
  | 'R_KODE8' // code 8 out is not code 8 in, over the list
  | 'R_PINDAH' // moved out is not moved in, over the list
  | 'R_ANAK' // the children do not sum to the parent
  | 'R_NEGATIF'; // a count below zero

export interface RekapSalah {
  readonly kode: string;
  readonly salah: RekapFault;
  /** What stands and what should stand. */
  readonly tertulis: number;
  readonly seharusnya: number;
}

export const REKAP_KOSONG: Rekap = { awal: 0, baru: 0, keluar: 0, tms: [0, 0, 0, 0, 0, 0, 0], masuk8: 0, keluar8: 0, pindahMasuk: 0, pindahKeluar: 0, ubah: 0, laki: 0, perempuan: 0, akhir: 0 };

export function addRekap(a: Rekap, b: Rekap): Rekap {
  const sum = (of: Exclude<keyof Rekap, 'tms'>): number => a[of] + b[of];
  return {
    awal: sum('awal'),
    baru: sum('baru'),
    keluar: sum('keluar'),
    tms: a.tms.map((n, at) => n + (b.tms[at] ?? 0)),
    masuk8: sum('masuk8'),
    keluar8: sum('keluar8'),
    pindahMasuk: sum('pindahMasuk'),
    pindahKeluar: sum('pindahKeluar'),
    ubah: sum('ubah'),
    laki: sum('laki'),
    perempuan: sum('perempuan'),
    akhir: sum('akhir'),
  };
}

/** What is wrong inside one line. */
export function lineFaults({ kode, ...r }: RekapTempat): RekapSalah[] {
  const out: RekapSalah[] = [];
  const hold = (salah: RekapFault, tertulis: number, seharusnya: number): void => {
    if (tertulis !== seharusnya) out.push({ kode, salah, tertulis, seharusnya });
  };
  const lowest = Math.min(...Object.values(r).flat());
  if (lowest < 0) out.push({ kode, salah: 'R_NEGATIF', tertulis: lowest, seharusnya: 0 });
  hold('R_JENIS_KELAMIN', r.laki + r.perempuan, r.akhir);
  hold('R_ARUS', r.awal + r.baru - r.keluar, r.akhir);
  hold('R_RINCIAN_TMS', r.tms.reduce((a, b) => a + b, 0) + r.keluar8 + r.pindahKeluar, r.keluar);
  return out;
}

/**
 * Everything that is wrong with the stations of a list and the sums handed in for areas above them (any of them, or
 * none). Empty = the plenary may close.
 */
export function rekapFaults(stations: readonly RekapTempat[], above: readonly RekapTempat[] = []): RekapSalah[] {
  const out = [...stations, ...above].flatMap(lineFaults);
  const all = stations.reduce<Rekap>(addRekap, REKAP_KOSONG);
  if (all.keluar8 !== all.masuk8) out.push({ kode: '', salah: 'R_KODE8', tertulis: all.keluar8, seharusnya: all.masuk8 });
  if (all.pindahKeluar !== all.pindahMasuk) out.push({ kode: '', salah: 'R_PINDAH', tertulis: all.pindahKeluar, seharusnya: all.pindahMasuk });
  for (const area of above) {
    const below = stations.filter(({ kode }) => area.kode === '0' || kode.startsWith(area.kode)).reduce<Rekap>(addRekap, REKAP_KOSONG);
    for (const of of ['awal', 'baru', 'keluar', 'akhir', 'laki', 'perempuan'] as const) {
      if (area[of] !== below[of]) out.push({ kode: area.kode, salah: 'R_ANAK', tertulis: area[of], seharusnya: below[of] });
    }
  }
  return out;
}

/** A recap as a letter or the press prints it: total and codes by name. What does not sum must be explained before it passes. */
export function printedFaults({ awal, baru, tms, akhir, rincian }: { readonly awal?: number; readonly baru?: number; readonly tms: number; readonly akhir?: number; readonly rincian?: Readonly<Record<string, number>> }): RekapSalah[] {
  const out: RekapSalah[] = [];
  if (awal !== undefined && baru !== undefined && akhir !== undefined && awal + baru - tms !== akhir) out.push({ kode: '', salah: 'R_ARUS', tertulis: akhir, seharusnya: awal + baru - tms });
  const parts = rincian === undefined ? tms : Object.values(rincian).reduce((a, b) => a + b, 0);
  if (parts !== tms) out.push({ kode: '', salah: 'R_RINCIAN_TMS', tertulis: tms, seharusnya: parts });
  return out;
}

/** Done and left are always the total; a share to two digits ("80.26"), cut, never above 100. */
export function coklitShare(total: number, selesai: number): { readonly sisa: number; readonly persen: string } {
  return { sisa: total - selesai, persen: total === 0 ? '0.00' : (Math.floor((selesai * 10_000) / total) / 100).toFixed(2) };
}
