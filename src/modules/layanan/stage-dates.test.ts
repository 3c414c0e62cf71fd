// Does the front door show the next dates, and admit when there are none?
import { describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { readStageDates } from './stage-dates.ts';

describe('stages at the front door (PKPU 2/2024, PKPU 3/2022)', () => {
  it('on 21 November 2026 all stages have passed: the latest ends, newest first', () => {
    const dates = readStageDates('id', fixedClock('2026-11-21T05:00:00Z'));
    expect(dates.upcoming).toBe(false);
    expect(dates.items).toHaveLength(4);
    expect(dates.items[0]).toMatchObject({ day: '2024-12-16', href: '/tahapan/pilkada-2024', note: 'Hari terakhir Senin, 16 Desember 2024. Pilkada 2024' });
    const days = dates.items.map((one) => one.day);
    expect([...days].sort().reverse()).toEqual(days);
  });
  it('on 20 November 2024 the end of the campaign and the voting are next', () => {
    const dates = readStageDates('en', fixedClock('2024-11-20T05:00:00Z'));
    expect(dates.upcoming).toBe(true);
    expect(dates.items.map((one) => one.day)).toEqual(['2024-11-23', '2024-11-24', '2024-11-26', '2024-11-27']);
    expect(dates.items[0]?.note).toBe('Last day Saturday, 23 November 2024. 2024 regional elections');
  });
  it('the day turns at midnight in Jakarta, not in Greenwich', () => {
    const before = readStageDates('id', fixedClock('2024-11-27T16:59:59Z'));
    const after = readStageDates('id', fixedClock('2024-11-27T17:00:00Z'));
    expect(before.items[0]?.day).toBe('2024-11-27');
    expect(after.items[0]?.day).toBe('2024-12-16');
  });
  it('no schedule at all: nothing, and no invention', () => {
    expect(readStageDates('id', fixedClock('2026-11-21T05:00:00Z'), [])).toEqual({ upcoming: false, items: [] });
  });
});
