// What lies on the winner desk for a place, or for all places of a contest? (stations first, sums of a source beside them)
import { type AreaCode, NATION } from '#kernel/area-code';
import { treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { findAreas } from '#platform/offices';
import { type Medan, isPlace, packAt } from './contests.ts';
import { readStationsAt, readStationsOfAll } from './from-stations.ts';
import { readSumsAt, readSumsOfAll } from './from-sums.ts';
import { type Dinilai, judge } from './judge.ts';
import type { Perolehan } from './record.ts';

export interface Meja {
  readonly medan: Medan;
  readonly kode: string;
  readonly nama: string;
  /** What the page shows: stations where they have a vote, else the sums of a source; undefined = neither knows the place. */
  readonly utama: Dinilai | undefined;
  /** The sums of a source, where stations come first. */
  readonly samping: Dinilai | undefined;
}

/** Undefined where nobody is elected for this code, or where neither the tree nor a source knows it. */
export async function findMeja(db: Db, medan: Medan, kode: string): Promise<Meja | undefined> {
  if (!isPlace(medan, kode)) return undefined;
  const name = await nameOf(db, medan, kode);
  const [stations, sums] = [await readStationsAt(db, medan, kode), await readSumsAt(db, medan, kode)];
  if (name === undefined && stations === undefined && sums === undefined) return undefined;
  return mejaOf(medan, kode, name ?? kode, stations, sums);
}

function mejaOf(medan: Medan, kode: string, nama: string, stations: Perolehan | undefined, sums: Perolehan | undefined): Meja {
  const pack = packAt(medan, kode);
  const [tps, jumlah] = [stations, sums].map((one) => (one === undefined ? undefined : judge(pack, one)));
  const counted = stations !== undefined && stations.suara.some((votes) => votes !== null);
  return counted || jumlah === undefined ? { medan, kode, nama, utama: tps, samping: jumlah } : { medan, kode, nama, utama: jumlah, samping: undefined };
}

/** "" for the nation, which the page names itself; undefined = no such area in the tree. */
async function nameOf(db: Db, { pemilu, jenis }: Medan, kode: string): Promise<string | undefined> {
  if (jenis === 'ppwp') return '';
  const { pohon } = await treeOf(db, pemilu.slug);
  return (await findAreas(db, pohon, [kode as AreaCode]))[0]?.nama;
}

/** Every place that stations or sums know, by code; of one province where it is named. */
export async function listMeja(db: Db, medan: Medan, provinsi = ''): Promise<Meja[]> {
  const stations = new Map((await readStationsOfAll(db, medan, provinsi)).map((one) => [one.kode, one]));
  const sums = new Map((await readSumsOfAll(db, medan, provinsi)).map((one) => [one.kode, one]));
  const codes = [...new Set([...stations.keys(), ...sums.keys()])].filter((kode) => isPlace(medan, kode)).sort();
  return codes.map((kode) => {
    const [tps, jumlah] = [stations.get(kode), sums.get(kode)];
    const nama = kode === NATION ? '' : (tps?.nama ?? jumlah?.nama ?? kode);
    return mejaOf(medan, kode, nama, tps, jumlah);
  });
}
