// Which addresses of the results does the publication as files carry, and when does each of them move? (keamanan.md 11)
import { type AreaCode, NATION, stationCode } from '#kernel/area-code';
import { listPemilu, stationNumbers, stationPlansOf, treeOf } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import { mapVersion } from '#platform/offices';
import type { PublicFact, PublicPath, PublicWish } from '#platform/publish';
import type { Kontes } from './contest.ts';
import type { AngkaWilayah } from './figures.ts';
import { photoHash } from './desk/photo-path.ts';
import { nameOfDecree, nodeOfDecree } from './keputusan/decree.ts';
import { daftarPath, keputusanPath } from './keputusan/pages/address.ts';
import { decreeInForce, nistPlace } from './ekspor/nist-routes.ts';
import { type Keputusan, readKeputusanSemua } from './keputusan/store/decree.ts';
import { sumPaths } from './jumlah/public-paths.ts';
import { sumsVersion } from './jumlah/store/sum.ts';
import { seatPaths } from './kursi/public-paths.ts';
import { winnerPaths } from './pemenang/public-paths.ts';
import { isDecreed } from './layers/read-layers.ts';
import { nodesOf } from './layers/version.ts';
import { VARIANTS } from './opendata/bulk.ts';
import { bulkPlace } from './opendata/bulk-routes.ts';
import { DELTA_LINES } from './opendata/delta.ts';
import { eachContest } from './contests.ts';
import { frameOf, versionOf } from './opendata/read-contest.ts';
import { sumsPlace } from './opendata/sums.ts';
import { rulesPath } from './opendata/sums-routes.ts';
import { ROOT, areaPath, contestPath, historyPath, listPath, twinPath } from './pages/address.ts';
import { CHECK_COUNTS, COUNTERS, METER_COUNTERS } from './pages/counts.ts';
import { userPaths } from './pengguna/public-paths.ts';
import { participantPaths } from './peserta/public-paths.ts';
import { readLatest } from './recap/store/plenary.ts';
import { embedPaths } from './sematan/public-paths.ts';
import { findAngkaWilayah, listAnak } from './store/area.ts';
import { findNomor } from './store/columns.ts';
import { streamTps } from './store/feed.ts';
import { seqTerakhir } from './store/history.ts';
import { streamAngka } from './store/sums.ts';
import { tanyaPaths } from './tanya/public-paths.ts';

const DATA = 'data';

/** The open data of every contest that has areas; or its pages, province by province, each with its twins and first lists. */
export async function* publicPaths(deps: Deps, wish: PublicWish): AsyncGenerator<PublicPath> {
  const { db } = deps.database;
  for await (const kontes of eachContest(db)) {
    const nation = await findAngkaWilayah(db, kontes, NATION);
    if (nation === undefined || isUnused(kontes, nation)) continue;
    if (wish.kind === 'data') yield* dataPaths(deps, kontes);
    else yield* contestPages(deps, kontes, nation, wish.area);
  }
  if (wish.kind === 'data') yield* deltaPaths(deps);
  else if (wish.area === undefined) {
    yield* entryPages(deps);
    yield* sumPaths(deps);
    yield* seatPaths(deps);
    yield* participantPaths(deps);
    yield* winnerPaths(deps);
    yield* userPaths(deps);
  }
}

/** An empty contest of the nation already shows every page; thousands of papers that are not counted yet need none. */
function isUnused({ pack }: Kontes, { per }: AngkaWilayah): boolean {
  return pack.lingkup !== NATION && per === null;
}

/** The contests whose figures are published. */
export async function publicFacts({ database: { db } }: Deps): Promise<PublicFact[]> {
  const facts: PublicFact[] = [];
  for await (const kontes of eachContest(db)) {
    const nation = await findAngkaWilayah(db, kontes, NATION);
    if (nation === undefined || isUnused(kontes, nation)) continue;
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
    yield* hashed(`/data/${nistPlace(frame, kode)}`, version);
  }
  const version = await versionOf(db, kontes, NATION);
  yield* hashed(`/data/${sumsPlace(frame, NATION)}`, version);
  yield { path: `${base}/nist.json`, version, group: DATA };
  const decree = await decreeInForce(db, kontes);
  if (decree !== undefined) yield { path: `${base}/nist/SK.json`, version: decree.sha256, group: DATA };
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
  for (const { slug } of listPemilu()) yield { path: `${ROOT}/${slug}`, version: `${version}.${(await treeOf(db, slug)).versi}.${await sumsVersion(db)}` };
}

/** What the pages of a piece of areas hang on besides the figures. */
interface Around {
  readonly kontes: Kontes;
  /** Version of the election's tree and stations. */
  readonly tree: number;
  /** Of the map that nation and provinces show. */
  readonly map: string;
  readonly group: string;
  /** The plenaries of a place, as part of its version. */
  readonly layers: (kode: AreaCode) => string;
  /** Places whose own plenary has closed: its form stands on a page. */
  readonly closed: ReadonlySet<AreaCode>;
}

