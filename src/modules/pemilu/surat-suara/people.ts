// Whom do these words mean, among candidates and pairs of one election? (a name, the contest, the place, the number)
import type { Db } from '#platform/db';
import type { AreaCode } from '#kernel/area-code';
import { findAreas } from '#platform/offices';
import { treeOf } from '../elections.ts';
import type { Lang } from '#kernel/text';
import { listAnchor, placePath } from './pages/address.ts';
import { pairWords, partyName } from './pages/words.ts';
import type { Berdiri, Calon, Jenis, Paslon } from './record.ts';
import { searchCalon } from './store/candidate.ts';
import { namesOfDapil } from './store/dapil.ts';
import { searchPaslon } from './store/pair.ts';
import { readPartai } from './store/party.ts';

export interface Orang {
  readonly nama: string;
  readonly jenis: Jenis;
  readonly kode: string;
  readonly tempat: string;
  /** Name of the party, or that there is none; null for pairs. */
  readonly partai: string | null;
  readonly nomor: number;
  readonly href: string;
}

/** Candidates first, then pairs; at most `limit`. Fewer than three letters find nobody. */
export async function findOrang(db: Db, lang: Lang, slug: string, words: string, limit: number): Promise<Orang[]> {
  const calon = await searchCalon(db, slug, words, limit);
  const pairs = calon.length < limit ? await searchPaslon(db, slug, words, limit - calon.length) : [];
  if (calon.length + pairs.length === 0) return [];
  const parties = await readPartai(db, slug);
  const places = await namesOfPlaces(db, slug, calon, pairs);
  const placeOf = (jenis: Jenis, kode: string): string => places.get(`${jenis}/${kode}`) ?? places.get(kode) ?? kode;
  return [
    ...calon.map(({ jenis, dapil, partai, nomor, nama }): Orang => ({
      nama, jenis, nomor, kode: dapil, tempat: placeOf(jenis, dapil),
      partai: partyName(lang, parties, partai), href: `${placePath(slug, jenis, dapil)}#${listAnchor(partai)}`,
    })),
    ...pairs.map((pair): Orang => ({
      nama: pairWords(lang, pair), jenis: pair.jenis, nomor: pair.nomor, kode: pair.wilayah, tempat: placeOf(pair.jenis, pair.wilayah),
      partai: null, href: placePath(slug, pair.jenis, pair.wilayah),
    })),
  ];
}

/** Dapil by kind and code, areas by code. */
async function namesOfPlaces(db: Db, slug: string, calon: readonly Berdiri<Calon>[], pairs: readonly Berdiri<Paslon>[]): Promise<ReadonlyMap<string, string>> {
  const { pohon } = await treeOf(db, slug);
  const codes = [...calon.filter((one) => one.jenis === 'pdpd').map((one) => one.dapil), ...pairs.map((one) => one.wilayah)];
  const areas = codes.length === 0 ? [] : await findAreas(db, pohon, [...new Set(codes)] as AreaCode[]);
  const dapil = await namesOfDapil(db, slug, calon.map((one) => one.dapil));
  return new Map<string, string>([...areas.map((area) => [area.kode, area.nama] as const), ...dapil.map((one) => [`${one.jenis}/${one.kode}`, one.nama] as const)]);
}
