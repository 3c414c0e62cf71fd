// Is day arithmetic right across months, leap years and centuries?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, compareDays, day, dayFromNumber, dayNumber, daysBetween, isLeap, parseDay, weekday } from './day.ts';

test.each([
  ['2024-02-14', 3, 'vote, Pemilu 2024'],
  ['2024-11-27', 3, 'vote, Pilkada 2024'],
  ['2024-03-20', 3, 'SK KPU 360/2024'],
  ['2026-04-06', 1, 'look.md section 11'],
  ['1945-08-17', 5, 'Proklamasi'],
  ['1955-09-29', 4, 'first general election'],
  ['2000-02-29', 2, 'leap day of a century'],
  ['1970-01-01', 4, 'day number 0'],
  ['0001-01-01', 1, 'first'],
  ['9999-12-31', 5, 'last'],
])('%s is weekday %i (%s)', (iso, number) => {
  expect(weekday(day(iso))).toBe(number);
});

test.each([
  ['2024-02-14', 35, '2024-03-20'], // hasil.md section 11: national result by day 35
  ['2024-02-28', 1, '2024-02-29'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2023-12-31', 1, '2024-01-01'],
  ['2024-01-01', -1, '2023-12-31'],
  ['1900-02-28', 1, '1900-03-01'],
  ['2024-02-14', 0, '2024-02-14'],
  ['1969-12-31', -365, '1968-12-31'],
])('%s and %i days is %s', (from, count, to) => {
  expect(addDays(day(from), count)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(count);
});

test.each([
  ['2024-2-14', 'TANGGAL_BENTUK'],
  ['14-02-2024', 'TANGGAL_BENTUK'],
  ['2024-02-14T00:00:00Z', 'TANGGAL_BENTUK'],
  ['2024-02-14\n', 'TANGGAL_BENTUK'],
  ['\u0662\u0660\u0662\u0664-02-14', 'TANGGAL_BENTUK'],
  ['-024-02-14', 'TANGGAL_BENTUK'],
  ['', 'TANGGAL_BENTUK'],
  ['2023-02-29', 'TANGGAL_TIDAK_ADA'],
  ['1900-02-29', 'TANGGAL_TIDAK_ADA'],
  ['2024-04-31', 'TANGGAL_TIDAK_ADA'],
  ['2024-00-10', 'TANGGAL_TIDAK_ADA'],
  ['2024-13-01', 'TANGGAL_TIDAK_ADA'],
  ['2024-01-00', 'TANGGAL_TIDAK_ADA'],
  ['0000-01-01', 'TANGGAL_TIDAK_ADA'],
])('%j is refused: %s', (input, code) => {
  expect(parseDay(input)).toMatchObject({ ok: false, refusal: { code } });
  expect(() => day(input)).toThrow('impossible');
});

test('a leap year is every fourth, no century but each fourth of those', () => {
  expect([1900, 1996, 2000, 2023, 2024, 2100, 2400].filter(isLeap)).toEqual([1996, 2000, 2024, 2400]);
});

test('a day outside the calendar we can write is a bug', () => {
  expect(() => addDays(day('9999-12-31'), 1)).toThrow('day number');
  expect(() => addDays(day('0001-01-01'), -1)).toThrow('day number');
  expect(() => addDays(day('2024-02-14'), 0.5)).toThrow('day number');
});

const anyNumber = fc.integer({ min: -719_162, max: 2_932_896 });

test('numbers and days are one to one and agree with the JavaScript calendar', () => {
  fc.assert(
    fc.property(anyNumber, (n) => {
      const at = dayFromNumber(n);
      expect(dayNumber(at)).toBe(n);
      expect(parseDay(at).ok).toBe(true);
      expect(at).toBe(new Date(n * 86_400_000).toISOString().slice(0, 10));
      expect(weekday(at) % 7).toBe(new Date(n * 86_400_000).getUTCDay());
    }),
  );
});

test('days sort as text', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, (a, b) => {
      expect(compareDays(dayFromNumber(a), dayFromNumber(b))).toBe(Math.sign(a - b));
    }),
  );
});
