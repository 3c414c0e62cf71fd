// Is it proved by the counters of an area alone that some cells come from the same stations? (a ratio may stand over such cells only)
import type { KontesPack } from '#modules/pemilu';
import { CEK } from '../figures.ts';
import { rulesOf } from '../rules.ts';

/** A check that is made exactly where all of these cells were read. */
export interface Bukti {
  /** Place of the check in `CEK`. */
  readonly cek: number;
  /** Places in `Form.sel`. */
  readonly sel: readonly number[];
}

/** Counters of one area: how many stations carry each cell, how many count at all, how many cannot make each check. */
export interface Hadir {
  readonly ada: readonly number[];
  /** Stations heard of and not withdrawn. */
  readonly dihitung: number;
  readonly takDapat: readonly number[];
}

/** The checks of a form that no exception switches off and that look at the form's own cells. */
export function buktiOf(pack: KontesPack): Bukti[] {
  const { aturan, nOpsi } = rulesOf(pack);
  return aturan.flatMap(({ id, jenis, kolom }): Bukti[] => {
    const sel = [...new Set(kolom.flatMap(({ suku, tertulis }) => [...suku, tertulis]))].map((at) => at - nOpsi);
    return (jenis === 'sama' || jenis === 'paling') && sel.length > 1 && sel.every((at) => at >= 0) ? [{ cek: CEK.indexOf(id), sel }] : [];
  });
}

/**
 * True: every station that carries one of the cells carries all. A check says how many stations carry all of its cells; where
 * a cell has just as many, those are its stations. Cells of several checks are tied by the cells that they share.
 */
export function terbuktiSama({ ada, dihitung, takDapat }: Hadir, bukti: readonly Bukti[], sel: readonly number[]): boolean {
  if (sel.every((at) => (ada[at] ?? 0) === dihitung)) return true;
  const tied = new Map<number, Set<number>>();
  for (const { cek, sel: cells } of bukti) {
    const made = dihitung - (takDapat[cek] ?? 0);
    const group = new Set(cells.filter((at) => (ada[at] ?? 0) === made));
    for (const at of [...group]) for (const other of tied.get(at) ?? []) group.add(other);
    for (const at of group) tied.set(at, group);
  }
  const [first] = sel;
  const group = first === undefined ? undefined : tied.get(first);
  return sel.length < 2 || sel.every((at) => group?.has(at) === true);
}
