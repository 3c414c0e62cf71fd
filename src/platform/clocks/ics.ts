// What does a deadline look like in somebody's calendar? (RFC 5545; kind and public number, nothing else)
import ical, { ICalAlarmType, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { addDays } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { type ClockRow, isOpen } from './clock.ts';
import type { DeadlineRule } from './rules.ts';
import { text } from './text.ts';

/** `number`: the public number of the case, or nothing. */
export interface IcsClock {
  readonly clock: ClockRow;
  readonly rule: DeadlineRule;
  readonly number?: string;
}

/** One entry a clock with a lasting id: what moves shows as moved, what is done as cancelled; the same clocks give the same bytes. */
export function icsOf(lang: Lang, clocks: readonly IcsClock[], origin: string): string {
  const calendar = ical({ name: say(lang, text.icsNama), prodId: { company: 'Pendopo', product: 'tenggat', language: lang.toUpperCase() } });
  for (const { clock, rule, number } of clocks) {
    const exact = rule.satuan === 'jam' || rule.satuan === 'menit_layanan';
    const done = !isOpen(clock);
    const event = calendar.createEvent({
      id: clock.id,
      sequence: clock.gerak + (done ? 1 : 0),
      stamp: new Date(clock.selesaiPada ?? clock.gerakPada),
      ...(exact
        ? { start: new Date(clock.jatuhTempoPada), end: new Date(clock.jatuhTempoPada) }
        : { start: new Date(clock.jatuhTempo), end: new Date(addDays(clock.jatuhTempo, 1)), allDay: true }),
      summary: number === undefined ? rule.nama[lang] : `${rule.nama[lang]} ${number}`,
      status: done ? ICalEventStatus.CANCELLED : clock.sementara ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      ...(clock.sementara && !done && { description: say(lang, text.sementara) }),
      url: `${origin}/lacak`,
      busystatus: ICalEventBusyStatus.FREE,
    });
    if (!done) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 86_400, description: say(lang, text.icsPengingat) });
  }
  return calendar.toString();
}
