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
const AREAS = 'layanan.wilayah';
const RESULTS = 2;
/** A question with one of these asks for votes; the others belong to such a question and name no place. */
const VOTES = new Set('hasil suara perolehan rekapitulasi rekap penghitungan perhitungan pemenang menang unggul sirekap results result votes vote won'.split(' '));
const ELECTION = new Set('pemilu pemilihan pilpres pileg pilkada presiden wakil gubernur bupati wali walikota dpr dpd dprd tps kpu calon pasangan partai sah tahun lalu kota kabupaten provinsi kecamatan kelurahan desa election president regency city province'.split(' '));
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
  const [own, results, others] = await Promise.all([ownAnswers(deps, lang, typed, office, awal), resultAnswers(deps, lang, typed), otherAnswers(deps, lang, typed)]);
  const rest = [...new Map([...results, ...others].map((one) => [one.href, one])).values()];
  // Votes of a place stand on its page already: that is the answer, not a paper about it.
  return [...results, ...own.slice(0, Math.max(MOST - rest.length, MOST - results.length - 1)), ...rest.slice(results.length)].slice(0, MOST);
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

/** The results page of the place that a question about votes names; nothing where it names none. */
async function resultAnswers(deps: Deps, lang: Lang, typed: string): Promise<Answer[]> {
  const asked = searchKey(typed.slice(0, 2_000)).split(' ');
  const areas = deps.registry.search.find(({ id }) => id === AREAS);
  if (areas === undefined || !asked.some((word) => VOTES.has(word))) return [];
  const places = searchWords(typed, SHORT.words).filter((word) => !VOTES.has(word) && !ELECTION.has(word) && !/^[0-9]+$/.test(word));
  // The whole name first ("buleleng bali"), then each word of it.
  for (const name of [...new Set([places.join(' '), ...places.filter((word) => word.length >= 4)])]) {
    const hits = name === '' ? [] : await areas.find(deps, lang, name, RESULTS);
    const found = hits.filter(({ href, weight }) => href.startsWith('/hasil/') && weight >= SHORT.weight);
    if (found.length > 0) return found.map(({ href, title, kind, detail }) => ({ href, judul: title, jenis: say(lang, text.hasil, { jenis: kind }), ringkasan: detail ?? '', nomor: null, kantor: null, hari: null }));
  }
  return [];
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
