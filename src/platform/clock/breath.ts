// How does long work leave room for readers? (a word with the event loop every few milliseconds, a rest by the work that was done)
import { setImmediate, setTimeout } from 'node:timers/promises';

/** A page asks the database some times: each of its answers waits for at most so long a stretch. */
const STRETCH_MS = 1;
/** Rest for so many times the work before it: readers have the machine to themselves a third of the time and more. */
const REST = 0.6;

/** To be called after each small piece of work: lets others go first when a stretch has passed since the last time. */
export function makeBreath(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < STRETCH_MS) return;
    await setImmediate();
    last = performance.now();
  };
}

/** Between two transactions: by the work as it was measured, so that a slow machine rests longer. */
export async function restAfter(begun: number): Promise<void> {
  await setTimeout((performance.now() - begun) * REST);
}
