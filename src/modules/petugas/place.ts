// What is the place of a mandate called? (offices down to the regency, then areas, then the station's number)
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { properName } from '#kernel/format';
import type { Db } from '#platform/db';
import { BASE_TREE, findAreas, findOffice } from '#platform/offices';

export type Places = (node: AreaCode) => string;

/** Names of these places, asked for at once; a code that no tree knows is its own name. */
export async function placesOf(db: Db, nodes: readonly AreaCode[]): Promise<Places> {
  const names = new Map<AreaCode, string>();
  const offices = new Set(nodes.filter((node) => node.length <= 4));
  for (const node of offices) names.set(node, (await findOffice(db, node))?.nama ?? node);
  const areas = new Set(nodes.filter((node) => node.length > 4).map(areaOf));
  if (areas.size > 0) for (const area of await findAreas(db, BASE_TREE, [...areas])) names.set(area.kode, properName(area.nama));
  return (node) => {
    const name = names.get(node.length <= 4 ? node : areaOf(node)) ?? node;
    const number = stationNumber(node);
    return number === undefined ? name : `TPS ${String(number).padStart(3, '0')} ${name}`;
  };
}

/** A station lies in its kel/desa. */
function areaOf(node: AreaCode): AreaCode {
  return node.length === 13 ? (node.slice(0, 10) as AreaCode) : node;
}
