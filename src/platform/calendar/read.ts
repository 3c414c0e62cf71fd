// Which calendar holds now, and which held then? (tenggat.md 3.5: every past version can be rebuilt)
import { type CalendarRow, type CalendarVersion, type WorkCalendar, makeWorkCalendar } from '#kernel/tenggat-calendar';
import type { Db } from '#platform/db';
import { decreeName } from './decree.ts';
import { profilesOf } from './hours.ts';
import type { CalendarChange, KeptRow } from './row.ts';
import { type VersionRow, readHours, readLastVersions, readLiving, readMark, readModes, readWeeks, readYears } from './store/read.ts';
import { versionName } from './version.ts';

/** Calendars by what they rest on; a page asks for one of a few, a replay walks through some. */
const kept = new Map<string, WorkCalendar>();
const MOST_KEPT = 24;

/**
 * The calendar as known now, or as known at an ISO instant. One small query tells whether the one in memory still holds;
 * the same rows give the same object, so that what is computed once for it is found again.
 */
export async function readCalendar(db: Db, asOf?: string): Promise<WorkCalendar> {
  const key = `${await readMark(db)} ${asOf ?? ''}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  const made = await build(db, asOf);
  const [oldest] = kept.keys();
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  kept.set(key, made);
  return made;
}

/** The present calendar as it would be after an entry; nothing is written. The years keep their versions. */
export function calendarAfter(calendar: WorkCalendar, { lingkup, tambah, cabut, tahun }: CalendarChange): WorkCalendar {
  const gone = new Set(cabut.map((one) => one.baris));
  const come = tambah.map((row, at): CalendarRow => ({ id: `usul-${String(at)}`, tanggal: row.tanggal, jenis: row.jenis, nama: row.nama, lingkup, kepastian: row.kepastian, dasar: row.dasar === null ? null : decreeName(row.dasar) }));
  const years = tahun === undefined ? calendar.years : [...calendar.years.filter((one) => one.tahun !== tahun.tahun), { tahun: tahun.tahun, keadaan: tahun.keadaan }];
  return makeWorkCalendar({ ...calendar, rows: [...calendar.rows.filter((row) => !gone.has(row.id)), ...come], years });
}

/** Changes with every entry: rows, revocations, years, hours, weeks. */
export async function calendarVersion(db: Db): Promise<string> {
  return readMark(db);
}

async function build(db: Db, asOf: string | undefined): Promise<WorkCalendar> {
  const [rows, years, versions, hours, weeks, stages] = [
    await readLiving(db, asOf),
    await readYears(db, asOf),
    await readLastVersions(db, asOf),
    await readHours(db, asOf),
    await readWeeks(db, asOf),
    await readModes(db, asOf),
  ];
  return makeWorkCalendar({ rows, years, versions: versions.map((one) => versionOf(one, rows)), windows: profilesOf(hours), weeks, stages });
}

/** With the decrees of its living rows, oldest first. */
function versionOf(one: VersionRow, rows: readonly KeptRow[]): CalendarVersion {
  const own = rows.filter((row) => row.lingkup === one.lingkup && row.tanggal.startsWith(`${String(one.tahun)}-`));
  const sorted = [...own].sort((a, b) => ((a.keputusan?.tanggal ?? '') < (b.keputusan?.tanggal ?? '') ? -1 : 1));
  const decrees = [...new Set(sorted.flatMap((row) => (row.dasar === null ? [] : [row.dasar])))];
  return { lingkup: one.lingkup, tahun: one.tahun, versi: versionName(one), ...(decrees.length > 0 && { dasar: decrees.join('; ') }) };
}
