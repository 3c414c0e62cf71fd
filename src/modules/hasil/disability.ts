// Which cells of the form may be shown at this level? (hasil.md 9.7: disability is sensitive in small places)
import type { Form, KontesPack } from '#modules/pemilu';
import type { Angka, Pemeriksaan } from './figures.ts';

const places = new WeakMap<Form, readonly number[]>();

function part3(form: Form): readonly number[] {
  const known = places.get(form);
  if (known !== undefined) return known;
  const found = form.sel.flatMap((sel, at) => (sel.bagian === 'III' ? [at] : []));
  places.set(form, found);
  return found;
}

/**
 * The cells without part III. At a TPS and a kel/desa the whole part stays hidden: a total beside hidden halves, or a
 * kel/desa beside its kecamatan, would give the hidden number away.
 */
export function tutup(pack: KontesPack, sel: readonly Angka[]): Angka[] {
  const out = [...sel];
  for (const at of part3(pack.form)) out[at] = null;
  return out;
}

/** The checks of part III say whether they hold, not with which numbers. */
export function tutupNilai(p: Pemeriksaan): Pemeriksaan {
  return p.id === 'K06' || p.id === 'K11' ? { ...p, nilai: [] } : p;
}
