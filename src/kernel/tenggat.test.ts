// Does each sum give the date that the articles demand? (tenggat.md section 11, T1 to T12)
import { expect, test } from 'vitest';
import { areaCode } from './area-code.ts';
import { day } from './day.ts';
import { type Ask, type Reckoning, type Satuan, reckon } from './tenggat.ts';
import { checkRows, makeWorkCalendar } from './tenggat-calendar.ts';
import { CALENDAR_2026, PARTS_2026, row } from './tenggat-fixture.ts';
import { officeZone } from './tenggat-moment.ts';
import { backdated, dayCount, lateBy, warningPoints } from './tenggat-titik.ts';

type Given = Partial<Omit<Ask, 'rule'>> & { readonly n: number; readonly unit?: Satuan; readonly owner?: Ask['rule']['pemilik']; readonly back?: true };

function ask(from: string, { n, unit = 'hari_kerja', owner = 'kantor', back, ...more }: Given): Ask {
  return { office: areaCode('3313'), zone: 'WIB', from, rule: { panjang: n, satuan: unit, pemilik: owner, ...(back === true ? { arah: 'mundur' as const } : {}) }, ...more };
}

function sum(from: string, given: Given, calendar = CALENDAR_2026): Reckoning {
  const found = reckon(calendar, ask(from, given));
  if (!found.ok) throw new Error(JSON.stringify(found.refusal));
  return found.value;
}

const counted = (found: Reckoning): string[] => found.rows.filter((one) => one.nomor !== null).map((one) => one.tanggal.slice(5));
const skippedHolidays = (found: Reckoning): string[] => found.rows.filter((one) => one.nomor === null && one.alasan !== 'akhir_pekan').map((one) => one.tanggal.slice(5));
const more = (panjang: number): NonNullable<Ask['extensions']> => [{ panjang, satuan: 'hari_kerja' }];

test('T1: UU 14/2008 Pasal 22 ayat (7), (8): complete on Friday 13 March 2026, 10 and 7 working days', () => {
  const first = sum('2026-03-13T03:00:00Z', { n: 10 });
  expect(counted(first)).toEqual(['03-16', '03-17', '03-25', '03-26', '03-27', '03-30', '03-31', '04-01', '04-02', '04-06']);
  expect(skippedHolidays(first)).toEqual(['03-18', '03-19', '03-20', '03-23', '03-24', '04-03']);
  expect(first).toMatchObject({ day0: '2026-03-13', due: '2026-04-06', dueAt: '2026-04-06T16:59:59Z', queueDay: '2026-04-06', provisional: false, versions: ['ID-2026.1'] });
  const longer = sum('2026-03-13T03:00:00Z', { n: 10, extensions: more(7) });
  expect(counted(longer).slice(10)).toEqual(['04-07', '04-08', '04-09', '04-10', '04-13', '04-14', '04-15']);
  expect(longer).toMatchObject({ due: '2026-04-15', firstDue: '2026-04-06' });
});

test.each([
  ['T2: PerKI 1/2019: 3 working days', '2026-03-13T03:00:00Z', { n: 3 }, '2026-03-25'],
  ['T2: with 2 more', '2026-03-13T03:00:00Z', { n: 3, extensions: more(2) }, '2026-03-27'],
  ['T2: objection of 30 March', '2026-03-30T03:00:00Z', { n: 3 }, '2026-04-02'],
  ['T3: sent on Saturday 30 May 23.40 WIB', '2026-05-30T16:40:00Z', { n: 10 }, '2026-06-15'],
  ['T4: UU 14/2008 Pasal 36 ayat (2): objection, 30 working days', '2026-09-14T03:00:00Z', { n: 30 }, '2026-10-26'],
  ['T4: Pasal 37 ayat (2): dispute, 14 working days', '2026-10-23T03:00:00Z', { n: 14, owner: 'warga' }, '2026-11-12'],
  ['T4: silence: 14 working days from the last day of the superior', '2026-10-26T16:59:59Z', { n: 14, owner: 'warga' }, '2026-11-13'],
  ['T6: PerKI 1/2021: proof of identity, 3 working days', '2026-04-01T03:00:00Z', { n: 3, owner: 'warga' }, '2026-04-07'],
  ['T6: completed that day, answer in 10', '2026-04-07T03:00:00Z', { n: 10 }, '2026-04-21'],
  ['T8: the office where it arrived', '2026-04-30T03:00:00Z', { n: 10 }, '2026-05-19'],
  ['T8: the office to which it belongs', '2026-05-05T03:00:00Z', { n: 10 }, '2026-05-21'],
  ['T12: month end, the day is missing', '2025-11-30T03:00:00Z', { n: 3, unit: 'bulan' }, '2026-02-28'],
  ['T12: 31 January + 1 month', '2026-01-31T03:00:00Z', { n: 1, unit: 'bulan' }, '2026-02-28'],
  ['T12: 31 January + 2 months, not chained', '2026-01-31T03:00:00Z', { n: 2, unit: 'bulan' }, '2026-03-31'],
  ['PKPU 7/2023: H-30 before 14 February 2024', '2024-02-14T05:00:00Z', { n: 30, unit: 'hari', owner: 'warga', back: true }, '2024-01-15'],
  ['PKPU 7/2023: H-7 before 14 February 2024', '2024-02-14T05:00:00Z', { n: 7, unit: 'hari', owner: 'warga', back: true }, '2024-02-07'],
  ['inner target: 3 working days before Monday 6 April', '2026-04-06T16:59:59Z', { n: 3, back: true }, '2026-03-31'],
  ['Permendagri 41/2020: 5 months before 27 November', '2026-11-27T05:00:00Z', { n: 5, unit: 'bulan', back: true }, '2026-06-27'],
] as const)('%s', (_, from, given, due) => {
  expect(sum(from, given).due).toBe(due);
});

