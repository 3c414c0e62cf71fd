// Which area of the 2024 tree is this area of 2019? (one to one by the path of names, else none and why; hasil.md 10, T28)
import { type AreaCode, ABROAD } from '#kernel/area-code';
import { bareNameKey, nameKey } from '#kernel/name-key';
import { type NamedArea, SEVERAL, indexPaths } from '../intake/name-paths.ts';

export const CARA = ['PENUH', 'TANPA_JENIS', 'TIADA', 'GANDA', 'TERBAGI'] as const;
export type Cara = (typeof CARA)[number];

/** An area in a source's own numbers: `jalur` are the ids from the province down to itself. */
export interface TempatSumber {
  readonly id: number;
  readonly jalur: readonly number[];
  readonly nama: string;
}

/**
 * PENUH: all names of the path are equal (upper case, letters and digits only). TANPA_JENIS: equal when KOTA, KAB. and
 * ADM. before the regency's name are dropped, and only one area on either side has that path. TIADA: no such path;
 * GANDA: several; TERBAGI: a province of that name is there, but regencies of the old one lie in another now.
 */
export type Padanan = { readonly kode: AreaCode; readonly cara: 'PENUH' | 'TANPA_JENIS' } | { readonly kode: null; readonly cara: Exclude<Cara, 'PENUH' | 'TANPA_JENIS'> };

const LEVELS = [1, 2, 3, 4];
const bareKey = (name: string, depth: number): string => (depth === 1 ? bareNameKey(name) : nameKey(name));

/** One answer for each place; the order of either list is of no account. About a second for 30,000 places and 92,000 areas. */
export function matchPlaces(places: readonly TempatSumber[], areas: readonly NamedArea[]): ReadonlyMap<number, Padanan> {
  const names = new Map(places.map(({ id, nama }) => [id, nama]));
  const pathOf = ({ jalur }: TempatSumber): string[] => jalur.map((id) => names.get(id) ?? '');
  const [whole, bare] = [indexPaths(areas, LEVELS, (name) => nameKey(name)), indexPaths(areas, LEVELS, bareKey)];
  const count = (keyOf: (name: string, depth: number) => string): ((path: readonly string[]) => number) => {
    const times = new Map<string, number>();
    const keyed = (path: readonly string[]): string => path.map(keyOf).join('/');
    for (const place of places) times.set(keyed(pathOf(place)), (times.get(keyed(pathOf(place))) ?? 0) + 1);
    return (path) => times.get(keyed(path)) ?? 0;
  };
  const [wholeTimes, bareTimes] = [count((name) => nameKey(name)), count(bareKey)];
  const found = new Map(places.map((place) => [place.id, matchOne(pathOf(place))] as const));
  return withoutDoubles(withoutDivided(places, areas, found));

  function matchOne(path: readonly string[]): Padanan {
    if (path.length === 1 && nameKey(path[0] ?? '') === ABROAD_KEY) return { kode: ABROAD, cara: 'PENUH' };
    const exact = whole.find(path);
    if (exact !== undefined) return exact === SEVERAL || wholeTimes(path) > 1 ? { kode: null, cara: 'GANDA' } : { kode: exact.kode, cara: 'PENUH' };
    const loose = bare.find(path);
    if (loose === undefined) return { kode: null, cara: 'TIADA' };
    return loose === SEVERAL || bareTimes(path) > 1 ? { kode: null, cara: 'GANDA' } : { kode: loose.kode, cara: 'TANPA_JENIS' };
  }
}

const ABROAD_KEY = nameKey('Luar Negeri');

/** A province that lost regencies to a new one is not the area that bears its name now (UU 14/2022 to 16/2022, UU 29/2022). */
function withoutDivided(places: readonly TempatSumber[], areas: readonly NamedArea[], found: ReadonlyMap<number, Padanan>): Map<number, Padanan> {
  const regencies = Map.groupBy(areas.filter(({ tingkat }) => tingkat === 2), ({ nama }) => nameKey(nama));
  const out = new Map(found);
  for (const { id, jalur, nama } of places) {
    const [province = 0] = jalur;
    const above = found.get(province)?.kode ?? null;
    if (jalur.length !== 2 || above === null || above === ABROAD || found.get(id)?.kode != null) continue;
    const [now, ...others] = regencies.get(nameKey(nama)) ?? [];
    if (now !== undefined && others.length === 0 && !now.kode.startsWith(above)) out.set(province, { kode: null, cara: 'TERBAGI' });
  }
  return out;
}

/** Two places never share a code: a full path on one side and a path without its kind on the other can meet. */
function withoutDoubles(found: ReadonlyMap<number, Padanan>): ReadonlyMap<number, Padanan> {
  const holders = Map.groupBy([...found.values()].flatMap(({ kode }) => (kode === null ? [] : [kode])), (kode) => kode);
  return new Map([...found].map(([id, one]): [number, Padanan] => [id, one.kode !== null && (holders.get(one.kode)?.length ?? 0) > 1 ? { kode: null, cara: 'GANDA' } : one]));
}
