// How does an ISO instant become a whole number of seconds, and back? (the log orders figures by it)
import { type Day, dayFromNumber } from '#kernel/day';
import { assert } from '#kernel/result';
import { ZONES } from '#kernel/zone';

const DAY_SECONDS = 86_400;

/** Seconds since 1970 UTC of an ISO instant with Z or offset; parts of a second are dropped. Throws when it is none. */
export function secondsOf(iso: string): number {
  const ms = Date.parse(iso);
  assert(!Number.isNaN(ms) && /(Z|[+-]\d\d:\d\d)$/.test(iso), `instant "${iso.slice(0, 30)}"`);
  return Math.floor(ms / 1000);
}

/** "2024-02-20T07:00:00Z". */
export function isoOf(seconds: number): string {
  const number = Math.floor(seconds / DAY_SECONDS);
  const rest = seconds - number * DAY_SECONDS;
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${dayFromNumber(number)}T${two(Math.floor(rest / 3600))}:${two(Math.floor(rest / 60) % 60)}:${two(rest % 60)}Z`;
}

/** The WIB day of an instant, as days since 1970: Sirekap's own day, on which a nation's count is drawn. */
export function wibDayNumber(seconds: number): number {
  return Math.floor((seconds + ZONES.WIB.hours * 3600) / DAY_SECONDS);
}

export function wibDay(number: number): Day {
  return dayFromNumber(number);
}
