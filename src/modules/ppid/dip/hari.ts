// Which day is it at an office? (every day of the information desk is a local one; tenggat.md section 2)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { atZone, zoneOf } from '#kernel/zone';

export { localDay as hariDi } from '#platform/clock';

/** The day of an instant there. */
export function hariPada(instant: string, kantor: AreaCode): Day {
  return atZone(instant, zoneOf(kantor) ?? 'WIB').day;
}