async function* contestPages(deps: Deps, kontes: Kontes, nation: AngkaWilayah, only: string | undefined): AsyncGenerator<PublicPath> {
  const { db } = deps.database;
  const { versi: tree } = await treeOf(db, kontes.pemilu.slug);
  const map = `${await versionOf(db, kontes, NATION)}-${await mapVersion(db)}`;
  const name = `${kontes.pemilu.slug}-${kontes.pack.kode}`;
  const decrees = await decreesOf(deps, kontes);
  const around = async (group: string, areas: readonly AngkaWilayah[]): Promise<Around> => ({ kontes, tree, map, group, ...(await plenariesOf(deps, kontes, areas, decrees.length)) });
  if (only === undefined) yield* decreePaths(kontes, decrees, `${name}-0`, tree);
  if (only === undefined) yield* areaPaths(await around(`${name}-0`, [nation]), nation);
  if (only === undefined) yield* tanyaPaths(deps, kontes, NATION, only, tree, `${name}-0`);
  for (const { kode: prov } of await listAnak(db, kontes, NATION)) {
    if (only !== undefined && !prov.startsWith(only.slice(0, 2))) continue;
    for await (const piece of streamAngka(db, kontes, prov)) {
      const areas = piece.filter((area) => only === undefined || area.kode.startsWith(only));
      const at = await around(`${name}-${prov}`, areas);
      for (const area of areas) yield* areaPaths(at, area);
      yield* stationPaths(deps, at, areas.filter((area) => area.tingkat === 4));
    }
    yield* tanyaPaths(deps, kontes, prov, only, tree, `${name}-${prov}`);
    yield* photoPaths(deps, kontes, prov, only, `${name}-${prov}`);
  }
}

/** Two questions for a piece, not two for each of its areas. */
async function plenariesOf({ database: { db } }: Deps, kontes: Kontes, areas: readonly AngkaWilayah[], decrees: number): Promise<Pick<Around, 'layers' | 'closed'>> {
  const no = await findNomor(db, kontes);
  const nodes = [...new Set(areas.flatMap(({ kode }) => nodesOf(kode)))];
  const held = no === undefined ? [] : await readLatest(db, no, nodes);
  const known = new Map(held.map((one) => [one.kode, `${one.kode}.${one.versi}${one.keadaan}`]));
  const closed = no === undefined ? [] : await readLatest(db, no, areas.filter(({ kode }) => kode.length < 10).map(({ kode }) => kode), true);
  const node = nodeOfDecree(kontes.pack);
  const decreed = (kode: AreaCode): string[] => (decrees > 0 && (kode === node || isDecreed(node, kode)) ? [`SK${decrees}`] : []);
  return { layers: (kode) => [...nodesOf(kode).flatMap((one) => known.get(one) ?? []), ...decreed(kode)].join(' '), closed: new Set(closed.map((one) => one.kode)) };
}

async function decreesOf({ database: { db } }: Deps, kontes: Kontes): Promise<Keputusan[]> {
  const no = await findNomor(db, kontes);
  return no === undefined ? [] : readKeputusanSemua(db, no, nodeOfDecree(kontes.pack));
}

/** A page moves when its decree is replaced, its files never. */
function* decreePaths({ pemilu, pack }: Kontes, all: readonly Keputusan[], group: string, tree: number): Generator<PublicPath> {
  const at = { pemilu: pemilu.slug, kontes: pack.kode };
  const version = `${all.length}.${tree}`;
  yield { path: daftarPath(at), version, group };
  for (const one of all) {
    const path = keputusanPath(at, nameOfDecree(one));
    yield { path, version, group };
    for (const ending of ['.json', '.csv', '.pdf']) yield { path: `${path}${ending}`, version: one.sha256, group };
  }
}

function* areaPaths({ kontes: { pemilu, pack }, tree, map, group, layers, closed }: Around, area: AngkaWilayah): Generator<PublicPath> {
  const at = { pemilu: pemilu.slug, kontes: pack.kode };
  const { kode } = area;
  const figures = `${area.seq}.${area.tps.total}.${tree}`;
  const version = `${area.tingkat <= 1 ? map : figures} ${layers(kode)}`;
  yield { path: areaPath(at, kode), version, group };
  for (const form of ['json', 'csv', 'xlsx'] as const) yield { path: twinPath(at, kode, form), version: figures, group };
  for (const count of [...COUNTERS, ...METER_COUNTERS, ...CHECK_COUNTS]) {
    if (count.of(area) > 0) yield { path: listPath(at, kode, count.hal), version, group };
  }
  yield* embedPaths(at, area, version, group);
  if (area.seq > 0) for (const ending of ['', '.csv']) yield { path: `${historyPath(at, kode)}${ending}`, version: figures, group };
  if (!closed.has(kode)) return;
  for (const ending of ['', '.json', '.csv', '.pdf']) yield { path: `${contestPath(at)}/${kode}/rekapitulasi${ending}`, version: layers(kode), group };
}

/** The covered pictures that officers sent, by their hash; those of other sources stay with the source. */
async function* photoPaths({ database: { db } }: Deps, kontes: Kontes, prov: AreaCode, only: string | undefined, group: string): AsyncGenerator<PublicPath> {
  for await (const piece of streamTps(db, kontes, prov)) {
    for (const { kode, foto } of piece) {
      if (only !== undefined && !kode.startsWith(only)) continue;
      for (const path of foto) if (photoHash(path) !== undefined) yield { path, version: '1', group };
    }
  }
}

/** A station's page tells of its neighbours, so it moves with its kel/desa. */
async function* stationPaths({ database: { db } }: Deps, { kontes, tree, group, layers }: Around, villages: readonly AngkaWilayah[]): AsyncGenerator<PublicPath> {
  const at = contestPath({ pemilu: kontes.pemilu.slug, kontes: kontes.pack.kode });
  const plans = new Map((await stationPlansOf(db, kontes.pemilu.slug, villages.map(({ kode }) => kode))).map((plan) => [plan.kode, plan]));
  for (const { kode, seq, tps } of villages) {
    const plan = plans.get(kode);
    const figures = `${seq}.${tps.total}.${tree}`;
    for (const nomor of plan === undefined ? [] : stationNumbers(plan)) {
      const station: AreaCode = stationCode(kode, nomor);
      yield { path: `${at}/${station}`, version: `${figures} ${layers(kode)}`, group };
      for (const ending of ['.json', '.csv']) yield { path: `${at}/${station}${ending}`, version: figures, group };
    }
  }
}