test('T3: diterima_hari_kerja_berikut moves day 0 of the duty, and the queue keeps the earlier date', () => {
  expect(sum('2026-05-30T16:40:00Z', { n: 10, receivedNextWorkday: true })).toMatchObject({ day0: '2026-06-02', due: '2026-06-17', queueDay: '2026-06-15' });
  expect(sum('2026-05-29T16:40:00Z', { n: 10, receivedNextWorkday: true })).toMatchObject({ day0: '2026-05-29', due: '2026-06-15', queueDay: '2026-06-15' });
});

test('T7: the year 2027 is not decreed: the date bears a mark, and moves with the decree', () => {
  expect(sum('2026-12-16T03:00:00Z', { n: 10 })).toMatchObject({ due: '2027-01-04', provisional: true, versions: ['ID-2026.1', 'ID-2027.1'] });
  const decreed = makeWorkCalendar({
    ...PARTS_2026,
    rows: [...PARTS_2026.rows, row('2027-01-04', { jenis: 'cuti_bersama' })],
    years: PARTS_2026.years.map((one) => ({ ...one, keadaan: 'DITETAPKAN' as const })),
  });
  expect(sum('2026-12-16T03:00:00Z', { n: 10 }, decreed)).toMatchObject({ due: '2027-01-05', provisional: false });
});

test('T9: UU 27/2022 Pasal 46: 72 hours are exact through holidays and nights', () => {
  const known = '2026-05-14T13:10:00Z';
  expect(sum(known, { n: 72, unit: 'jam', zone: 'WITA' })).toMatchObject({ due: '2026-05-17', dueAt: '2026-05-17T13:10:00Z', rows: [] });
  expect(sum(known, { n: 24, unit: 'jam', zone: 'WITA' }).dueAt).toBe('2026-05-15T13:10:00Z');
  const pauses = [{ from: known, to: '2026-05-16T00:00:00Z' }];
  expect(reckon(CALENDAR_2026, ask(known, { n: 72, unit: 'jam', pauses }))).toMatchObject({ ok: false, refusal: { code: 'E_JEDA_TIDAK_BOLEH' } });
});

test.each([
  ['Thursday 2 April 14.30', '2026-04-02T07:30:00Z', '2026-04-06T03:30:00Z'],
  ['Friday 10 April 11.10, before the prayer', '2026-04-10T04:10:00Z', '2026-04-13T01:40:00Z'],
  ['Saturday 11 April 09.00', '2026-04-11T02:00:00Z', '2026-04-13T05:00:00Z'],
  ['Tuesday 17 March 14.30, in Ramadan', '2026-03-17T07:30:00Z', '2026-03-25T04:30:00Z'],
  ['at the end minute of a window', '2026-04-13T05:00:00Z', '2026-04-14T02:00:00Z'],
])('T10: 240 minutes of service from %s', (_, from, dueAt) => {
  const found = sum(from, { n: 240, unit: 'menit_layanan' });
  expect(found.dueAt).toBe(dueAt);
  expect(found.rows.reduce((minutes, one) => minutes + (one.menit ?? 0), 0)).toBe(240);
});

