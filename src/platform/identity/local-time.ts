// At which instant does a mandate begin and end on the clock of its place? (keamanan.md 1.6: at 24.00 local)
import type { AreaCode } from '#kernel/area-code';
import { type Day, dayNumber } from '#kernel/day';
import { ZONES, zoneOf } from '#kernel/zone';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** 00.00 of the day, in milliseconds; places abroad live by the clock of KPU RI that appoints them (WIB). */
export function startOfDay(node: AreaCode, of: Day): number {
  return dayNumber(of) * DAY_MS - ZONES[zoneOf(node) ?? 'WIB'].hours * HOUR_MS;
}

/** 24.00 of the day: the first instant that no longer belongs to it. */
export function endOfDay(node: AreaCode, of: Day): number {
  return startOfDay(node, of) + DAY_MS;
}
