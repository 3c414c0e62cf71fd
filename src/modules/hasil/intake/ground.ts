// On which ground do imported figures stand: whose tree, which stations, and no simulation beneath them?
import { type AreaCode, NATION, parentOf } from '#kernel/area-code';
import { operator, perform } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import { BASE_TREE, findAreas, listLevel } from '#platform/offices';
import { endSimulation, learnStations, stationPlan, stationTotals, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { renewStatistics } from '../store/source.ts';
import { clearSimulation, layContests, layTree } from '../store/tree.ts';
import { type Places, isSlip, isUnplaced } from './family.ts';
import { isArray } from './row-cells.ts';
import type { Source } from './source.ts';
import { type Target, codeOfTarget, isNation } from './target.ts';
import { treePlaces } from './tree-places.ts';

export type Outside = 'WILAYAH_TIDAK_ADA' | 'TPS_DI_LUAR_DAFTAR';

export interface Ground {
  /** Simulated data were removed for this import. */
  readonly cleared: boolean;
  /** Stations that the file itself brought, because no tree with stations was imported. */
  readonly learnt: number;
  /** The election stands on the base tree, which has no stations. */
  readonly base: boolean;
  /** The stations among these that have no place in the election, and why. */
  outside(codes: readonly AreaCode[]): Promise<ReadonlyMap<AreaCode, Outside>>;
  /** Called before readings are stored: the first time it ends the simulation and lays the tree. */
  ready(): Promise<void>;
}

/** What the files of one import share: the tree is laid for the first of them. */
export interface Course {
  laid: boolean;
}

/** How many codes one question to the database carries. */
const CHUNK = 20_000;

/** Names to codes of the election's tree; made at most once an import. */
export async function loadPlaces(db: Db, slug: string): Promise<Places> {
  const { pohon } = await treeOf(db, slug);
  const areas = [];
  for (const level of [1, 2, 3, 4]) areas.push(...(await listLevel(db, pohon, level)));
  return treePlaces(areas, await stationPlan(db, slug, '99'));
}

/**
 * A refused file or a dry run must not cost the demonstration its data, so nothing is changed before `ready`. On the
 * base tree the file is read once more beforehand: the stations that it lists are the election's stations.
 */
export async function openGround(deps: Pick<Deps, 'database' | 'clock'>, target: Target, source: Source, course: Course): Promise<Ground> {
  const { slug } = target.pemilu;
  const { pohon } = await treeOf(deps.database.db, slug);
  const listed = pohon === BASE_TREE ? await listStations(deps.database.db, source) : undefined;
  let done = false;
  const state = { cleared: false, learnt: 0 };
  return {
    base: pohon === BASE_TREE,
    get cleared() {
      return state.cleared;
    },
    get learnt() {
      return state.learnt;
    },
    outside: (codes) =>
      listed === undefined ? outsideTree(deps.database.db, slug, pohon, codes) : Promise.resolve(outsideList(listed, codes)),
    ready: async () => {
      if (done) return;
      done = true;
      Object.assign(state, await prepare(deps, target, listed, course));
    },
  };
}

/** Simulation away, stations learnt, tree laid: one act, so that a kill leaves the demonstration or the real ground. */
async function prepare(
  deps: Pick<Deps, 'database' | 'clock'>,
  target: Target,
  listed: ReadonlyMap<AreaCode, readonly AreaCode[]> | undefined,
  course: Course,
): Promise<Pick<Ground, 'cleared' | 'learnt'>> {
  const { slug } = target.pemilu;
  const act = { event: 'hasil.impor-mulai', actor: operator, object: `${slug}/${codeOfTarget(target)}` };
  return perform(deps.database, deps.clock, act, async (db) => {
    const { simulasi } = await treeOf(db, slug);
    if (simulasi) {
      await clearSimulation(db, slug);
      await endSimulation(db, slug);
    }
    const codes = [...(listed?.values() ?? [])].flat();
    let learnt = 0;
    for (let from = 0; from < codes.length; from += CHUNK) learnt += (await learnStations(db, slug, codes.slice(from, from + CHUNK))).added;
    if (learnt > 0) await layContests(db, slug);
    // The trees of papers were laid when they were fixed.
    else if (isNation(target) && (simulasi || (!course.laid && !(await isLaid(db, target))))) {
      await layTree(db, target);
      // A contest laid just now is not in the planner's statistics, and each batch would walk the whole table.
      await renewStatistics(db);
    }
    course.laid = true;
    return { value: { cleared: simulasi, learnt }, facts: { cleared: simulasi, learnt } };
  });
}

/** Laid already, with the stations of the plan as it is now: a new tree is laid when it is imported. */
async function isLaid(db: Db, kontes: Kontes): Promise<boolean> {
  const nation = await findAngkaWilayah(db, kontes, NATION);
  return nation !== undefined && nation.tps.total === (await stationTotals(db, kontes.pemilu.slug)).total;
}

/** The stations of a file by kel/desa, those only whose kel/desa the base tree has. */
async function listStations(db: Db, source: Source): Promise<ReadonlyMap<AreaCode, readonly AreaCode[]>> {
  const listed = new Map<AreaCode, Set<AreaCode>>();
  for await (const batch of source.batches()) {
    for (const { result } of batch) {
      const reading = isArray(result) ? result.find((outcome) => !isSlip(outcome)) : isUnplaced(result) ? result : undefined;
      if (reading === undefined || 'code' in reading) continue;
      const village = parentOf(reading.kode);
      if (village !== undefined) listed.set(village, (listed.get(village) ?? new Set()).add(reading.kode));
    }
  }
  const villages = [...listed.keys()];
  const known = new Map<AreaCode, readonly AreaCode[]>();
  for (let from = 0; from < villages.length; from += CHUNK) {
    for (const { kode } of await findAreas(db, BASE_TREE, villages.slice(from, from + CHUNK)))
      known.set(kode, [...(listed.get(kode) ?? [])]);
  }
  return known;
}

function outsideList(listed: ReadonlyMap<AreaCode, unknown>, codes: readonly AreaCode[]): Map<AreaCode, Outside> {
  const out = new Map<AreaCode, Outside>();
  for (const code of codes) if (!listed.has(parentOf(code) ?? code)) out.set(code, 'WILAYAH_TIDAK_ADA');
  return out;
}

async function outsideTree(db: Db, slug: string, pohon: string, codes: readonly AreaCode[]): Promise<Map<AreaCode, Outside>> {
  const { outside } = await learnStations(db, slug, codes);
  if (outside.length === 0) return new Map();
  const villages = [...new Set(outside.flatMap((code) => parentOf(code) ?? []))];
  const known = new Set((await findAreas(db, pohon, villages)).map((area) => area.kode));
  return new Map(outside.map((code) => [code, known.has(parentOf(code) ?? code) ? 'TPS_DI_LUAR_DAFTAR' : 'WILAYAH_TIDAK_ADA']));
}
