// How does somebody's own calendar show the closed days? (RFC 5545; lasting ids, so that a moved day moves)
import ical, { ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { addDays } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import type { KeptRow } from '#platform/calendar';
import { text } from './text.ts';

type Shown = Pick<KeptRow, 'id' | 'tanggal' | 'jenis' | 'nama' | 'kepastian' | 'dasar'>;

/** All-day entries; the same rows give the same bytes. `origin`: scheme and host. */
export function calendarIcs(lang: Lang, name: string, rows: readonly Shown[], origin: string): string {
  const calendar = ical({ name, prodId: { company: 'Pendopo', product: 'kalender', language: lang.toUpperCase() } });
  for (const row of rows) {
    calendar.createEvent({
      id: row.id,
      stamp: new Date(row.tanggal),
      start: new Date(row.tanggal),
      end: new Date(addDays(row.tanggal, 1)),
      allDay: true,
      summary: `${row.nama} (${say(lang, text[`jenis_${row.jenis}`])})`,
      description: row.dasar ?? say(lang, text.perkiraan),
      status: row.kepastian === 'pasti' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      url: `${origin}/kalender/${row.tanggal.slice(0, 4)}`,
      busystatus: ICalEventBusyStatus.FREE,
    });
  }
  return calendar.toString();
}
