// Do the laws of counting hold for any calendar, office, day and length? (tenggat.md section 12)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaCode } from './area-code.ts';
import { type Day, addDays, day, dayFromNumber, dayNumber, weekday } from './day.ts';
import { type Ask, type Due, type Pause, type Pemilik, type Reckoning, dueDate, reckon } from './tenggat.ts';
import { type CalendarRow, type RowKind, type WorkCalendar, covers, isOwnClosing, makeWorkCalendar } from './tenggat-calendar.ts';
import { atMinute, endOfDay, instantOf, noonOf, secondsOf } from './tenggat-moment.ts';
import { dayCount, lateBy, warningPoints } from './tenggat-titik.ts';
import { row } from './tenggat-fixture.ts';
import { ZONES, type Zone } from './zone.ts';

const FIRST = dayNumber(day('2025-01-01'));
const offices = fc.constantFrom(...['0', '33', '3313', '51', '5171', '81', '9901'].map(areaCode));
const zones = fc.constantFrom<Zone>('WIB', 'WITA', 'WIT');
const owners = fc.constantFrom<Pemilik>('kantor', 'warga', 'pihak_ketiga');
/** The years 2025 to 2028 are known; sums of these tests stay inside. */
const anyDay = fc.integer({ min: 0, max: 1000 }).map((n) => dayFromNumber(FIRST + n));
const instants = fc.tuple(anyDay, zones, fc.integer({ min: 0, max: 86_399 })).map(([on, zone, second]) => ({ zone, from: instantOf(atMinute(dayNumber(on), 0, zone) + second) }));

const anyRow = fc
  .record({
    tanggal: anyDay,
    jenis: fc.constantFrom<RowKind>('libur_nasional', 'cuti_bersama', 'libur_daerah', 'tutup_kantor', 'hari_kerja_khusus'),
    lingkup: fc.constantFrom('ID', '33', '3313', '51', 'kantor:3313', 'kantor:33', 'kantor:0'),
    kepastian: fc.constantFrom<'pasti' | 'sementara'>('pasti', 'pasti', 'pasti', 'sementara'),
  })
  .map(({ tanggal, ...more }) => row(tanggal, more));
const anyRows = fc.uniqueArray(anyRow, { maxLength: 120, selector: (one) => one.id });

function calendarOf(rows: readonly CalendarRow[]): WorkCalendar {
  const years = [2025, 2026, 2027, 2028].map((tahun) => ({ tahun, keadaan: 'DITETAPKAN' as const }));
  return makeWorkCalendar({ rows, years, versions: [] });
}

const calendars = anyRows.map(calendarOf);
const asks = fc
  .record({ office: offices, when: instants, n: fc.integer({ min: 1, max: 100 }), owner: owners })
  .map(({ office, when, n, owner }): Ask => ({ office, ...when, rule: { panjang: n, satuan: 'hari_kerja', pemilik: owner } }));

const withLength = (ask: Ask, panjang: number): Ask => ({ ...ask, rule: { ...ask.rule, panjang } });

function due(calendar: WorkCalendar, ask: Ask): Due {
  const found = dueDate(calendar, ask);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.value;
}

function whole(calendar: WorkCalendar, ask: Ask): Reckoning {
  const found = reckon(calendar, ask);
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.value;
}

/** Section 3.3 word for word, one day after the other: slow, and written without the engine. */
function walked(rows: readonly CalendarRow[], ask: Ask): Day {
  let at = dayFromNumber(Math.floor((secondsOf(ask.from) + ZONES[ask.zone].hours * 3600) / 86_400));
  for (let n = 0; n < ask.rule.panjang; ) {
    at = addDays(at, 1);
    const here = rows.filter((one) => one.tanggal === at && covers(one.lingkup, ask.office));
    const special = here.some((one) => one.jenis === 'hari_kerja_khusus' && one.kepastian === 'pasti');
    const citizen = ask.rule.pemilik === 'warga';
    const closed = here.some((one) => one.jenis !== 'hari_kerja_khusus' && (one.kepastian === 'pasti' || citizen) && (citizen || !isOwnClosing(one, ask.office)));
    if ((weekday(at) <= 5 || special) && !closed) n += 1;
  }
  return at;
}

