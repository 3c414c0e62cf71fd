// Does each sum give the date that the articles demand? (tenggat.md section 11, T1 to T12)
import { expect, test } from 'vitest';
import { areaCode } from './area-code.ts';
import { type Ask, type Reckoning, type Satuan, reckon } from './tenggat.ts';
import { makeWorkCalendar } from './tenggat-calendar.ts';
import { CALENDAR_2026, PARTS_2026, row } from './tenggat-fixture.ts';
import { officeZone } from './tenggat-moment.ts';

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
