// Which day is it at an office, and how is a moment of its case written?
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { formatDate, formatInstant } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { type Zone, atZone, zoneOf } from '#kernel/zone';
import { type Clock, localDay } from '#platform/clock';
import type { ClockRow } from '#platform/clocks';
import { hitungText as text } from './text-hitung.ts';

/** Of KPU RI where no office is meant. */
export function hariIni(clock: Clock, office: AreaCode = '0' as AreaCode): Day {
  return localDay(clock, office);
}

export function saatDi(lang: Lang, iso: string, office: AreaCode): string {
  return formatInstant(lang, iso, zoneOf(office) ?? 'WIB');
}

function jam(lang: Lang, iso: string, zone: Zone): string {
  const time = atZone(iso, zone).time.slice(0, 5);
  return `${lang === 'id' ? time.replace(':', '.') : time} ${zone}`;
}

/** "pukul 23.59 WIT (21.59 WIB)". */
export function pukul(lang: Lang, { jatuhTempoPada, zona }: Pick<ClockRow, 'jatuhTempoPada' | 'zona'>): string {
  const own = say(lang, text.pukul, { jam: jam(lang, jatuhTempoPada, zona) });
  return zona === 'WIB' ? own : `${own} (${jam(lang, jatuhTempoPada, 'WIB')})`;
}

/** "Senin, 6 April 2026 pukul 23.59 WIB". */
export function batasDi(lang: Lang, clock: ClockRow): string {
  return `${formatDate(lang, clock.jatuhTempo)} ${pukul(lang, clock)}`;
}
