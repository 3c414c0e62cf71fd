// Does the verifier read tables as they are written, quotes and line ends inside cells included? (RFC 4180)
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { angka, barisCsv, barisDi } from './tabel.ts';

test('any table comes back cell by cell', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '7', '"', ',', '\n', ' ', "'") });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
      expect([...barisCsv(stringify(rows))].map(({ sel }) => sel)).toEqual(rows);
    }),
  );
});

test('each row is found again by where it begins', () => {
  const text = 'a,b\n"x ""y"", z",1\n,\n';
  for (const { sel, awal } of barisCsv(text)) expect(barisDi(text, awal).sel).toEqual(sel);
  expect([...barisCsv(text)].map(({ nomor, sel }) => [nomor, sel.length])).toEqual([[1, 2], [2, 2], [3, 2]]);
});

test.each([
  ['', -1],
  ['0', 0],
  ['007', 7],
  ['999999999999999', 999_999_999_999_999],
  ['1234567890123456', -2],
  ['-1', -2],
  ['1e3', -2],
  ['٣', -2],
  [' 1', -2],
])('"%s" reads as %i', (cell, n) => {
  expect(angka(cell)).toBe(n);
});
