// Which second is a local day's end, and which local day holds an instant? (tenggat.md principle 4)
import { isAbroad, type AreaCode } from './area-code.ts';
import { dayFromNumber, dayNumber, dayParts, type Day } from './day.ts';
import { assert, ok, refuse, type Result } from './result.ts';
import { ZONES, parseInstant, zoneOf, type Instant, type Zone } from './zone.ts';

const DAY_SECONDS = 86_400;

/** Seconds since 1970 of an ISO instant; parts of a second are dropped. Throws when it is none. */
export function secondsOf(iso: string): number {
  const read = parseInstant(iso);
  assert(read.ok, `instant "${iso.slice(0, 30)}"`);
  const at = read.value;
  return dayNumber(at.slice(0, 10) as Day) * DAY_SECONDS + Number(at.slice(11, 13)) * 3600 + Number(at.slice(14, 16)) * 60 + Number(at.slice(17, 19));
}

/** The inverse: "2026-04-06T16:59:59Z". */
export function instantOf(seconds: number): Instant {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z` as Instant;
}

/** Day number (since 1970) that the clock of a zone shows at a second. */
export function localDayNumber(seconds: number, zone: Zone): number {
  return Math.floor((seconds + ZONES[zone].hours * 3600) / DAY_SECONDS);
}

/** The instant at which a local day shows `minute` minutes since midnight; 1440 is the next midnight. */
export function atMinute(number: number, minute: number, zone: Zone): number {
  return number * DAY_SECONDS + minute * 60 - ZONES[zone].hours * 3600;
}

/** The last second of a local day. */
export function endOfDay(on: Day, zone: Zone): Instant {
  // The same date in UTC in all three zones, so no arithmetic over midnight.
  return `${on}T${String(23 - ZONES[zone].hours)}:59:59Z` as Instant;
}

/** An instant on a local day (its noon), for events that are known by their day alone, e.g. polling day. */
export function noonOf(on: Day, zone: Zone): Instant {
  return instantOf(atMinute(dayNumber(on), 720, zone));
}

/** `months` later, earlier when negative: the same day number, else the last day of that month. Never chained: 31 Jan + 2 is 31 March. */
export function addMonths(number: number, months: number): number {
  const { year, month, date } = dayParts(dayFromNumber(number));
  const at = year * 12 + month - 1 + months;
  const first = monthStart(at);
  return Math.min(first + date - 1, monthStart(at + 1) - 1);
}

function monthStart(index: number): number {
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  return dayNumber(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01` as Day);
}

/** Where an office abroad has no zone of its own here, the stages' WIB holds (tenggat.md section 2); the page says so. */
export function officeZone(office: AreaCode): Result<Zone, { readonly code: 'E_ZONA_TIDAK_DIKENAL' }> {
  if (isAbroad(office)) return ok('WIB');
  const zone = zoneOf(office);
  return zone === undefined ? refuse('E_ZONA_TIDAK_DIKENAL', { kantor: office }) : ok(zone);
}
