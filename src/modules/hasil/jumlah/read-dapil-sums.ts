// What do the sums of kecamatan add up to in each dapil of 2019? (by the map of dapil, in the source's own numbers)
import { type JenisDapil, listDapil, petaDapil } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { cells2019 } from './columns-2019.ts';
import type { Tempat } from './record.ts';
import { addCell } from './roll-up.ts';
import { type TempatTersimpan, readSel, readTempat } from './store/daerah.ts';

export interface JumlahDapil {
  readonly kode: string;
  /** By number on the ballot; null = every row leaves it blank. */
  readonly suara: ReadonlyMap<number, number | null>;
  /** Rows that were added up: kecamatan, and kel/desa of a kecamatan that lies in several dapil. */
  readonly baris: number;
  /** Names of the areas of its map that no row lies in: the sum is then not the whole dapil. */
  readonly kurang: readonly string[];
  /** Numbers of the files, oldest first (`readSumber`). */
  readonly sumber: readonly number[];
}

export interface JumlahDapilSemua {
  readonly dapil: ReadonlyMap<string, JumlahDapil>;
  /** Rows that the map puts into no dapil, or into several where their kel/desa are not at hand. */
  readonly tanpaDapil: readonly TempatTersimpan[];
}

interface Adding {
  readonly provinsi: number;
  readonly sel: (number | null)[];
  baris: number;
  readonly sumber: Set<number>;
}

interface Row {
  readonly place: TempatTersimpan;
  readonly sel: readonly (number | null)[];
  readonly sumber: number;
}

/**
 * Sums by dapil of a contest whose areas are numbered as in 2019; with `only` these dapil alone (codes of `listDapil`).
 * Empty where no sums of areas or no map of dapil is at hand. A dapil is whole when `kurang` is empty. Cost: reads every
 * row of the contest, 0.3 s for 7,331 kecamatan.
 */
export async function readDapilSums(db: Db, at: Tempat & { readonly jenis: JenisDapil }, only?: readonly string[]): Promise<JumlahDapilSemua> {
  const standing = at.pemilu === 'pemilu-2019' ? await readSel(db, at) : [];
  if (standing.length === 0) return { dapil: new Map(), tanpaDapil: [] };
  const peta = await petaDapil(db, at.pemilu, at.jenis);
  const places = new Map((await readTempat(db, at.pemilu)).map((one) => [one.id, one]));
  const rows = standing.flatMap(({ kode, isi, sumber }): Row[] => {
    const place = places.get(Number(kode));
    return place === undefined ? [] : [{ place, sel: isi.sel, sumber }];
  });
  const villages = Map.groupBy(rows.filter(({ place }) => place.tingkat === 4), ({ place }) => place.jalur[2]);
  const sums = new Map<string, Adding>();
  const covered = new Map<string, Set<number>>();
  const tanpaDapil: TempatTersimpan[] = [];
  for (const row of rows.filter(({ place }) => place.tingkat === 3)) {
    const dapil = dapilIn(row.place);
    const parts = dapil === undefined ? (villages.get(row.place.id) ?? []).map((one) => ({ one, dapil: dapilIn(one.place) })) : [{ one: row, dapil }];
    if (parts.length === 0 || parts.some((part) => part.dapil === undefined)) tanpaDapil.push(row.place);
    else for (const part of parts) put(part.dapil ?? '', part.one);
  }
  const names = new Map((await listDapil(db, at.pemilu, at.jenis)).map((one) => [one.kode, one.wilayah]));
  const wanted = [...sums].filter(([kode]) => only?.includes(kode) ?? true);
  return { dapil: new Map(wanted.map(([kode, sum]) => [kode, done(kode, sum)])), tanpaDapil };

  /** The smallest listed unit on its way up decides. */
  function dapilIn({ jalur }: TempatTersimpan): string | undefined {
    for (const id of jalur.toReversed()) {
      const found = peta.find(String(id));
      if (found.keadaan === 'utuh') return found.dapil;
      if (found.keadaan !== 'tak_tercatat') return undefined;
    }
    return undefined;
  }

  function put(kode: string, { place, sel, sumber }: Row): void {
    const sum = sums.get(kode) ?? { provinsi: place.jalur[0] ?? 0, sel: [], baris: 0, sumber: new Set<number>() };
    sel.forEach((n, index) => (sum.sel[index] = addCell(sum.sel[index] ?? null, n)));
    sum.baris += 1;
    sum.sumber.add(sumber);
    sums.set(kode, sum);
    const inside = covered.get(kode) ?? new Set<number>();
    for (const id of place.jalur) inside.add(id);
    covered.set(kode, inside);
  }

  function done(kode: string, { provinsi, sel, baris, sumber }: Adding): JumlahDapil {
    const kurang = (names.get(kode) ?? []).filter((area) => covered.get(kode)?.has(Number(area.kode)) !== true).map((area) => area.nama ?? area.kode);
    return { kode, suara: cells2019(at.jenis, sel, provinsi).suara, baris, kurang, sumber: [...sumber].sort((a, b) => a - b) };
  }
}
