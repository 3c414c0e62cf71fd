// Does a recapitulation form agree with itself and with the forms below it? (hasil.md 4.3, D01 to D10)
import type { AreaCode } from '#kernel/area-code';
import type { Angka } from '../figures.ts';

export const CEK_D = ['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D07', 'D08', 'D09', 'D10'] as const;
export type CekD = (typeof CEK_D)[number];

/** `tolak` keeps the plenary open; `peringatan` closes it only with a reason. */
export const TINGKAT_D: Readonly<Record<CekD, 'tolak' | 'peringatan'>> = {
  D01: 'peringatan',
  D02: 'tolak',
  D03: 'tolak',
  D04: 'tolak',
  D05: 'tolak',
  D06: 'tolak',
  D07: 'tolak',
  D08: 'tolak',
  D09: 'tolak',
  D10: 'tolak',
};

/** Cells of one row in the order of the contest: votes by ballot order, then the cells of the form. */
export interface Sel {
  readonly suara: readonly Angka[];
  readonly sel: readonly Angka[];
}

export interface BarisD extends Sel {
  readonly kode: AreaCode;
  /** What the layer below says now; null = nothing is in from there. */
  readonly bawah: Sel | null;
  /** Why the row differs from it; null = no reason given. */
  readonly sebab: string | null;
}

/** One thing that does not agree. */
export interface TemuanD {
  readonly cek: CekD;
  /** Row or null for the foot and the form as a whole. */
  readonly kode: AreaCode | null;
  /** Place among votes and cells together; null = the whole row. */
  readonly kolom: number | null;
  /** What is written, and what follows from the rule. */
  readonly tertulis: Angka;
  readonly seharusnya: Angka;
}

export function selOf(row: Sel): readonly Angka[] {
  return [...row.suara, ...row.sel];
}

/** The sum of a column; null where no row has a figure: nothing is not zero. */
export function jumlahKolom(rows: readonly Sel[], width: number): Angka[] {
  return Array.from({ length: width }, (_, at) =>
    rows.reduce<Angka>((sum, row) => {
      const cell = selOf(row)[at] ?? null;
      return cell === null ? sum : (sum ?? 0) + cell;
    }, null),
  );
}

/** D01 and D03: each cell against the form below. Of stations a difference needs a reason; of closed forms it cannot stand. */
export function bandingkanBawah(rows: readonly BarisD[], cek: 'D01' | 'D03'): TemuanD[] {
  return rows.flatMap((row) => {
    if (row.bawah === null) return [];
    const below = selOf(row.bawah);
    return selOf(row).flatMap((tertulis, kolom): TemuanD[] => {
      const seharusnya = below[kolom] ?? null;
      return tertulis === seharusnya ? [] : [{ cek, kode: row.kode, kolom, tertulis, seharusnya }];
    });
  });
}

/** D02: the foot as it is written, never repaired, against the sum of the rows. */
export function bandingkanKaki(rows: readonly Sel[], kaki: Sel): TemuanD[] {
  const sums = jumlahKolom(rows, selOf(kaki).length);
  return selOf(kaki).flatMap((tertulis, kolom): TemuanD[] => {
    const seharusnya = sums[kolom] ?? null;
    return tertulis === seharusnya ? [] : [{ cek: 'D02', kode: null, kolom, tertulis, seharusnya }];
  });
}

/** D06: every child of the tree exactly once. */
export function bandingkanDaftar(rows: readonly Pick<BarisD, 'kode'>[], children: readonly AreaCode[]): TemuanD[] {
  const times = new Map<AreaCode, number>();
  for (const { kode } of rows) times.set(kode, (times.get(kode) ?? 0) + 1);
  const known = new Set(children);
  const missing = children.filter((kode) => !times.has(kode)).map((kode) => ({ kode, tertulis: 0, seharusnya: 1 }));
  const wrong = [...times]
    .filter(([kode, n]) => n > 1 || !known.has(kode))
    .map(([kode, n]) => ({ kode, tertulis: n, seharusnya: known.has(kode) ? 1 : 0 }));
  return [...missing, ...wrong].map((one) => ({ cek: 'D06', kolom: null, ...one }));
}
