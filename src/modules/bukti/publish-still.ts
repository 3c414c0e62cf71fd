// How do all data files of one publication come from one moment, while figures keep arriving? (hasil.md 5: one number)
import { setTimeout } from 'node:timers/promises';
import type { Database } from '#platform/db';
import { type Deps, makeVersions } from '#platform/module';
import type { PublicFact } from '#platform/publish';

/** On the embedded engine: how often figures may come in between before the operator is asked to come back. */
const TRIES = 5;
const PAUSE_MS = 500;

/** Contests of all modules, as of now. */
export async function factsOf(deps: Deps): Promise<PublicFact[]> {
  const facts: PublicFact[] = [];
  for (const module of deps.registry.modules) facts.push(...((await module.publicFacts?.(deps)) ?? []));
  return facts;
}

/**
 * Runs `act` on one unmoving picture. A server gives it as a read-only snapshot. The embedded engine has one connection
 * that everybody shares, so the figures' numbers are compared before and after, and `act` runs again where they moved:
 * what it made already costs nothing then. Undefined where they never stood still.
 */
export async function onStillData<T>(deps: Deps, act: (still: Deps, facts: readonly PublicFact[]) => Promise<T>): Promise<T | undefined> {
  if (deps.database.kind === 'server') return onSnapshot(deps, act);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await factsOf(deps);
    const done = await act(deps, before);
    if (JSON.stringify(await factsOf(deps)) === JSON.stringify(before)) return done;
    await setTimeout(PAUSE_MS);
  }
  return undefined;
}

async function onSnapshot<T>(deps: Deps, act: (still: Deps, facts: readonly PublicFact[]) => Promise<T>): Promise<T> {
  const view = await deps.database.db.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute();
  try {
    // Whoever wants a view of its own within gets this one: it is the only connection of this picture.
    const database: Database = { kind: 'embedded', db: view, transaction: (inner) => inner(view), close: () => Promise.resolve() };
    const still: Deps = { ...deps, database, versions: makeVersions(deps.registry.modules, deps.clock, () => still) };
    return await act(still, await factsOf(still));
  } finally {
    await view.rollback().execute();
  }
}
