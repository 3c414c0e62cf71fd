// What happens when facts of stations come in from a file? (all rows or none)
import { operator, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import type { Lokasi } from '../lokasi.ts';
import { putLokasi } from '../store/lokasi.ts';

export const LOKASI_MASUK = 'sidalih.lokasi-masuk';
const PIECE = 1_000;

export async function catatLokasi({ database, clock }: Pick<Deps, 'database' | 'clock'>, all: readonly Lokasi[]): Promise<number> {
  return perform(database, clock, { event: LOKASI_MASUK, actor: operator, kind: 'lokasi', object: 'tps' }, async (db) => {
    let tps = 0;
    for (let at = 0; at < all.length; at += PIECE) tps += await putLokasi(db, all.slice(at, at + PIECE), isoInstant(clock));
    return { value: tps, facts: { tps, desa: new Set(all.map(({ desa }) => desa)).size } };
  });
}