test('T11: a complaint to Bali on Monday 6 April 23.30 WIB belongs to Tuesday there', () => {
  const bali = areaCode('51');
  expect(officeZone(bali)).toEqual({ ok: true, value: 'WITA' });
  expect(sum('2026-04-06T16:30:00Z', { n: 3, office: bali, zone: 'WITA' })).toMatchObject({ day0: '2026-04-07', due: '2026-04-10', dueAt: '2026-04-10T15:59:59Z' });
});

test('T12: a report to Maluku on Friday 4 September 22.40 WIB; the Saturday is not moved, and the page is warned', () => {
  const found = sum('2026-09-04T15:40:00Z', { n: 7, unit: 'hari', office: areaCode('81'), zone: 'WIT' });
  expect(found).toMatchObject({ day0: '2026-09-05', due: '2026-09-12', dueAt: '2026-09-12T14:59:59Z', dueClosed: { alasan: 'akhir_pekan' } });
  expect(sum('2026-09-10T03:00:00Z', { n: 3, unit: 'bulan', office: areaCode('81'), zone: 'WIT' }).due).toBe('2026-12-10');
});

test.each([
  ['2026-04-10T16:59:59Z', 'WIB', '3313', undefined],
  ['2026-04-10T17:00:00Z', 'WIB', '3313', 1],
  ['2026-04-10T15:59:59Z', 'WITA', '51', undefined],
  ['2026-04-10T16:00:00Z', 'WITA', '51', 1],
  ['2026-04-10T16:05:00Z', 'WITA', '51', 1], // T11: Friday 23.05 WIB is Saturday 00.05 WITA
  ['2026-04-10T14:59:59Z', 'WIT', '81', undefined],
  ['2026-04-10T15:00:00Z', 'WIT', '81', 1],
  ['2026-04-14T03:00:00Z', 'WIT', '81', 2],
] as const)('23.59.59 and one second later: done at %s in %s', (done, zone, office, late) => {
  const question = ask('2026-04-07T03:00:00Z', { n: 3, zone, office: areaCode(office) });
  const found = reckon(CALENDAR_2026, question);
  if (!found.ok) throw new Error(found.refusal.code);
  expect(found.value.due).toBe('2026-04-10');
  expect(lateBy(CALENDAR_2026, question, found.value, done)).toBe(late);
});

test.each([
  ['jam', 72, '2026-05-14T13:10:00Z', '2026-05-17T15:00:00Z', 2],
  ['hari', 7, '2026-09-04T15:40:00Z', '2026-09-14T17:00:00Z', 4],
  ['bulan', 3, '2026-01-31T03:00:00Z', '2026-05-31T03:00:00Z', 2],
  ['menit_layanan', 240, '2026-04-02T07:30:00Z', '2026-04-06T05:00:00Z', 90],
] as const)('lateness is told in the clock’s own unit: %s', (unit, n, from, done, late) => {
  const question = ask(from, { n, unit });
  expect(lateBy(CALENDAR_2026, question, sum(from, { n, unit }), done)).toBe(late);
});

test('warnings of 3 working days: days 2, 3 and 3 at 07.30, then overdue and day 4 (tenggat.md section 8)', () => {
  const question = ask('2026-04-07T03:00:00Z', { n: 3 });
  expect(warningPoints(CALENDAR_2026, question, sum(question.from, { n: 3 }))).toEqual([
    { titik: 50, pada: '2026-04-09T00:30:00Z' },
    { titik: 80, pada: '2026-04-10T00:30:00Z' },
    { titik: 'hari-akhir', pada: '2026-04-10T00:30:00Z' },
    { titik: 100, pada: '2026-04-13T00:30:00Z' },
    { titik: 120, pada: '2026-04-13T00:30:00Z' },
  ]);
});

test('T9: warnings of 72 hours are exact: Saturday 09.10 and Sunday 06.46 WITA', () => {
  const question = ask('2026-05-14T13:10:00Z', { n: 72, unit: 'jam', zone: 'WITA', office: areaCode('51') });
  const points = warningPoints(CALENDAR_2026, question, sum(question.from, { n: 72, unit: 'jam', zone: 'WITA', office: areaCode('51') }));
  expect(points.slice(0, 3)).toEqual([
    { titik: 50, pada: '2026-05-16T01:10:00Z' },
    { titik: 80, pada: '2026-05-16T22:46:00Z' },
    { titik: 100, pada: '2026-05-17T13:10:01Z' },
  ]);
});

