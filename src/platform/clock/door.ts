// What time is it? (the only place that asks; everything else is handed a clock)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { atZone, zoneOf } from '#kernel/zone';

/** Hands out the present instant. Tests hand in a fixed one. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still, for tests and replays. `at` is an ISO instant. */
export function fixedClock(at: string): Clock {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new Error(`fixedClock: not an instant: ${at}`);
  return { now: () => ms };
}

/** The instant as ISO 8601 in UTC, to the millisecond. */
export function isoInstant(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}

/** The day at the office of an area, by its province; WIB for the nation, abroad and where the province is unknown (tenggat.md section 2). */
export function localDay(clock: Clock, node: AreaCode): Day {
  return atZone(isoInstant(clock), zoneOf(node) ?? 'WIB').day;
}

export { makeBreath, restAfter } from './breath.ts';
