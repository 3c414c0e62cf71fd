// Which pages of the seat desk are made once after the start, so that its first reader finds the rules compiled?
import { listPemilu } from '#modules/pemilu';
import type { Deps } from '#platform/module';
import { contestSeatsPath, dapilPath } from './address.ts';
import { JENIS, findMeja } from './desk.ts';

/** The DPR of the newest election that has votes, and one of its dapil; nothing while nothing is in. */
export async function firstSeatPages({ database: { db } }: Pick<Deps, 'database'>): Promise<string[]> {
  for (const { slug } of listPemilu()) {
    const meja = await findMeja(db, { slug, jenis: JENIS });
    const [first] = meja?.suara ?? [];
    if (meja !== undefined && first !== undefined) return [contestSeatsPath(meja.at), dapilPath(meja.at, first.kode)];
  }
  return [];
}
