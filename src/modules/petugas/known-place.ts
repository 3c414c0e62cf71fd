// Is there such a place, so that nobody is appointed to a station that does not exist?
import { type AreaCode, NATION, stationNumber } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { BASE_TREE, findArea } from '#platform/offices';
import { isStation, listStates, stationsOf } from '#modules/pemilu';

/** KODE_WILAYAH: in no tree; TPS: its village has a list of stations somewhere, and this number stands in none. */
export async function placeFault(db: Db, node: AreaCode): Promise<'KODE_WILAYAH' | 'TPS' | undefined> {
  if (node === NATION) return undefined;
  const states = await listStates(db);
  const number = stationNumber(node);
  const area = number === undefined ? node : (node.slice(0, 10) as AreaCode);
  const trees = new Set([BASE_TREE, ...states.map((state) => state.pohon)]);
  const found = await Promise.all([...trees].map((tree) => findArea(db, tree, area)));
  if (found.every((one) => one === undefined)) return 'KODE_WILAYAH';
  if (number === undefined) return undefined;
  const plans = (await Promise.all(states.map((state) => stationsOf(db, state.slug, area)))).flatMap((plan) => plan ?? []);
  return plans.length === 0 || plans.some((plan) => isStation(plan, number)) ? undefined : 'TPS';
}
