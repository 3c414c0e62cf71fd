// When are the sums of a new version made? (a job a few seconds long; each version once, in its own transaction)
import type { Deps, Job } from '#platform/module';
import { readRekapTps } from '../daftar/store/versi.ts';
import { naikkan, ringkasTps } from './ringkas.ts';
import { listBelum, writeRingkas } from './store/ringkas.ts';

/** Levels that are kept; stations stand in the recap itself. */
export const TINGKAT = [4, 6, 10] as const;
const EVERY_SECONDS = 20;
/** Versions of one turn: the largest kab/kota has some 15,000 stations and takes about a second. */
const MOST = 8;

export const ringkasJob: Job = {
  id: 'sidalih.ringkas',
  everySeconds: EVERY_SECONDS,
  run: async (deps) => {
    await buatRingkas(deps);
  },
};

/** Returns how many versions were summed. Two processes at once write the same lines, and the second writes none. */
export async function buatRingkas({ database }: Pick<Deps, 'database'>, most = MOST): Promise<number> {
  const missing = await listBelum(database.db, most);
  for (const version of missing) {
    await database.transaction(async (db) => {
      const stations = (await readRekapTps(db, version.daftar, version.no)).map((row) => [row.desa + row.tps, ringkasTps(row)] as const);
      for (const tingkat of TINGKAT) await writeRingkas(db, version, tingkat, naikkan(stations, tingkat));
    });
  }
  return missing.length;
}
