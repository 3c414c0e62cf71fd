// On which tree does an election stand now, and which stations does it have? (tree versions: hasil.md section 2)
import { type AreaCode, isAbroad, parentOf, stationNumber } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import { BASE_TREE, findAreas } from '#platform/offices';
import { dropSimulatedPapers } from './kertas/store/paper.ts';
import { findPemilu } from './packs.ts';
import { type ElectionState, readState, writeState } from './store/election.ts';
import { dropPlans, readCounts, readPlansOf, writePlans } from './store/station.ts';
import { type StationPlan, isStation, planOfNumbers, stationNumbers } from './stations.ts';

/** First number of lokasi khusus where an election has no contest pack yet. */
export const LOKSUS_MULAI = 901;

/** The state of an election; before anything was imported it stands on the base tree, empty and real. */
export async function treeOf(db: Db, slug: string): Promise<ElectionState> {
  return (await readState(db, slug)) ?? { slug, pohon: BASE_TREE, simulasi: false, versi: 0 };
}

export interface StationTotals {
  readonly total: number;
  /** TPSLN, POS and KSK. */
  readonly luarNegeri: number;
  /** By province code, "99" included. */
  readonly provinsi: ReadonlyMap<AreaCode, number>;
}

/** How many stations an election has, by province. */
export async function stationTotals(db: Db, slug: string): Promise<StationTotals> {
  const provinces = await readCounts(db, slug, '', 2);
  const sum = (counts: typeof provinces): number => counts.reduce((n, { jumlah }) => n + jumlah, 0);
  return {
    total: sum(provinces),
    luarNegeri: sum(provinces.filter(({ kode }) => isAbroad(kode))),
    provinsi: new Map(provinces.map(({ kode, jumlah }) => [kode, jumlah])),
  };
}

export interface Learnt {
  /** Stations that were not known before. */
  readonly added: number;
  /** Stations that have no place in this election's tree, each once. */
  readonly outside: readonly AreaCode[];
}

/**
 * Checks the stations (13 digits) that a result file lists. On an imported tree nothing is learnt: a number it does
 * not have lies outside. On the base tree, which has no stations, the file itself is the list: they are added where
 * their kel/desa exists. Runs in the caller's transaction; calling it twice with the same codes adds nothing.
 */
export async function learnStations(db: Db, slug: string, codes: readonly AreaCode[]): Promise<Learnt> {
  const state = await treeOf(db, slug);
  const seen = groupByVillage(codes);
  const villages = [...seen.keys()];
  const plans = new Map((await readPlansOf(db, slug, villages)).map((plan) => [plan.kode, plan]));
  const news = new Map<AreaCode, number[]>();
  for (const [village, numbers] of seen) {
    const plan = plans.get(village);
    const unknown = plan === undefined ? numbers : numbers.filter((no) => !isStation(plan, no));
    if (unknown.length > 0) news.set(village, unknown);
  }
  if (state.pohon !== BASE_TREE) return { added: 0, outside: codesOf(news) };
  const known = new Set((await findAreas(db, BASE_TREE, [...news.keys()])).map((area) => area.kode));
  const outside = codesOf(new Map([...news].filter(([village]) => !known.has(village))));
  const first = findPemilu(slug)?.kontes[0]?.loksusMulai ?? LOKSUS_MULAI;
  const grown = [...news].flatMap(([village, numbers]): StationPlan[] =>
    known.has(village) ? [planOfNumbers(village, [...numbersOf(plans.get(village)), ...numbers], first)] : [],
  );
  if (grown.length > 0) {
    // The row of the election must stand before its stations refer to it.
    await writeState(db, slug, state.pohon, state.simulasi);
    await writePlans(db, slug, grown);
  }
  return { added: codesOf(news).length - outside.length, outside };
}

function numbersOf(plan: StationPlan | undefined): number[] {
  return plan === undefined ? [] : stationNumbers(plan);
}

function groupByVillage(codes: readonly AreaCode[]): Map<AreaCode, number[]> {
  const seen = new Map<AreaCode, Set<number>>();
  for (const code of codes) {
    const [village, no] = [parentOf(code), stationNumber(code)];
    assert(village !== undefined && no !== undefined, `${code} is no station`);
    const numbers = seen.get(village) ?? new Set();
    seen.set(village, numbers.add(no));
  }
  return new Map([...seen].map(([village, numbers]) => [village, [...numbers].sort((a, b) => a - b)]));
}

function codesOf(groups: ReadonlyMap<AreaCode, readonly number[]>): AreaCode[] {
  return [...groups].flatMap(([village, numbers]) => numbers.map((no) => (village + String(no).padStart(3, '0')) as AreaCode));
}

/**
 * Real data have come: the mark "simulated" goes, and with it the invented stations. The figures on them belong to
 * the module of results, which removes them in the same transaction. Does nothing where there is no simulation.
 */
export async function endSimulation(db: Db, slug: string): Promise<boolean> {
  const state = await treeOf(db, slug);
  if (!state.simulasi) return false;
  await dropPlans(db, slug, 'simulasi');
  await dropSimulatedPapers(db, slug);
  await writeState(db, slug, state.pohon, false);
  return true;
}

/** An election as another server handed it over, on a tree that is there already. In the caller's transaction. */
export async function takeOver(db: Db, state: Omit<ElectionState, 'versi'>, plans: readonly StationPlan[]): Promise<void> {
  await writeState(db, state.slug, state.pohon, state.simulasi);
  await writePlans(db, state.slug, plans);
}
