// What does the page of an area need, in as few questions to the database as it takes? (no question per row)
import { NATION, ancestorsOf, parentOf, type AreaCode } from '#kernel/area-code';
import { stationsOf } from '#modules/pemilu';
import type { Db } from '#platform/db';
import { areaShapes, findAreas, findNeighbours, listChildren, type Area } from '#platform/offices';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah, Pencacah } from '../figures.ts';
import type { Saat } from '../moment.ts';
import { wibDay, wibDayNumber } from '../instants.ts';
import { findAngkaWilayah, findLingkup, listAnak, type Lingkup } from '../store/area.ts';
import { loadLayers } from '../layers/load.ts';
import { highestOf, readLayers } from '../layers/read-layers.ts';
import { arus, perubahan, type ArusHari } from '../store/history.ts';
import { lingkupPada, wilayahPada } from '../store/past-area.ts';
import { listTps } from '../store/station.ts';
import type { AreaView } from './area.tsx';
import type { Scene } from './scene.ts';

/** Corrections told on an area's page; all others stand in their list. */
const CHANGES = 5;

/** Undefined where the election's tree has no such area. `pohon` is that tree. */
export async function loadArea(db: Db, scene: Scene, pohon: string, kode: AreaCode): Promise<AreaView | undefined> {
  const { kontes } = scene;
  const pada = scene.at.pada ?? null;
  const changes = await perubahan(db, kontes, kode, CHANGES, pada);
  const above = ancestorsOf(kode);
  // One question names the area, those above and below, and the desa of the corrections.
  const more = [...above, ...changes.flatMap((change) => parentOf(change.kode) ?? [])];
  const now = (await findLingkup(db, kontes, pohon, kode, more)) ?? (await unlaid(db, kontes, pohon, kode));
  if (now === undefined) return undefined;
  const scope = pada === null ? now : await lingkupPada(db, kontes, now, pada);
  const { area, anak, provinsi, nama } = scope;
  const [stations, flow, shapes, beside, layers] = await Promise.all([
    area.tingkat === 4 ? listTps(db, kontes, kode, pada) : [],
    arus(db, kontes, kode),
    areaShapes(db, kode),
    besideOf(db, pohon, kode, provinsi),
    // The forms above stand side by side as they are now: they would not fit the figures of then.
    pada === null ? loadLayers(db, kontes, pohon, kode) : undefined,
  ]);
  const utama = highestOf(layers?.layers ?? (await readLayers(db, kontes, kode, pada ?? undefined)));
  return {
    scene,
    area,
    up: nama.filter((one) => above.includes(one.kode)),
    children: anak,
    stations,
    provinces: provinsi,
    shapes,
    flow: pada === null ? flow : flowUntil(flow, area, pada),
    changes,
    layers,
    utama,
    names: new Map(nama.map((one) => [one.kode, one.nama])),
    ...beside,
  };
}

/** The days up to a past moment; of its own day those stations whose figures had come in by then. */
function flowUntil(flow: readonly ArusHari[], { tps }: AngkaWilayah, pada: number): ArusHari[] {
  const hari = wibDay(wibDayNumber(pada));
  const before = flow.filter((one) => one.hari < hari);
  const jumlah = tps.lengkap + tps.sebagian + tps.ditarik;
  const n = jumlah - (before.at(-1)?.jumlah ?? 0);
  return n === 0 ? before : [...before, { hari, n, jumlah }];
}

/** The figures of an area, all of them empty where the count has not begun, now or at a past moment; undefined where there is no such area. */
export async function areaOf(db: Db, kontes: Kontes, pohon: string, kode: AreaCode, pada?: Saat): Promise<AngkaWilayah | undefined> {
  const now = (await findAngkaWilayah(db, kontes, kode, pohon)) ?? (await unlaid(db, kontes, pohon, kode))?.area;
  if (now === undefined || pada === undefined) return now;
  const provinces = kode === NATION ? (await listAnak(db, kontes, NATION)).map((one) => one.kode) : [];
  return wilayahPada(db, kontes, now, provinces, pada);
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
  masuk: 0, foto: 0, lengkap: 0, sebagian: 0, lolos: 0, bertemuan: 0, berubah: 0, perbaikan: 0, ditarik: 0, psu: 0, ditunda: 0, diuji: 0,
};

function empty({ pack }: Kontes, { kode, nama, tingkat }: Area, total: number): AngkaWilayah {
  const none = (length: number): null[] => Array.from({ length }, () => null);
  return { kode, nama, tingkat, suara: none(pack.opsi.length), sel: none(pack.form.sel.length), tps: { total, ...NOTHING }, temuan: {}, takDapat: {}, seq: 0, per: null };
}

/** An area of a tree on which no figures were laid yet: it is there, with nothing in it. */
async function unlaid(db: Db, kontes: Kontes, pohon: string, kode: AreaCode): Promise<Lingkup | undefined> {
  if (kode !== NATION && (await findAngkaWilayah(db, kontes, NATION, pohon)) !== undefined) return undefined;
  const nama = await findAreas(db, pohon, [...ancestorsOf(kode), kode]);
  const own = nama.find((one) => one.kode === kode);
  if (own === undefined) return undefined;
  const plan = kode.length === 10 ? await stationsOf(db, kontes.pemilu.slug, kode) : undefined;
  const below = async (parent: AreaCode): Promise<AngkaWilayah[]> => (await listChildren(db, pohon, parent)).map((one) => empty(kontes, one, 0));
  return { area: empty(kontes, own, plan?.jumlah ?? 0), anak: await below(kode), provinsi: kode.length > 2 ? [] : await below(NATION), nama };
}
