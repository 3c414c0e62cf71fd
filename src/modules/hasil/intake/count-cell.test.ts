// Is every cell read as the number that stands there, or refused by its own name? (hasil.md 4, E_ANGKA)
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCount } from './count-cell.ts';

test.each([
  ['', null],
  ['0', 0],
  ['007', 7],
  ['72000', 72_000], // Kuala Lumpur TPS 187, as Sirekap read it (T26)
  ['999999999', 999_999_999],
  ['1000000000', 'ANGKA_TERLALU_BESAR'],
  ['99999999999999999999', 'ANGKA_TERLALU_BESAR'],
  ['-5', 'ANGKA_NEGATIF'],
  ['\u22125', 'ANGKA_NEGATIF'],
  ['1.5', 'ANGKA_DESIMAL'],
  ['1,5', 'ANGKA_DESIMAL'],
  ['1.0', 'ANGKA_DESIMAL'],
  ['1.234', 'ANGKA_RIBUAN'],
  ['1,234', 'ANGKA_RIBUAN'],
  ['1 234', 'ANGKA_RIBUAN'],
  ['1.234.567', 'ANGKA_RIBUAN'],
  ['1e3', 'ANGKA_BUKAN'],
  ['0x10', 'ANGKA_BUKAN'],
  ['+5', 'ANGKA_BUKAN'],
  [' 5', 'ANGKA_BUKAN'],
  ['-', 'ANGKA_BUKAN'],
  ['null', 'ANGKA_BUKAN'],
  ['NaN', 'ANGKA_BUKAN'],
  ['\u0661\u0662', 'ANGKA_BUKAN'], // digits of another script
  ['=1+1', 'ANGKA_BUKAN'],
  ['12 suara', 'ANGKA_BUKAN'],
])('%j is %j', (text, read) => {
  expect(readCount(text)).toBe(read);
});

test('every count of nine digits comes back, and no other text becomes a number', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => readCount(String(n)) === n));
  fc.assert(fc.property(fc.string(), (text) => typeof readCount(text) !== 'number' || /^[0-9]{1,9}$/.test(text)));
});
