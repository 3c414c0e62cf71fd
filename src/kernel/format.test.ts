// Does the reader see numbers, days and names as look.md section 11 sets?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day } from './day.ts';
import {
  formatBytes,
  formatDate,
  formatDateShort,
  formatDay,
  formatDayMonth,
  formatInstant,
  formatInt,
  formatPercent,
  parseCount,
  properName,
} from './format.ts';
import { percent2 } from './share.ts';

test.each([
  [0, '0', '0'],
  [7, '7', '7'],
  [999, '999', '999'],
  [1_000, '1.000', '1,000'],
  [18_150, '18.150', '18,150'],
  [1_203_132, '1.203.132', '1,203,132'],
  [204_807_222, '204.807.222', '204,807,222'],
  [-5_808, '\u22125.808', '\u22125,808'],
  [-0, '0', '0'],
])('%i', (n, id, en) => {
  expect(formatInt('id', n)).toBe(id);
  expect(formatInt('en', n)).toBe(en);
});

test('a figure that is not a whole number is a bug, not "NaN" on a page', () => {
  for (const bad of [NaN, 0.5, Infinity, 2 ** 53]) expect(() => formatInt('id', bad)).toThrow('whole number');
  expect(() => formatPercent('id', NaN)).toThrow('number');
});

test('groups agree with the runtime, which knows both languages here', () => {
  const intl = { id: new Intl.NumberFormat('id'), en: new Intl.NumberFormat('en') };
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.constantFrom('id' as const, 'en' as const), (n, lang) => {
      expect(formatInt(lang, n)).toBe(intl[lang].format(n));
    }),
  );
});

test.each([
  [94.78, '94,78\u00a0%', '94.78%'],
  [100, '100,00\u00a0%', '100.00%'],
  [0, '0,00\u00a0%', '0.00%'],
  [0.01, '0,01\u00a0%', '0.01%'],
  [25.7, '25,70\u00a0%', '25.70%'],
  [1_234.5, '1.234,50\u00a0%', '1,234.50%'],
  [-7.47, '\u22127,47\u00a0%', '\u22127.47%'],
  [-0.001, '0,00\u00a0%', '0.00%'],
])('%d percent', (percent, id, en) => {
  expect(formatPercent('id', percent)).toBe(id);
  expect(formatPercent('en', percent)).toBe(en);
});

test('every two-decimal share is printed digit by digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_999 }), (hundredths) => {
      const text = formatPercent('en', percent2(hundredths, 10_000) ?? 0);
      expect(Number(text.slice(0, -1).replace('.', ''))).toBe(hundredths);
    }),
  );
});

test.each([
  ['2026-04-06', 'Senin, 6 April 2026', 'Monday, 6 April 2026', 'Sen 6 Apr', 'Mon 6 Apr'],
  ['2024-02-14', 'Rabu, 14 Februari 2024', 'Wednesday, 14 February 2024', 'Rab 14 Feb', 'Wed 14 Feb'],
  ['2024-05-31', 'Jumat, 31 Mei 2024', 'Friday, 31 May 2024', 'Jum 31 Mei', 'Fri 31 May'],
  ['2024-08-17', 'Sabtu, 17 Agustus 2024', 'Saturday, 17 August 2024', 'Sab 17 Agu', 'Sat 17 Aug'],
  ['2023-12-31', 'Minggu, 31 Desember 2023', 'Sunday, 31 December 2023', 'Min 31 Des', 'Sun 31 Dec'],
])('%s is %s', (iso, id, en, shortId, shortEn) => {
  expect(formatDate('id', day(iso))).toBe(id);
  expect(formatDate('en', day(iso))).toBe(en);
  expect(formatDateShort('id', day(iso))).toBe(shortId);
  expect(formatDateShort('en', day(iso))).toBe(shortEn);
});

test('parts of a date', () => {
  expect(formatDay('id', day('2024-03-20'))).toBe('20 Maret 2024');
  expect(formatDayMonth('id', day('2024-10-01'))).toBe('1 Oktober');
  expect(formatDayMonth('en', day('2024-10-01'))).toBe('1 October');
});

