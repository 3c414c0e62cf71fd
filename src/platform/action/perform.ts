// How is an act carried out so that its trail cannot be forgotten? (house law 5)
import { type Clock, isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { writeEntry } from './store.ts';

/** Who acts. People arrive with the identity room; until then the operator at the machine is the only actor. */
export interface Actor {
  readonly id: string;
  readonly role: string;
}

export const operator: Actor = { id: 'operator', role: 'operator' };

export interface Act {
  /** `<module>.<name>`, declared in the module's `auditEvents`. */
  readonly event: string;
  readonly actor: Actor;
  /** What was acted on, e.g. `pemilu-2024/ppwp`; never a person's data. */
  readonly object: string;
}

/**
 * Runs the effect and writes its audit entry in the same transaction: both stand or neither does.
 * `effect` returns its value and the facts that the entry keeps (counts, hashes).
 */
export async function perform<T>(
  database: Database,
  clock: Clock,
  act: Act,
  effect: (db: Db) => Promise<{ readonly value: T; readonly facts: Readonly<Record<string, unknown>> }>,
): Promise<T> {
  return database.transaction(async (db) => {
    const done = await effect(db);
    await writeEntry(db, { ...act, at: isoInstant(clock), facts: done.facts });
    return done.value;
  });
}
