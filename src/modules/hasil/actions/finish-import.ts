// How does an import end? (the source is marked as read to its end; statistics are renewed)
import { assert } from '#kernel/result';
import { operator, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { findNomor } from '../store/columns.ts';
import { type Sumber, closeSumber, openSumber, renewStatistics, writeHitungan } from '../store/source.ts';

/** Marks a source as read to its end. `ditolak` = rows that the reader refused, kept with the source's counts. */
export async function finishImport(deps: Pick<Deps, 'database' | 'clock'>, kontes: Kontes, sumber: Sumber, ditolak: number): Promise<void> {
  await closeSource(deps, kontes, sumber, ditolak);
  await renewStatistics(deps.database.db);
}

/** The same for a source of many papers, who renews the statistics once for all of them. */
export async function finishPapers(deps: Pick<Deps, 'database' | 'clock'>, papers: Iterable<readonly [Kontes, number]>, sumber: Sumber): Promise<void> {
  for (const [kontes, ditolak] of papers) await closeSource(deps, kontes, sumber, ditolak);
  await renewStatistics(deps.database.db);
}

async function closeSource(deps: Pick<Deps, 'database' | 'clock'>, kontes: Kontes, sumber: Sumber, ditolak: number): Promise<void> {
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}`;
  const now = Math.floor(deps.clock.now() / 1000);
  await perform(deps.database, deps.clock, { event: 'hasil.impor-selesai', actor: operator, object }, async (db) => {
    const no = await findNomor(db, kontes);
    assert(no !== undefined, `the tree of ${object} is not laid`);
    const { id, hitungan } = await openSumber(db, no, sumber, now);
    const counts = { ...hitungan, DITOLAK: ditolak };
    await writeHitungan(db, id, counts);
    await closeSumber(db, id, now);
    return { value: undefined, facts: { berkas: sumber.berkas, sha256: sumber.sha256, ...counts } };
  });
}
