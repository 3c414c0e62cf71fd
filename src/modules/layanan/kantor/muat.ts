// How do the channels of an office stand now, with what the calendar says of its days?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { WorkCalendar } from '#kernel/tenggat-calendar';
import { officeWindows, readCalendar } from '#platform/calendar';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { hariZona, zonaKantor } from './hari.ts';
import { type Kanal, type KanalKini, type Masa, keadaanKanal } from './kanal.ts';
import { type UjiKanal, listKanal, listUji } from './store/kanal.ts';

/** Days of tests that the status page shows. */
export const RIWAYAT_HARI = 90;

export function masaOf(calendar: WorkCalendar, kantor: AreaCode): Masa {
  return { zona: zonaKantor(kantor), kerja: (on: Day) => officeWindows(calendar, kantor, on).length > 0 };
}

/** Channels of one office, or of all, as they stand now. */
export async function readKanalKini(db: Db, clock: Clock, kantor?: AreaCode): Promise<KanalKini[]> {
  return (await readKanalUji(db, clock, kantor)).map(({ kanal }) => kanal);
}

/** The same with the tests of the last 90 days, the newest first. */
export async function readKanalUji(db: Db, clock: Clock, kantor?: AreaCode): Promise<{ readonly kanal: KanalKini; readonly uji: readonly UjiKanal[] }[]> {
  const now = clock.now();
  const since = new Date(now - RIWAYAT_HARI * 86_400_000).toISOString();
  const calendar = await readCalendar(db);
  const list = (await listKanal(db, hariZona(isoInstant(clock), 'WIB'), kantor)).filter((one) => one.berakhir === null || hariZona(isoInstant(clock), zonaKantor(one.kantor)) < one.berakhir);
  const tests = Map.groupBy(await listUji(db, list.map(({ id }) => id), since), ({ kanal }) => kanal);
  return list.map((one) => ({ kanal: kini(one, tests.get(one.id) ?? [], now, masaOf(calendar, one.kantor)), uji: tests.get(one.id) ?? [] }));
}

function kini(one: Kanal, uji: readonly UjiKanal[], now: number, masa: Masa): KanalKini {
  return { ...one, keadaan: keadaanKanal(one.jenis, uji, now, masa), terakhir: uji[0] };
}
