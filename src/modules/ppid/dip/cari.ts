// Which entries and answers hold these words, the newest first, and which answer a question best? (bounded, however many rows there are)
import type { Db } from '#platform/db';
import { searchWords } from './kata.ts';
import { serupa } from './serupa.ts';
import { RARE, standTogether } from './store/letak.ts';
import { type KataKunci, type Saringan, type Temuan, allOf, anyOf, commonest, findByIndex, listNewest, listThese, rankRows, tandaOf, weighWords, wordsNear } from './store/pustaka.ts';

/** Words that a list is asked for; more narrow it no further. */
const MOST_ASKED = 12;
/** Words of a question that its answers are looked for by: the rarest. */
const KEYS = 6;
/** Candidates that are weighed, from the newest. */
const RANKED = 1_000;

export interface Halaman {
  readonly temuan: readonly Temuan[];
  /** There are older ones: `sebelum` of the next page. */
  readonly lanjut: number | undefined;
}

/** Every word must stand in a row. Without words: all rows, the newest first. `most` a page; `rare` as the rows were laid. */
export async function searchPustaka(db: Db, text: string, by: Saringan, most: number, rare = RARE): Promise<Halaman> {
  const words = searchWords(text, MOST_ASKED);
  const found = words.length === 0 ? await listAll(db, by, most + 1) : await findAll(db, words, by, most + 1, rare);
  const last = found[most - 1];
  return { temuan: found.slice(0, most), lanjut: found.length > most && last !== undefined ? last.urut : undefined };
}

/** One kind alone lies in order already. */
async function listAll(db: Db, by: Saringan, most: number): Promise<Temuan[]> {
  const { kantor, kelas, tahun, sebelum } = by;
  if (kantor === undefined && kelas === undefined && tahun === undefined) return listNewest(db, by, most);
  return listThese(db, await standTogether(db, tandaOf(by), sebelum, most));
}

async function findAll(db: Db, words: readonly string[], by: Saringan, most: number, rare: number): Promise<Temuan[]> {
  const { kunci } = await weighWords(db, words, false);
  if (kunci.some(({ n }) => n === 0)) return [];
  const keys = kunci.map(({ kata }) => kata);
  const common = kunci.every(({ n }) => n > rare);
  return listThese(db, common ? await standTogether(db, [...keys, ...tandaOf(by)], by.sebelum, most) : await findByIndex(db, allOf(keys), by, most));
}

/** Near words that are looked at, and how short a word may be that is guessed at. */
const NEAR = { words: 5_000, shortest: 4 };

/** The same question with the words that nobody wrote set right, where something near them was written; undefined where nothing is. */
export async function guessMeant(db: Db, text: string): Promise<string | undefined> {
  const words = searchWords(text, MOST_ASKED);
  const meant: string[] = [];
  for (const word of words) {
    const [weight] = (await weighWords(db, [word], false)).kunci;
    const guess = weight?.n !== 0 || Array.from(word).length < NEAR.shortest ? word : serupa(word, await wordsNear(db, word, NEAR.words));
    if (guess === undefined) return undefined;
    meant.push(guess);
  }
  return meant.join(' ') === words.join(' ') ? undefined : meant.join(' ');
}

export interface Bobot extends Temuan {
  /** 0 to 1: how much of what is asked the row speaks of, rare words counting more. */
  readonly nilai: number;
}

/**
 * What answers a question best, at most `most`. `awal`: it is still being typed, the last word may be unfinished. A row
 * must hold two of the words that are known (one, where only one is), so that a name of a place alone is no answer.
 */
export async function rankPustaka(db: Db, text: string, most: number, awal = false, rare = RARE): Promise<Bobot[]> {
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
  const rows = await candidates(db, await keysOf(db, sorted, last, rare), rare);
  const ranked = await rankRows(db, rows, weights, most);
  return ranked.filter(({ cocok }) => cocok >= Math.min(2, known.length)).map((one) => ({ ...one, nilai: Math.min(1, one.berat / all) }));
}

/** The rarest words; a beginning that half of all rows hold is weighed but not looked for, unless it is all there is. */
async function keysOf(db: Db, sorted: readonly KataKunci[], last: string, rare: number): Promise<readonly KataKunci[]> {
  const keys = sorted.filter(({ kata, n }) => !kata.endsWith(':*') || n <= rare);
  if (keys.length > 0) return keys.slice(0, KEYS);
  const whole = await commonest(db, last);
  return whole === undefined ? [] : [whole];
}

/** The newest rows of: any two of the rare words together, else the rare one with any other, else three common words together, then two. */
async function candidates(db: Db, keys: readonly KataKunci[], least: number): Promise<number[]> {
  const rare = keys.filter(({ n }) => n <= least).map(({ kata }) => kata);
  const common = keys.filter(({ n }) => n > least).map(({ kata }) => kata);
  if (rare.length > 1) return findByIndex(db, anyOf(rare.flatMap((one, at) => rare.slice(at + 1).map((other) => allOf([one, other])))), {}, RANKED);
  if (rare.length === 1) return findByIndex(db, common.length === 0 ? allOf(rare) : anyOf(common.map((kata) => allOf([...rare, kata]))), {}, RANKED);
  for (const many of [3, 2]) {
    const found = common.length === 0 ? [] : await standTogether(db, common.slice(0, many), undefined, RANKED);
    if (found.length > 0) return found;
  }
  return [];
}
