// Which areas does somebody mean by these words or this code? (name, kind, way up, code with or without dots)
import { type AreaCode, NATION, ancestorsOf } from '#kernel/area-code';
import { searchKey } from '#kernel/search-key';
import type { Db } from '#platform/db';
import { type Area, type AreaHit, areaPath } from './area.ts';
import { readAreas } from './store/area.ts';
import { type Found, type Within, findByCode, findByStart, findByWords } from './store/search.ts';

const ALL_LEVELS = [1, 2, 3, 4] as const;
/** Kinds that people write before a name. Some are names too ("Desa Baru"), so the whole is looked for first. */
const KIND_LEVEL: Readonly<Record<string, number>> = {
  provinsi: 1, prov: 1, kecamatan: 3, kec: 3, distrik: 3, kelurahan: 4, kel: 4, desa: 4, nagari: 4, gampong: 4, kampung: 4,
};
/** What may follow the name itself in a key: the kind of a regency (see `areaKey`). */
const KIND_ENDS = ['', ' kabupaten', ' kota'];
const LONG_KIND: Readonly<Record<string, string>> = { kab: 'kabupaten', adm: 'administrasi' };
const SHORTEST = 2;
const MOST_WORDS = 8;

/**
 * Finds areas of a tree, best first, at most `limit`. Words may be cut ("kuta kar"), may name areas above
 * ("beji depok") and may begin with the kind ("kec. beji"); digits search codes, a station's code finds its desa.
 * Fewer than two letters find nothing. `within` keeps to these places and below them.
 */
export async function searchAreas(db: Db, pohon: string, words: string, limit: number, within?: readonly AreaCode[]): Promise<AreaHit[]> {
  const digits = words.replace(/[.\s]/g, '');
  if (/^[0-9]+$/.test(digits)) {
    if (digits.length > 13) return [];
    return withPaths(db, pohon, (await findByCode(db, pohon, digits.slice(0, 10), limit, within)).map((found) => [found, 1]));
  }
  const typed = searchKey(words).split(' ').slice(0, MOST_WORDS).map((word) => LONG_KIND[word] ?? word);
  if (typed.join('').length < SHORTEST) return [];
  const whole = await findByName(db, pohon, typed, ALL_LEVELS, limit, within);
  const level = typed.length > 1 ? KIND_LEVEL[typed[0] ?? ''] : undefined;
  const narrowed = level === undefined ? [] : await findByName(db, pohon, typed.slice(1), [level], limit, within);
  return withPaths(db, pohon, best([...whole, ...narrowed], limit));
}

type Weighed = readonly [Found, number];

async function findByName(db: Db, pohon: string, words: readonly string[], levels: readonly number[], limit: number, within: Within): Promise<Weighed[]> {
  const key = words.join(' ');
  const out: Weighed[] = [];
  const weigh = (area: Found, base: number): void => {
    out.push([area, base + (isNamed(area, key) ? 0.3 : 0) - area.tingkat * 0.04]);
  };
  for (const area of await findByStart(db, pohon, key, levels, limit, within)) weigh(area, 0.7);
  if (out.length >= limit) return out;
  for (const area of await findByWords(db, pohon, words, levels, limit, within)) weigh(area, area.own ? 0.5 : 0.4);
  return out;
}

/** Is this the name itself? Of a province its first word will do: "jakarta", "yogyakarta". */
function isNamed(area: Found, key: string): boolean {
  if (!area.cari.startsWith(key)) return false;
  const rest = area.cari.slice(key.length);
  return KIND_ENDS.includes(rest) || (area.tingkat === 1 && rest.startsWith(' '));
}

/** Each area once, by its best reason. */
function best(found: readonly Weighed[], limit: number): Weighed[] {
  const once = new Map<AreaCode, Weighed>();
  for (const hit of found) {
    const known = once.get(hit[0].kode);
    if (known === undefined || known[1] < hit[1]) once.set(hit[0].kode, hit);
  }
  return [...once.values()].sort((a, b) => b[1] - a[1] || (a[0].kode < b[0].kode ? -1 : 1)).slice(0, limit);
}

async function withPaths(db: Db, pohon: string, found: readonly Weighed[]): Promise<AreaHit[]> {
  const codes = new Set(found.flatMap(([area]) => ancestorsOf(area.kode)));
  codes.delete(NATION);
  const above = new Map((await readAreas(db, pohon, [...codes])).map((area) => [area.kode, area]));
  return found.map(([area, bobot]) => {
    const up = ancestorsOf(area.kode).flatMap((kode): Area[] => {
      const known = above.get(kode);
      return known === undefined ? [] : [known];
    });
    const { kode, nama, tingkat, induk } = area;
    return { kode, nama, tingkat, induk, jalur: areaPath(up), bobot: Math.min(1, Math.max(0, bobot)) };
  });
}
