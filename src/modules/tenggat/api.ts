// What may a program ask about deadlines and days? (open data: the sum, the table of deadlines, a year, an office's calendar)
import ical, { ICalAlarmType, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { z } from 'zod';
import { NATION, parseAreaCode } from '#kernel/area-code';
import { addDays } from '#kernel/day';
import { type Lang, say } from '#kernel/text';
import { type Outcome, type Route, defineRoute } from '#platform/module';
import { findOffice } from '#platform/offices';
import { calendarIcs } from './kalender/ics.ts';
import { text as calendar } from './kalender/text.ts';
import { officeRows, yearJson } from './kalender/year.ts';
import { askQuery, faultLine } from './pages/calculator.tsx';
import { deadlinesJson } from './pages/deadlines.tsx';
import { findYear, versionQuery } from './pages/year.tsx';
import { type Sum, type SumFault, calendarLine, sumJson, sumOf, titleOf } from './sum.ts';
import { text } from './text.ts';

const ICS = 'text/calendar; charset=utf-8';
const EPOCH = 'tenggat.kalender';
const none = z.object({});
const yearParams = z.object({ tahun: z.string().max(4).meta({ examples: ['2026'] }) });

/** The first fault is the answer's; all stand by field. */
function refused(lang: Lang, faults: readonly SumFault[]): Outcome {
  const lines = faults.map((fault) => [fault.field, faultLine(lang, fault)] as const);
  return { kind: 'problem', state: 'invalid', kode: faults[0]?.code ?? 'DARI', pesan: lines[0]?.[1] ?? '', isian: Object.fromEntries(lines) };
}

/** One all-day entry, or one moment for hours and minutes; nothing of anybody's case. */
function sumIcs(lang: Lang, sum: Sum, origin: string): string {
  const { asked, reckoning, calendars } = sum;
  const exact = asked.ask.rule.satuan === 'jam' || asked.ask.rule.satuan === 'menit_layanan';
  const feed = ical({ prodId: { company: 'Pendopo', product: 'tenggat', language: lang.toUpperCase() } });
  const event = feed.createEvent({
    id: `hitungan-${asked.rule?.id ?? asked.ask.rule.satuan}-${String(asked.ask.rule.panjang)}-${asked.office.kode}-${reckoning.day0}@pendopo`,
    stamp: new Date(asked.ask.from),
    ...(exact ? { start: new Date(reckoning.dueAt), end: new Date(reckoning.dueAt) } : { start: new Date(reckoning.due), end: new Date(addDays(reckoning.due, 1)), allDay: true }),
    summary: titleOf(lang, asked),
    description: [asked.rule?.dasar, calendarLine(calendars)].filter((part) => part !== undefined).join('. '),
    status: reckoning.provisional ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    url: `${origin}/tenggat`,
    busystatus: ICalEventBusyStatus.FREE,
  });
  event.createAlarm({ type: ICalAlarmType.display, triggerBefore: 86_400 });
  return feed.toString();
}

export const apiRoutes: readonly Route[] = [
  defineRoute({
    id: 'tenggat.hitung',
    path: '/api/tenggat/hitung',
    summary: text.apiHitung,
    query: askQuery,
    open: true,
    handle: async ({ deps, lang, query }) => {
      const answer = await sumOf(deps.database.db, deps.registry.deadlines, query);
      return 'faults' in answer ? refused(lang, answer.faults) : { kind: 'json', body: sumJson(answer.sum) };
    },
  }),
  defineRoute({
    id: 'tenggat.hitung-ics',
    path: '/api/tenggat/hitung.ics',
    summary: text.apiHitung,
    type: ICS,
    query: askQuery,
    open: true,
    handle: async ({ deps, lang, query, origin }) => {
      const answer = await sumOf(deps.database.db, deps.registry.deadlines, query);
      return 'faults' in answer ? refused(lang, answer.faults) : { kind: 'text', type: ICS, fileName: 'tenggat.ics', body: sumIcs(lang, answer.sum, origin) };
    },
  }),
  defineRoute({ id: 'tenggat.daftar-json', path: '/api/tenggat/daftar', summary: text.apiDaftar, query: none, open: true, maxAge: 3_600, handle: ({ deps }) => ({ kind: 'json', body: deadlinesJson(deps.registry.deadlines) }) }),
  defineRoute({
    id: 'tenggat.kalender-json',
    path: '/api/kalender/:tahun.json',
    summary: calendar.apiTahun,
    params: yearParams,
    query: versionQuery,
    epoch: [EPOCH],
    maxAge: 300,
    open: true,
    handle: async ({ deps, lang, params, query }) => {
      const found = await findYear(deps, lang, params.tahun, query.versi);
      return 'outcome' in found ? found.outcome : { kind: 'json', body: yearJson(found.view) };
    },
  }),
  defineRoute({
    id: 'tenggat.kalender-ics',
    path: '/api/kalender/:tahun.ics',
    summary: calendar.apiTahunIcs,
    type: ICS,
    params: yearParams,
    query: versionQuery,
    epoch: [EPOCH],
    maxAge: 300,
    open: true,
    handle: async ({ deps, lang, params, query, origin }) => {
      const found = await findYear(deps, lang, params.tahun, query.versi);
      if ('outcome' in found) return found.outcome;
      const name = say(lang, calendar.icsNama, { tahun: params.tahun });
      return { kind: 'text', type: ICS, fileName: `kalender-${params.tahun}.ics`, body: calendarIcs(lang, name, found.view.nasional, origin) };
    },
  }),
  defineRoute({
    id: 'tenggat.kalender-kantor-ics',
    path: '/api/kalender/kantor/:kode.ics',
    summary: calendar.apiKantorIcs,
    type: ICS,
    params: z.object({ kode: z.string().max(20).meta({ examples: ['3313'] }) }),
    query: none,
    epoch: [EPOCH],
    maxAge: 300,
    open: true,
    handle: async ({ deps, lang, params, origin }) => {
      const code = parseAreaCode(params.kode);
      const office = code.ok ? await findOffice(deps.database.db, code.value) : undefined;
      if (office === undefined) return { kind: 'missing', reason: say(lang, calendar.kantorTidakAda), onward: [{ href: '/kantor', label: say(lang, text.isianKantor) }] };
      const rows = await officeRows(deps.database.db, office.kode);
      return { kind: 'text', type: ICS, fileName: `kalender-${office.kode === NATION ? 'kpu' : office.kode}.ics`, body: calendarIcs(lang, say(lang, calendar.icsKantor, { kantor: office.nama }), rows, origin) };
    },
  }),
];
