// How many days lie between two days, and which day is it then? (day counting: tenggat.md section 2)
import { assert, ok, refuse, type Result } from './result.ts';

/** A calendar day without clock or zone, "2024-02-14", years 0001 to 9999. Days compare as text: `a < b`. */
export type Day = string & { readonly brand: 'Day' };

export interface DayParts {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly date: number;
}

const LAST_DAY_NUMBER = 2_932_896; // 9999-12-31
const FIRST_DAY_NUMBER = -719_162; // 0001-01-01
const ERA_DAYS = 146_097; // the Gregorian calendar repeats after 400 years
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Reads "YYYY-MM-DD"; TANGGAL_BENTUK for another shape, TANGGAL_TIDAK_ADA for 2023-02-29 and the like. */
export function parseDay(input: string): Result<Day, { readonly code: 'TANGGAL_BENTUK' | 'TANGGAL_TIDAK_ADA' }> {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(input)) return refuse('TANGGAL_BENTUK', { tanggal: input.slice(0, 20) });
  const { year, month, date } = dayParts(input as Day);
  const exists = year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
  return exists ? ok(input as Day) : refuse('TANGGAL_TIDAK_ADA', { tanggal: input });
}

/** A day that is known to be right (a literal, a rule pack, a date column). Throws when it is not. */
export function day(iso: string): Day {
  const read = parseDay(iso);
  assert(read.ok, `day "${iso.slice(0, 20)}"`);
  return read.value;
}

export function dayParts(of: Day): DayParts {
  return { year: Number(of.slice(0, 4)), month: Number(of.slice(5, 7)), date: Number(of.slice(8, 10)) };
}

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Days since 1970-01-01, negative before it. Years are counted from March, so the leap day is the last of its year. */
export function dayNumber(of: Day): number {
  const { year, month, date } = dayParts(of);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - 719_468;
}

/** The inverse of `dayNumber`. Throws outside the years 0001 to 9999. */
export function dayFromNumber(number: number): Day {
  assert(Number.isInteger(number) && number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER, `day number ${number}`);
  const z = number + 719_468;
  const era = Math.floor(z / ERA_DAYS);
  const dayOfEra = z - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + 2) % 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(date)}` as Day;
}

function pad2(n: number): string {
  return String(n).padStart(2, '0');
}

/** `count` days later, earlier when negative. Calendar days; working days need the holiday register. */
export function addDays(from: Day, count: number): Day {
  return dayFromNumber(dayNumber(from) + count);
}

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday (Senin) to 7 Sunday (Minggu). */
export function weekday(of: Day): number {
  return ((((dayNumber(of) + 3) % 7) + 7) % 7) + 1;
}

/** For `sort`: negative when `a` is earlier. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
