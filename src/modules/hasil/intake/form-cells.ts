// Which cell of the paper form does a source's column mean? (hasil.md 3.1: the form's cells by Sirekap's names)
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';

/** Places of the named source columns in `Form.sel`. The pack and the families are both ours: a gap is a bug. */
export function formPlaces(pack: KontesPack, names: readonly string[]): number[] {
  return names.map((name) => {
    const at = pack.form.sel.findIndex((sel) => sel.nama === name);
    if (at < 0) throw new Error(`impossible: the form ${pack.form.model} has no cell ${name}`);
    return at;
  });
}

/** The whole form with these cells filled; null when the source carries none of them for this station. */
export function fillForm(pack: KontesPack, places: readonly number[], counts: readonly Angka[]): Angka[] | null {
  if (counts.every((count) => count === null)) return null;
  const sel = new Array<Angka>(pack.form.sel.length).fill(null);
  places.forEach((place, at) => {
    sel[place] = counts[at] ?? null;
  });
  return sel;
}
