// Which addresses of the results does the publication as files carry, and when does each of them move? (keamanan.md 11)
import { type AreaCode, NATION, stationCode } from '#kernel/area-code';
import { listPemilu, stationNumbers, stationPlansOf, treeOf } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import { mapVersion } from '#platform/offices';
import type { PublicFact, PublicPath, PublicWish } from '#platform/publish';
import type { Kontes } from './contest.ts';
import type { AngkaWilayah } from './figures.ts';
import { VARIANTS } from './opendata/bulk.ts';
import { bulkPlace } from './opendata/bulk-routes.ts';
import { DELTA_LINES } from './opendata/delta.ts';
import { frameOf, listContests, versionOf } from './opendata/read-contest.ts';
import { sumsPlace } from './opendata/sums.ts';
import { rulesPath } from './opendata/sums-routes.ts';
import { ROOT, areaPath, contestPath, listPath, twinPath } from './pages/address.ts';
import { CHECK_COUNTS, COUNTERS, METER_COUNTERS } from './pages/counts.ts';
import { findAngkaWilayah, listAnak } from './store/area.ts';
import { seqTerakhir } from './store/history.ts';
import { streamAngka } from './store/sums.ts';

const DATA = 'data';

/** The open data of every contest that has areas; or its pages, province by province, each with its twins and first lists. */
export async function* publicPaths(deps: Deps, wish: PublicWish): AsyncGenerator<PublicPath> {
  const { db } = deps.database;
  for (const kontes of listContests()) {
    const nation = await findAngkaWilayah(db, kontes, NATION);
    if (nation === undefined) continue;
    if (wish.kind === 'data') yield* dataPaths(deps, kontes);
    else yield* contestPages(deps, kontes, nation, wish.area);
  }
  if (wish.kind === 'data') yield* deltaPaths(deps);
  else if (wish.area === undefined) yield* entryPages(deps);
}

/** The contests whose figures are published. */
export async function publicFacts({ database: { db } }: Deps): Promise<PublicFact[]> {
  const facts: PublicFact[] = [];
  for (const kontes of listContests()) {
    const nation = await findAngkaWilayah(db, kontes, NATION);
    if (nation === undefined) continue;
    const { pemilu, pack } = kontes;
    facts.push({ id: pack.id, path: `/data/${pemilu.slug}/${pack.kode}`, seq: nation.seq, stations: nation.tps.total });
  }
  return facts;
}

async function* dataPaths({ database: { db } }: Deps, kontes: Kontes): AsyncGenerator<PublicPath> {
  const frame = await frameOf(db, kontes);
  const base = `/data/${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const hashed = function* (path: string, version: string): Generator<PublicPath> {
    yield { path, version, group: DATA };
    yield { path: `${path}.sha256`, version, group: DATA };
  };
  for (const { kode } of await listAnak(db, kontes, NATION)) {
    const version = await versionOf(db, kontes, kode);
    for (const variant of VARIANTS) yield* hashed(`/data/${bulkPlace(frame, kode, variant)}`, version);
    yield* hashed(`/data/${sumsPlace(frame, kode)}`, version);
  }
  const version = await versionOf(db, kontes, NATION);
  yield* hashed(`/data/${sumsPlace(frame, NATION)}`, version);
  // The index names the hashes of the files before it.
  for (const path of [rulesPath(frame), `${base}/C/panduan.txt`, `${base}/C/indeks.json`]) yield { path, version, group: DATA };
}

/** Full files of changes never change again. */
async function* deltaPaths({ database: { db } }: Deps): AsyncGenerator<PublicPath> {
  const full = Math.floor((await seqTerakhir(db)) / DELTA_LINES);
  for (let n = 1; n <= full; n += 1) yield { path: `/data/delta/${n}.jsonl.gz`, version: '1', group: DATA };
}

async function* entryPages({ database: { db } }: Deps): AsyncGenerator<PublicPath> {
  const version = String(await seqTerakhir(db));
  yield { path: ROOT, version };
  for (const { slug } of listPemilu()) yield { path: `${ROOT}/${slug}`, version: `${version}.${(await treeOf(db, slug)).versi}` };
}

async function* contestPages(deps: Deps, kontes: Kontes, nation: AngkaWilayah, only: string | undefined): AsyncGenerator<PublicPath> {
  const { db } = deps.database;
  const { versi } = await treeOf(db, kontes.pemilu.slug);
  const map = `${await versionOf(db, kontes, NATION)}-${await mapVersion(db)}`;
  const name = `${kontes.pemilu.slug}-${kontes.pack.kode}`;
  if (only === undefined) yield* areaPaths(kontes, nation, map, `${name}-0`);
  for (const { kode: prov } of await listAnak(db, kontes, NATION)) {
    if (only !== undefined && !prov.startsWith(only.slice(0, 2))) continue;
    for await (const piece of streamAngka(db, kontes, prov)) {
      const areas = piece.filter((area) => only === undefined || area.kode.startsWith(only));
      for (const area of areas) yield* areaPaths(kontes, area, area.tingkat === 1 ? map : `${area.seq}.${area.tps.total}.${versi}`, `${name}-${prov}`);
      yield* stationPaths(deps, kontes, areas.filter((area) => area.tingkat === 4), versi, `${name}-${prov}`);
    }
  }
}

function* areaPaths({ pemilu, pack }: Kontes, area: AngkaWilayah, version: string, group: string): Generator<PublicPath> {
  const at = { pemilu: pemilu.slug, kontes: pack.kode };
  yield { path: areaPath(at, area.kode), version, group };
  yield { path: twinPath(at, area.kode, 'json'), version, group };
  yield { path: twinPath(at, area.kode, 'csv'), version, group };
  for (const count of [...COUNTERS, ...METER_COUNTERS, ...CHECK_COUNTS]) {
    if (count.of(area) > 0) yield { path: listPath(at, area.kode, count.hal), version, group };
  }
}

/** A station's page tells of its neighbours, so it moves with its kel/desa. */
async function* stationPaths({ database: { db } }: Deps, kontes: Kontes, villages: readonly AngkaWilayah[], versi: number, group: string): AsyncGenerator<PublicPath> {
  const at = contestPath({ pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode });
  const plans = new Map((await stationPlansOf(db, kontes.pemilu.slug, villages.map(({ kode }) => kode))).map((plan) => [plan.kode, plan]));
  for (const { kode, seq, tps } of villages) {
    const plan = plans.get(kode);
    const version = `${seq}.${tps.total}.${versi}`;
    for (const nomor of plan === undefined ? [] : stationNumbers(plan)) {
      const station: AreaCode = stationCode(kode, nomor);
      for (const ending of ['', '.json', '.csv']) yield { path: `${at}/${station}${ending}`, version, group };
    }
  }
}
