// Which questions say the same as far as their words go? (a proposal only: an officer decides)
import { searchWords } from '../dip/kata.ts';

/** Share of the words of both that stand in both, 0 to 1; the order of the words says nothing. */
export function kemiripan(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const word of small) if (large.has(word)) both += 1;
  return both / (a.size + b.size - both);
}

/** Words that a question is compared by: without those that every question has. */
export const kataDari = (rincian: string): ReadonlySet<string> => new Set(searchWords(rincian));

/** As alike as a campaign's text with its own words around it. */
export const MIRIP = 0.6;

interface Satu {
  readonly id: string;
  readonly rincian: string;
}

/** Those that are alike enough to one of them, the most alike first. */
export function serupa<T extends Satu>(dengan: Satu, semua: readonly T[], paling = MIRIP): readonly (T & { readonly nilai: number })[] {
  const words = kataDari(dengan.rincian);
  return semua
    .filter(({ id }) => id !== dengan.id)
    .map((one) => ({ ...one, nilai: kemiripan(words, kataDari(one.rincian)) }))
    .filter(({ nilai }) => nilai >= paling)
    .sort((a, b) => b.nilai - a.nilai || (a.id < b.id ? -1 : 1));
}

/** Bundles of at least `paling` like questions, the largest first; each question in one bundle at most. Grows with the square of `semua`: call it with some hundreds. */
export function kelompokkan<T extends Satu>(semua: readonly T[], paling = 2): readonly (readonly T[])[] {
  const words = semua.map(({ rincian }) => kataDari(rincian));
  const taken = new Set<number>();
  const bundles: T[][] = [];
  for (const [at, one] of semua.entries()) {
    if (taken.has(at)) continue;
    const mine = words[at] ?? new Set<string>();
    const like = semua.flatMap((_other, no) => (no > at && !taken.has(no) && kemiripan(mine, words[no] ?? new Set<string>()) >= MIRIP ? [no] : []));
    if (like.length + 1 < paling) continue;
    for (const no of like) taken.add(no);
    bundles.push([one, ...like.flatMap((no) => semua[no] ?? [])]);
  }
  return bundles.sort((a, b) => b.length - a.length);
}

const AWAL = 90;

/** Its title, or the first words of a question that has none yet. */
export function sebut({ judul, rincian }: { readonly judul: string; readonly rincian: string }): string {
  if (judul !== '') return judul;
  const letters = Array.from(rincian);
  return letters.length <= AWAL ? rincian : `${letters.slice(0, AWAL).join('')}…`;
}
