// Do area codes lead to the right level, parent and dots? (codes from KPU's 2024 tree)
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ABROAD,
  LEVELS,
  NATION,
  ancestorsOf,
  areaCode,
  isAbroad,
  levelOf,
  parentOf,
  parseAreaCode,
  parseStationNumber,
  provinceOf,
  stationCode,
  stationNumber,
  withDots,
} from './area-code.ts';

describe('real codes, with and without dots', () => {
  test.each([
    ['0', '0', 'nasional', undefined],
    ['31', '31', 'provinsi', '0'],
    ['31.73', '3173', 'kab_kota', '31'],
    ['3173', '3173', 'kab_kota', '31'],
    ['31.73.01', '317301', 'kecamatan', '3173'],
    ['31.73.01.1005', '3173011005', 'kel_desa', '317301'],
    ['3173011005', '3173011005', 'kel_desa', '317301'],
    ['31.73.01.1005.451', '3173011005451', 'tps', '3173011005'],
    [' 1701012001001\n', '1701012001001', 'tps', '1701012001'],
    ['99', '99', 'provinsi', '0'],
    ['99.01.01.0001', '9901010001', 'kel_desa', '990101'],
    ['9506032100', '9506032100', 'kel_desa', '950603'],
  ])('%j is %s, %s below %s', (input, digits, level, parent) => {
    const read = parseAreaCode(input);
    expect(read).toEqual({ ok: true, value: digits });
    if (!read.ok) return;
    expect(levelOf(read.value)).toBe(level);
    expect(parentOf(read.value)).toBe(parent);
  });
});

describe('what is not a code is refused with its reason', () => {
  test.each([
    ['', 'KODE_KOSONG'],
    ['   ', 'KODE_KOSONG'],
    ['-31', 'KODE_TANDA'],
    ['+3173', 'KODE_TANDA'],
    ['\u221231', 'KODE_TANDA'],
    ['99.AA.01.0001', 'KODE_LUAR_NEGERI_LAMA'],
    ['99.ab', 'KODE_LUAR_NEGERI_LAMA'],
    ['DKI', 'KODE_HURUF'],
    ['31 73', 'KODE_HURUF'],
    ['31,73', 'KODE_HURUF'],
    ['1e3', 'KODE_HURUF'],
    ['0x1f', 'KODE_HURUF'],
    ['\u0663\u0661', 'KODE_HURUF'], // Arabic-Indic 31
    ['\uff13\uff11', 'KODE_HURUF'], // full-width 31
    ["31'; drop table", 'KODE_HURUF'],
    ['31730110054510001', 'KODE_PANJANG'], // 17 digits
    ['31730110050003', 'KODE_PANJANG'],
    ['1', 'KODE_TINGKAT'],
    ['317', 'KODE_TINGKAT'],
    ['31730110', 'KODE_TINGKAT'],
    ['317301100500', 'KODE_TINGKAT'],
    ['.', 'KODE_TINGKAT'],
    ['0.', 'KODE_TINGKAT'],
    ['3.173', 'KODE_TITIK'],
    ['31.7301', 'KODE_TITIK'],
    ['31..73', 'KODE_TITIK'],
    ['31.73.', 'KODE_TITIK'],
    ['00', 'KODE_PROVINSI'],
    ['0173', 'KODE_PROVINSI'],
    ['3173011005000', 'KODE_NOMOR_TPS'],
  ])('%j: %s', (input, code) => {
    expect(parseAreaCode(input)).toMatchObject({ ok: false, refusal: { code } });
  });

  test('a refusal carries no more than 20 characters of the input', () => {
    expect(parseAreaCode('9'.repeat(1000))).toEqual({
      ok: false,
      refusal: { code: 'KODE_PANJANG', values: { kode: '9'.repeat(20) } },
    });
  });

  test('a literal of our own that is wrong is a bug, not a refusal', () => {
    expect(() => areaCode('31.73')).toThrow('impossible');
    expect(() => areaCode('317')).toThrow('impossible');
    expect(areaCode('3173')).toBe('3173');
  });
});

test('the way down to a station of Pulau Panggang', () => {
  const station = areaCode('3101011001003');
  expect(ancestorsOf(station)).toEqual(['0', '31', '3101', '310101', '3101011001']);
  expect(ancestorsOf(NATION)).toEqual([]);
  expect(provinceOf(station)).toBe('31');
  expect(provinceOf(NATION)).toBeUndefined();
  expect(withDots(station)).toBe('31.01.01.1001.003');
  expect(withDots(NATION)).toBe('0');
});

test('abroad is 99 and what lies below it', () => {
  expect(isAbroad(ABROAD)).toBe(true);
  expect(isAbroad(areaCode('9901010001'))).toBe(true);
  expect(isAbroad(areaCode('3199'))).toBe(false);
  expect(isAbroad(NATION)).toBe(false);
});

test('stations count from 1; only a kel/desa has them', () => {
  const village = areaCode('3173011005');
  expect(stationCode(village, 7)).toBe('3173011005007');
  expect(stationNumber(areaCode('3173011005901'))).toBe(901);
  expect(stationNumber(village)).toBeUndefined();
  for (const bad of [0, -1, 1000, 1.5, NaN]) expect(() => stationCode(village, bad)).toThrow('station number');
  expect(() => stationCode(areaCode('317301'), 1)).toThrow('kel/desa');
});

test.each([
  ['TPS 004', 4],
  ['TPS-001', 1],
  ['TPS 1', 1],
  ['003', 3],
  ['903', 903],
  ['ksk 012', 12],
])('station number %j is %i', (input, number) => {
  expect(parseStationNumber(input)).toEqual({ ok: true, value: number });
});

test.each(['', 'TPS', 'TPS 000', '0', '1000', '-3', '1.5', 'TPS satu', '12a'])('%j is no station number', (input) => {
  expect(parseStationNumber(input)).toMatchObject({ ok: false, refusal: { code: 'KODE_NOMOR_TPS' } });
});

const digitString = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: 10 ** length - 1 }).map((n) => String(n).padStart(length, '1'));
const anyCode = fc
  .constantFrom(2, 4, 6, 10, 13)
  .chain(digitString)
  .filter((c) => !c.startsWith('0') && !c.endsWith('000'));

test('dots and digits name the same area, and each ancestor is one level up', () => {
  fc.assert(
    fc.property(anyCode, (digits) => {
      const code = areaCode(digits);
      expect(parseAreaCode(withDots(code))).toEqual({ ok: true, value: code });
      const line = [...ancestorsOf(code), code];
      expect(line.map(levelOf)).toEqual(LEVELS.slice(0, line.length));
      for (const above of line.slice(1)) expect(code.startsWith(above)).toBe(true);
    }),
  );
});

test('no text makes the parser throw, and what it accepts it accepts again', () => {
  const hostile = fc.oneof(fc.string({ unit: 'binary-ascii' }), fc.stringMatching(/^[0-9.+-]{0,20}$/));
  fc.assert(
    fc.property(hostile, (input) => {
      const read = parseAreaCode(input);
      if (read.ok) expect(parseAreaCode(read.value)).toEqual(read);
    }),
  );
});
