// Which entries and answers hold these words, the newest first, and which answer a question best? (bounded, however many rows there are)
import type { Db } from '#platform/db';
import { searchWords } from './kata.ts';
import { type KataKunci, type Saringan, type Temuan, allOf, anyOf, findByIndex, findByWalk, listNewest, rankByWords, weighWords } from './store/pustaka.ts';

/** A word of at most so many rows is rare: all its rows can be gathered while somebody waits. */
const RARE = 3_000;
/** Rows that are read one by one, from the newest, when every word is common: a page of a word that is not rare is among them. */
const REACH = 10_000;
/** Words that a list is asked for; more narrow it no further. */
const MOST_ASKED = 12;
/** Words of a question that its answers are looked for by: the rarest. */
const KEYS = 6;

export interface Halaman {
  readonly temuan: readonly Temuan[];
  /** There are older ones: `sebelum` of the next page. */
  readonly lanjut: number | undefined;
}

/** Every word must stand in a row. Without words: all rows, the newest first. `most` a page. */
export async function searchPustaka(db: Db, text: string, by: Saringan, most: number): Promise<Halaman> {
  const words = searchWords(text, MOST_ASKED);
  const found = words.length === 0 ? await listNewest(db, by, most + 1) : await findAll(db, words, by, most + 1);
  const last = found[most - 1];
  return { temuan: found.slice(0, most), lanjut: found.length > most && last !== undefined ? last.urut : undefined };
}

async function findAll(db: Db, words: readonly string[], by: Saringan, most: number): Promise<Temuan[]> {
  const { kunci } = await weighWords(db, words, false);
  if (kunci.some(({ n }) => n === 0)) return [];
  const query = allOf(kunci.map(({ kata }) => kata));
  if (Math.min(...kunci.map(({ n }) => n)) > RARE) {
    const near = await findByWalk(db, query, by, most, REACH);
    if (near.length === most) return near;
  }
  // Rare words, or common ones that seldom stand together: few rows either way.
  return findByIndex(db, query, by, most);
}

export interface Bobot extends Temuan {
  /** 0 to 1: how much of what is asked the row speaks of, rare words counting more. */
  readonly nilai: number;
}

/**
 * What answers a question best, at most `most`. `awal`: it is still being typed, the last word may be unfinished. A row
 * must hold two of the words that are known (one, where only one is), so that a name of a place alone is no answer.
 */
export async function rankPustaka(db: Db, text: string, by: Saringan, most: number, awal = false): Promise<Bobot[]> {
  const words = searchWords(text);
  const last = words.at(-1) ?? '';
  const { kunci, banyak } = await weighWords(db, words, awal && last.length >= 3);
  const known = kunci.filter(({ n }) => n > 0);
  if (known.length === 0) return [];
  const weigh = ({ n }: KataKunci): number => Math.log((banyak + 1) / (n + 1)) + 0.1;
  // What nobody has written about yet weighs as much as the rarest word does.
  const all = kunci.reduce((sum, one) => sum + weigh(one), 0);
  const sorted = [...known].sort((a, b) => a.n - b.n);
  const weights = sorted.slice(0, MOST_ASKED).map((one) => ({ kata: one.kata, berat: weigh(one) }));
  let ranked: Awaited<ReturnType<typeof rankByWords>> = [];
  for (const query of queriesOf(sorted.slice(0, KEYS))) {
    ranked = await rankByWords(db, query, weights, by, most);
    if (ranked.length > 0) break;
  }
  return ranked.filter(({ cocok }) => cocok >= Math.min(2, known.length)).map((one) => ({ ...one, nilai: Math.min(1, one.berat / all) }));
}

/** In the order in which they are tried: any two of the rare words together, or the rare one with any other; common words three together, then two. */
function queriesOf(keys: readonly KataKunci[]): string[] {
  const rare = keys.filter(({ n }) => n <= RARE).map(({ kata }) => kata);
  const common = keys.filter(({ n }) => n > RARE).map(({ kata }) => kata);
  if (rare.length === 0) return [allOf(common.slice(0, 3)), allOf(common.slice(0, 2))];
  if (rare.length === 1) return [common.length === 0 ? allOf(rare) : anyOf(common.map((kata) => allOf([...rare, kata])))];
  return [anyOf(rare.flatMap((one, at) => rare.slice(at + 1).map((other) => allOf([one, other]))))];
}
