// Who writes the public log, and when? (each signed head enters the audit trail in its own transaction)
import { refuse } from '#kernel/result';
import { type Actor, operator, performAll } from '#platform/action';
import type { Deps, Job } from '#platform/module';
import type { Keys } from '#platform/keys';
import { type RoundResult, type Writer, findLastPoint, logFolder, logOrigin, writeRound } from '#platform/tlog';
import { foreignHead } from './log-witnesses.ts';

/** The server itself, by the clock. */
const server: Actor = { id: 'catatan-publik', role: 'sistem', node: '0' };

type Handed = Pick<Deps, 'database' | 'clock' | 'settings'>;

export function logWriter({ database, clock, settings }: Handed, keys: Keys, actor: Actor): Writer {
  const origin = logOrigin(settings);
  return {
    database,
    clock,
    keys,
    folder: logFolder(settings),
    origin,
    // A key was used exactly where leaves were signed (keamanan.md 7.2).
    transact: (effect) =>
      performAll(database, clock, async (db) => {
        const value = await effect(db);
        if (!value.ok || value.value.added === 0) return { value, acts: [] };
        const { size, root, added } = value.value;
        return {
          value,
          acts: [
            {
              event: 'bukti.titik',
              actor,
              object: origin,
              facts: { ukuran: size, akar: Buffer.from(root).toString('base64'), tambah: added },
            },
          ],
        };
      }),
  };
}

/** Rounds until nothing waits; stops at the first refusal, and before the first while a witness holds what this log has not (keamanan.md 8.4). */
export async function writeLog(deps: Handed, keys: Keys, actor = operator): Promise<RoundResult> {
  const writer = logWriter(deps, keys, actor);
  const foreign = await foreignHead(deps);
  if (foreign !== undefined) return refuse('LOG_TERTINGGAL', { terbit: foreign, tersimpan: (await findLastPoint(deps.database.db))?.size ?? 0 });
  for (let added = 0; ;) {
    const round = await writeRound(writer);
    if (!round.ok) return round;
    added += round.value.added;
    if (!round.value.waiting || round.value.added === 0) return { ok: true, value: { ...round.value, added } };
  }
}

/** Each minute; with nothing waiting it costs two queries. */
export const logRoundJob: Job = {
  id: 'bukti.catatan',
  everySeconds: 60,
  run: async (deps) => {
    const round = await writeLog(deps, deps.keys, server);
    if (!round.ok) deps.log.error({ refusal: round.refusal.code, ...round.refusal.values }, 'public log not written; see docs/operate.md');
  },
};
