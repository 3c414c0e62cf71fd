// How far have these clocks come: "hari ke-n dari N"? (for lists: the calendar is read once)
import type { Db } from '#platform/db';
import { dayCount } from '#kernel/tenggat-titik';
import { type ClockRow, askOf } from './clock.ts';
import { type ClocksAt, dueOf, nowOf, readJudge } from './compute.ts';
import { getRule } from './rules.ts';

/** Counted days since day 0 up to today, and of how many; without clocks that are not counted in days. */
export async function progressOf(db: Db, at: ClocksAt, clocks: readonly ClockRow[]): Promise<ReadonlyMap<string, { readonly n: number; readonly of: number }>> {
  const { calendar } = await readJudge(db, at);
  const now = nowOf(at.clock);
  const out = new Map<string, { readonly n: number; readonly of: number }>();
  for (const clock of clocks) {
    const rule = getRule(at.deadlines, clock.rule, clock.versi);
    const due = dueOf(calendar, clock, rule);
    const count = due.ok ? dayCount(calendar, askOf(clock, rule), due.value, now) : undefined;
    if (count !== undefined) out.set(clock.id, count);
  }
  return out;
}
