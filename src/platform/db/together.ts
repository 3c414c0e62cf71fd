// How do many who ask the same kind of question at once share one way to the database? (election night: 200 officers, 14 small questions each)
import { setTimeout } from 'node:timers/promises';
import type { Db } from './query.ts';

/** More keys make the question slower than two of them. */
const MOST_KEYS = 500;
/** Where questions follow each other, fewer and fuller ones: a page asks ten, so its reader waits some hundredths of a second at most. */
const APART_MS = 5;

interface Asker<K, V> {
  readonly key: K;
  readonly resolve: (value: V) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A look-up that gathers: the first asker's question leaves at once; what is asked while it is on its way goes together
 * with the next. Nothing is kept: each answer was read after it was asked for, as with a question of one's own. `ask`
 * answers in the order of its keys; where it throws, all who share the question get the error. `lane`: keys of different
 * lanes (contests, trees) never share a question.
 */
export function together<K, V>(
  ask: (db: Db, keys: readonly [K, ...K[]]) => Promise<readonly V[]>,
  lane: (key: K) => string = () => '',
): (db: Db, key: K) => Promise<V> {
  const queues = new WeakMap<Db, Map<string, Asker<K, V>[]>>();
  const drain = async (db: Db, lanes: Map<string, Asker<K, V>[]>, name: string, waiting: Asker<K, V>[]): Promise<void> => {
    for (let some = waiting.splice(0, MOST_KEYS); some.length > 0; some = waiting.splice(0, MOST_KEYS)) {
      await answer(ask, db, some);
      if (waiting.length > 0 && waiting.length < MOST_KEYS) await setTimeout(APART_MS);
    }
    lanes.delete(name);
  };
  return (db, key) =>
    new Promise<V>((resolve, reject) => {
      const lanes = queues.get(db) ?? new Map<string, Asker<K, V>[]>();
      queues.set(db, lanes);
      const name = lane(key);
      const waiting = lanes.get(name);
      if (waiting !== undefined) {
        waiting.push({ key, resolve, reject });
        return;
      }
      const first = [{ key, resolve, reject }];
      lanes.set(name, first);
      void drain(db, lanes, name, first);
    });
}

async function answer<K, V>(
  ask: (db: Db, keys: readonly [K, ...K[]]) => Promise<readonly V[]>,
  db: Db,
  some: readonly Asker<K, V>[],
): Promise<void> {
  try {
    const found = await ask(db, some.map(({ key }) => key) as [K, ...K[]]);
    if (found.length !== some.length) throw new Error(`impossible: ${String(found.length)} answers to ${String(some.length)} keys`);
    some.forEach(({ resolve }, at) => {
      resolve(found[at] as V);
    });
  } catch (error) {
    for (const { reject } of some) reject(error);
  }
}
