// How well can two colours be told apart? (WCAG 2.2, relative luminance and contrast ratio)
import { assert } from '#kernel/result';

/** "#1d1714" to its relative luminance, 0 black to 1 white. */
export function luminance(hex: string): number {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  assert(digits !== null, `colour ${hex}`);
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((part) => linear(parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** 1 (same) to 21 (black on white), cut to one decimal so that it never claims more than there is. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 10) / 10;
}
