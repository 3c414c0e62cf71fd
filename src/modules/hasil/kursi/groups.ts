// Which provinces or regencies have a council of their own, and what are they called? (each with its dapil and seats)
import type { AreaCode } from '#kernel/area-code';
import { type Dapil, type JenisDapil, findDaftarSuratSuara, listDapil, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';

export interface Kelompok {
  readonly kode: string;
  readonly nama: string;
  /** The province that a regency lies in; null for provinces, and where the codes of the map do not say. */
  readonly provinsi: string | null;
  readonly dapil: readonly Dapil[];
  /** Null where the seats of one of them stand in no source. */
  readonly kursi: number | null;
}

/** All councils of a contest, by code; empty where no map is at hand. */
export async function listKelompok(db: Db, slug: string, jenis: JenisDapil): Promise<readonly Kelompok[]> {
  const groups = Map.groupBy(await listDapil(db, slug, jenis), ({ kelompok }) => kelompok);
  const provinces = [...new Set([...groups.keys()].map((kode) => kode.slice(0, 2)))];
  const names = await namesOf(db, slug, [...groups.keys(), ...provinces]);
  return [...groups].map(([kode, dapil]): Kelompok => {
    const known = dapil.flatMap(({ kursi }) => kursi ?? []);
    return {
      kode,
      nama: names.get(kode) ?? withoutNumber(dapil[0]?.nama ?? kode),
      provinsi: kode.length === 4 ? (names.get(kode.slice(0, 2)) ?? null) : null,
      dapil,
      kursi: known.length === dapil.length ? known.reduce((sum, n) => sum + n, 0) : null,
    };
  });
}

/** What the dapil of one council lie in. */
export async function groupName(db: Db, slug: string, dapil: readonly Dapil[]): Promise<string> {
  const [first] = dapil;
  if (first === undefined) return '';
  return (await namesOf(db, slug, [first.kelompok])).get(first.kelompok) ?? withoutNumber(first.nama);
}

/** Nothing for the numbers of 2019, which are no area codes. */
async function namesOf(db: Db, slug: string, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (findDaftarSuratSuara(slug)?.kodeWilayah !== 'kemendagri') return new Map();
  const { pohon } = await treeOf(db, slug);
  return new Map((await findAreas(db, pohon, codes as AreaCode[])).map((area) => [area.kode, area.nama]));
}

/** "Fakfak 1" is "Fakfak", "Aceh II" is "Aceh". */
function withoutNumber(nama: string): string {
  return nama.replace(/\s+(?:[0-9]+|[IVX]+)$/, '');
}
