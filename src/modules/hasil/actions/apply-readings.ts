// What happens to readings that a source hands in? (hasil.md 2, 5, 7.1: append, supersede, withdraw, hold back)
import { operator, perform } from '#platform/action';
import type { Db } from '#platform/db';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import { putuskan } from '../decide.ts';
import type { Bacaan } from '../figures.ts';
import { type Sesi, newSession } from '../session.ts';
import type { Sumber } from '../store/source.ts';
import { type Applied, type Diterapkan, accepted, writeEvents } from '../write-events.ts';

export { type Sesi, newSession } from '../session.ts';
export type { Nasib, Tempat } from '../decide.ts';
export type { Sumber } from '../store/source.ts';
export type { Applied, Diterapkan } from '../write-events.ts';

/**
 * Applies one batch in one transaction: all of it is stored, with its sums and its audit entry, or nothing.
 * Any size works; 2,000 to 5,000 readings are fastest. The tree must be laid (`layTree`). Readings of one station
 * may come in any order; figures in force are those of the latest source time.
 */
export async function applyReadings(
  deps: Pick<Deps, 'database' | 'clock'>,
  kontes: Kontes,
  sumber: Sumber,
  batch: readonly Bacaan[],
  sesi: Sesi = newSession(),
): Promise<Diterapkan> {
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}`;
  try {
    const { value, timbangan } = await perform(deps.database, deps.clock, { event: 'hasil.bacaan', actor: operator, object }, async (db) => {
      const done = await applyInTransaction(db, kontes, sumber, batch, sesi, Math.floor(deps.clock.now() / 1000));
      const { seq, hitungan, diterima } = done.value;
      return { value: done, facts: { sumber: sumber.sha256, seq, ...hitungan, ...accepted(diterima) } };
    });
    const { berangka, jatuh } = sesi.timbangan;
    sesi.timbangan = { berangka: berangka + timbangan.berangka, jatuh: jatuh + timbangan.jatuh };
    return value;
  } catch (error) {
    // The sums in memory may be ahead of what was rolled back.
    sesi.seq = -1;
    throw error;
  }
}

/**
 * The same inside somebody's transaction, who also writes the audit entry: figures, sums and that entry stand together
 * or not at all. `now` in seconds since 1970. Give it a session of its own (`newSession()`), and throw that away: only
 * a file read in many batches keeps one. Throws where the tree is not laid. It takes the log's turn (`takeTurn`), which
 * all writers wait for, so do slow work before it.
 */
export async function applyInTransaction(
  db: Db,
  kontes: Kontes,
  sumber: Sumber,
  batch: readonly Bacaan[],
  sesi: Sesi,
  now: number,
): Promise<Applied> {
  const kodes = batch.map((one) => one.kode);
  return writeEvents(db, { kontes, sumber, sesi, now }, kodes, (known, giliran) => putuskan(kontes.pack, batch, known, giliran));
}