test.each([
  ['2024-03-13T01:30:59Z', 'WIB', '13 Maret 2024 08.30 WIB', '13 March 2024 08:30 WIB'],
  ['2024-03-13T08:30:00.123+07:00', 'WIB', '13 Maret 2024 08.30 WIB', '13 March 2024 08:30 WIB'],
  ['2024-02-14T14:59:00Z', 'WIT', '14 Februari 2024 23.59 WIT (21.59 WIB)', '14 February 2024 23:59 WIT (21:59 WIB)'],
  [
    '2024-02-14T15:30:00Z',
    'WIT',
    '15 Februari 2024 00.30 WIT (14 Februari 22.30 WIB)',
    '15 February 2024 00:30 WIT (14 February 22:30 WIB)',
  ],
  ['2024-02-14T00:00:00Z', 'WITA', '14 Februari 2024 08.00 WITA (07.00 WIB)', '14 February 2024 08:00 WITA (07:00 WIB)'],
] as const)('%s in %s', (iso, zone, id, en) => {
  expect(formatInstant('id', iso, zone)).toBe(id);
  expect(formatInstant('en', iso, zone)).toBe(en);
});

test.each([
  [0, '0\u00a0B'],
  [999, '999\u00a0B'],
  [1_000, '1\u00a0kB'],
  [632_817, '633\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_500, '1,0\u00a0MB'],
  [2_113_000, '2,1\u00a0MB'],
  [999_949_999, '999,9\u00a0MB'],
  [999_950_000, '1,0\u00a0GB'],
  [16_857_800_000, '16,9\u00a0GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(formatBytes('id', bytes)).toBe(text);
});

test.each([
  ['KEPULAUAN SERIBU UTARA', 'Kepulauan Seribu Utara'],
  ['DKI JAKARTA', 'DKI Jakarta'],
  ['DAERAH ISTIMEWA YOGYAKARTA', 'Daerah Istimewa Yogyakarta'],
  ['DI YOGYAKARTA', 'DI Yogyakarta'],
  ['D.I. YOGYAKARTA', 'D.I. Yogyakarta'],
  ['KOTO DI  AIR', 'Koto di Air'],
  ['KBRI BANDAR SERI BEGAWAN', 'KBRI Bandar Seri Begawan'],
  ['KJRI DAVAO CITY', 'KJRI Davao City'],
  ['KDEI TAIPEI', 'KDEI Taipei'],
  ['TPS', 'TPS'],
  ['POS', 'Pos'],
  ['KSK', 'KSK'],
  ['IV KOTO', 'IV Koto'],
  ["SIHARE'O III BAWOSALO'O BERUA", "Sihare'o III Bawosalo'o Berua"],
  ["PA'", "Pa'"],
  ["SA'DAN", "Sa'dan"],
  ['MATANG GLUMPANG DUA MNS. TIMU (X)', 'Matang Glumpang Dua Mns. Timu (X)'],
  ['BOSNIA-HERZEGOVINA', 'Bosnia-Herzegovina'],
  ['2 X 11 ENAM LINGKUNG', '2 X 11 Enam Lingkung'],
  ['UPT. PRODE SP.I', 'UPT. Prode SP.I'],
  ['Kota Depok', 'Kota Depok'],
  ['  Kab.  Paser ', 'Kab. Paser'],
  ['', ''],
])('%j is written %j', (capitals, name) => {
  expect(properName(capitals)).toBe(name);
});

test('a figure is read as it was typed, with and without points, and never guessed', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => parseCount(String(n)) === n && parseCount(` ${formatInt('id', n)} `) === n));
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (text) => {
      const value = parseCount(text);
      return value === undefined || text.replace(/[.\s]/g, '').replace(/^0+(?=\d)/, '') === String(value);
    }),
  );
  for (const bad of ['', '-1', '1,5', '12.34', '1.2345', '.123', '1.000.000.000', '0x10', '1e3', '١٢']) expect(parseCount(bad)).toBeUndefined();
});
