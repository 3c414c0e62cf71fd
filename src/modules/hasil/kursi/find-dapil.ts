// In which dapil does somebody vote who types the name of a regency, district or village? (the map of the contest, the tree of the election)
import { searchKey } from '#kernel/search-key';
import { type Dapil, type JenisDapil, findDaftarSuratSuara, listDapil, petaDapil, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { searchAreas } from '#platform/offices';

export interface Ketemu {
  readonly kode: string;
  readonly nama: string;
  /** Areas by which it was found, with the way up; empty where its own name was meant. */
  readonly lewat: readonly string[];
}

const MOST_AREAS = 20;
const MOST_DAPIL = 30;
const SHORTEST = 2;

/** Dapil by their own name first, then by areas in them. An area that is divided finds each of its dapil. */
export async function findDapilBy(db: Db, slug: string, jenis: JenisDapil, words: string): Promise<readonly Ketemu[]> {
  const keys = searchKey(words).split(' ').filter((word) => word !== '');
  if (keys.join('').length < SHORTEST) return [];
  const all = await listDapil(db, slug, jenis);
  const found = new Map<string, Ketemu & { readonly lewat: string[] }>();
  const add = (one: Dapil | undefined, area: string | null): void => {
    if (one === undefined) return;
    const known = found.get(one.kode) ?? { kode: one.kode, nama: one.nama, lewat: [] };
    found.set(one.kode, known);
    if (area !== null && !known.lewat.includes(area)) known.lewat.push(area);
  };
  const holds = (name: string): boolean => keys.every((key) => searchKey(name).includes(key));
  for (const one of all) if (one.kode === words.trim() || holds(one.nama)) add(one, null);
  for (const one of all) for (const { nama } of one.wilayah) if (nama !== null && holds(nama)) add(one, nama);
  // The numbers of 2019 are no area codes: its own names are all there is.
  if (findDaftarSuratSuara(slug)?.kodeWilayah === 'kemendagri') await throughTree(db, slug, jenis, words, (kode, area) => add(all.find((one) => one.kode === kode), area));
  return [...found.values()].slice(0, MOST_DAPIL);
}

async function throughTree(db: Db, slug: string, jenis: JenisDapil, words: string, add: (kode: string, area: string) => void): Promise<void> {
  const { pohon } = await treeOf(db, slug);
  const hits = await searchAreas(db, pohon, words, MOST_AREAS);
  if (hits.length === 0) return;
  const peta = await petaDapil(db, slug, jenis);
  for (const { kode, nama, jalur, tingkat } of hits) {
    const place = peta.find(kode);
    const inside = place.keadaan === 'utuh' ? [place.dapil] : place.keadaan === 'terbagi' && tingkat > 1 ? place.dapil : [];
    for (const dapil of inside) add(dapil, jalur === '' ? nama : `${nama}, ${jalur}`);
  }
}
