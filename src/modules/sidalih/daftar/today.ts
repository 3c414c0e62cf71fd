// Which day is it at the office that keeps this list? (clocks run in the zone of the office; sidalih.md 6)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Instant, atZone, zoneOf } from '#kernel/zone';
import { type Clock, isoInstant } from '#platform/clock';

/** By the area's province; WIB for the nation and where the province is unknown. */
export function hariDi(clock: Clock, node: AreaCode): Day {
  return atZone(`${isoInstant(clock).slice(0, 19)}Z` as Instant, zoneOf(node) ?? 'WIB').day;
}
