// When is somebody warned, which day of how many is it, and by how much was it late? (tenggat.md sections 6 and 8)
import { dayNumber, type Day } from './day.ts';
import { ok, refuse, type Result } from './result.ts';
import { type Ask, type Due, viewOf } from './tenggat-ask.ts';
import type { WorkCalendar } from './tenggat-calendar.ts';
import { gridOf } from './tenggat-grid.ts';
import { dueInDays } from './tenggat-hari.ts';
import { serviceMinutes, spendService } from './tenggat-layanan.ts';
import { addMonths, atMinute, instantOf, localDayNumber, secondsOf } from './tenggat-moment.ts';
import type { Instant } from './zone.ts';

/** `h-3`: three days before the end of a citizen's own window. */
export type Titik = 50 | 80 | 'hari-akhir' | 100 | 120 | 'h-3';

export interface WarningPoint {
  readonly titik: Titik;
  /** ISO UTC. */
  readonly pada: string;
}

/** 07:30, when the desk opens. */
const MORNING = 7 * 60 + 30;

/**
 * The moments of a clock's reminders, in time order. Duties run on the queue's date and reach staff at 07:30 of working
 * days, hours and minutes at once; a citizen is reminded of an own window at half of it and three days before its end.
 */
export function warningPoints(calendar: WorkCalendar, ask: Ask, due: Due): readonly WarningPoint[] {
  const { satuan, pemilik } = ask.rule;
  const exact = satuan === 'jam' || satuan === 'menit_layanan';
  const points = exact ? exactPoints(calendar, ask, due) : pemilik === 'warga' ? windowPoints(calendar, ask, due) : dutyPoints(calendar, ask, due);
  const begun = secondsOf(ask.from);
  return points
    .filter(([titik, at]) => (at > begun || ask.rule.arah === 'mundur') && (pemilik !== 'pihak_ketiga' || titik === 100))
    .sort((a, b) => a[1] - b[1])
    .map(([titik, at]) => ({ titik, pada: instantOf(at) }));
}

type Point = readonly [Titik, number];

function exactPoints(calendar: WorkCalendar, ask: Ask, due: Due): readonly Point[] {
  const end = secondsOf(due.dueAt);
  const total = totalOf(ask);
  const at = (share: number): number | undefined => {
    if (ask.rule.satuan === 'jam') return ask.rule.arah === 'mundur' ? undefined : secondsOf(ask.from) + total * share * 3600;
    const spent = spendService(calendar, { ...ask, extensions: [], rule: { ...ask.rule, panjang: total * share } }, viewOf(ask.rule));
    return spent.ok ? secondsOf(spent.value.dueAt) : undefined;
  };
  const shares: readonly (readonly [Titik, number])[] = ask.rule.pemilik === 'warga' ? [[50, 0.5]] : [[50, 0.5], [80, 0.8], [120, 1.2]];
  return [...shares.flatMap(([titik, share]): Point[] => present(titik, at(share))), [100, end + 1]];
}

function windowPoints(calendar: WorkCalendar, ask: Ask, due: Due): readonly Point[] {
  const end = dayNumber(due.due);
  const half = ask.rule.arah === 'mundur' ? undefined : unitDay(calendar, ask, due, Math.ceil(totalOf(ask) * 0.5));
  const points: Point[] = [...present(50, half === undefined ? undefined : atMinute(half, MORNING, ask.zone)), [100, secondsOf(due.dueAt) + 1]];
  if (end - 3 > dayNumber(due.day0) || ask.rule.arah === 'mundur') points.push(['h-3', atMinute(end - 3, MORNING, ask.zone)]);
  return points;
}

function dutyPoints(calendar: WorkCalendar, ask: Ask, due: Due): readonly Point[] {
  const [end, n] = [dayNumber(due.queueDay), totalOf(ask)];
  const early = (number: number | undefined): number | undefined => (number === undefined ? undefined : atMinute(staffDay(calendar, ask, number, -1), MORNING, ask.zone));
  const late = (number: number | undefined): number | undefined => (number === undefined ? undefined : atMinute(staffDay(calendar, ask, number, 1), MORNING, ask.zone));
  const on = (k: number): number | undefined => (ask.rule.arah === 'mundur' ? undefined : unitDay(calendar, ask, due, k));
  return [
    ...present(50, early(on(Math.ceil(n * 0.5)))),
    ...present(80, early(on(Math.ceil(n * 0.8)))),
    ...present('hari-akhir', early(end)),
    ...present(100, late(end + 1)),
    ...present(120, late(on(n + Math.ceil(n * 0.2)))),
  ];
}

