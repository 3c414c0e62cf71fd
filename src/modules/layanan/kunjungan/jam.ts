// Which times may be booked at an office, and how many service minutes lie between two instants? (layanan.md 3.2, 6.2; windows are half open)
import { type Day, addDays } from '#kernel/day';
import { ZONES, type Zone, atZone } from '#kernel/zone';

/** "HH:MM", half open. */
export interface Jendela {
  readonly from: string;
  readonly to: string;
}
/** Windows of one day; empty = closed. */
export type JamHari = (day: Day) => readonly Jendela[];

/** Days that can be booked from today on, the day of today counted. */
export const HORISON_HARI = 14;
/** Minutes of service that a booking comes before its slot: two hours. */
export const AWAL_MENIT = 120;
/** What is offered leaves time to fill in the form. */
const ISI_MENIT = 15;
const MENIT_MS = 60_000;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The instant at which the clock of a zone shows this minute of this day. */
export function saat(day: Day, minute: number, zone: Zone): number {
  return Date.parse(`${day}T00:00:00Z`) + minute * MENIT_MS - ZONES[zone].hours * 60 * MENIT_MS;
}

/** Beginnings of the slots of a day: whole slots inside the windows. */
export function slotHari(windows: readonly Jendela[], length: number): number[] {
  return windows.flatMap(({ from, to }) => {
    const [first, end] = [minutesOf(from), minutesOf(to)];
    return Array.from({ length: Math.max(0, Math.floor((end - first) / length)) }, (_, at) => first + at * length);
  });
}

/** Service minutes in [from, to), seconds dropped; 0 where `to` is not after `from`. At most 60 days are walked. */
export function menitLayanan(hours: JamHari, zone: Zone, from: number, to: number): number {
  let sum = 0;
  let day = atZone(new Date(from).toISOString(), zone).day;
  const last = atZone(new Date(Math.max(from, to)).toISOString(), zone).day;
  for (let walked = 0; day <= last && walked < 60; walked += 1, day = addDays(day, 1)) {
    for (const window of hours(day)) {
      const begin = Math.max(from, saat(day, minutesOf(window.from), zone));
      const end = Math.min(to, saat(day, minutesOf(window.to), zone));
      if (end > begin) sum += Math.floor((end - begin) / MENIT_MS);
    }
  }
  return sum;
}

/** Is the instant inside a window? */
export function isBuka(hours: JamHari, zone: Zone, now: number): boolean {
  const { day } = atZone(new Date(now).toISOString(), zone);
  return hours(day).some(({ from, to }) => now >= saat(day, minutesOf(from), zone) && now < saat(day, minutesOf(to), zone));
}

/** End of the last window of a day; undefined where the office is closed all day. */
export function tutupPada(hours: JamHari, zone: Zone, day: Day): number | undefined {
  const ends = hours(day).map(({ to }) => saat(day, minutesOf(to), zone));
  return ends.length === 0 ? undefined : Math.max(...ends);
}

export type SlotRefusal = 'E_LIBUR' | 'E_DI_LUAR_JAM' | 'E_SLOT_LEWAT' | 'E_SLOT_AWAL' | 'E_SLOT_JAUH';

/** Why this beginning cannot be booked now; undefined = it can. */
export function tolakSlot(hours: JamHari, zone: Zone, now: number, length: number, start: number): SlotRefusal | undefined {
  const today = atZone(new Date(now).toISOString(), zone).day;
  const { day } = atZone(new Date(start).toISOString(), zone);
  if (start <= now) return 'E_SLOT_LEWAT';
  if (day > addDays(today, HORISON_HARI - 1)) return 'E_SLOT_JAUH';
  const windows = hours(day);
  if (windows.length === 0) return 'E_LIBUR';
  if (!slotHari(windows, length).some((minute) => saat(day, minute, zone) === start)) return 'E_DI_LUAR_JAM';
  return menitLayanan(hours, zone, now, start) < AWAL_MENIT ? 'E_SLOT_AWAL' : undefined;
}

/** Why a booked time can no longer be kept: all of it must lie in one window. Undefined = it can. */
export function tidakBuka(hours: JamHari, zone: Zone, length: number, start: number): 'E_LIBUR' | 'E_DI_LUAR_JAM' | undefined {
  const { day } = atZone(new Date(start).toISOString(), zone);
  const windows = hours(day);
  if (windows.length === 0) return 'E_LIBUR';
  const inside = windows.some(({ from, to }) => start >= saat(day, minutesOf(from), zone) && start + length * MENIT_MS <= saat(day, minutesOf(to), zone));
  return inside ? undefined : 'E_DI_LUAR_JAM';
}

/** All beginnings of the horizon that can be booked now, by day. */
export function tawaran(hours: JamHari, zone: Zone, now: number, length: number): { readonly day: Day; readonly starts: readonly number[] }[] {
  const today = atZone(new Date(now).toISOString(), zone).day;
  return Array.from({ length: HORISON_HARI }, (_, at) => {
    const day = addDays(today, at);
    const starts = slotHari(hours(day), length).map((minute) => saat(day, minute, zone));
    return { day, starts: starts.filter((start) => tolakSlot(hours, zone, now, length, start) === undefined && menitLayanan(hours, zone, now, start) >= AWAL_MENIT + ISI_MENIT) };
  });
}
