// Does a spreadsheet say what the table says, whatever stands in its cells? (read back by another library)
import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { sheetName } from './name.ts';
import { type SheetCell, type Sheet, xlsxBytes, xlsxOf } from './book.ts';
import { letters } from './rows.ts';

const COLUMNS = [
  { title: 'Kode', kind: 'text' },
  { title: 'Suara', kind: 'number' },
] as const;

const sheet = (rows: Sheet['rows'], name = 'Data'): Sheet => ({ name, columns: COLUMNS, rows });

async function readBack(sheets: readonly Sheet[], most?: number) {
  const pieces: Uint8Array[] = [];
  for await (const piece of xlsxBytes(sheets, most)) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  return { bytes, sheets: await readXlsx(bytes, { trim: false }) };
}

describe('a workbook read back by another library', () => {
  it('keeps texts as texts, numbers as numbers, what was not read as empty', async () => {
    const { sheets } = await readBack([
      sheet([['01', 'Keterangan', null]].map(([a, b]) => [a ?? null, b ?? null]), 'Keterangan'),
      sheet([
        ['3201', 12_345],
        ['007', 0],
        [null, null],
        ['abc', null],
      ]),
    ]);
    expect(sheets.map((one) => one.sheet)).toEqual(['Keterangan', 'Data']);
    expect(sheets[1]?.data).toEqual([['Kode', 'Suara'], ['3201', 12_345], ['007', 0], [null, null], ['abc', null]]);
  });

  it.each(['=1+1', '=cmd|\' /C calc\'!A0', '+62', '-5', '@SUM(A1)', '\t=1', '1e5', '2024-02-14', 'TRUE', '  dua spasi ', '&lt;b> "x" </t>', 'baris\nbaru', '𠮷👩‍👩‍👧'])(
    'a text is not run, not turned into a number, a date or markup: %j',
    async (hostile) => {
      const { bytes, sheets } = await readBack([sheet([[hostile, 1]])]);
      expect(sheets[0]?.data[1]?.[0]).toBe(hostile);
      const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      expect(xml).not.toContain('<f>');
      expect(xml).not.toContain('t="s"');
    },
  );

  it('whatever text: as many cells as given, each a typed text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string({ unit: 'binary' }), fc.oneof(fc.constant(null), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))), { maxLength: 6 }), async (rows) => {
        const { sheets } = await readBack([sheet(rows)]);
        const data = sheets[0]?.data ?? [];
        for (const [at, [, number]] of rows.entries()) {
          const read = data[at + 1]?.[1] ?? null;
          const exact = number === null || Math.abs(number) <= 999_999_999_999_999;
          expect(exact ? read : Number(read)).toBe(number === 0 ? 0 : number);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('control characters become the writing of the standard, and that writing itself is kept apart', async () => {
    const bytes = await xlsxOf([sheet([['a\u0000\u0007b\r_x0041_\ud800\uffff', null]])]);
    expect(strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('>a_x0000__x0007_b_x000D__x005F_x0041_\ufffd_xFFFF_<');
  });

  it('a number of 16 digits and a number in a column of text stand whole, as text', async () => {
    const { sheets } = await readBack([sheet([[1234, 1_234_567_890_123_456]])]);
    expect(sheets[0]?.data[1]).toEqual(['1234', '1234567890123456']);
  });

  it('what does not fit in a sheet goes on in the next, with its head, and nothing is lost', async () => {
    const rows = Array.from({ length: 10 }, (_, at): SheetCell[] => [`k${at}`, at]);
    const { sheets } = await readBack([sheet(rows, 'TPS')], 5);
    expect(sheets.map((one) => [one.sheet, one.data.length])).toEqual([['TPS', 5], ['TPS (2)', 5], ['TPS (3)', 3]]);
    expect(sheets.flatMap((one) => one.data.slice(1))).toEqual(rows);
    expect(sheets.every((one) => one.data[0]?.[0] === 'Kode')).toBe(true);
  });

  it('the same table gives the same bytes; a row that does not fit its columns is a fault', async () => {
    expect(await xlsxOf([sheet([['a', 1]])])).toEqual(await xlsxOf([sheet([['a', 1]])]));
    await expect(xlsxOf([sheet([['a']])])).rejects.toThrow('1 cells for 2 columns');
    await expect(xlsxOf([sheet([['a', Number.NaN]])])).rejects.toThrow('no number');
  });

  it('memory holds one piece: bytes leave before the rows have ended', async () => {
    let pulled = 0;
    function* many(): Generator<SheetCell[]> {
      for (; pulled < 60_000; pulled += 1) yield [`kode ${pulled * 7919}`, pulled];
    }
    let [largest, early] = [0, 0];
    for await (const piece of xlsxBytes([sheet(many())])) {
      largest = Math.max(largest, piece.length);
      if (pulled < 50_000) early += piece.length;
    }
    expect(early).toBeGreaterThan(50_000);
    expect(largest).toBeLessThan(200_000);
  });

  it('the kind of the file stands first in it, where programs look', async () => {
    expect(Object.keys(unzipSync(await xlsxOf([sheet([])])))).toEqual(['[Content_Types].xml', '_rels/.rels', 'xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml']);
  });
});

describe('names of sheets', () => {
  it.each([
    [[], 'Kab. Bogor / [2024]: "A"', 'Kab. Bogor    2024   "A"'],
    [[], "'x'", 'x'],
    [[], '', '_'],
    [[], 'History', 'History_'],
    [['data'], 'Data', 'Data (2)'],
    [['Data', 'Data (2)'], 'Data', 'Data (3)'],
    [[], 'A'.repeat(40), 'A'.repeat(31)],
    [['A'.repeat(31)], 'A'.repeat(40), `${'A'.repeat(27)} (2)`],
  ])('%j and %j give %j', (taken, wanted, name) => {
    expect(sheetName(taken, wanted)).toBe(name);
  });

  it('any name becomes lawful and its own', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 }), (wanted) => {
        const names = wanted.reduce<string[]>((all, one) => [...all, sheetName(all, one)], []);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) {
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[[\]:*?/\\\u0000-\u001f]|^'|'$/);
          expect(name.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

it('columns are lettered as in a spreadsheet', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
