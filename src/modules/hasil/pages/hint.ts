// Would one misread cell explain several sums at once? (a hint for people who look at the photo, never a correction)
import type { KontesPack } from '#modules/pemilu';
import { periksaLengkap } from '../checks.ts';
import type { AngkaTps, CekId } from '../figures.ts';
import { rulesOf, type Aturan } from '../rules.ts';

export interface Hint {
  /** Name of a form cell, or the id of an option. */
  readonly cell: string;
  readonly value: number;
  /** Checks that would match. */
  readonly ends: readonly CekId[];
}

/** Fewer than two sums can be mended in many ways; then nothing is said. */
const LEAST = 2;

/**
 * The one cell and value that would settle two or more failed sums without upsetting another; undefined where there
 * is none or more than one.
 */
export function hintFor(pack: KontesPack, tps: AngkaTps): Hint | undefined {
  const failed = new Set(tps.pemeriksaan.filter((one) => one.hasil === 'GAGAL').map((one) => one.id));
  if (failed.size < LEAST || tps.status === 'DITARIK') return undefined;
  const cells = [...tps.suara, ...tps.sel];
  const rules = rulesOf(pack).aturan.filter((rule) => rule.jenis === 'sama' && failed.has(rule.id));
  const tries = new Map<string, { at: number; value: number }>();
  for (const rule of rules) {
    for (const one of remedies(rule, cells, pack.selMaks)) tries.set(`${one.at} ${one.value}`, one);
  }
  const found = [...tries.values()].flatMap(({ at, value }): Hint[] => {
    const ends = settles(pack, tps, cells.with(at, value), failed);
    if (ends === undefined || ends.length < LEAST) return [];
    const cell = pack.opsi[at]?.id ?? pack.form.sel[at - pack.opsi.length]?.nama ?? '';
    return [{ cell, value, ends }];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** For each cell of a sum, the value that alone would make it come out. */
function remedies(rule: Aturan, cells: readonly (number | null)[], most: number): { at: number; value: number }[] {
  return rule.kolom.flatMap(({ suku, tertulis }) => {
    const written = cells[tertulis] ?? null;
    const terms = suku.map((at) => cells[at] ?? null);
    if (written === null || terms.includes(null)) return [];
    const sum = terms.reduce<number>((total, term) => total + (term ?? 0), 0);
    const inTerms = suku.map((at) => ({ at, value: (cells[at] ?? 0) + written - sum }));
    return [...inTerms, { at: tertulis, value: sum }].filter(({ value }) => value >= 0 && value <= most);
  });
}

/** The failed checks that pass with these cells; undefined where another check would begin to fail. */
function settles(pack: KontesPack, tps: AngkaTps, cells: readonly (number | null)[], failed: ReadonlySet<CekId>): CekId[] | undefined {
  const n = pack.opsi.length;
  const form = { kode: tps.kode, suara: cells.slice(0, n), sel: cells.slice(n), foto: null };
  const checks = periksaLengkap(pack, form);
  if (checks.some(({ id, hasil }) => hasil === 'GAGAL' && !failed.has(id))) return undefined;
  return checks.filter(({ id, hasil }) => hasil === 'LULUS' && failed.has(id)).map(({ id }) => id);
}
