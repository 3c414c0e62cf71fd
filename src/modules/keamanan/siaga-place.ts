// Which area is meant, what is it called, and which modules may break-glass read there?
import { type AreaCode, NATION, parseAreaCode, stationNumber } from '#kernel/area-code';
import { properName } from '#kernel/format';
import type { Db } from '#platform/db';
import type { Registry } from '#platform/module';
import { BASE_TREE, findArea } from '#platform/offices';

/** Undefined for what is no place of the tree. */
export async function findPlace(db: Db, typed: string): Promise<AreaCode | undefined> {
  const read = parseAreaCode(typed.trim());
  if (!read.ok) return undefined;
  if (read.value === NATION) return NATION;
  return (await findArea(db, BASE_TREE, areaOf(read.value))) === undefined ? undefined : read.value;
}

export async function placeName(db: Db, node: AreaCode): Promise<string> {
  if (node === NATION) return 'Indonesia';
  const area = await findArea(db, BASE_TREE, areaOf(node));
  const name = area === undefined ? node : properName(area.nama);
  const number = stationNumber(node);
  return number === undefined ? `${name} (${node})` : `TPS ${String(number).padStart(3, '0')} ${name} (${node})`;
}

/** A station lies in its kel/desa. */
function areaOf(node: AreaCode): AreaCode {
  return node.length === 13 ? (node.slice(0, 10) as AreaCode) : node;
}

/** Modules that declare something which break-glass may read. */
export function readableModules({ permissions }: Registry): string[] {
  const named = [...permissions.values()].filter(({ siaga }) => siaga === true).map(({ id }) => id.split('.', 1)[0] ?? '');
  return [...new Set(named)].sort();
}
