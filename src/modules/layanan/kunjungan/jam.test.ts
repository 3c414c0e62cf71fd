// Which slots may be booked when, by the windows of Perpres 21/2023? (layanan.md 3.2, 6.2, case 2)
import { describe, expect, it } from 'vitest';
import { type Day, day, weekday } from '#kernel/day';
import { type JamHari, isBuka, menitLayanan, saat, slotHari, tawaran, tolakSlot, tutupPada } from './jam.ts';

const HOLIDAYS = new Set<string>(['2026-03-20', '2026-08-17']);
const hours: JamHari = (on: Day) => {
  if (weekday(on) > 5 || HOLIDAYS.has(on)) return [];
  return weekday(on) === 5
    ? [{ from: '07:30', to: '11:30' }, { from: '13:00', to: '16:30' }]
    : [{ from: '07:30', to: '12:00' }, { from: '13:00', to: '16:00' }];
};
const at = (on: string, time: string): number => saat(day(on), Number(time.slice(0, 2)) * 60 + Number(time.slice(3)), 'WITA');

describe('slots', () => {
  it('whole slots inside the windows, never over a break', () => {
    expect(slotHari(hours(day('2026-11-23')), 30)).toHaveLength(9 + 6);
    expect(slotHari([{ from: '07:30', to: '08:14' }], 15)).toEqual([450, 465]);
  });
  it('minutes of service skip breaks, nights, weekends and holidays', () => {
    expect(menitLayanan(hours, 'WITA', at('2026-11-20', '16:00'), at('2026-11-23', '08:00'))).toBe(60);
    expect(menitLayanan(hours, 'WITA', at('2026-11-23', '11:30'), at('2026-11-23', '13:30'))).toBe(60);
    expect(menitLayanan(hours, 'WITA', at('2026-11-23', '13:00'), at('2026-11-23', '12:00'))).toBe(0);
  });
  it('a week has 37.5 hours of service', () => expect(menitLayanan(hours, 'WITA', at('2026-11-23', '00:00'), at('2026-11-30', '00:00'))).toBe(37.5 * 60));
});

describe('refusals (case 2)', () => {
  const now = at('2026-03-16', '09:00');
  it.each([
    ['Friday 12.00', at('2026-03-27', '12:00'), 'E_DI_LUAR_JAM'],
    ['2026-03-20, cuti bersama', at('2026-03-20', '09:00'), 'E_LIBUR'],
    ['a Sunday', at('2026-03-22', '09:00'), 'E_LIBUR'],
    ['before the lead time of two service hours', at('2026-03-16', '10:30'), 'E_SLOT_AWAL'],
    ['in the past', at('2026-03-16', '08:00'), 'E_SLOT_LEWAT'],
    ['beyond fourteen days', at('2026-03-30', '09:00'), 'E_SLOT_JAUH'],
    ['not the beginning of a slot', at('2026-03-17', '09:10'), 'E_DI_LUAR_JAM'],
    ['a free slot', at('2026-03-17', '09:00'), undefined],
    ['exactly two service hours later', at('2026-03-16', '11:00'), undefined],
  ])('%s', (_what, start, said) => expect(tolakSlot(hours, 'WITA', now, 30, start)).toBe(said));
  it('Independence day', () => expect(tolakSlot(hours, 'WITA', at('2026-08-14', '09:00'), 30, at('2026-08-17', '09:00'))).toBe('E_LIBUR'));
});

it('offers fourteen days, and nothing in the past or on a holiday', () => {
  const now = at('2026-03-16', '09:00');
  const days = tawaran(hours, 'WITA', now, 30);
  expect(days).toHaveLength(14);
  expect(days.find((one) => one.day === '2026-03-20')?.starts).toEqual([]);
  for (const { starts } of days) for (const start of starts) expect(tolakSlot(hours, 'WITA', now, 30, start)).toBeUndefined();
});

it('open and closed, to the minute', () => {
  expect([isBuka(hours, 'WITA', at('2026-11-23', '07:29')), isBuka(hours, 'WITA', at('2026-11-23', '07:30')), isBuka(hours, 'WITA', at('2026-11-23', '12:00'))]).toEqual([false, true, false]);
  expect(tutupPada(hours, 'WITA', day('2026-11-23'))).toBe(at('2026-11-23', '16:00'));
  expect(tutupPada(hours, 'WITA', day('2026-11-22'))).toBeUndefined();
});
