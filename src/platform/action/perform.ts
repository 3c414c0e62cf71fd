// How is an act carried out so that its trail cannot be forgotten? (house law 5; keamanan.md 7.2)
import { type NewEntry, appendEntries } from '#platform/audit';
import { type Clock, isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';

/** Who acts: an account in the role of a mandate, or the operator at the machine. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** Area code of the mandate's node, "0" = the nation. */
  readonly node: string;
}

/** Whoever sits at the server's own terminal. */
export const operator: Actor = { id: 'operator', role: 'operator', node: '0' };

export interface Act {
  /** `<module>.<name>`, declared in the module's `auditEvents`. */
  readonly event: string;
  readonly actor: Actor;
  /** What was acted on, e.g. `pemilu-2024/ppwp`; never a person's data. */
  readonly object: string;
  /** Kind of the object; without it the module of the event. */
  readonly kind?: string;
  /** Area code that the act concerns; without it the actor's. */
  readonly node?: string;
  /** Legal basis or duty, e.g. `PKPU 25/2023 Pasal 59`. */
  readonly basis?: string;
}

/** What an entry keeps of an act: counts, hashes, changed fields; sensitive values in `committed`. Plain JSON values. */
export type Facts = Readonly<Record<string, unknown>>;

/**
 * Runs the effect and writes its audit entry in the same transaction: both stand or neither does.
 * `effect` returns its value and the facts that the entry keeps.
 */
export async function perform<T>(
  database: Database,
  clock: Clock,
  act: Act,
  effect: (db: Db) => Promise<{ readonly value: T; readonly facts: Facts }>,
): Promise<T> {
  return performAll(database, clock, async (db) => {
    const { value, facts } = await effect(db);
    return { value, acts: [{ ...act, facts }] };
  });
}

/** Many acts in one transaction, one entry each; no acts = the effect changed nothing. */
export async function performAll<T>(
  database: Database,
  clock: Clock,
  effect: (db: Db) => Promise<{ readonly value: T; readonly acts: readonly (Act & { readonly facts: Facts })[] }>,
): Promise<T> {
  return database.transaction(async (db) => {
    const { value, acts } = await effect(db);
    await appendEntries(db, isoInstant(clock), acts.map(entryOf));
    return value;
  });
}

/** An act without another effect: a view that must be seen, a denial, a sign-in. */
export async function record(database: Database, clock: Clock, act: Act, facts: Facts): Promise<void> {
  await performAll(database, clock, () => Promise.resolve({ value: undefined, acts: [{ ...act, facts }] }));
}

export function entryOf(act: Act & { readonly facts: Facts }): NewEntry {
  const [module = ''] = act.event.split('.', 1);
  return {
    event: act.event,
    actor: { jenis: act.actor.role, id: act.actor.id },
    object: { jenis: act.kind ?? module, id: act.object },
    node: act.node ?? act.actor.node,
    basis: act.basis ?? null,
    facts: act.facts,
  };
}