test('a citizen is reminded at half of the window and three days before its end; staff of a Saturday’s end on the Friday', () => {
  const window = ask('2026-09-14T03:00:00Z', { n: 30, owner: 'warga' });
  expect(warningPoints(CALENDAR_2026, window, sum(window.from, { n: 30, owner: 'warga' }))).toEqual([
    { titik: 50, pada: '2026-10-05T00:30:00Z' },
    { titik: 'h-3', pada: '2026-10-23T00:30:00Z' },
    { titik: 100, pada: '2026-10-26T17:00:00Z' },
  ]);
  const days = ask('2026-09-05T03:00:00Z', { n: 7, unit: 'hari' });
  expect(warningPoints(CALENDAR_2026, days, sum(days.from, { n: 7, unit: 'hari' })).find(({ titik }) => titik === 'hari-akhir')?.pada).toBe('2026-09-11T00:30:00Z');
});

test.each([
  ['2026-04-07T16:00:00Z', 0],
  ['2026-04-08T01:00:00Z', 1],
  ['2026-04-10T01:00:00Z', 3],
  ['2026-04-12T01:00:00Z', 3],
  ['2026-04-13T01:00:00Z', 4],
])('hari ke-n dari N at %s', (now, n) => {
  const question = ask('2026-04-07T03:00:00Z', { n: 3 });
  expect(dayCount(CALENDAR_2026, question, sum(question.from, { n: 3 }), now)).toEqual({ n, of: 3 });
});

test('principle 8: a closing by the office itself moves its citizens’ windows and not its own duties; another’s closing moves both', () => {
  const closing = (more: object): typeof CALENDAR_2026 => makeWorkCalendar({ ...PARTS_2026, rows: [...PARTS_2026.rows, row('2026-04-08', { jenis: 'tutup_kantor', lingkup: 'kantor:3313', ...more })] });
  const dues = (calendar: typeof CALENDAR_2026): string[] => (['kantor', 'warga', 'pihak_ketiga'] as const).map((owner) => sum('2026-04-07T03:00:00Z', { n: 3, owner }, calendar).due);
  expect(dues(closing({}))).toEqual(['2026-04-10', '2026-04-13', '2026-04-10']);
  expect(dues(closing({ penerbitKantor: areaCode('33') }))).toEqual(['2026-04-13', '2026-04-13', '2026-04-13']);
});

test('3.3: a forecast holiday counts for the duty and not for the window; both bear the mark, and counted backward it is the other way', () => {
  const calendar = makeWorkCalendar({ ...PARTS_2026, rows: [...PARTS_2026.rows, row('2026-04-08', { kepastian: 'sementara', dasar: null, nama: 'Hari raya' })] });
  expect(sum('2026-04-07T03:00:00Z', { n: 3 }, calendar)).toMatchObject({ due: '2026-04-10', provisional: true });
  expect(sum('2026-04-07T03:00:00Z', { n: 3, owner: 'warga' }, calendar)).toMatchObject({ due: '2026-04-13', queueDay: '2026-04-10', provisional: true });
  expect(sum('2026-04-10T03:00:00Z', { n: 3, back: true }, calendar)).toMatchObject({ due: '2026-04-06', provisional: true });
  expect(sum('2026-04-10T03:00:00Z', { n: 3, back: true, owner: 'warga' }, calendar).due).toBe('2026-04-07');
});

test('3.3: a six-day office, a decreed working Saturday, collective leave that a rule counts', () => {
  const six = makeWorkCalendar({ ...PARTS_2026, weeks: [{ lingkup: 'kantor:3313', hari: [1, 2, 3, 4, 5, 6], berlakuDari: day('2026-01-01'), berlakuSampai: null, dasar: 'Keputusan' }] });
  expect(sum('2026-04-07T03:00:00Z', { n: 4 }, six).due).toBe('2026-04-11');
  expect(sum('2026-04-07T03:00:00Z', { n: 4, office: areaCode('3374') }, six).due).toBe('2026-04-13');
  const saturday = makeWorkCalendar({ ...PARTS_2026, rows: [...PARTS_2026.rows, row('2026-04-11', { jenis: 'hari_kerja_khusus' })] });
  expect(sum('2026-04-07T03:00:00Z', { n: 4 }, saturday).due).toBe('2026-04-11');
  expect(reckon(CALENDAR_2026, { ...ask('2026-03-17T03:00:00Z', { n: 1 }), rule: { panjang: 1, satuan: 'hari_kerja', pemilik: 'kantor', cutiBersamaDihitung: true } })).toMatchObject({ value: { due: '2026-03-18' } });
});