describe('working days', () => {
  it('are those of the walk by section 3.3', () => {
    fc.assert(
      fc.property(anyRows, asks, (rows, ask) => {
        expect(due(calendarOf(rows), ask).due).toBe(walked(rows, ask));
      }),
    );
  });
  it('the explanation counts n days, and counted and skipped days are every day from day 1 to the due date', () => {
    fc.assert(
      fc.property(calendars, asks, (calendar, ask) => {
        const found = whole(calendar, ask);
        expect(found.rows.filter((one) => one.nomor !== null).map((one) => one.nomor)).toEqual(Array.from({ length: ask.rule.panjang }, (_, at) => at + 1));
        const span = dayNumber(found.due) - dayNumber(found.day0);
        expect(found.rows.map((one) => one.tanggal)).toEqual(Array.from({ length: span }, (_, at) => addDays(found.day0, at + 1)));
        expect(found.rows.every((one) => (one.nomor === null) === (one.alasan !== null))).toBe(true);
        expect(found.rows.at(-1)?.nomor).toBe(ask.rule.panjang);
      }),
    );
  });
  it('due(n + 1) > due(n), and an extension is counted from the first due date', () => {
    fc.assert(
      fc.property(calendars, asks, fc.integer({ min: 1, max: 20 }), (calendar, ask, more) => {
        expect(due(calendar, withLength(ask, ask.rule.panjang + 1)).due > due(calendar, ask).due).toBe(true);
        const extended = due(calendar, { ...ask, extensions: [{ panjang: more, satuan: 'hari_kerja' }] });
        expect(extended).toMatchObject({ firstDue: due(calendar, ask).due, due: due(calendar, withLength(ask, ask.rule.panjang + more)).due });
      }),
    );
  });
  it('a closed day more never gives an earlier date, and taking it away gives the old one back', () => {
    fc.assert(
      fc.property(anyRows, asks, anyRow, (rows, ask, extra) => {
        fc.pre(extra.jenis !== 'hari_kerja_khusus' && rows.every((one) => one.id !== extra.id));
        const before = due(calendarOf(rows), ask);
        expect(due(calendarOf([...rows, extra]), ask).due >= before.due).toBe(true);
        expect(due(calendarOf([...rows, extra].filter((one) => one !== extra)), ask)).toEqual(before);
      }),
    );
  });
  it('an office never gains by a closing of its own, and a citizen never loses by it', () => {
    fc.assert(
      fc.property(anyRows, asks, anyDay, (rows, ask, on) => {
        const own = row(on, { id: 'own', jenis: 'tutup_kantor', lingkup: `kantor:${ask.office}` });
        const others = rows.filter((one) => one.jenis !== 'tutup_kantor');
        const [before, after] = [due(calendarOf(others), ask).due, due(calendarOf([...others, own]), ask).due];
        if (ask.rule.pemilik === 'warga') expect(after >= before).toBe(true);
        else expect(after).toBe(before);
      }),
    );
  });
  it('the queue never stands after the legal date, also where arrivals are dated to the next working day', () => {
    fc.assert(
      fc.property(calendars, asks, fc.boolean(), (calendar, ask, receivedNextWorkday) => {
        const found = due(calendar, { ...ask, receivedNextWorkday });
        expect(found.queueDay <= found.due).toBe(true);
        expect(found.due >= due(calendar, ask).due).toBe(true);
      }),
    );
  });
  it('backward is forward turned round: from H-n on, n working days lead back to the eve of the day', () => {
    fc.assert(
      fc.property(calendars, asks, (calendar, ask) => {
        const start = { ...ask, from: noonOf(addDays(day('2026-06-01'), ask.rule.panjang), ask.zone) };
        const found = whole(calendar, { ...start, rule: { ...start.rule, arah: 'mundur' } });
        expect(found.due < found.day0).toBe(true);
        expect(found.rows.filter((one) => one.nomor !== null)).toHaveLength(ask.rule.panjang);
        expect(found.rows.map((one) => one.tanggal)).toEqual(Array.from({ length: dayNumber(found.day0) - dayNumber(found.due) }, (_, at) => addDays(found.day0, -at - 1)));
      }),
    );
  });
});

