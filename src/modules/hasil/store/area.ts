// What are the figures of an area and of the areas below it, now? (hasil.md 5)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { AngkaWilayah } from '../figures.ts';

/** Figures of a node of 0 (the nation, "0"), 2, 4, 6 or 10 digits; undefined where the election's tree has none. */
export async function findAngkaWilayah(db: Db, kontes: Kontes, kode: AreaCode): Promise<AngkaWilayah | undefined> {
  assert(db && kontes && kode, 'being written');
  return undefined;
}

/** The children of a node of 0 to 6 digits in the order of their codes; empty for a kel/desa (see `listTps`). */
export async function listAnak(db: Db, kontes: Kontes, kode: AreaCode): Promise<AngkaWilayah[]> {
  assert(db && kontes && kode, 'being written');
  return [];
}
