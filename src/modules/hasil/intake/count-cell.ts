// Is this cell a count of people or ballots? (hasil.md 4: a cell that is not an integer >= 0 is refused outright)
import type { Angka } from '../figures.ts';

export type CountFault = 'ANGKA_NEGATIF' | 'ANGKA_DESIMAL' | 'ANGKA_RIBUAN' | 'ANGKA_TERLALU_BESAR' | 'ANGKA_BUKAN';

/**
 * Nine digits are the most that is taken: it fits the column of four bytes, and sums of the whole nation stay exact.
 * The paper has three boxes; more than 999 is a finding (K20) and not a refusal, for the sources hold 72,000.
 */
const MOST_DIGITS = 9;
const ZERO = 48;

/** A number, null for an empty cell (not reported, never zero), or the code of the fault. */
export function readCount(text: string): Angka | CountFault {
  if (text === '') return null;
  if (text.length > MOST_DIGITS) return countFault(text);
  let n = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return countFault(text);
    n = n * 10 + digit;
  }
  return n;
}

function countFault(text: string): CountFault {
  if (/^[0-9]+$/.test(text)) return 'ANGKA_TERLALU_BESAR';
  if (/^[-\u2212][0-9]/.test(text)) return 'ANGKA_NEGATIF';
  // "1.234" is a thousand in Indonesia and one and a bit elsewhere: named for what it most likely is, never read.
  if (/^[0-9]{1,3}([., \u00a0][0-9]{3})+$/.test(text)) return 'ANGKA_RIBUAN';
  if (/^[0-9]+[.,][0-9]+$/.test(text)) return 'ANGKA_DESIMAL';
  return 'ANGKA_BUKAN';
}
