// Is every NIK read as section 4 says, and is nothing else ever thrown at the reader?
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Day, day, dayFromNumber, dayNumber } from '#kernel/day';
import { FORMER, everARegency, isProvince } from './kabko.ts';
import { maskNik, readNik, readNkk } from './nik.ts';
import { type PersonCode, judgePerson, levelOf } from './person.ts';

const ASOF = day('2026-11-21');
const RULES = { pollingDay: ASOF, minimumAge: 17, oldestAge: 100, kabisat: '1_MARET' } as const;

/** NIK, codes, sex, birth date; made-up people but for the four that the press has printed. */
test.each<[string, readonly string[], string?, string?]>([
  ['6471054708990002', [], 'P', '1999-08-07'],
  ['3602041211870001', [], 'L', '1987-11-12'],
  ['3273056010900009', [], 'P', '1990-10-20'],
  ['3311120411870003', [], 'L', '1987-11-04'],
  ['6472012902000001', [], 'L', '2000-02-29'],
  ['6472016902000001', [], 'P', '2000-02-29'],
  ['6472017112990003', [], 'P', '1999-12-31'],
  ['6472012902990001', ['E_NIK_TANGGAL']],
  ['6472013204900001', ['E_NIK_TANGGAL']],
  ['6472014004900001', ['E_NIK_TANGGAL']],
  ['6472017204900001', ['E_NIK_TANGGAL']],
  ['6472017104900001', ['E_NIK_TANGGAL']],
  ['6472011313900001', ['E_NIK_TANGGAL']],
  ['6472010000900001', ['E_NIK_TANGGAL']],
  ['6472010101900000', ['E_NIK_URUT'], 'L', '1990-01-01'],
  ['6472010000900000', ['E_NIK_TANGGAL', 'E_NIK_URUT']],
  ['9972010101900001', ['E_NIK_PROVINSI'], 'L', '1990-01-01'],
  ['5401010101700001', ['E_NIK_PROVINSI'], 'L', '1970-01-01'],
  ['6499010101900001', ['W_NIK_KABKO'], 'L', '1990-01-01'],
  ['6473010101900001', [], 'L', '1990-01-01'],
  ['647201010190001', ['E_NIK_PANJANG']],
  ['64720101019000011', ['E_NIK_PANJANG']],
  ['647201O101900001', ['E_NIK_DIGIT']],
  ['٦٤٧٢٠١٠١٠١٩٠٠٠٠١', ['E_NIK_DIGIT']],
  ['', ['E_NIK_KOSONG']],
  [" ' - ", ['E_NIK_KOSONG']],
  ['6.47201E+15', ['E_NIK_DIGIT', 'E_NIK_NOTASI_ILMIAH']],
  ['6,47105470899E+15', ['E_NIK_DIGIT', 'E_NIK_NOTASI_ILMIAH']],
  ['6e15', ['E_NIK_DIGIT', 'E_NIK_NOTASI_ILMIAH']],
  [' 6471 0547 0899 0002 ', [], 'P', '1999-08-07'],
  ['6471-0547-0899-0002', [], 'P', '1999-08-07'],
  ["'6471054708990002", [], 'P', '1999-08-07'],
  ['6471051511260001', [], 'L', '2026-11-15'],
  ['6471052511260001', [], 'L', '1926-11-25'],
  ['6471050101200001', [], 'L', '2020-01-01'],
])('NIK %j: %j', (written, codes, sex, born) => {
  expect(readNik(written, ASOF)).toMatchObject({ codes, ...(sex === undefined ? {} : { sex, born }) });
});

test.each([
  ['6471051708990002', []],
  ['6471054708990002', ['E_NKK_TANGGAL']],
  ['6471052902000001', []],
  ['6471050108990000', ['E_NKK_URUT']],
  ['9971050108990001', ['E_NKK_PROVINSI']],
  ['6498050108990001', ['W_NKK_KABKO']],
  ['647105010899000', ['E_NKK_PANJANG']],
  ['647105010899000x', ['E_NKK_DIGIT']],
  ['6.47105E+15', ['E_NKK_DIGIT', 'E_NKK_NOTASI_ILMIAH']],
  [' ', ['E_NKK_KOSONG']],
])('NKK %j: %j', (written, codes) => {
  expect(readNkk(written).codes).toEqual(codes);
});

