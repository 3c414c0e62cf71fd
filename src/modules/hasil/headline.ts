// What are the newest results of an area, in one line for other rooms? (front door, offices, search)
import { NATION, type AreaCode } from '#kernel/area-code';
import { type KontesPack, type PemiluPack, listPemilu, treeOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import type { Kontes } from './contest.ts';
import type { Angka, AngkaWilayah } from './figures.ts';
import { type Lapis, highestOf, readLayers } from './layers/read-layers.ts';
import { areaPath } from './pages/address.ts';
import { findAngkaWilayah } from './store/area.ts';

/** The contest that this house shows first, and where its pages stand. */
export interface LatestContest {
  readonly pemilu: PemiluPack;
  readonly kontes: KontesPack;
  /** Tree of the election, for looking up its areas. */
  readonly pohon: string;
  /** True = the figures were generated, not counted. */
  readonly simulasi: boolean;
  /** Whether any figure is in. */
  readonly terisi: boolean;
  /** Address of the results of an area or a station, without language. */
  path(kode: AreaCode): string;
}

export interface Headline extends LatestContest {
  readonly href: string;
  /** Layer C: how far the count is. */
  readonly angka: AngkaWilayah;
  /** Votes by ballot order of the highest signed layer that covers the area, else of C (hasil.md 5). */
  readonly suara: readonly Angka[];
  /** Which layer that is, undefined for C. */
  readonly utama: Lapis | undefined;
}

/** The newest contest with figures, else the newest contest; undefined only while no pack has a contest. */
export async function latestContest(db: Db): Promise<LatestContest | undefined> {
  const all = listPemilu().flatMap((pemilu) => pemilu.kontes.map((pack): Kontes => ({ pemilu, pack })));
  for (const kontes of all) {
    const nation = await findAngkaWilayah(db, kontes, NATION);
    if (nation?.per) return asLatest(db, kontes, true);
  }
  return all[0] === undefined ? undefined : asLatest(db, all[0], false);
}

async function asLatest(db: Db, { pemilu, pack }: Kontes, terisi: boolean): Promise<LatestContest> {
  const { pohon, simulasi } = await treeOf(db, pemilu.slug);
  const at = { pemilu: pemilu.slug, kontes: pack.kode };
  return { pemilu, kontes: pack, pohon, simulasi, terisi, path: (kode) => areaPath(at, kode) };
}

/** The figures of an area in the newest contest; undefined where nothing is in for it yet. */
export async function headline(db: Db, kode: AreaCode): Promise<Headline | undefined> {
  const latest = await latestContest(db);
  if (latest === undefined) return undefined;
  const kontes = { pemilu: latest.pemilu, pack: latest.kontes };
  const angka = await findAngkaWilayah(db, kontes, kode);
  if (angka === undefined || angka.per === null) return undefined;
  const utama = highestOf(await readLayers(db, kontes, kode));
  return { ...latest, href: latest.path(kode), angka, suara: utama?.suara ?? angka.suara, utama };
}
