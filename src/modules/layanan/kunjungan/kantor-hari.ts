// When is the office of a visit open, by whose clock, and what does it offer? (the calendar's windows, the catalogue's services)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Zone, atZone, zoneOf } from '#kernel/zone';
import { officeWindows, readCalendar } from '#platform/calendar';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { type Layanan, serviceCatalogue } from '../katalog/layanan.ts';
import { listLoket } from '../loket/store/loket.ts';
import type { JamHari } from './jam.ts';

export const zonaKantor = (kantor: AreaCode): Zone => zoneOf(kantor) ?? 'WIB';

/** The day that the office's own clock shows. */
export function hariKantor(clock: Clock, kantor: AreaCode): Day {
  return atZone(new Date(clock.now()).toISOString(), zonaKantor(kantor)).day;
}

/** Windows of any day, by the calendar as it stands now. */
export async function jamKantor(db: Db, kantor: AreaCode): Promise<JamHari> {
  const calendar = await readCalendar(db);
  return (day) => officeWindows(calendar, kantor, day);
}

/** Services that somebody can come to the counter for; `janji`: those that a time can be booked for. */
export function layananLoket(on: Day, janji: boolean): readonly Layanan[] {
  return serviceCatalogue(on).filter((one) => one.kanal.includes('loket') && (!janji || one.janji !== 'tidak'));
}

/** Guests that a slot takes: the counters that serve it, one at least. */
export async function kapasitas(db: Db, kantor: AreaCode, layanan: string): Promise<number> {
  const serving = (await listLoket(db, kantor)).filter((one) => one.layanan.includes(layanan));
  return Math.max(1, serving.length);
}
