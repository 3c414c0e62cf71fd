// Where do other rooms look up areas and offices? (absent is undefined or an empty list, never a guess)
import { type AreaCode, ancestorsOf, parentOf } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { searchKey } from '#kernel/search-key';
import { type Db, together } from '#platform/db';
import { type Area, type TreeOrigin, type TreeRow, treeFaults } from './area.ts';
import { type Office, officeCodeOf } from './office.ts';
import { readAreas, readSiblings, writeTree } from './store/area.ts';
import { findOffices, readOffice } from './store/office.ts';

/** The areas that contain this one, the nation first; those that the tree does not know are left out. */
export async function listAncestors(db: Db, pohon: string, kode: AreaCode): Promise<Area[]> {
  return readAncestors(db, { pohon, kode });
}

const readAncestors = together<{ readonly pohon: string; readonly kode: AreaCode }, Area[]>(
  async (db, asked) => {
    const found = await readAreas(db, asked[0].pohon, [...new Set(asked.flatMap(({ kode }) => ancestorsOf(kode)))]);
    const known = new Map(found.map((area) => [area.kode, area]));
    return asked.map(({ kode }) => ancestorsOf(kode).flatMap((above) => known.get(above) ?? []));
  },
  ({ pohon }) => pohon,
);

/** The siblings beside an area in the order of their codes; undefined at either end. */
export async function findNeighbours(db: Db, pohon: string, kode: AreaCode): Promise<{ readonly before?: Area; readonly after?: Area }> {
  const parent = parentOf(kode);
  if (parent === undefined) return {};
  const beside = await readSiblings(db, pohon, kode, parent);
  const before = beside.find((area) => area.kode < kode);
  const after = beside.find((area) => area.kode > kode);
  return { ...(before ? { before } : {}), ...(after ? { after } : {}) };
}

/**
 * Replaces a whole tree inside the caller's transaction. Throws on double codes and on rows without their parent:
 * the reader of a file refuses those before.
 */
export async function replaceTree(db: Db, pohon: string, rows: readonly TreeRow[], origin: TreeOrigin): Promise<void> {
  const faults = treeFaults(rows);
  assert(faults.orphans.length === 0 && faults.twice.length === 0, `tree ${pohon}: ${faults.orphans[0] ?? faults.twice[0] ?? ''}`);
  await writeTree(db, pohon, rows, origin);
}

/** The office that serves an area: its regency's, its province's, or KPU RI. */
export async function officeOfArea(db: Db, kode: AreaCode): Promise<Office | undefined> {
  return readOffice(db, officeCodeOf(kode));
}

/** Offices whose name holds every word as the beginning of a word; nothing for fewer than two letters. */
export async function searchOffices(db: Db, words: string, limit: number): Promise<Office[]> {
  const key = searchKey(words);
  return key.length < 2 ? [] : findOffices(db, key.split(' '), limit);
}
