// How is a contest's tree laid, so that an empty count already shows every page? (hasil.md 5, 11)
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';

/**
 * Lays one row per area of the election's tree with its number of planned stations. Called again after the plan grew
 * (stations learned from a list), it adds what is new and sets the totals anew; figures stay. Returns how many areas
 * the contest has. Costs about a second for the nation.
 */
export async function layTree(db: Db, kontes: Kontes): Promise<number> {
  assert(db && kontes, 'being written');
  return 0;
}

/** Removes every figure of a simulated election: the only deletion there is. Throws unless `pemilu` says simulated. */
export async function clearSimulation(db: Db, slug: string): Promise<void> {
  assert(db && slug, 'being written');
  return Promise.resolve();
}
