// Which days make up this clock's date, and how did it come to be that one? (the sum, the rule, the history)
import { type Reckoning, type AskFault, reckon } from '#kernel/tenggat';
import type { CalendarVersion, WorkCalendar } from '#kernel/tenggat-calendar';
import { type Result, assert, ok } from '#kernel/result';
import { dayCount } from '#kernel/tenggat-titik';
import { calendarHistory, readCalendar } from '#platform/calendar';
import type { Db } from '#platform/db';
import { type ClockRow, askOf, isOpen } from './clock.ts';
import { type ClocksAt, calendarUpTo, isJudgedNow, nowOf } from './compute.ts';
import type { ClockMove } from './event.ts';
import { type DeadlineRule, getRule } from './rules.ts';
import { type NewClock, type StartFault, planClock } from './start.ts';
import { type HistoryRow, readHistory, readHistoryOf } from './store/history.ts';

/** `due` and the rest are the calendar's sum; `clock.jatuhTempo` is the date that holds, later where a date told earlier is kept. */
export interface Explanation extends Reckoning {
  readonly clock: ClockRow;
  readonly rule: DeadlineRule;
  readonly history: readonly HistoryRow[];
  /** With their decrees, for the last line. */
  readonly calendars: readonly CalendarVersion[];
  /** Today's place in the count, "hari ke-n dari N". */
  readonly today: { readonly n: number; readonly of: number } | null;
}

/** By the calendar that judged the clock last, as it was known then: a closed clock is explained as it was closed. */
export async function explainClock(db: Db, at: ClocksAt, clock: ClockRow): Promise<Explanation> {
  return known(explain(at, clock, await readHistoryOf(db, clock.id), await judging(db, clock)));
}

/** Of many that moved, by the calendar that moved each, with one look at what happened to them before. */
export async function explainMoves(db: Db, at: ClocksAt, moves: readonly ClockMove[]): Promise<ReadonlyMap<string, () => Explanation>> {
  const history = await readHistory(db, moves.map(({ clock }) => clock.id));
  return new Map(moves.map(({ clock, kalender }) => [clock.id, () => known(explain(at, clock, history.get(clock.id) ?? [], kalender))]));
}

function known(found: Result<Explanation, { readonly code: AskFault }>): Explanation {
  assert(found.ok, 'a clock that was computed once');
  return found.value;
}

/** The same for a question without a clock: the public calculator, a page before its act. Nothing is written. */
export async function explainPlan(db: Db, at: ClocksAt, asked: NewClock): Promise<Result<Explanation, { readonly code: StartFault }>> {
  const plan = await planClock(db, at, asked);
  return plan.ok ? explain(at, plan.value, [], await judging(db, plan.value)) : plan;
}

function explain(at: ClocksAt, clock: ClockRow, history: readonly HistoryRow[], calendar: WorkCalendar): Result<Explanation, { readonly code: AskFault }> {
  const rule = getRule(at.deadlines, clock.rule, clock.versi);
  const now = nowOf(at.clock);
  const ask = askOf(clock, rule);
  const sum = reckon(calendar, ask);
  if (!sum.ok) return sum;
  const calendars = calendar.versions.filter((one) => sum.value.versions.includes(one.versi));
  return ok({ ...sum.value, clock, rule, history, calendars, today: dayCount(calendar, ask, sum.value, clock.selesaiPada ?? now) ?? null });
}

/** A closed clock keeps the calendar under which it was closed, or judged again. */
async function judging(db: Db, clock: ClockRow): Promise<WorkCalendar> {
  if (isOpen(clock) && (await isJudgedNow(db, clock))) return readCalendar(db);
  const then = await readCalendar(db, clock.dihitungPada);
  return clock.hasilLama === null ? then : calendarUpTo(then, (year) => calendarHistory(db, year), clock);
}
