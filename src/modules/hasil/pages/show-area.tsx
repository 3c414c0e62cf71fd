// How does a request become the page of an area or of a station?
import { NATION, parentOf, stationCode, stationNumber, type AreaCode } from '#kernel/area-code';
import type { Lang } from '#kernel/text';
import { pathIn } from '#design/reader';
import { isStation, stationNumbers, stationsOf } from '#modules/pemilu';
import { listAncestors } from '#platform/offices';
import type { Deps, Outcome } from '#platform/module';
import { periksaLengkap } from '../checks.ts';
import type { AngkaTps } from '../figures.ts';
import { loadLayers } from '../layers/load.ts';
import { subjectOf } from '../sematan/charts.tsx';
import { chartPath } from '../sematan/view.ts';
import { findTps } from '../store/station.ts';
import { areaPath } from './address.ts';
import { nameOf } from './area-head.tsx';
import { AreaPage, type AreaView } from './area.tsx';
import { loadArea } from './load-area.ts';
import { noArea, openContest, readCode, type Opened } from './open.ts';
import { openMoment, placePath, titleAt } from './past.tsx';
import { type Scene, noticeOf, titleOf } from './scene.ts';
import { showKind } from './show-kind.tsx';
import { StationPage } from './station.tsx';
import { stationTitle } from './station-state.ts';

/** Id of the menu entry that all pages of this room belong to. */
export const NAV = 'hasil';

export interface AreaQuery {
  readonly urut?: string | undefined;
  readonly arah?: string | undefined;
  /** Number of a station of this desa to be opened. */
  readonly tps?: string | undefined;
  /** A past moment (`../moment.ts`). */
  readonly per?: string | undefined;
}

interface Asked {
  readonly deps: Deps;
  readonly lang: Lang;
  readonly params: { readonly pemilu: string; readonly kontes: string; readonly kode?: string | undefined };
  readonly query: AreaQuery;
  /** Scheme and host. */
  readonly origin: string;
}

export async function showArea({ deps, lang, params, query, origin }: Asked): Promise<Outcome> {
  const { db } = deps.database;
  const found = await openContest(db, lang, params.pemilu, params.kontes);
  if ('kind' in found) return (await showKind({ deps, lang, ...params, kode: params.kode, query })) ?? found;
  const kode = params.kode === undefined ? NATION : readCode(found.scene, params.kode);
  if (typeof kode !== 'string') return kode;
  const opened = await openMoment(deps, found, kode, query.per, placePath(kode));
  if ('kind' in opened) return opened;
  const { scene } = opened;
  // One page, one address: "64.71" and "0" lead to "6471" and to the contest itself.
  if (params.kode !== undefined && (params.kode !== kode || kode === NATION)) return { kind: 'redirect', to: pathIn(lang, areaPath(scene.at, kode)) };
  if (stationNumber(kode) !== undefined) return showStation(deps, opened, kode);
  if (query.tps !== undefined && kode.length === 10) {
    const station = await stationAsked(deps, opened, kode, query.tps);
    if (station !== undefined) return { kind: 'redirect', to: pathIn(lang, areaPath(scene.at, station)) };
  }
  const view = await loadArea(db, scene, opened.pohon, kode);
  if (view === undefined) return noArea(db, opened, kode);
  return {
    kind: 'page',
    title: titleAt(scene, kode, titleOf(scene, nameOf(scene, view.area))),
    nav: NAV,
    scripts: ['table', 'chart'],
    ...noticeOf(scene),
    ...(scene.at.pada === undefined ? { preview: previewOf(scene, view) } : {}),
    body: <AreaPage view={view} query={query} missing={query.tps?.slice(0, 3)} origin={origin} />,
  };
}

/** How the page looks where somebody links to it. */
function previewOf(scene: Scene, { area }: AreaView): { readonly path: string; readonly alt: string } {
  const alt = `${subjectOf(scene.lang, area, 'perolehan')}, ${nameOf(scene, area)}`;
  return { path: `${chartPath(scene.lang, scene.at, area.kode, 'perolehan')}.png`, alt };
}

/** The station of a number typed at its desa; undefined where the plan has none. */
async function stationAsked(deps: Deps, { scene }: Opened, desa: AreaCode, written: string): Promise<AreaCode | undefined> {
  const nomor = /^[0-9]{1,3}$/.test(written.trim()) ? Number(written) : 0;
  const plan = nomor === 0 ? undefined : await stationsOf(deps.database.db, scene.kontes.pemilu.slug, desa);
  return plan !== undefined && isStation(plan, nomor) ? stationCode(desa, nomor) : undefined;
}

async function showStation(deps: Deps, opened: Opened, kode: AreaCode): Promise<Outcome> {
  const { db } = deps.database;
  const { scene, pohon } = opened;
  const desa = parentOf(kode);
  const [tps, up, plan, layers] = await Promise.all([
    findTps(db, scene.kontes, kode, scene.at.pada),
    listAncestors(db, pohon, kode),
    desa === undefined ? undefined : stationsOf(db, scene.kontes.pemilu.slug, desa),
    scene.at.pada === undefined ? loadLayers(db, scene.kontes, pohon, kode) : undefined,
  ]);
  if (tps === undefined) return noArea(db, opened, kode);
  const numbers = plan === undefined ? [tps.nomor] : stationNumbers(plan);
  return {
    kind: 'page',
    title: titleAt(scene, kode, titleOf(scene, stationTitle(scene, kode, up, false))),
    nav: NAV,
    ...noticeOf(scene),
    body: <StationPage scene={scene} tps={withChecks(opened, tps)} up={up} numbers={numbers} layers={layers} />,
  };
}

/** Before anything came in, every check says that it cannot be made. */
function withChecks({ scene }: Opened, tps: AngkaTps): AngkaTps {
  if (tps.pemeriksaan.length > 0) return tps;
  return { ...tps, pemeriksaan: periksaLengkap(scene.kontes.pack, { kode: tps.kode, suara: null, sel: null, foto: null }) };
}
