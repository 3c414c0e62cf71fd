// On which cells of a ballot paper do votes stand that a source names by party, by number or by an id of its own? (hasil.md 3.2)
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';

interface PartyCells {
  /** A.1 and the candidates' A.2 are -1 and empty on a paper with totals alone. */
  readonly total: number;
  sendiri: number;
  readonly caleg: { readonly nomor: number; readonly at: number }[];
}

const known = new WeakMap<KontesPack, ReadonlyMap<number, PartyCells>>();

/** Places of each party's cells, by ballot number and in ballot order. */
export function partyCells(pack: KontesPack): ReadonlyMap<number, PartyCells> {
  const kept = known.get(pack);
  if (kept !== undefined) return kept;
  const cells = new Map<number, PartyCells>();
  pack.opsi.forEach(({ jenis, nomor, partai }, at) => {
    if (jenis === 'partai_total') cells.set(nomor, { total: at, sendiri: -1, caleg: [] });
    const party = cells.get(partai ?? -1);
    if (jenis === 'partai' && party !== undefined) party.sendiri = at;
    if (jenis === 'caleg') party?.caleg.push({ nomor, at });
  });
  known.set(pack, cells);
  return cells;
}

/** Has the paper lists of candidates, or the parties' totals alone? */
export function hasLists(pack: KontesPack): boolean {
  return pack.opsi.length > pack.utama;
}

export function blankVotes(pack: KontesPack): Angka[] {
  return pack.opsi.map(() => null);
}

/**
 * KPU numbers the people of one list one after the other, and the last digit is the number on the list. Do these ids,
 * ascending, name exactly this list? A missing person, one too many or another order fits nowhere.
 */
export function fitsList(ids: readonly number[], list: readonly { readonly nomor: number }[]): boolean {
  const [id, first] = [ids[0], list[0]];
  if (id === undefined || first === undefined || ids.length !== list.length || id % 10 !== first.nomor % 10) return false;
  return ids.every((one, at) => one - id === (list[at]?.nomor ?? 0) - first.nomor);
}

/** Ids as ascending numbers; undefined where one is no plain number. */
export function ascending(keys: readonly string[]): number[] | undefined {
  if (keys.some((key) => !/^[1-9][0-9]{0,14}$/.test(key))) return undefined;
  return keys.map(Number).sort((a, b) => a - b);
}
