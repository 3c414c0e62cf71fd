// Are the areas and offices of the law in force in the database, and if not, how do they get there?
import { type Database, oneAtATime } from '#platform/db';
import { BASE_TREE } from './area.ts';
import { areaPackage } from './area-package.ts';
import { OFFICE_FACTS } from './office-facts.ts';
import { officeOf } from './office.ts';
import { readLevel, readOrigin, writeTree } from './store/area.ts';
import { writeFacts, writeOffices } from './store/office.ts';

/**
 * Loads the base tree and the offices once; another version of the package is loaded anew. One transaction: a start
 * that is killed half-way leaves nothing, the next one begins again. Returns whether anything was loaded.
 */
export async function ensureAreas(database: Database): Promise<boolean> {
  const source = areaPackage();
  return database.transaction(async (db) => {
    await oneAtATime(db);
    const known = await readOrigin(db, BASE_TREE);
    if (known?.sumber === source.origin.sumber) return false;
    await writeTree(db, BASE_TREE, source.rows(), source.origin);
    const seats = [await readLevel(db, BASE_TREE, 0), await readLevel(db, BASE_TREE, 1), await readLevel(db, BASE_TREE, 2)].flat();
    await writeOffices(db, seats.map(officeOf));
    await writeFacts(db, OFFICE_FACTS);
    return true;
  });
}
