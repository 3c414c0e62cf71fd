// Do stages stand at their days on the axis? (Pemilu 2024, PKPU 3/2022)
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, daysBetween } from '#kernel/day';
import { axisOf, monthTicks } from './time.tsx';

const stage = (start: string, end: string) => ({ title: start, start: day(start), end: day(end) });

describe('axis of the stages', () => {
  it('runs from the first of the first month to the last day', () => {
    expect(axisOf([stage('2023-11-28', '2024-02-10'), stage('2022-07-29', '2022-12-13'), stage('2024-10-20', '2024-10-20')])).toEqual({
      from: '2022-07-01',
      days: daysBetween(day('2022-07-01'), day('2024-10-20')) + 1,
    });
  });

  it.each([
    ['2024-02-15', '2024-03-20', ['2024-02-01', '2024-03-01']],
    ['2022-07-29', '2024-10-20', ['2022-07-01', '2023-01-01', '2023-07-01', '2024-01-01', '2024-07-01']],
    ['2024-11-02', '2025-02-20', ['2024-11-01', '2024-12-01', '2025-01-01', '2025-02-01']],
  ])('%s to %s has the lines %o', (start, end, expected) => {
    expect(monthTicks(axisOf([stage(start, end)]))).toEqual(expected);
  });

  it('no axis is empty, none has more than seven lines, none lies outside', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 4000 }), (offset, length) => {
        const start = addDays(day('2004-01-01'), offset);
        const axis = axisOf([{ title: 'x', start, end: addDays(start, length) }]);
        const ticks = monthTicks(axis);
        expect(ticks.length).toBeLessThanOrEqual(7);
        for (const tick of ticks) {
          const place = daysBetween(axis.from, tick);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(axis.days);
        }
      }),
    );
  });
});
