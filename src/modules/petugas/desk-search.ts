// Whom and which places does an officer find by words? (only within the own mandates: keamanan.md 2.2)
import { isAbroad, withDots } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type SignedIn, listOfficers } from '#platform/identity';
import type { Deps, SearchHit } from '#platform/module';
import { BASE_TREE, searchAreas } from '#platform/offices';
import { officersScope } from './permissions.ts';
import { placesOf } from './place.ts';
import { postText } from './post-text.ts';
import { text } from './text-desk.ts';

/** Officers stand before places: on the desk a person is looked for more often. */
const OFFICER_WEIGHT = 0.8;

export async function deskSearch(deps: Deps, lang: Lang, who: SignedIn, words: string, limit: number): Promise<readonly SearchHit[]> {
  return [...(await officers(deps, lang, who, words, limit)), ...(await areas(deps, lang, who, words, limit))];
}

async function officers(deps: Deps, lang: Lang, who: SignedIn, words: string, limit: number): Promise<SearchHit[]> {
  const { db } = deps.database;
  const scope = officersScope(who, deps.clock.now());
  if (scope.length === 0) return [];
  const found = (await listOfficers(db, deps.clock, scope, { words })).officers.slice(0, limit);
  const places = await placesOf(
    db,
    found.flatMap(({ mandates }) => mandates.map(({ node }) => node)),
  );
  return found.map((officer) => ({
    href: `/kerja/petugas/${officer.account}`,
    title: officer.name,
    kind: say(lang, text.jenisPetugas),
    detail: officer.mandates.map(({ role, node }) => postText(lang, role, node, places)).join('; '),
    weight: OFFICER_WEIGHT,
  }));
}

async function areas(deps: Deps, lang: Lang, who: SignedIn, words: string, limit: number): Promise<SearchHit[]> {
  const own = who.mandates.map(({ node }) => node);
  const found = await searchAreas(deps.database.db, BASE_TREE, words, limit, own);
  return found.map((area) => ({
    href: `/cari?q=${area.kode}`,
    title: area.nama,
    kind: say(lang, text.jenisWilayah),
    detail: `${area.jalur}${area.jalur === '' ? '' : ', '}${isAbroad(area.kode) ? area.kode : withDots(area.kode)}`,
    weight: area.bobot * 0.5,
  }));
}