describe('pauses', () => {
  const pauses = fc.array(
    fc.tuple(fc.integer({ min: -5, max: 60 }), fc.integer({ min: 0, max: 25 })).map(([from, days]) => ({ from, days })),
    { maxLength: 4 },
  );
  const laid = (ask: Ask, list: readonly { readonly from: number; readonly days: number }[]): readonly Pause[] =>
    list.map(({ from, days }) => ({ from: instantOf(secondsOf(ask.from) + from * 86_400), to: instantOf(secondsOf(ask.from) + (from + days) * 86_400) }));
  it.each(['hari_kerja', 'hari', 'bulan'] as const)('never make a %s date earlier; overlaps count once, a pause within a day not at all', (satuan) => {
    fc.assert(
      fc.property(calendars, asks, pauses, (calendar, some, list) => {
        const ask: Ask = { ...some, rule: { ...some.rule, satuan, panjang: satuan === 'bulan' ? 3 : Math.min(some.rule.panjang, 60) } };
        const found = whole(calendar, { ...ask, pauses: laid(ask, list) });
        expect(found.due >= due(calendar, ask).due).toBe(true);
        const twice = due(calendar, { ...ask, pauses: [...laid(ask, list), ...laid(ask, list)] });
        expect(twice.due).toBe(found.due);
        expect(due(calendar, { ...ask, pauses: laid(ask, list.map((one) => ({ ...one, days: 0 }))) }).due).toBe(due(calendar, ask).due);
        if (satuan !== 'bulan') expect(found.rows.filter((one) => one.nomor !== null)).toHaveLength(ask.rule.panjang);
      }),
    );
  });
});

describe('lateness and the day of the count', () => {
  it('in time up to the last second of the day in each zone, late by at least one a second later', () => {
    fc.assert(
      fc.property(calendars, asks, (calendar, ask) => {
        const found = due(calendar, ask);
        expect(found.dueAt).toBe(endOfDay(found.due, ask.zone));
        expect(lateBy(calendar, ask, found, found.dueAt)).toBeUndefined();
        expect(lateBy(calendar, ask, found, instantOf(secondsOf(found.dueAt) + 1))).toBe(1);
        const later = due(calendar, withLength(ask, ask.rule.panjang + 4));
        expect(lateBy(calendar, ask, found, later.dueAt)).toBe(4);
      }),
    );
  });
  it('the n-th day is the n-th day', () => {
    fc.assert(
      fc.property(calendars, asks, fc.integer({ min: 1, max: 40 }), (calendar, ask, n) => {
        const found = due(calendar, ask);
        const nth = due(calendar, withLength(ask, n));
        expect(dayCount(calendar, ask, found, nth.dueAt)).toEqual({ n, of: ask.rule.panjang });
        expect(dayCount(calendar, ask, found, instantOf(secondsOf(nth.dueAt) - 86_400))?.n).toBe(n - 1);
      }),
    );
  });
  it('warnings come in order, after the start, and those before the end before the end', () => {
    fc.assert(
      fc.property(calendars, asks, (calendar, ask) => {
        const found = due(calendar, ask);
        const points = warningPoints(calendar, ask, found);
        expect(points.map((one) => one.pada)).toEqual(points.map((one) => one.pada).toSorted());
        expect(points.every((one) => one.pada > ask.from)).toBe(true);
        const early = points.filter(({ titik }) => titik === 50 || titik === 80 || titik === 'hari-akhir' || titik === 'h-3');
        expect(early.every((one) => one.pada <= found.dueAt)).toBe(true);
        expect(points.filter(({ titik }) => titik === 100 || titik === 120).every((one) => one.pada > endOfDay(found.queueDay, ask.zone))).toBe(true);
      }),
    );
  });
});
