// Which day is the n-th working day of an office? (prefix counts: one look-up instead of a walk; tenggat.md 3.3)
import { type AreaCode } from './area-code.ts';
import { day, dayFromNumber, dayNumber, weekday, type Day } from './day.ts';
import { calendarSpan, covers, isOwnClosing, workWeek, type CalendarRow, type WorkCalendar } from './tenggat-calendar.ts';

/** How doubtful days are taken; see `viewOf` for who looks how. */
export interface View {
  /** Days that are only forecast closed are skipped. */
  readonly skipTentative: boolean;
  /** Days that the same office closed by its own decision are skipped. */
  readonly skipOwn: boolean;
  /** Collective leave counts as working days (a switch of the rule, tenggat.md 3.3). */
  readonly countLeave: boolean;
}

/** The counted days of all years of a calendar for one office and view. Indexes are days since `first`. */
export interface Grid {
  readonly first: number;
  readonly days: readonly Day[];
  /** `before[i]`: counted days before day i; one longer than `days`. */
  readonly before: Int32Array;
  /** `nth[k]`: index of the k-th counted day, from 0. */
  readonly nth: Int32Array;
  /** `tentative[i]`: days with a forecast row before day i. */
  readonly tentative: Int32Array;
  /** Versions by first and last year, filled as asked. */
  readonly versions: Map<number, readonly string[]>;
}

interface Kept {
  readonly days: readonly Day[];
  readonly scopes: ReadonlySet<string>;
  readonly grids: Map<string, Grid>;
  readonly byOffice: Map<string, Grid>;
}

// Beside the calendar, not in it: a calendar stays a plain immutable value, and its grids go when it goes.
const kept = new WeakMap<WorkCalendar, Kept>();

/** Undefined for a calendar without years. Made once a calendar for all offices that see the same rows. */
export function gridOf(calendar: WorkCalendar, office: AreaCode, view: View): Grid | undefined {
  const mine = keptOf(calendar);
  const name = `${office}${view.skipTentative ? 't' : ''}${view.skipOwn ? 'o' : ''}${view.countLeave ? 'c' : ''}`;
  const found = mine.byOffice.get(name);
  if (found !== undefined) return found;
  const span = calendarSpan(calendar);
  if (span === undefined) return undefined;
  const own = calendar.rows.some((row) => isOwnClosing(row, office));
  const same = `${[...mine.scopes].filter((scope) => covers(scope, office)).join()}|${own ? office : ''}|${name.slice(office.length)}`;
  const grid = mine.grids.get(same) ?? makeGrid(calendar, office, view, mine.days);
  mine.grids.set(same, grid);
  mine.byOffice.set(name, grid);
  return grid;
}

function keptOf(calendar: WorkCalendar): Kept {
  const found = kept.get(calendar);
  if (found !== undefined) return found;
  const span = calendarSpan(calendar);
  const made: Kept = {
    days: span === undefined ? [] : Array.from({ length: span.last - span.first + 1 }, (_, at) => dayFromNumber(span.first + at)),
    scopes: new Set([...calendar.rows, ...calendar.weeks, ...calendar.versions].map((one) => one.lingkup)),
    grids: new Map(),
    byOffice: new Map(),
  };
  kept.set(calendar, made);
  return made;
}

function makeGrid(calendar: WorkCalendar, office: AreaCode, view: View, days: readonly Day[]): Grid {
  const before = new Int32Array(days.length + 1);
  const tentative = new Int32Array(days.length + 1);
  const nth: number[] = [];
  days.forEach((on, at) => {
    const rows = calendar.byDay.get(on)?.filter((row) => covers(row.lingkup, office)) ?? [];
    const counts = isCounted(rows, workWeek(calendar, office, on).includes(weekday(on)), office, view);
    if (counts) nth.push(at);
    before[at + 1] = (before[at] ?? 0) + (counts ? 1 : 0);
    tentative[at + 1] = (tentative[at] ?? 0) + (rows.some((row) => row.kepastian === 'sementara') ? 1 : 0);
  });
  return { first: dayNumber(days[0] ?? day('1970-01-01')), days, before, nth: Int32Array.from(nth), tentative, versions: new Map() };
}

function isCounted(rows: readonly CalendarRow[], ofWeek: boolean, office: AreaCode, view: View): boolean {
  const special = rows.some((row) => row.jenis === 'hari_kerja_khusus' && row.kepastian === 'pasti');
  return (ofWeek || special) && closingOf(rows, office, view) === undefined;
}

/** The row of those on one day that keeps it from being counted. */
export function closingOf(rows: readonly CalendarRow[], office: AreaCode, view: View): CalendarRow | undefined {
  return rows.find((row) => {
    if (row.jenis === 'hari_kerja_khusus' || !covers(row.lingkup, office)) return false;
    if (row.jenis === 'cuti_bersama' && view.countLeave) return false;
    if (isOwnClosing(row, office) && !view.skipOwn) return false;
    return row.kepastian === 'pasti' || view.skipTentative;
  });
}
