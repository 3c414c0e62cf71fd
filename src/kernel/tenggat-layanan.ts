// When are so many minutes of service used up, inside opening hours only? (tenggat.md section 5, menit_layanan)
import type { AreaCode } from './area-code.ts';
import { dayFromNumber, dayNumber, weekday, type Day } from './day.ts';
import { assert, ok, refuse } from './result.ts';
import { type Ask, type AskResult, type Due } from './tenggat-ask.ts';
import { type OpenWindow, type WeekWindows, type WorkCalendar, minuteOf, profileWindows } from './tenggat-calendar.ts';
import { type View, gridOf } from './tenggat-grid.ts';
import { dayAt, marksOf, noCalendar } from './tenggat-hari.ts';
import { atMinute, instantOf, localDayNumber, secondsOf } from './tenggat-moment.ts';
import type { Zone } from './zone.ts';

interface Service {
  readonly office: AreaCode;
  readonly view: View;
  readonly queue: string | undefined;
}

/** Windows of an office on a day: by its profiles on days that count, by the stage where the queue stands in one. */
export function windowsOn(calendar: WorkCalendar, { office, view, queue }: Service, on: Day): readonly OpenWindow[] {
  const stage = queue === undefined ? undefined : calendar.stages.find((one) => one.antrean === queue && one.dari <= on && on <= one.sampai);
  if (stage !== undefined) return stage.jendela[String(weekday(on)) as keyof WeekWindows] ?? [];
  const grid = gridOf(calendar, office, view);
  const at = grid === undefined ? 0 : dayNumber(on) - grid.first;
  const isCounted = grid !== undefined && (grid.before[at + 1] ?? 0) > (grid.before[at] ?? 0);
  return isCounted ? profileWindows(calendar, office, on) : [];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Seconds of service of one local day, without what is paused. */
export function serviceSpans(calendar: WorkCalendar, service: Service, number: number, zone: Zone, pauses: readonly Span[]): readonly Span[] {
  const spans = windowsOn(calendar, service, dayFromNumber(number)).map(({ from, to }) => ({ from: atMinute(number, minuteOf(from), zone), to: atMinute(number, minuteOf(to), zone) }));
  return pauses.reduce<readonly Span[]>((left, pause) => left.flatMap((span) => without(span, pause)), spans);
}

function without(span: Span, pause: Span): readonly Span[] {
  if (pause.to <= span.from || pause.from >= span.to) return [span];
  return [{ from: span.from, to: pause.from }, { from: pause.to, to: span.to }].filter(({ from, to }) => from < to);
}

/** Minutes of a rule and its extensions, spent from the event on; used up at the end minute of a window, it is due at that minute. */
export function spendService(calendar: WorkCalendar, ask: Ask, view: View): AskResult<Due> {
  assert(ask.rule.arah === undefined, 'minutes of service run forward');
  const begun = secondsOf(ask.from);
  const day0 = localDayNumber(begun, ask.zone);
  const goals = [ask.rule, ...(ask.extensions ?? [])].map((one) => one.panjang * 60);
  const total = goals.reduce((sum, one) => sum + one, 0);
  const first = spend(calendar, ask, view, begun, goals[0] ?? 0);
  const end = spend(calendar, ask, view, begun, total);
  if (first === undefined || end === undefined) {
    return calendar.windows.length + calendar.stages.length === 0 ? refuse('E_JAM_LAYANAN_TIDAK_ADA', { kantor: ask.office }) : noCalendar(calendar, day0, false);
  }
  const grid = gridOf(calendar, ask.office, view);
  const last = localDayNumber(end, ask.zone);
  const marks = marksOf(calendar, ask.office, grid, day0, last);
  if (!marks.ok) return marks;
  const due = dayAt(grid, last);
  return ok({ day0: dayAt(grid, day0), due, dueAt: instantOf(end), firstDue: dayAt(grid, localDayNumber(first, ask.zone)), queueDay: due, ...marks.value });
}

function spend(calendar: WorkCalendar, ask: Ask, view: View, begun: number, seconds: number): number | undefined {
  const service = { office: ask.office, view, queue: ask.queue };
  const pauses = (ask.pauses ?? []).map(({ from, to }) => ({ from: secondsOf(from), to: secondsOf(to) }));
  const start = localDayNumber(begun, ask.zone);
  const grid = gridOf(calendar, ask.office, view);
  const last = grid === undefined ? start - 1 : grid.first + grid.days.length - 1;
  let left = seconds;
  for (let number = start; number <= last; number += 1) {
    for (const span of serviceSpans(calendar, service, number, ask.zone, pauses)) {
      const from = Math.max(span.from, begun);
      if (span.to <= from) continue;
      if (span.to - from >= left) return from + left;
      left -= span.to - from;
    }
  }
  return undefined;
}

/** Whole minutes of service between two instants. */
export function serviceMinutes(calendar: WorkCalendar, ask: Ask, view: View, from: number, to: number): number {
  const service = { office: ask.office, view, queue: ask.queue };
  let seconds = 0;
  for (let number = localDayNumber(from, ask.zone); number <= localDayNumber(to, ask.zone); number += 1) {
    for (const span of serviceSpans(calendar, service, number, ask.zone, [])) seconds += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from));
  }
  return Math.floor(seconds / 60);
}
