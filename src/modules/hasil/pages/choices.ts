// Which vote cells of a paper does a page show as the contest's choices, and with which mark? (a paper may have hundreds of cells)
import type { OptionKind } from '#design/marks';
import { type Opsi, pilihanOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import type { Angka } from '../figures.ts';

/** Columns beyond this fit no table. */
const MOST_COLUMNS = 5;

/** Marks of parties differ from those of pairs and persons. */
export function optionKind({ pack }: Kontes): OptionKind {
  return pack.opsi[0]?.jenis === 'partai_total' ? 'partai' : 'paslon';
}

/** The votes of the choices, in ballot order: of parties their totals. */
export function mainVotes({ pack }: Kontes, suara: readonly Angka[]): readonly Angka[] {
  return pack.utama === suara.length ? suara : suara.slice(0, pack.utama);
}

export interface Kolom {
  readonly opsi: Opsi;
  /** Its place among the votes. */
  readonly at: number;
}

/** The choices that a table has columns for, in ballot order: all of a few, else the five with the most votes in `suara`. */
export function columnsOf({ pack }: Kontes, suara: readonly Angka[]): Kolom[] {
  const all = pilihanOf(pack);
  return shownPlaces(all.length, suara).flatMap((at): Kolom[] => (all[at] === undefined ? [] : [{ opsi: all[at], at }]));
}

/** The same by the places of `n` choices. */
export function shownPlaces(n: number, suara: readonly Angka[]): number[] {
  const all = Array.from({ length: n }, (_, at) => at);
  if (n <= MOST_COLUMNS) return all;
  return all.sort((a, b) => (suara[b] ?? -1) - (suara[a] ?? -1) || a - b).slice(0, MOST_COLUMNS).sort((a, b) => a - b);
}
