// How strong is a participant in an area, by the definitions of hasil.md 10? (pure; whole numbers are compared, never rounded shares)
import { assert } from '#kernel/result';
import type { Angka } from '../figures.ts';

/** Votes of the participant and of all choices together. */
export interface Bagian {
  readonly suara: number;
  readonly jumlah: number;
}

/** KUAT: at least 20 points ahead of the next. UNGGUL: ahead. SERI: equal at the top. Behind there is no label but `tipis`. */
export type LabelDominasi = 'KUAT' | 'UNGGUL' | 'SERI';

export interface Dominasi {
  /** Percentage points before (or behind, negative) the strongest of the others. */
  readonly poin: number;
  /** Null: another is ahead, or fewer than half of the stations are in. */
  readonly label: LabelDominasi | null;
  /** Less than 5 points either way; false below half of the stations. */
  readonly tipis: boolean;
}

export interface Kekuatan extends Bagian {
  /** 0 to 1. */
  readonly bagian: number;
  /** 1 = most votes; equal votes share a rank. */
  readonly peringkat: number;
  readonly dominasi: Dominasi;
}

/** All valid votes of a row; null where nothing was read. */
export function jumlahSuara(suara: readonly Angka[]): number | null {
  const known = suara.filter((one) => one !== null);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
}

/**
 * Strength of choice `at`. `terliput`: at least half of the stations are in (below it no dominance is labelled).
 * Undefined where its cell was not read anywhere, or nobody has a vote.
 */
export function kekuatan(suara: readonly Angka[], at: number, terliput: boolean): Kekuatan | undefined {
  const own = suara[at];
  const jumlah = jumlahSuara(suara);
  if (own === null || own === undefined || jumlah === null || jumlah === 0) return undefined;
  const others = suara.filter((_, other) => other !== at);
  const next = Math.max(0, ...others.map((one) => one ?? 0));
  return {
    suara: own,
    jumlah,
    bagian: own / jumlah,
    peringkat: 1 + others.filter((one) => (one ?? 0) > own).length,
    dominasi: dominasi(own, next, jumlah, terliput),
  };
}

function dominasi(own: number, next: number, jumlah: number, terliput: boolean): Dominasi {
  const ahead = own - next;
  const poin = (ahead * 100) / jumlah;
  if (!terliput) return { poin, label: null, tipis: false };
  // dom >= 0.20 and |dom| < 0.05, as whole numbers.
  const label = ahead < 0 ? null : ahead === 0 ? 'SERI' : ahead * 5 >= jumlah ? 'KUAT' : 'UNGGUL';
  return { poin, label, tipis: Math.abs(ahead) * 20 < jumlah };
}

/** How much stronger here than in the area of reference: 1 = the same share. Null where either has no vote to divide by. */
export function kuosienLokasi(here: Bagian, acuan: Bagian): number | null {
  if (here.jumlah === 0 || acuan.jumlah === 0 || acuan.suara === 0) return null;
  return here.suara / here.jumlah / (acuan.suara / acuan.jumlah);
}

export interface Pemusatan {
  /** Sum of the squared shares: 1 = one has all votes. */
  readonly h: number;
  /** 1/H: how many choices of equal size would be as concentrated. */
  readonly efektif: number;
}

/** Concentration of the votes of an area; undefined without a vote. */
export function pemusatan(suara: readonly Angka[]): Pemusatan | undefined {
  const jumlah = jumlahSuara(suara);
  if (jumlah === null || jumlah === 0) return undefined;
  const h = suara.reduce<number>((sum, one) => sum + ((one ?? 0) / jumlah) ** 2, 0);
  return { h, efektif: 1 / h };
}

export interface Kantong {
  /** Fewest kel/desa that together give at least half of the votes. */
  readonly desa: number;
  /** Kel/desa with figures. */
  readonly dari: number;
  /** Votes of those `desa`, and of all. */
  readonly suara: number;
  readonly jumlah: number;
}

/** `votes`: the participant's votes of each kel/desa, in any order. Undefined without a vote. Cost: one sort. */
export function kantong(votes: readonly number[]): Kantong | undefined {
  const jumlah = votes.reduce((sum, one) => sum + one, 0);
  if (jumlah === 0) return undefined;
  const sorted = Float64Array.from(votes).sort();
  let [suara, desa] = [0, 0];
  while (suara * 2 < jumlah) {
    desa += 1;
    suara += sorted[sorted.length - desa] ?? 0;
  }
  return { desa, dari: votes.length, suara, jumlah };
}

/** Swing in percentage points; null where either side has no valid vote. */
export function ayunan(kini: Bagian, dulu: Bagian): number | null {
  if (kini.jumlah === 0 || dulu.jumlah === 0) return null;
  return (kini.suara / kini.jumlah - dulu.suara / dulu.jumlah) * 100;
}

/**
 * Users whom neither list nor DPTb and DPK explain: max(0, B4 - A - B2 - B3, B1 - A) of a station. Null where A is not
 * read, or neither side of the sum can be made.
 */
export function takTerjelaskan(cells: { readonly a: Angka; readonly b1: Angka; readonly b2: Angka; readonly b3: Angka; readonly b4: Angka }): number | null {
  const { a, b1, b2, b3, b4 } = cells;
  if (a === null) return null;
  const over = b4 === null || b2 === null || b3 === null ? null : b4 - a - b2 - b3;
  const listed = b1 === null ? null : b1 - a;
  return over === null && listed === null ? null : Math.max(0, over ?? 0, listed ?? 0);
}

/** Order of two areas by share, weaker first; exact. Of equal shares the one with more valid votes says more, so it stands first in either list. */
export function lebihLemah(a: Bagian, b: Bagian): number {
  const [left, right] = [a.suara * b.jumlah, b.suara * a.jumlah];
  assert(Number.isSafeInteger(left) && Number.isSafeInteger(right), 'shares of areas of this size compare exactly');
  return left - right;
}
