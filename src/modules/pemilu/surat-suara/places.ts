// Where is a contest decided, and who stands how often there? (dapil, provinces, regencies: one shape for lists and files)
import { type AreaCode, isAbroad } from '#kernel/area-code';
import { searchKey } from '#kernel/search-key';
import type { Db } from '#platform/db';
import { findAreas, listLevel } from '#platform/offices';
import { treeOf } from '../elections.ts';
import { type SuratSuara, isHeldAt } from './ballot.ts';
import { findDaftarSuratSuara } from './ballots.ts';
import type { BagianDapil, Dapil, JenisCalon, JenisDapil, JenisPilkada } from './record.ts';
import { countCalon } from './store/candidate.ts';
import { findDapil, readDapil } from './store/dapil.ts';
import { readPaslon } from './store/pair.ts';

/** One place where a result is made. */
export interface Tempat {
  readonly kode: string;
  readonly nama: string;
  /** What it is listed under, with a name for reading. */
  readonly kelompok: string;
  readonly kelompokNama: string;
  readonly kursi: number | null;
  readonly penduduk: number | null;
  readonly wilayah: readonly { readonly kode: string; readonly nama: string; readonly pecah: boolean }[];
  /** Candidates (Pilkada: options on the ballot); null = no list was imported for this place. */
  readonly calon: number | null;
  readonly perempuan: number | null;
}

/** Does its page say more than its line in the list? A dapil has areas; elsewhere somebody must stand. */
export function hasPage(ballot: SuratSuara, place: Tempat): boolean {
  return ballot.lingkup === 'dapil' || place.calon !== null;
}

/** DPD: four each (UU 7/2017 Pasal 196). */
const seatsEach = (ballot: SuratSuara): number => ballot.kursi / ballot.jumlahLingkup;

/** All places of a contest, by code; empty where nothing is known yet, and for the president, who has the nation. */
export async function listTempat(db: Db, slug: string, ballot: SuratSuara): Promise<readonly Tempat[]> {
  const { jenis } = ballot;
  if (jenis === 'pdpr' || jenis === 'pdprdp' || jenis === 'pdprdk') return dapilPlaces(db, slug, jenis);
  if (jenis === 'ppwp' || findDaftarSuratSuara(slug)?.kodeWilayah !== 'kemendagri') return [];
  const areas = await areasOf(db, slug, ballot);
  if (jenis === 'pdpd') return withCounts(areas, await countsOf(db, slug, jenis), seatsEach(ballot));
  return withCounts(areas, await optionsOf(db, slug, jenis), 1);
}

interface Count {
  readonly calon: number;
  readonly perempuan: number | null;
}

/** One place of a contest; undefined where it has none of this code. */
export async function findTempat(db: Db, slug: string, ballot: SuratSuara, kode: string): Promise<Tempat | undefined> {
  const { jenis } = ballot;
  if (jenis !== 'pdpr' && jenis !== 'pdprdp' && jenis !== 'pdprdk') return (await listTempat(db, slug, ballot)).find((one) => one.kode === kode);
  const dapil = await findDapil(db, slug, jenis, kode);
  return dapil === undefined ? undefined : (await asPlaces(db, slug, jenis, [dapil]))[0];
}

async function dapilPlaces(db: Db, slug: string, jenis: JenisDapil): Promise<Tempat[]> {
  return asPlaces(db, slug, jenis, await readDapil(db, slug, jenis));
}

async function asPlaces(db: Db, slug: string, jenis: JenisDapil, dapil: readonly Dapil[]): Promise<Tempat[]> {
  const counts = await countsOf(db, slug, jenis);
  const groups = [...new Set(dapil.map((one) => one.kelompok))];
  const nameOf = await namesOf(db, slug, [...groups, ...dapil.flatMap((one) => one.wilayah.filter((area) => area.nama === null).map((area) => area.kode))]);
  return dapil.map(({ kode, nama, kelompok, kursi, penduduk, wilayah }) => ({
    kode, nama, kelompok, kursi, penduduk,
    kelompokNama: nameOf.get(kelompok) ?? withoutNumber(nama),
    wilayah: wilayah.map((area: BagianDapil) => ({ kode: area.kode, nama: area.nama ?? nameOf.get(area.kode) ?? area.kode, pecah: area.pecah })),
    calon: counts.get(kode)?.calon ?? null,
    perempuan: counts.get(kode)?.perempuan ?? null,
  }));
}