test('a queue in a stage is served around the clock, and only that queue', () => {
  const always = Object.fromEntries(['1', '2', '3', '4', '5', '6', '7'].map((on) => [on, [{ from: '00:00', to: '24:00' }]]));
  const calendar = makeWorkCalendar({ ...PARTS_2026, stages: [{ antrean: 'tiket', dari: day('2026-04-01'), sampai: day('2026-04-30'), jendela: always, dasar: 'tahapan' }] });
  expect(sum('2026-04-04T14:00:00Z', { n: 120, unit: 'menit_layanan', queue: 'tiket' }, calendar).dueAt).toBe('2026-04-04T16:00:00Z');
  expect(sum('2026-04-04T14:00:00Z', { n: 120, unit: 'menit_layanan' }, calendar).dueAt).toBe('2026-04-06T03:00:00Z');
});

test.each([
  ['E_TAHUN_TANPA_KALENDER', '2027-12-30T03:00:00Z', { n: 10 }, CALENDAR_2026, { tahun: 2028 }],
  ['E_TAHUN_TANPA_KALENDER', '2024-12-30T03:00:00Z', { n: 10 }, CALENDAR_2026, { tahun: 2024 }],
  ['E_TAHUN_TANPA_KALENDER', '2025-01-02T03:00:00Z', { n: 10, back: true }, CALENDAR_2026, { tahun: 2024 }],
  ['E_TAHUN_TANPA_KALENDER', '2026-01-02T03:00:00Z', { n: 1 }, makeWorkCalendar({ rows: [], years: [], versions: [] }), { tahun: 2026 }],
  ['E_TAHUN_TANPA_KALENDER', '2027-12-31T08:00:00Z', { n: 240, unit: 'menit_layanan' }, CALENDAR_2026, { tahun: 2028 }],
  ['E_JAM_LAYANAN_TIDAK_ADA', '2026-01-02T03:00:00Z', { n: 1, unit: 'menit_layanan' }, makeWorkCalendar({ ...PARTS_2026, windows: [] }), { kantor: '3313' }],
  ['E_JEDA_TIDAK_BOLEH', '2026-05-02T03:00:00Z', { n: 3, back: true, pauses: [{ from: '2026-05-01T00:00:00Z', to: '2026-05-02T00:00:00Z' }] }, CALENDAR_2026, { satuan: 'hari_kerja' }],
] as const)('%s from %s', (code, from, given, calendar, values) => {
  expect(reckon(calendar, ask(from, given as unknown as Given))).toEqual({ ok: false, refusal: { code, values } });
});

test('hours and calendar days need no decree: a year without a calendar does not stop them', () => {
  expect(sum('2028-05-14T13:10:00Z', { n: 72, unit: 'jam' }).due).toBe('2028-05-17');
  expect(sum('2028-05-14T13:10:00Z', { n: 14, unit: 'hari' })).toMatchObject({ due: '2028-05-28', provisional: false });
});

test('E_ZONA_TIDAK_DIKENAL for a province that is none; offices abroad keep WIB', () => {
  expect(officeZone(areaCode('20'))).toEqual({ ok: false, refusal: { code: 'E_ZONA_TIDAK_DIKENAL', values: { kantor: '20' } } });
  expect(officeZone(areaCode('9901'))).toEqual({ ok: true, value: 'WIB' });
});

test.each([
  ['E_KAL_TANPA_DASAR', [row('2026-04-08', { dasar: ' ' })]],
  ['E_KAL_HARI', [{ ...row('2026-04-08'), hari: 'Kamis' }]],
  ['E_KAL_GANDA', [row('2026-04-08'), row('2026-04-08', { id: 'lain' })]],
] as const)('%s', (code, rows) => {
  expect(checkRows(rows)).toMatchObject({ ok: false, refusal: { code } });
  if (code !== 'E_KAL_HARI') expect(() => makeWorkCalendar({ ...PARTS_2026, rows })).toThrow(code);
});

test('E_MUNDUR_SEBELUM_BUKTI: an entry after the fact needs evidence and a second person, and never comes before the evidence', () => {
  const evidence = { pada: '2026-04-07T03:00:00Z', pencatat: 'a', saksi: 'b' };
  expect(backdated('2026-04-07T03:00:00+00:00', evidence)).toEqual({ ok: true, value: '2026-04-07T03:00:00Z' });
  for (const [claim, given] of [
    ['2026-04-07T02:59:59Z', evidence],
    ['2026-04-07T03:00:00Z', undefined],
    ['2026-04-07T03:00:00Z', { ...evidence, saksi: 'a' }],
  ] as const) {
    expect(backdated(claim, given)).toMatchObject({ ok: false, refusal: { code: 'E_MUNDUR_SEBELUM_BUKTI' } });
  }
});
