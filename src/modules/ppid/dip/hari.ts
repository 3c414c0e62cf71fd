// Which day is it at an office? (every day of the information desk is a local one; tenggat.md section 2)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Instant, atZone, zoneOf } from '#kernel/zone';
import { type Clock, isoInstant } from '#platform/clock';

/** By the province of the office; WIB for KPU RI. */
export function hariDi(clock: Clock, kantor: AreaCode): Day {
  return atZone(`${isoInstant(clock).slice(0, 19)}Z` as Instant, zoneOf(kantor) ?? 'WIB').day;
}

/** The day of an instant there. */
export function hariPada(instant: string, kantor: AreaCode): Day {
  return atZone(instant, zoneOf(kantor) ?? 'WIB').day;
}