describe('NIK against the record', () => {
  const nkk = '6471051708990002';
  it.each<[string, string | undefined, 'L' | 'P' | undefined, 'B' | 'S' | undefined, readonly PersonCode[]]>([
    ['6471054708990002', '1999-08-17', 'P', undefined, ['W_NIK_TGL_BEDA']],
    ['6471054708990002', '1999-08-07', 'L', undefined, ['W_NIK_JK_BEDA']],
    ['6471050101200001', '1920-01-01', 'L', undefined, ['W_USIA_LEBIH_100']],
    ['6471052111260001', undefined, 'L', 'S', []],
    ['6471052111090001', '2009-11-21', 'L', 'B', []],
    ['6471052211090001', '2009-11-22', 'L', 'B', ['E_USIA_KURANG']],
    ['6471052211090001', '2009-11-22', 'L', 'S', []],
    ['6471052211090001', '2009-11-22', 'L', undefined, []],
    ['6471052111250001', '1925-11-21', 'L', 'S', ['W_USIA_LEBIH_100']],
    ['6471052211250001', '1925-11-22', 'L', 'S', []],
    ['6471052902080001', '2008-02-29', 'L', 'B', []],
  ])('%s, born %s, %s, %s: %j', (nik, born, sex, marriage, codes) => {
    expect(judgePerson({ nik, nkk, born: born as Day | undefined, sex, marriage }, RULES).codes).toEqual(codes);
  });

  it('a person already listed with an impossible date is flagged and stays', () => {
    const person = { nik: '6472013204900001', nkk, born: undefined, sex: undefined, marriage: undefined };
    expect(judgePerson({ ...person, listed: true }, RULES).codes).toEqual(['E_NIK_TANGGAL', 'DATA_INVALID']);
    expect(['E_NIK_TANGGAL', 'DATA_INVALID'].map((code) => levelOf(code, true))).toEqual(['kerja', 'kerja']);
    expect(levelOf('E_NIK_TANGGAL')).toBe('tolak');
    expect(levelOf('E_NIK_GANDA')).toBe('kerja');
    expect(levelOf('W_NIK_KABKO')).toBe('catatan');
  });
});

test('split regions keep their former codes, and none of them is in force twice', () => {
  for (const { province, codes } of FORMER) expect(everARegency(Number(province + codes.slice(0, 2)))).toBe(true);
  expect([5401, 3100, 6405, 9126].map(everARegency)).toEqual([false, false, true, true]);
  expect(Array.from({ length: 100 }, (_, at) => at).filter(isProvince)).toEqual(
    [11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96],
  );
});

test.each([
  ['6471054708990002', '************0002'],
  ['647105470899000', '****************'],
  ['<b>', '****************'],
])('%s is shown as %s', (nik, shown) => {
  expect(maskNik(nik)).toBe(shown);
});

test('any birth date within a hundred years, either sex, comes back from its own NIK', () => {
  const born = fc.integer({ min: dayNumber(ASOF) - 36_523, max: dayNumber(ASOF) }).map(dayFromNumber);
  fc.assert(
    fc.property(born, fc.boolean(), fc.integer({ min: 1, max: 9999 }), (date, woman, serial) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      const nik = `647105${two(Number(date.slice(8)) + (woman ? 40 : 0))}${date.slice(5, 7)}${date.slice(2, 4)}${String(serial).padStart(4, '0')}`;
      expect(readNik(nik, ASOF)).toEqual({ digits: nik, codes: [], sex: woman ? 'P' : 'L', born: date, area: '647105' });
      // A person of the century before is read by the date on record.
      const older = `${Number(date.slice(0, 4)) - 100}${date.slice(4)}` as Day;
      if (date.slice(5) !== '02-29') expect(readNik(nik, ASOF, older).born).toBe(older);
    }),
  );
});

test('whatever is written: sixteen digits or a reason, never both wrong and silent', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9]{14,18}$/)), (written) => {
      for (const read of [readNik(written, ASOF), readNkk(written)]) {
        if (read.digits === undefined) expect(read.codes.length).toBeGreaterThan(0);
        else expect(read.digits).toMatch(/^[0-9]{16}$/);
      }
      expect(maskNik(written)).toHaveLength(16);
    }),
  );
});