function present(titik: Titik, at: number | undefined): Point[] {
  return at === undefined ? [] : [[titik, at]];
}

/** Units in all, extensions in the rule's own unit included. */
function totalOf(ask: Ask): number {
  return (ask.extensions ?? []).reduce((sum, one) => sum + (one.satuan === ask.rule.satuan ? one.panjang : 0), ask.rule.panjang);
}

/** The day of the k-th unit, pauses heeded; undefined where the calendar does not reach. */
function unitDay(calendar: WorkCalendar, ask: Ask, due: Due, k: number): number | undefined {
  const day0 = ask.rule.pemilik === 'warga' ? dayNumber(due.day0) : localDayNumber(secondsOf(ask.from), ask.zone);
  const found = dueInDays(calendar, { ...ask, extensions: [], rule: { ...ask.rule, panjang: k } }, day0, viewOf(ask.rule));
  return found.ok ? dayNumber(found.value.due) : undefined;
}

/** The day itself when the office works, else the working day before it or after it; the day itself where no calendar tells. */
function staffDay(calendar: WorkCalendar, ask: Ask, number: number, step: 1 | -1): number {
  const grid = gridOf(calendar, ask.office, viewOf({ ...ask.rule, pemilik: 'kantor' }));
  if (grid === undefined) return number;
  const at = number - grid.first;
  const rank = step === 1 ? grid.before[at] : (grid.before[at + 1] ?? 0) - 1;
  const found = rank === undefined ? undefined : grid.nth[rank];
  return found === undefined ? number : grid.first + found;
}

/** "Hari ke-n dari N": counted days since day 0 up to and including today; undefined for months, hours and minutes. */
export function dayCount(calendar: WorkCalendar, ask: Ask, due: Due, now: string): { readonly n: number; readonly of: number } | undefined {
  const { satuan, arah } = ask.rule;
  if (arah === 'mundur' || (satuan !== 'hari' && satuan !== 'hari_kerja')) return undefined;
  const today = localDayNumber(secondsOf(now), ask.zone);
  const day0 = dayNumber(due.day0);
  let [low, high] = [0, Math.max(0, today - day0)];
  // The n-th unit ends on or before today: days of units only grow, so the last such n is found by halving.
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const ends = dueInDays(calendar, { ...ask, extensions: [], rule: { ...ask.rule, panjang: middle } }, day0, viewOf(ask.rule));
    if (ends.ok && dayNumber(ends.value.due) <= today) low = middle;
    else high = middle - 1;
  }
  return { n: low, of: totalOf(ask) };
}

/** Counted units from the due date to the act, in the clock's own unit and at least 1; undefined when it was in time. */
export function lateBy(calendar: WorkCalendar, ask: Ask, due: { readonly due: Day; readonly dueAt: string }, doneAt: string): number | undefined {
  const [end, done] = [secondsOf(due.dueAt), secondsOf(doneAt)];
  if (done <= end) return undefined;
  return Math.max(1, unitsBetween(calendar, ask, dayNumber(due.due), end, done));
}

function unitsBetween(calendar: WorkCalendar, ask: Ask, dueDay: number, end: number, done: number): number {
  const doneDay = localDayNumber(done, ask.zone);
  switch (ask.rule.satuan) {
    case 'hari':
      return doneDay - dueDay;
    case 'hari_kerja': {
      const grid = gridOf(calendar, ask.office, viewOf(ask.rule));
      return grid === undefined ? 0 : (grid.before[Math.min(doneDay - grid.first + 1, grid.days.length)] ?? 0) - (grid.before[dueDay - grid.first + 1] ?? 0);
    }
    case 'bulan': {
      let months = 1;
      while (addMonths(dueDay, months) < doneDay) months += 1;
      return months;
    }
    case 'jam':
      return Math.ceil((done - end) / 3600);
    case 'menit_layanan':
      return serviceMinutes(calendar, ask, viewOf(ask.rule), end, done);
  }
}

/** An entry after the fact: with evidence of the earlier time and a second person, and never earlier than the evidence. */
export function backdated(claim: string, evidence: { readonly pada: string; readonly pencatat: string; readonly saksi: string } | undefined): Result<Instant, { readonly code: 'E_MUNDUR_SEBELUM_BUKTI' }> {
  const proven = evidence !== undefined && evidence.pencatat !== evidence.saksi && secondsOf(claim) >= secondsOf(evidence.pada);
  return proven ? ok(instantOf(secondsOf(claim))) : refuse('E_MUNDUR_SEBELUM_BUKTI', { waktu: claim });
}
