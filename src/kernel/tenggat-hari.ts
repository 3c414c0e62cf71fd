// On which day does a length of working days, days or months end? (tenggat.md sections 3.3, 5 and 6)
import type { AreaCode } from './area-code.ts';
import { dayFromNumber, dayParts, type Day } from './day.ts';
import { ok, refuse, type Result } from './result.ts';
import { type Ask, type AskResult, type Due, type Length, type PausedDays, type Satuan, pausedDays } from './tenggat-ask.ts';
import { type Grid, type View, gridOf } from './tenggat-grid.ts';
import { covers, type WorkCalendar } from './tenggat-calendar.ts';
import { addMonths, endOfDay } from './tenggat-moment.ts';

const NO_PAUSES: readonly PausedDays[] = [];
/** Calendar days and months come out the same whatever is decreed. */
const PLAIN: Marks = { provisional: false, versions: [] };

/** The marks of a sum: is a year without its decree or a forecast day in it, and which versions judged it? */
export interface Marks {
  readonly provisional: boolean;
  readonly versions: readonly string[];
}

/** `day0` is a day number; `queueDay` is the same as `due` here. */
export function dueInDays(calendar: WorkCalendar, ask: Ask, day0: number, view: View): AskResult<Due> {
  const { rule, extensions = [] } = ask;
  const back = rule.arah === 'mundur';
  const grid = gridOf(calendar, ask.office, view);
  const pauses = ask.pauses === undefined || ask.pauses.length === 0 ? NO_PAUSES : pausedDays(ask.pauses, ask.zone);
  const first = legEnd(grid, day0, rule, pauses, back);
  let end = first;
  for (const more of extensions) end = end === undefined ? undefined : legEnd(grid, end, more, pauses, false);
  if (first === undefined || end === undefined) return noCalendar(calendar, day0, back);
  const counted = rule.satuan === 'hari_kerja' || extensions.some((one) => one.satuan === 'hari_kerja');
  const marks = counted ? marksOf(calendar, ask.office, grid, day0, end) : ok(PLAIN);
  if (!marks.ok) return marks;
  const due = dayAt(grid, end);
  return ok({ day0: dayAt(grid, day0), due, dueAt: endOfDay(due, ask.zone), firstDue: first === end ? due : dayAt(grid, first), queueDay: due, ...marks.value });
}

/** The day on which one length ends, counted from a day; undefined where the calendar ends before. */
function legEnd(grid: Grid | undefined, day0: number, { panjang, satuan }: { readonly panjang: number; readonly satuan: Satuan }, pauses: readonly PausedDays[], back: boolean): number | undefined {
  const sign = back ? -1 : 1;
  if (satuan === 'hari_kerja') return grid === undefined ? undefined : workingEnd(grid, day0, panjang, pauses, back);
  let end = satuan === 'bulan' ? addMonths(day0, sign * panjang) : day0 + sign * panjang;
  for (const { after, upTo } of pauses) if (after < end) end += Math.max(0, upTo - Math.max(after, day0));
  return end;
}

function workingEnd(grid: Grid, day0: number, panjang: number, pauses: readonly PausedDays[], back: boolean): number | undefined {
  const at = day0 - grid.first;
  const [through, until] = [grid.before[at + 1], grid.before[at]];
  if (through === undefined || until === undefined) return undefined;
  if (back) return nthDay(grid, until - panjang);
  let rank = through + panjang - 1;
  let end = nthDay(grid, rank);
  // Pauses are disjoint and in order: what one adds can only reach later ones.
  for (const { after, upTo } of pauses) {
    if (end === undefined || after >= end) break;
    const from = Math.max(after, day0) + 1 - grid.first;
    const to = Math.min(upTo + 1 - grid.first, grid.days.length);
    if (to <= from) continue;
    rank += (grid.before[to] ?? 0) - (grid.before[from] ?? 0);
    end = nthDay(grid, rank);
  }
  return end;
}

function nthDay(grid: Grid, rank: number): number | undefined {
  const at = grid.nth[rank];
  return at === undefined ? undefined : grid.first + at;
}

/** The day itself if it counts, else the next that does. */
export function nextWorkday(calendar: WorkCalendar, office: AreaCode, rule: Length, view: View, from: number): Result<number, { readonly code: 'E_TAHUN_TANPA_KALENDER' }> {
  const grid = gridOf(calendar, office, view);
  const rank = grid?.before[from - grid.first];
  const day = grid === undefined || rank === undefined ? undefined : nthDay(grid, rank);
  return day === undefined ? noCalendar(calendar, from, rule.arah === 'mundur') : ok(day);
}

/** For a span from day 0 (which is not counted itself) to its end, whichever is earlier. */
export function marksOf(calendar: WorkCalendar, office: AreaCode, grid: Grid | undefined, day0: number, end: number): Result<Marks, { readonly code: 'E_TAHUN_TANPA_KALENDER' }> {
  const [low, high] = end < day0 ? [end, day0 - 1] : [day0 + 1, end];
  const years = [day0, end].map((one) => Number(dayAt(grid, one).slice(0, 4))).sort((a, b) => a - b);
  const [first = 0, last = 0] = years;
  let provisional = grid !== undefined && (grid.tentative[high + 1 - grid.first] ?? 0) > (grid.tentative[low - grid.first] ?? 0);
  for (let year = first; year <= last; year += 1) {
    const state = calendar.stateOf.get(year);
    if (state === undefined) return refuse('E_TAHUN_TANPA_KALENDER', { tahun: year });
    if (state === 'SEMENTARA') provisional = true;
  }
  return ok({ provisional, versions: versionsOf(calendar, office, grid, first, last) });
}

function versionsOf(calendar: WorkCalendar, office: AreaCode, grid: Grid | undefined, first: number, last: number): readonly string[] {
  const slot = first * 10_000 + last;
  const known = grid?.versions.get(slot);
  if (known !== undefined) return known;
  const read = calendar.versions.filter((one) => one.tahun >= first && one.tahun <= last && covers(one.lingkup, office)).map((one) => one.versi);
  grid?.versions.set(slot, read);
  return read;
}

/** Which year was missing: that of the day itself, else the first beyond the calendar's edge. */
export function noCalendar(calendar: WorkCalendar, day0: number, back: boolean): ReturnType<typeof refuse<'E_TAHUN_TANPA_KALENDER'>> {
  const own = dayParts(dayFromNumber(day0)).year;
  const edge = (back ? calendar.years[0] : calendar.years.at(-1))?.tahun;
  return refuse('E_TAHUN_TANPA_KALENDER', { tahun: edge === undefined || !calendar.stateOf.has(own) ? own : edge + (back ? -1 : 1) });
}

export function dayAt(grid: Grid | undefined, number: number): Day {
  return grid?.days[number - grid.first] ?? dayFromNumber(number);
}
