// What stands already that may answer this question? (ppid.md section 18: before anything is filed, never instead of it)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { searchKey } from '#kernel/search-key';
import { type Lang, say } from '#kernel/text';
import type { Deps } from '#platform/module';
import { findOffice } from '#platform/offices';
import { rankPustaka } from './cari.ts';
import { searchWords } from './kata.ts';
import { arsipPath, dipPath } from './pages/address.ts';
import { jawabanText as text } from './text-jawaban.ts';

export interface Answer {
  readonly href: string;
  readonly judul: string;
  /** Kind of thing, in words. */
  readonly jenis: string;
  readonly ringkasan: string;
  /** Number of the entry or answer; null for a page of another room. */
  readonly nomor: string | null;
  readonly kantor: string | null;
  readonly hari: Day | null;
}

/** As many as one can read before one would rather ask. */
const MOST = 5;
/** Below this share of what is asked an answer is about something else. */
const LEAST = 0.2;
/** The question is put to the office that is asked; what KPU RI says holds everywhere. */
const NEAR = { own: 0.15, nation: 0.05 };
/** Words that a page of another room is looked for by, and how well it must fit. */
const SHORT = { words: 8, weight: 0.6 };
/** Names of places and offices are no answers. */
const NO_ANSWER = /^(ppid\.|layanan\.(wilayah|kantor)$)/;
/** "From the third word typed". */
export const FROM_WORDS = 3;

export function isLongEnough(typed: string): boolean {
  return searchKey(typed.slice(0, 2_000)).split(' ').filter((word) => word !== '').length >= FROM_WORDS;
}

/**
 * At most five, the best first: entries of the list, archived answers, then pages, services and open data. `office`: where
 * the question goes. `awal`: it is being typed and its last word may be unfinished. Nothing is written and nobody is counted.
 */
export async function similarAnswers(deps: Deps, lang: Lang, typed: string, office?: AreaCode, awal = false): Promise<readonly Answer[]> {
  if (!isLongEnough(typed)) return [];
  const [own, others] = await Promise.all([ownAnswers(deps, lang, typed, office, awal), otherAnswers(deps, lang, typed)]);
  return [...own.slice(0, Math.max(MOST - others.length, MOST - 1)), ...others].slice(0, MOST);
}

async function ownAnswers({ database: { db } }: Deps, lang: Lang, typed: string, office: AreaCode | undefined, awal: boolean): Promise<Answer[]> {
  const ranked = await rankPustaka(db, typed, MOST * 4, awal);
  const near = (kantor: AreaCode): number => (kantor === office ? NEAR.own : kantor === NATION ? NEAR.nation : 0);
  const best = ranked.filter(({ nilai }) => nilai >= LEAST).sort((a, b) => b.nilai + near(b.kantor) - a.nilai - near(a.kantor) || b.urut - a.urut);
  return Promise.all(
    best.slice(0, MOST).map(async ({ jenis, nomor, judul, ringkasan, kantor, hari }): Promise<Answer> => {
      const name = (await findOffice(db, kantor))?.nama ?? kantor;
      return { href: jenis === 'dip' ? dipPath(nomor) : arsipPath(nomor), judul, jenis: say(lang, text[jenis]), ringkasan, nomor, kantor: name, hari };
    }),
  );
}

async function otherAnswers(deps: Deps, lang: Lang, typed: string): Promise<Answer[]> {
  const words = searchWords(typed, SHORT.words).join(' ');
  if (words === '') return [];
  const sources = deps.registry.search.filter(({ id }) => !NO_ANSWER.test(id));
  const hits = (await Promise.all(sources.map((source) => source.find(deps, lang, words, 2)))).flat().filter(({ weight }) => weight >= SHORT.weight);
  const pages = hits.sort((a, b) => b.weight - a.weight).map(({ href, title, kind, detail }): Answer => ({ href, judul: title, jenis: kind, ringkasan: detail ?? '', nomor: null, kantor: null, hari: null }));
  const unique = new Map([...pages, ...dataAnswers(deps, lang, words)].map((one) => [one.href, one]));
  return [...unique.values()].slice(0, MOST);
}

/** Open data whose title speaks of half of what is asked. */
function dataAnswers({ registry }: Deps, lang: Lang, words: string): Answer[] {
  const asked = words.split(' ');
  return registry.openData
    .filter(({ title }) => {
      const own = new Set(searchWords(`${title.id} ${title.en}`));
      const met = asked.filter((word) => own.has(word)).length;
      return met >= 2 && met * 2 >= asked.length;
    })
    .map(({ id, title, description }) => ({ href: `/data#${id.replaceAll('.', '-')}`, judul: say(lang, title), jenis: say(lang, text.data), ringkasan: say(lang, description), nomor: null, kantor: null, hari: null }));
}
