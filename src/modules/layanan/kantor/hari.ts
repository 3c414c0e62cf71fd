// Which day and minute is it at an office? (its own zone; tenggat.md section 2)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Instant, type Zone, atZone, zoneOf } from '#kernel/zone';
import { type Clock, isoInstant } from '#platform/clock';

/** By the area's province; WIB for the nation and abroad. */
export function zonaKantor(kantor: AreaCode): Zone {
  return zoneOf(kantor) ?? 'WIB';
}

/** The day of an ISO instant in a zone. */
export function hariZona(pada: string, zona: Zone): Day {
  return atZone(`${pada.slice(0, 19)}Z` as Instant, zona).day;
}

export { localDay as hariKantor } from '#platform/clock';

/** What the office's own clock shows, `HH:MM`. */
export function jamKantor(clock: Clock, kantor: AreaCode): string {
  return atZone(`${isoInstant(clock).slice(0, 19)}Z` as Instant, zonaKantor(kantor)).time.slice(0, 5);
}
