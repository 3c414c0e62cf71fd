// What share of the whole is a part, and how far is the count? (hasil.md section 5)
import { assert } from './result.ts';

/**
 * Percent with two decimals, rounded half up in whole numbers: 5,886 of 6,210 is 94.78. It is 100 only when the
 * two are equal and 0 only when there is none, so 823,235 of 823,236 is 99.99. A turnout may exceed 100.
 * Null when the whole is 0. Throws on anything but whole numbers from 0.
 */
export function percent2(part: number, whole: number): number | null {
  assert(isCount(part) && isCount(whole), `share of ${part} in ${whole}`);
  if (whole === 0) return null;
  if (part === 0) return 0;
  if (part === whole) return 100;
  const twice = part * 20_000 + whole;
  assert(Number.isSafeInteger(twice), `share of ${part} is too large to be exact`);
  // Remainder first: a quotient of floating numbers could round up onto the next hundredth.
  const hundredths = (twice - (twice % (2 * whole))) / (2 * whole);
  if (part > whole) return Math.max(hundredths, 10_001) / 100;
  return Math.min(Math.max(hundredths, 1), 9_999) / 100;
}

/**
 * Each part's share of their sum, each rounded by itself: they may add up to 99.99 or 100.01, and no figure is bent to
 * hide that. A null part (nothing received) adds nothing and has no share; with no votes at all no part has one.
 */
export function shares(parts: readonly (number | null)[]): (number | null)[] {
  const whole = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  return parts.map((part) => (part === null ? null : percent2(part, whole)));
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
