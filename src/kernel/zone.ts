// Which clock does an office live by, and what does it show at an instant? (WIB, WITA, WIT: tenggat.md section 2)
import { provinceOf, NATION, type AreaCode } from './area-code.ts';
import { dayFromNumber, dayNumber, parseDay, type Day } from './day.ts';
import { assert, ok, refuse, type Result } from './result.ts';

export type Zone = 'WIB' | 'WITA' | 'WIT';

/** Hours ahead of UTC, the same all year: Indonesia has no daylight saving time. */
export const ZONES: Readonly<Record<Zone, { readonly iana: string; readonly hours: number }>> = {
  WIB: { iana: 'Asia/Jakarta', hours: 7 },
  WITA: { iana: 'Asia/Makassar', hours: 8 },
  WIT: { iana: 'Asia/Jayapura', hours: 9 },
};

const PROVINCES: Readonly<Record<Zone, readonly string[]>> = {
  WIB: '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 61 62'.split(' '),
  WITA: '51 52 53 63 64 65 71 72 73 74 75 76'.split(' '),
  WIT: '81 82 91 92 93 94 95 96'.split(' '),
};
const ZONE_OF = new Map((Object.keys(PROVINCES) as Zone[]).flatMap((zone) => PROVINCES[zone].map((p) => [p, zone] as const)));

/** An instant in UTC to the second, "2024-02-15T05:00:28Z". Instants compare as text. */
export type Instant = string & { readonly brand: 'Instant' };

/** What a wall clock shows: a day and "HH:MM:SS". */
export interface WallClock {
  readonly day: Day;
  readonly time: string;
}

type InstantRefusal = { readonly code: 'WAKTU_BENTUK' | 'WAKTU_TIDAK_ADA' };

const INSTANT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(?:\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})$/;
const WIB_STAMP = /^([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9]{2}:[0-9]{2}:[0-9]{2})$/;

/**
 * The zone of an area's office by its province; WIB for the nation (KPU RI). Undefined abroad, where each mission
 * has its own IANA id, and for a province that this table does not know.
 */
export function zoneOf(code: AreaCode): Zone | undefined {
  return code === NATION ? 'WIB' : ZONE_OF.get(provinceOf(code) ?? '');
}

/** Reads ISO 8601 with Z or an offset; parts of a second are dropped. A time without zone is refused, not guessed. */
export function parseInstant(input: string): Result<Instant, InstantRefusal> {
  const [, date, time, offset] = INSTANT.exec(input) ?? [];
  if (date === undefined || time === undefined || offset === undefined) return refuse('WAKTU_BENTUK', { waktu: input.slice(0, 30) });
  const ahead = offset === 'Z' ? 0 : (offset.startsWith('-') ? -1 : 1) * (secondsOf(`${offset.slice(1)}:00`) ?? NaN);
  return instantFrom(date, time.length === 5 ? `${time}:00` : time, ahead, input);
}

/** Reads a stamp as Sirekap prints it, "2024-02-15 12:00:28" in WIB without saying so. */
export function wibToInstant(input: string): Result<Instant, InstantRefusal> {
  const [, date, time] = WIB_STAMP.exec(input) ?? [];
  if (date === undefined || time === undefined) return refuse('WAKTU_BENTUK', { waktu: input.slice(0, 30) });
  return instantFrom(date, time, ZONES.WIB.hours * 3600, input);
}

function instantFrom(date: string, time: string, secondsAhead: number, input: string): Result<Instant, InstantRefusal> {
  const on = parseDay(date);
  const seconds = secondsOf(time);
  if (!on.ok || seconds === undefined || Number.isNaN(secondsAhead)) return refuse('WAKTU_TIDAK_ADA', { waktu: input });
  const utc = wallClock(dayNumber(on.value), seconds - secondsAhead);
  return ok(`${utc.day}T${utc.time}Z` as Instant);
}

/** What the clock of a zone shows. `iso` is any ISO instant (a store's or a clock's); throws when it is none. */
export function atZone(iso: string, zone: Zone): WallClock {
  const read = parseInstant(iso);
  assert(read.ok, `instant "${iso.slice(0, 30)}"`);
  const seconds = secondsOf(read.value.slice(11, 19)) ?? 0;
  return wallClock(dayNumber(read.value.slice(0, 10) as Day), seconds + ZONES[zone].hours * 3600);
}

/** The inverse of `wibToInstant`: "2024-02-15 12:00:28". */
export function instantToWib(iso: string): string {
  const wib = atZone(iso, 'WIB');
  return `${wib.day} ${wib.time}`;
}

function secondsOf(time: string): number | undefined {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours <= 23 && minutes <= 59 && seconds <= 59 ? hours * 3600 + minutes * 60 + seconds : undefined;
}

function wallClock(number: number, seconds: number): WallClock {
  const over = Math.floor(seconds / 86_400);
  const left = seconds - over * 86_400;
  const time = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60].map((n) => String(n).padStart(2, '0'));
  return { day: dayFromNumber(number + over), time: time.join(':') };
}
