// How do the modules' jobs run, one after the other, without holding up a reader or the stop? (keamanan.md 11)
import { setTimeout } from 'node:timers/promises';
import type { Deps, Job } from '#platform/module';

/** Between two looks at what is due, in milliseconds. */
const LOOK_MS = 1_000;

/**
 * Runs each job when its seconds have passed, first at once; one at a time, so that two never fight for the database.
 * A job that fails is logged and tried again at its next turn. Settles soon after `rest` is aborted: a job that runs
 * then is let to its end, and every job must bear being cut off by a kill.
 */
export async function runJobs(jobs: readonly Job[], deps: Deps, rest: AbortSignal): Promise<void> {
  const next = new Map(jobs.map((job) => [job.id, 0]));
  while (!rest.aborted) {
    for (const job of jobs) {
      if (isOver(rest) || (next.get(job.id) ?? 0) > deps.clock.now()) continue;
      await job.run(deps).catch((error: unknown) => {
        deps.log.warn({ job: job.id, error: error instanceof Error ? error.message : String(error) }, 'job failed');
      });
      next.set(job.id, deps.clock.now() + job.everySeconds * 1_000);
    }
    await setTimeout(LOOK_MS, undefined, { signal: rest }).catch(() => undefined);
  }
}

/** Asked anew: the signal may come while a job runs. */
function isOver(rest: AbortSignal): boolean {
  return rest.aborted;
}
