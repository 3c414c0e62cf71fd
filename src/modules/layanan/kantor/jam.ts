// Is the office open now, until when, and when does it open next? (one sentence; layanan.md 3.1, 3.2)
import { type Day, addDays, weekday } from '#kernel/day';
import { formatDay } from '#kernel/format';
import type { OpenWindow } from '#kernel/tenggat-calendar';
import { type Lang, say } from '#kernel/text';
import { jamText as text } from './text-jam.ts';

/** Windows of any day at one office, in its own time. */
export type JamHari = (day: Day) => readonly OpenWindow[];

/** How far ahead the next opening is looked for: longer than any run of holidays. */
const CARI_HARI = 30;

export type JamKini =
  | { readonly kind: 'buka'; readonly sampai: string; readonly jeda: readonly OpenWindow[] }
  | { readonly kind: 'jeda'; readonly dari: string; readonly sampai: string }
  | { readonly kind: 'tutup'; readonly buka: { readonly hari: Day; readonly jam: string } | undefined };

/** `time`: "HH:MM" of the office. At the minute of closing it is closed. */
export function jamKini(hours: JamHari, today: Day, time: string): JamKini {
  const windows = hours(today);
  const end = windows.at(-1)?.to;
  const now = windows.find(({ from, to }) => from <= time && time < to);
  const next = windows.find(({ from }) => time < from);
  if (now !== undefined && end !== undefined) return { kind: 'buka', sampai: end, jeda: gaps(windows).filter(({ to }) => to > time) };
  if (next !== undefined && windows.some(({ to }) => to <= time) && end !== undefined) return { kind: 'jeda', dari: next.from, sampai: end };
  return { kind: 'tutup', buka: next === undefined ? later(hours, today) : { hari: today, jam: next.from } };
}

function later(hours: JamHari, today: Day): { readonly hari: Day; readonly jam: string } | undefined {
  for (let ahead = 1; ahead <= CARI_HARI; ahead += 1) {
    const hari = addDays(today, ahead);
    const [first] = hours(hari);
    if (first !== undefined) return { hari, jam: first.from };
  }
  return undefined;
}

/** The breaks between the windows of a day. */
function gaps(windows: readonly OpenWindow[]): OpenWindow[] {
  return windows.flatMap(({ to }, at) => {
    const next = windows[at + 1];
    return next === undefined || next.from === to ? [] : [{ from: to, to: next.from }];
  });
}

const clock = (lang: Lang, time: string): string => (lang === 'id' ? time.replace(':', '.') : time);
const span = (lang: Lang, { from, to }: OpenWindow): string => `${clock(lang, from)}-${clock(lang, to)}`;

/** "Buka sampai 16.00, istirahat 12.00-13.00." */
export function jamSentence(lang: Lang, now: JamKini, today: Day): string {
  switch (now.kind) {
    case 'buka': {
      const sampai = clock(lang, now.sampai);
      return now.jeda.length === 0 ? say(lang, text.buka, { sampai }) : say(lang, text.bukaJeda, { sampai, jeda: now.jeda.map((one) => span(lang, one)).join(', ') });
    }
    case 'jeda':
      return say(lang, text.jeda, { dari: clock(lang, now.dari), sampai: clock(lang, now.sampai) });
    case 'tutup': {
      if (now.buka === undefined) return say(lang, text.tutup);
      const { hari, jam } = now.buka;
      const when = hari === today ? say(lang, text.hariIni) : hari === addDays(today, 1) ? say(lang, text.besok) : `${say(lang, HARI[weekday(hari) - 1] ?? text.h1)} ${formatDay(lang, hari)}`;
      return say(lang, text.tutupBuka, { hari: when, jam: clock(lang, jam) });
    }
  }
}

export const HARI = [text.h1, text.h2, text.h3, text.h4, text.h5, text.h6, text.h7] as const;

export function windowsWords(lang: Lang, windows: readonly OpenWindow[]): string {
  return windows.length === 0 ? say(lang, text.libur) : windows.map((one) => span(lang, one)).join(', ');
}

/** The seven days from today on, as they really are: with holidays and exceptions. */
export function pekan(hours: JamHari, today: Day): { readonly hari: Day; readonly windows: readonly OpenWindow[] }[] {
  return Array.from({ length: 7 }, (_, n) => addDays(today, n)).map((hari) => ({ hari, windows: hours(hari) }));
}

/** "07.30-12.00, 13.00-16.00": undefined for what is no list of windows; nothing written = closed. */
export function readWindows(typed: string): readonly OpenWindow[] | undefined {
  const line = typed.trim();
  if (line === '') return [];
  const list = line.split(/[,;]/).map((one) => /^\s*(\d{1,2})[.:](\d{2})\s*[-–]\s*(\d{1,2})[.:](\d{2})\s*$/.exec(one));
  if (list.some((one) => one === null) || list.length > 6) return undefined;
  return list.flatMap((one) => (one === null ? [] : [{ from: `${(one[1] ?? '').padStart(2, '0')}:${one[2] ?? ''}`, to: `${(one[3] ?? '').padStart(2, '0')}:${one[4] ?? ''}` }]));
}

/** The windows of each weekday, Monday first, as an officer types them; whatever is closed by the calendar alone stays as its profile says. */
export function mingguTertulis(profil: JamHari, dari: Day): string[] {
  const week = Array.from({ length: 7 }, (_, n) => addDays(dari, n));
  return week.sort((a, b) => weekday(a) - weekday(b)).map((on) => profil(on).map((window) => span('id', window)).join(', '));
}
