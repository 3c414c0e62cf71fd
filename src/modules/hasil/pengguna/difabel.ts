// How much of part III (voters with a disability who voted) may be told of each place? (hasil.md 9.7: by sex from kecamatan up, below it by the rule of small numbers)
import type { AreaCode } from '#kernel/area-code';
import { type SelTutup, tutupKelompok } from '#kernel/tutupan';
import type { Angka } from '../figures.ts';

/** RINCI: by sex. ADA: the total alone. The others as in `tutupan.ts`. */
export type Difabel = SelTutup | { readonly keadaan: 'RINCI'; readonly l: number; readonly p: number; readonly j: number };

/** Part III of one place: women and men and all, as they add up. */
export interface IsiDifabel {
  readonly l: Angka;
  readonly p: Angka;
  readonly j: Angka;
}

const BELUM = { keadaan: 'BELUM' } as const;

/** A place above the kecamatan: nothing below it is covered that its own numbers could tell. */
export function difabelAtas({ l, p, j }: IsiDifabel): Difabel {
  if (j === null) return BELUM;
  return l === null || p === null ? { keadaan: 'ADA', n: j } : { keadaan: 'RINCI', l, p, j };
}

/** The kel/desa of a kecamatan, by code. */
export function difabelDesa(desa: readonly (readonly [AreaCode, IsiDifabel])[]): ReadonlyMap<AreaCode, Difabel> {
  const { sel } = tutupKelompok(desa.map(([, { j }]) => j));
  return new Map(desa.map(([kode], at) => [kode, sel[at] ?? BELUM]));
}

/**
 * A kecamatan. Its sum stays covered where it tells of a kel/desa (all are 0, or only one has figures), and its two sexes
 * where they do: a kel/desa publishes no sex at all.
 */
export function difabelKecamatan(own: IsiDifabel, desa: readonly IsiDifabel[]): Difabel {
  if (own.j === null) return BELUM;
  const totals = desa.map(({ j }) => j);
  if (!tutupKelompok(totals).induk) return { keadaan: 'TUTUP' };
  const several = totals.filter((j) => j !== null).length > 1;
  const rinci = difabelAtas(own);
  return rinci.keadaan === 'RINCI' && several && rinci.l > 0 && rinci.p > 0 ? rinci : { keadaan: 'ADA', n: own.j };
}

/** The stations of a kel/desa: nothing of any of them stands beside a total that is covered itself. */
export function difabelTps(desa: Difabel, tps: readonly (readonly [AreaCode, Angka])[]): ReadonlyMap<AreaCode, Difabel> {
  const { sel } = tutupKelompok(tps.map(([, j]) => j));
  const below = (j: Angka, at: number): Difabel => (j === null ? BELUM : desa.keadaan === 'ADA' ? (sel[at] ?? BELUM) : desa.keadaan === 'KURANG' ? { keadaan: 'KURANG' } : { keadaan: 'TUTUP' });
  return new Map(tps.map(([kode, j], at) => [kode, below(j, at)]));
}
