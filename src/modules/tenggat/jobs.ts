// What runs by the clock: dates that the calendar moved, reminders that are due? (tenggat.md 7, 8)
import { type ClocksAt, type Tell, recomputeClocks, warnClocks } from '#platform/clocks';
import type { Deps, Job } from '#platform/module';

const MINUTE = 60;

/** What a clock has to tell goes to the module whose case it belongs to, in the clock's own transaction. */
export function tellOwner(deps: Deps): Tell {
  return async (db, event) => deps.registry.modules.find((module) => module.id === event.clock.modul)?.clockEvent?.(deps, db, event);
}

export function clocksAt({ clock, registry }: Pick<Deps, 'clock' | 'registry'>): ClocksAt {
  return { clock, deadlines: registry.deadlines };
}

export const jobs: readonly Job[] = [
  {
    id: 'tenggat.hitung-ulang',
    everySeconds: MINUTE,
    run: async (deps) => {
      const { looked, moved, stuck } = await recomputeClocks(deps.database, clocksAt(deps), tellOwner(deps));
      if (moved > 0 || stuck > 0) deps.log.info({ looked, moved, stuck }, 'deadlines held against the changed calendar');
    },
  },
  {
    id: 'tenggat.peringatan',
    everySeconds: MINUTE,
    run: async (deps) => {
      await warnClocks(deps.database, clocksAt(deps), tellOwner(deps));
    },
  },
];
