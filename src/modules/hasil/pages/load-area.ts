// What does the page of an area need, in as few questions to the database as it takes? (no question per row)
import { NATION, ancestorsOf, parentOf, type AreaCode } from '#kernel/area-code';
import { stationsOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { areaShapes, findArea, findAreas, findNeighbours, listChildren, type Area, type AreaShapes } from '#platform/offices';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah, Pencacah } from '../figures.ts';
import { findAngkaWilayah, listAnak } from '../store/area.ts';
import { arus, perubahan } from '../store/history.ts';
import { listTps } from '../store/station.ts';
import type { AreaView } from './area.tsx';
import type { Scene } from './scene.ts';

/** Corrections told on an area's page; all others stand in their list. */
const CHANGES = 5;

/** Undefined where the election's tree has no such area. `pohon` is that tree. */
export async function loadArea(db: Db, scene: Scene, pohon: string, kode: AreaCode): Promise<AreaView | undefined> {
  const { kontes } = scene;
  const area = await areaOf(db, kontes, pohon, kode);
  if (area === undefined) return undefined;
  const isDesa = area.tingkat === 4;
  const [below, stations, flow, changes] = await Promise.all([
    isDesa ? [] : childrenOf(db, kontes, pohon, kode),
    isDesa ? listTps(db, kontes, kode) : [],
    arus(db, kontes, kode),
    perubahan(db, kontes, kode, CHANGES),
  ]);
  const map = await mapOf(db, kontes, pohon, kode, below);
  const beside = await besideOf(db, pohon, kode, map.provinces);
  // One question names the areas above and the desa of the corrections.
  const wanted = [...ancestorsOf(kode), ...changes.flatMap((change) => parentOf(change.kode) ?? [])];
  const named = await findAreas(db, pohon, [...new Set(wanted)]);
  const above = new Set(ancestorsOf(kode));
  const names = new Map([...named.map((one) => [one.kode, one.nama] as const), [area.kode, area.nama]]);
  return { scene, area, up: named.filter((one) => above.has(one.kode)), children: below, stations, flow, changes, names, ...map, ...beside };
}

/** The figures of an area, all of them empty where the count has not begun; undefined where there is no such area. */
export async function areaOf(db: Db, kontes: Kontes, pohon: string, kode: AreaCode): Promise<AngkaWilayah | undefined> {
  return (await findAngkaWilayah(db, kontes, kode)) ?? (await unlaid(db, kontes, pohon, kode));
}

/** Tiles for nation and province; a true map where its boundaries were imported. */
async function mapOf(
  db: Db,
  kontes: Kontes,
  pohon: string,
  kode: AreaCode,
  below: readonly AngkaWilayah[],
): Promise<{ readonly provinces: readonly AngkaWilayah[]; readonly shapes: AreaShapes | undefined }> {
  if (kode.length > 2) return { provinces: [], shapes: undefined };
  const provinces = kode === NATION ? below : await childrenOf(db, kontes, pohon, NATION);
  return { provinces, shapes: await areaShapes(db, kode) };
}

interface Beside {
  readonly before: Pick<Area, 'kode' | 'nama'> | undefined;
  readonly after: Pick<Area, 'kode' | 'nama'> | undefined;
}

/** A province's neighbours are on its tile map already. */
async function besideOf(db: Db, pohon: string, kode: AreaCode, provinces: readonly AngkaWilayah[]): Promise<Beside> {
  if (kode === NATION) return { before: undefined, after: undefined };
  const here = provinces.findIndex((one) => one.kode === kode);
  if (here >= 0) return { before: provinces[here - 1], after: provinces[here + 1] };
  const { before, after } = await findNeighbours(db, pohon, kode);
  return { before, after };
}

const NOTHING: Omit<Pencacah, 'total'> = {
  masuk: 0, foto: 0, lengkap: 0, sebagian: 0, lolos: 0, bertemuan: 0, berubah: 0, perbaikan: 0, ditarik: 0, psu: 0, ditunda: 0,
};

function empty({ pack }: Kontes, { kode, nama, tingkat }: Area, total: number): AngkaWilayah {
  const none = (length: number): null[] => Array.from({ length }, () => null);
  return { kode, nama, tingkat, suara: none(pack.opsi.length), sel: none(pack.form.sel.length), tps: { total, ...NOTHING }, temuan: {}, takDapat: {}, seq: 0, per: null };
}

/** An area of a tree on which no figures were laid yet: it is there, with nothing in it. */
async function unlaid(db: Db, kontes: Kontes, pohon: string, kode: AreaCode): Promise<AngkaWilayah | undefined> {
  if (kode !== NATION && (await findAngkaWilayah(db, kontes, NATION)) !== undefined) return undefined;
  const area = await findArea(db, pohon, kode);
  if (area === undefined) return undefined;
  const plan = kode.length === 10 ? await stationsOf(db, kontes.pemilu.slug, kode) : undefined;
  return empty(kontes, area, plan?.jumlah ?? 0);
}

async function childrenOf(db: Db, kontes: Kontes, pohon: string, kode: AreaCode): Promise<AngkaWilayah[]> {
  const laid = await listAnak(db, kontes, kode);
  return laid.length > 0 ? laid : (await listChildren(db, pohon, kode)).map((area) => empty(kontes, area, 0));
}
