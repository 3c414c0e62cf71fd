// How may a station's count of voters with a disability be published? (hasil.md 9.7: sensitive, small counts are covered)
import type { Kontes } from '../contest.ts';
import type { Angka, CekId } from '../figures.ts';

/** Below this a count could point at a person; the zero is covered too, or it would give the others away. */
const PUBLISHED_FROM = 5;
const COVERED = 'di bawah 5';
const TOTAL = 'disabilitas_j';

/** Checks whose values are such counts: at a station their figures stay out of every answer. */
export const COVERED_CHECKS: ReadonlySet<CekId> = new Set(['K06', 'K11']);

/** The one published word on part III of a station: the total, or that it is small. By sex only from kecamatan up. */
export function coveredCount(total: Angka): string | null {
  if (total === null) return null;
  return total < PUBLISHED_FROM ? COVERED : String(total);
}

export function coveredCountOf(kontes: Kontes, cells: readonly Angka[]): string | null {
  const at = kontes.pack.form.sel.findIndex((cell) => cell.nama === TOTAL);
  return coveredCount(cells[at] ?? null);
}

/** Cells of the form that a station's row may carry, with their place in the stored array. */
export function openCells(kontes: Kontes): readonly { readonly nama: string; readonly at: number }[] {
  return kontes.pack.form.sel.flatMap((cell, at) => (cell.bagian === 'III' ? [] : [{ nama: cell.nama, at }]));
}

/** A change of a cell as it may be told; undefined where nothing of it may. */
export function openChange(
  kontes: Kontes,
  name: string,
  [before, after]: readonly [Angka, Angka],
): { readonly name: string; readonly change: readonly [Angka | string, Angka | string] } | undefined {
  const cell = kontes.pack.form.sel.find((one) => one.nama === name);
  if (cell?.bagian !== 'III') return { name, change: [before, after] };
  const change = [coveredCount(before), coveredCount(after)] as const;
  return name === TOTAL && change[0] !== change[1] ? { name: 'disabilitas', change } : undefined;
}
