// Are shares exact, with 100.00 only for all and 0.00 only for none? (hasil.md section 5)
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percent2, shares } from './share.ts';

test.each([
  [5_886, 6_210, 94.78], // Bengkulu, stations with figures
  [386, 387, 99.74], // T10: 1709 Bengkulu Tengah
  [143_097, 784_796, 18.23], // T24: PDIP in Cilacap 2024
  [200_818, 781_316, 25.7], // T24: 2019
  [823_235, 823_236, 99.99], // all but one is not all
  [1, 823_236, 0.01], // one is not none
  [823_236, 823_236, 100],
  [0, 823_236, 0],
  [1, 3, 33.33],
  [2, 3, 66.67],
  [1, 20_000, 0.01], // 0.005, half up
  [3, 20_000, 0.02], // 0.015, half up; binary floats would say 0.01
  [201, 20_000, 1.01], // 1.005, half up; binary floats would say 1.00
  [356, 292, 121.92], // turnout above the list
  [823_237, 823_236, 100.01], // above all is not all
])('%i of %i is %d', (part, whole, percent) => {
  expect(percent2(part, whole)).toBe(percent);
});

test('without a whole there is no share', () => {
  expect(percent2(0, 0)).toBeNull();
  expect(percent2(3, 0)).toBeNull();
});

test('what is not a count is a bug', () => {
  for (const bad of [-1, 0.5, NaN, Infinity, 2 ** 53]) {
    expect(() => percent2(bad, 7)).toThrow('share');
    expect(() => percent2(7, bad)).toThrow('share');
  }
  expect(() => percent2(2 ** 52, 3)).toThrow('too large');
});

test('SK KPU 360/2024 as the decree prints it', () => {
  expect(shares([40_971_906, 96_214_691, 27_040_878])).toEqual([24.95, 58.59, 16.47]);
});

test('null adds nothing and has no share; no votes, no shares', () => {
  expect(shares([155, 0, null])).toEqual([100, 0, null]); // 3174091004197 on 17 March
  expect(shares([null, null])).toEqual([null, null]);
  expect(shares([0, 0, 0])).toEqual([null, null, null]);
  expect(shares([])).toEqual([]);
});

test('equals arbitrary-precision half-up, kept off 0 and 100', () => {
  const counts = fc.integer({ min: 1, max: 400_000_000 });
  fc.assert(
    fc.property(counts, counts, (part, whole) => {
      const exact = Number((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole)));
      const kept = part === whole ? 10_000 : part > whole ? Math.max(exact, 10_001) : Math.min(Math.max(exact, 1), 9_999);
      expect(percent2(part, whole)).toBe(kept / 100);
    }),
  );
});

test('a larger part never has a smaller share', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (a, b, whole) => {
      const [less = 0, more = 0] = [a, b].sort((x, y) => x - y);
      expect(percent2(less, whole) ?? 0).toBeLessThanOrEqual(percent2(more, whole) ?? 0);
    }),
  );
});
