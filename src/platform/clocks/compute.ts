// Which date does a clock have under a calendar, and when is its next reminder? (the sum is the kernel's)
import type { Day } from '#kernel/day';
import { type Ask, type AskResult, type Due, dueDate } from '#kernel/tenggat';
import { type WorkCalendar, makeWorkCalendar } from '#kernel/tenggat-calendar';
import { endOfDay, instantOf, secondsOf } from '#kernel/tenggat-moment';
import { type WarningPoint, warningPoints } from '#kernel/tenggat-titik';
import { atZone } from '#kernel/zone';
import { type KeptRow, calendarVersion, readCalendar } from '#platform/calendar';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type ClockRow, askOf } from './clock.ts';
import { type DeadlineBook, type DeadlineRule, rulesForRunning } from './rules.ts';
import { type SentPoint, readPoints } from './store/history.ts';

export interface ClocksAt {
  readonly clock: Clock;
  readonly deadlines: DeadlineBook;
}

/** The calendar with its mark: a clock remembers which one judged it. */
export interface Judge {
  readonly calendar: WorkCalendar;
  readonly mark: string;
  /** When it was read, to the millisecond: the same calendar is found again by it. */
  readonly at: string;
}

export async function readJudge(db: Db, { clock, deadlines }: ClocksAt): Promise<Judge> {
  const at = isoInstant(clock);
  // The mark first: an entry between the two only means that the clock is looked at once more.
  const entries = await calendarVersion(db);
  const touching = rulesForRunning(deadlines, atZone(at, 'WIB').day).map(({ id, versi }) => `+${id}@${versi}`);
  return { at, mark: entries + touching.join(''), calendar: await readCalendar(db) };
}

/** Is the calendar still the one that judged this clock? */
export async function isJudgedNow(db: Db, clock: Pick<ClockRow, 'kalender'>): Promise<boolean> {
  return clock.kalender.startsWith(await calendarVersion(db));
}

/** The calendar of a late verdict: without what was decreed after its end, for nobody's lateness is decreed away. */
export async function calendarUpTo(calendar: WorkCalendar, entries: (year: number) => Promise<readonly KeptRow[]>, clock: ClockRow): Promise<WorkCalendar> {
  const late = new Set<string>();
  for (const year of new Set([clock.tanggal0, clock.jatuhTempo, clock.selesaiPada ?? clock.jatuhTempo].map((on) => Number(on.slice(0, 4))))) {
    for (const row of await entries(year)) if (row.keputusan !== null && row.keputusan.tanggal > clock.jatuhTempo) late.add(row.id);
  }
  return late.size === 0 ? calendar : without(calendar, late);
}

// Beside the calendar: thousands of late verdicts fall under the same few decrees, and a calendar's grids take longer than its sums.
const shortened = new WeakMap<WorkCalendar, Map<string, WorkCalendar>>();

function without(calendar: WorkCalendar, ids: ReadonlySet<string>): WorkCalendar {
  const known = shortened.get(calendar) ?? new Map<string, WorkCalendar>();
  shortened.set(calendar, known);
  const name = [...ids].sort().join();
  const rows = calendar.rows.filter(({ id }) => !ids.has(id));
  const made = known.get(name) ?? (rows.length === calendar.rows.length ? calendar : makeWorkCalendar({ ...calendar, rows }));
  known.set(name, made);
  return made;
}

/** To the second, as clocks keep it. */
export function nowOf(clock: Clock): string {
  return instantOf(secondsOf(isoInstant(clock)));
}

export function dueOf(calendar: WorkCalendar, clock: ClockRow, rule: DeadlineRule): AskResult<Due> {
  return dueDate(calendar, askOf(clock, rule));
}

/** The fields of a clock that a sum gives. `keep`: the date never comes earlier than the one it has (principle 6). */
export function withDue(clock: ClockRow, due: Due, judge: Judge, now: string, keep: boolean): ClockRow {
  const stays = keep && due.dueAt < clock.jatuhTempoPada;
  const moved: ClockRow = {
    ...clock,
    tanggal0: due.day0,
    jatuhTempo: stays ? clock.jatuhTempo : due.due,
    jatuhTempoPada: stays ? clock.jatuhTempoPada : due.dueAt,
    tanggalAntrean: due.queueDay,
    kalenderVersi: due.versions,
    sementara: due.provisional,
    kalender: judge.mark,
    dihitungPada: judge.at,
  };
  const isMoved = moved.jatuhTempoPada !== clock.jatuhTempoPada || moved.tanggalAntrean !== clock.tanggalAntrean;
  return isMoved ? { ...moved, gerak: clock.gerak + 1, gerakPada: now } : moved;
}

/** The end of a day that the sum alone does not give: the floor under an office's earlier date. */
export function onDay(clock: ClockRow, day: Day): ClockRow {
  return { ...clock, jatuhTempo: day, jatuhTempoPada: endOfDay(day, clock.zona) };
}

/** Reminders of the date as it stands; a held date (a citizen's, or one that came earlier) has its own end. */
export function pointsOf(calendar: WorkCalendar, clock: ClockRow, rule: DeadlineRule): readonly WarningPoint[] {
  const ask: Ask = askOf(clock, rule);
  const due = dueDate(calendar, ask);
  return due.ok ? warningPoints(calendar, ask, { ...due.value, due: clock.jatuhTempo, dueAt: clock.jatuhTempoPada, queueDay: clock.tanggalAntrean }) : [];
}

/** With its next reminder: of the points that did not go out for this date, those that never went out or lie after the move. */
export async function withNextPoint(db: Db, calendar: WorkCalendar, clock: ClockRow, rule: DeadlineRule, now: string): Promise<ClockRow> {
  const isRunning = clock.keadaan === 'BERJALAN';
  const sent = !isRunning || (clock.gerak === 0 && clock.gerakPada === now) ? undefined : (await readPoints(db, [clock.id])).get(clock.id);
  return nextPoint(clock, rule, isRunning ? pointsOf(calendar, clock, rule) : [], sent ?? []);
}

/** The same where the points are at hand. */
export function nextPoint(clock: ClockRow, rule: DeadlineRule, points: readonly WarningPoint[], sent: readonly SentPoint[]): ClockRow {
  if (clock.keadaan === 'JEDA') return { ...clock, titikPada: pauseLimit(clock, rule) };
  const [next] = clock.keadaan === 'BERJALAN' ? waiting(points, clock, sent) : [];
  return { ...clock, titikPada: next?.pada ?? null };
}

/** A pause with a longest length wakes its clock at its end. */
function pauseLimit(clock: ClockRow, rule: DeadlineRule): string | null {
  const open = clock.jeda.find(({ sampai }) => sampai === null);
  return open === undefined || rule.jedaPaling === undefined ? null : instantOf(secondsOf(open.dari) + rule.jedaPaling * 86_400);
}

/** A point goes out once per date; one that went out for an earlier date does so again only if it lies after the move. */
export function waiting(points: readonly WarningPoint[], clock: ClockRow, sent: readonly SentPoint[]): readonly WarningPoint[] {
  return points.filter(({ titik, pada }) => {
    const mine = sent.filter((one) => one.titik === String(titik));
    return !mine.some((one) => one.gerak === clock.gerak) && (mine.length === 0 || pada > clock.gerakPada);
  });
}