/** "Fakfak 1" is "Fakfak", "Aceh II" is "Aceh": 2019 gives no names to what its dapil lie in. */
function withoutNumber(nama: string): string {
  return nama.replace(/\s+(?:[0-9]+|[IVX]+)$/, '');
}

/** Names from the tree that the election stands on; nothing for the numbers of 2019, which are no area codes. */
async function namesOf(db: Db, slug: string, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (findDaftarSuratSuara(slug)?.kodeWilayah !== 'kemendagri') return new Map();
  const { pohon } = await treeOf(db, slug);
  const areas = await findAreas(db, pohon, [...new Set(codes)] as AreaCode[]);
  return new Map(areas.map((area) => [area.kode, area.nama]));
}

async function countsOf(db: Db, slug: string, jenis: JenisCalon): Promise<ReadonlyMap<string, Count>> {
  const counts = new Map<string, { calon: number; perempuan: number }>();
  for (const one of await countCalon(db, slug, jenis)) {
    const sum = counts.get(one.dapil) ?? { calon: 0, perempuan: 0 };
    counts.set(one.dapil, { calon: sum.calon + one.calon, perempuan: sum.perempuan + one.perempuan });
  }
  return counts;
}

/** Pairs have no sex in the source. */
async function optionsOf(db: Db, slug: string, jenis: JenisPilkada): Promise<ReadonlyMap<string, Count>> {
  const counts = new Map<string, Count>();
  for (const one of await readPaslon(db, slug, jenis)) counts.set(one.wilayah, { calon: (counts.get(one.wilayah)?.calon ?? 0) + 1, perempuan: null });
  return counts;
}

interface PlainArea {
  readonly kode: string;
  readonly nama: string;
  readonly kelompok: string;
  readonly kelompokNama: string;
}

async function areasOf(db: Db, slug: string, ballot: SuratSuara): Promise<PlainArea[]> {
  const { pohon } = await treeOf(db, slug);
  const provinces = await listLevel(db, pohon, 1);
  const names = new Map<string, string>(provinces.map((area) => [area.kode, area.nama]));
  const areas = ballot.lingkup === 'kab_kota' ? await listLevel(db, pohon, 2) : provinces;
  return areas
    .filter((area) => !isAbroad(area.kode) && isHeldAt(ballot, area.kode))
    .map(({ kode, nama }) => ({ kode, nama, kelompok: kode.slice(0, 2), kelompokNama: names.get(kode.slice(0, 2)) ?? kode.slice(0, 2) }))
    .sort((a, b) => (a.kode < b.kode ? -1 : 1));
}

function withCounts(areas: readonly PlainArea[], counts: ReadonlyMap<string, Count>, kursi: number): Tempat[] {
  return areas.map((area) => ({
    ...area, kursi, penduduk: null,
    wilayah: [{ kode: area.kode, nama: area.nama, pecah: false }],
    calon: counts.get(area.kode)?.calon ?? null,
    perempuan: counts.get(area.kode)?.perempuan ?? null,
  }));
}

/** Places whose own name, or an area's in them, holds all the words. */
export function filterTempat(places: readonly Tempat[], words: string): readonly Tempat[] {
  const keys = searchKey(words).split(' ').filter((word) => word !== '');
  if (keys.length === 0) return places;
  return places.filter((one) => {
    const names = [one.nama, one.kode, ...one.wilayah.map((area) => area.nama)].map(searchKey);
    return names.some((name) => keys.every((key) => name.includes(key)));
  });
}

/** What a long list is divided into: each group once with its places. */
export function groupTempat(places: readonly Tempat[]): readonly { readonly kode: string; readonly nama: string; readonly places: readonly Tempat[] }[] {
  const groups = new Map<string, Tempat[]>();
  for (const one of places) {
    const group = groups.get(one.kelompok) ?? [];
    groups.set(one.kelompok, group);
    group.push(one);
  }
  return [...groups].map(([kode, inside]) => ({ kode, nama: inside[0]?.kelompokNama ?? kode, places: inside }));
}
