// What runs by the clock: dates that the calendar moved, reminders that are due, years without a calendar? (tenggat.md 7, 8, 13)
import { type ClocksAt, type Owners, recomputeClocks, warnClocks } from '#platform/clocks';
import type { Deps, Job, Module } from '#platform/module';
import { watchYears } from './actions/empty-year.ts';

const MINUTE = 60;
const HOUR = 3_600;

/** Each module hears of its own cases, in the clocks' own transaction. */
export function ownersOf(deps: Deps): Owners {
  const module = (id: string): Module | undefined => deps.registry.modules.find((one) => one.id === id);
  return {
    busy: async (db, clocks) => {
      const out = new Set<string>();
      for (const [id, own] of Map.groupBy(clocks, ({ modul }) => modul)) {
        const busy = new Set(await module(id)?.holdCases?.(db, own.map(({ objek }) => objek)));
        for (const clock of own) if (busy.has(clock.objek)) out.add(clock.id);
      }
      return out;
    },
    moved: async (db, moves) => {
      const told = new Map<string, readonly string[]>();
      for (const [id, own] of Map.groupBy(moves, ({ clock }) => clock.modul)) for (const [clock, whom] of (await module(id)?.clocksMoved?.(deps, db, own)) ?? []) told.set(clock, whom);
      return told;
    },
    due: async (db, point) => {
      await module(point.clock.modul)?.clockDue?.(deps, db, point);
    },
  };
}

export function clocksAt({ clock, registry }: Pick<Deps, 'clock' | 'registry'>): ClocksAt {
  return { clock, deadlines: registry.deadlines };
}

export const jobs: readonly Job[] = [
  {
    id: 'tenggat.hitung-ulang',
    everySeconds: MINUTE,
    run: async (deps) => {
      const { looked, moved, stuck } = await recomputeClocks(deps.database, clocksAt(deps), ownersOf(deps));
      if (moved > 0 || stuck > 0) deps.log.info({ looked, moved, stuck }, 'deadlines held against the changed calendar');
    },
  },
  {
    id: 'tenggat.peringatan',
    everySeconds: MINUTE,
    run: async (deps) => {
      await warnClocks(deps.database, clocksAt(deps), ownersOf(deps));
    },
  },
  { id: 'tenggat.tahun', everySeconds: HOUR, run: watchYears },
];
