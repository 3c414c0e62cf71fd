// What is known of one station, and of the stations of a kel/desa? (hasil.md 2, 5)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { AngkaTps, BarisTps } from '../figures.ts';

/** Every station of the plan of a kel/desa (10 digits), also those with nothing in (BELUM), by number. */
export async function listTps(db: Db, kontes: Kontes, kode10: AreaCode): Promise<BarisTps[]> {
  assert(db && kontes && kode10, 'being written');
  return [];
}

/** A station with its versions and checks; undefined where the plan has no such station. */
export async function findTps(db: Db, kontes: Kontes, kode13: AreaCode): Promise<AngkaTps | undefined> {
  assert(db && kontes && kode13, 'being written');
  return undefined;
}
