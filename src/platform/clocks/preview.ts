// How many open dates would move under another calendar? (shown to the second person before an entry holds)
import type { WorkCalendar } from '#kernel/tenggat-calendar';
import { readCalendar } from '#platform/calendar';
import type { Db } from '#platform/db';
import { type ClocksAt, dueOf } from './compute.ts';
import { getRule } from './rules.ts';
import { readOpenAfter } from './store/clock.ts';

const PART = 2_000;

/** Counts by the same sum as the recompute job; a citizen's window that would come earlier stays and is not counted. */
export async function countMoves(db: Db, at: ClocksAt, wouldBe: WorkCalendar): Promise<{ readonly open: number; readonly moved: number }> {
  const calendar = await readCalendar(db);
  const sum = { open: 0, moved: 0 };
  for (let after = 0; ; ) {
    const part = await readOpenAfter(db, after, PART);
    for (const clock of part) {
      const rule = getRule(at.deadlines, clock.rule, clock.versi);
      const [is, would] = [dueOf(calendar, clock, rule), dueOf(wouldBe, clock, rule)];
      const moves = is.ok && would.ok && would.value.dueAt !== is.value.dueAt && (clock.pemilik !== 'warga' || would.value.dueAt > is.value.dueAt);
      sum.open += 1;
      sum.moved += moves ? 1 : 0;
    }
    const last = part.at(-1);
    if (last === undefined || part.length < PART) return sum;
    after = last.nomor;
  }
}
