// Are cells cut where RFC 4180 cuts them, and is a broken line refused instead of guessed?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCells } from './csv-line.ts';

test.each([
  ['1101012001,kel_desa,110101,KEUDE BAKONGAN,3,3,,', ['1101012001', 'kel_desa', '110101', 'KEUDE BAKONGAN', '3', '3', '', '']],
  ['1207281007,"LUBUK PAKAM I,II",22', ['1207281007', 'LUBUK PAKAM I,II', '22']],
  ['3513152017,"SOKA""AN"', ['3513152017', 'SOKA"AN']],
  ['', ['']],
  ['"",""', ['', '']],
  ['a,', ['a', '']],
])('%s', (line, cells) => {
  expect(csvCells(line)).toEqual(cells);
});

test('a sheet may part its cells by another sign', () => {
  expect(csvCells('a;"b;c";d,e', ';')).toEqual(['a', 'b;c', 'd,e']);
});

test.each(['a,"b', 'a,"b"c', 'a,b"c', '"', '"""', '"a""'])('%s is no line of cells', (line) => {
  expect(csvCells(line)).toBeUndefined();
});

test('what is quoted comes back whole', () => {
  const cell = fc.string().filter((text) => !/[\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
      const line = cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
      expect(csvCells(line)).toEqual(cells);
    }),
  );
});
