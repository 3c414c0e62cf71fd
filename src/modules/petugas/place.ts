// What is the place of a mandate called? (offices down to the regency, then areas, then the station's number)
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { properName } from '#kernel/format';
import type { Db } from '#platform/db';
import { BASE_TREE, findAreas, findOffice } from '#platform/offices';

export interface Places {
  /** The office that serves it down to the regency, below the area. */
  readonly office: (node: AreaCode) => string;
  /** The area itself: supervisors and participants belong to no office of KPU. */
  readonly area: (node: AreaCode) => string;
}

/** Names of these places, asked for at once; a code that no tree knows is its own name. */
export async function placesOf(db: Db, nodes: readonly AreaCode[]): Promise<Places> {
  const offices = new Map<AreaCode, string>();
  const found = await findAreas(db, BASE_TREE, [...new Set(nodes.map(areaOf))]);
  const areas = new Map(found.map((area) => [area.kode, properName(area.nama)]));
  for (const node of new Set(nodes.filter((one) => one.length <= 4))) offices.set(node, (await findOffice(db, node))?.nama ?? node);
  const area = (node: AreaCode): string => {
    const name = areas.get(areaOf(node)) ?? node;
    const number = stationNumber(node);
    return number === undefined ? name : `TPS ${String(number).padStart(3, '0')} ${name}`;
  };
  return { area, office: (node) => offices.get(node) ?? area(node) };
}

/** A station lies in its kel/desa. */
function areaOf(node: AreaCode): AreaCode {
  return node.length === 13 ? (node.slice(0, 10) as AreaCode) : node;
}
