// What does the one search answer, in groups and for the suggest box?
import { type Lang, say } from '#kernel/text';
import type { Deps, SearchHit, SearchSource } from '#platform/module';
import type { Query } from './query.ts';
import { type AreaFound, findAreasFor } from './search-areas.ts';
import { text } from './text.ts';

/** Most hits that one group shows; one more is asked for, to know whether there are more. */
export const GROUP_MOST = 50;
/** Most entries of the suggest box. */
const SUGGEST_MOST = 8;

export interface Group<H> {
  /** Id of its source, also the anchor of the group. */
  readonly id: string;
  readonly title: string;
  readonly hits: readonly H[];
  /** There are more than are shown. */
  readonly more: boolean;
}

export interface Answer {
  readonly areas: Group<AreaFound>;
  readonly others: readonly Group<SearchHit>[];
}

/** Everything that the query means, by group; empty for no query and for a personal number. */
export async function searchAll(deps: Deps, lang: Lang, query: Query): Promise<Answer> {
  const words = wordsOf(query);
  const areas = cut('layanan.wilayah', say(lang, text.grupWilayah), await findAreasFor(deps, lang, query, GROUP_MOST + 1));
  const sources = words === undefined ? [] : deps.registry.search.filter((source) => source.id !== areas.id);
  const found = await Promise.all(sources.map(async (source) => ({ source, hits: await source.find(deps, lang, words ?? '', GROUP_MOST + 1) })));
  const others = found.map(({ source, hits }) => cut(source.id, titleOf(deps, lang, source), hits));
  return { areas, others: others.filter((group) => group.hits.length > 0) };
}

function cut<H>(id: string, title: string, hits: readonly H[]): Group<H> {
  return { id, title, hits: hits.slice(0, GROUP_MOST), more: hits.length > GROUP_MOST };
}

function wordsOf(query: Query): string | undefined {
  return query.kind === 'kata' || query.kind === 'kode' ? query.words : undefined;
}

/** Our own groups have names; a foreign source bears its module's name. */
function titleOf(deps: Deps, lang: Lang, source: SearchSource): string {
  const own = { 'layanan.kantor': text.grupKantor, 'layanan.tugas': text.grupLayanan, 'layanan.pemilu': text.grupPemilu, 'layanan.halaman': text.grupHalaman }[source.id];
  const module = deps.registry.modules.find((one) => source.id.startsWith(`${one.id}.`));
  return say(lang, own ?? module?.name ?? text.grupHalaman);
}

/** The best hits of all sources, each address once; nothing for one letter or a personal number. */
export async function suggest(deps: Deps, lang: Lang, query: Query): Promise<SearchHit[]> {
  const words = wordsOf(query);
  if (words === undefined || (query.kind === 'kata' && words.length < 2)) return [];
  const found = await Promise.all(deps.registry.search.map((source) => source.find(deps, lang, words, SUGGEST_MOST)));
  const sorted = found.flat().sort((a, b) => b.weight - a.weight);
  return [...new Map(sorted.reverse().map((hit) => [hit.href, hit])).values()].reverse().slice(0, SUGGEST_MOST);
}
