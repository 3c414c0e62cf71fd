// Is a pasted list of people read as a spreadsheet gives it, with every wrong line told?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HOSTILE } from '../../../test/abuse/hostile.ts';
import { type SmallCount, smallCount } from '../../../test/small-count.ts';
import { readDay } from './order-form.ts';
import { MOST_PEOPLE, readPeople } from './people-list.ts';

/** Palaran has the stations 1 to 14 of Rawa Makmur. */
const TPS = '6472011001003';
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false });
}, 120_000);
afterAll(() => count.close());
const read = (text: string) => readPeople(count.deps.database.db, text);

describe('readPeople', () => {
  it.each([
    ['semicolons', `Siti Aminah;${TPS};2099-03-25`],
    ['commas', `Siti Aminah,${TPS},2099-03-25`],
    ['tabs, as a spreadsheet copies', `Siti Aminah\t${TPS}\t2099-03-25`],
    ['quotes', `"Siti Aminah";"${TPS}";"2099-03-25"`],
    ['dots in the code', 'Siti Aminah;64.72.01.1001.003;2099-03-25'],
    ['a head, blank lines, another line end', `Nama;TPS;Sampai\r\n\r\nSiti Aminah;${TPS};2099-03-25\r\n`],
  ])('%s', async (_what, text) => {
    expect(await read(text)).toMatchObject({ people: [{ name: 'Siti Aminah', node: TPS, until: '2099-03-25' }], faults: [] });
  });
  it('without a day the form’s own holds', async () => {
    expect((await read(`Siti;${TPS}`)).people[0]?.until).toBeNull();
  });
  it.each([
    ['a name alone', 'Siti Aminah', 'KOLOM'],
    ['a fourth cell', `Siti;${TPS};2099-03-25;x`, 'KOLOM'],
    ['no such place', 'Siti;9999999999', { code: 'KODE_WILAYAH' }],
    ['no such station', 'Siti;6472011001015', { code: 'TPS' }],
    ['no such day', `Siti;${TPS};2099-02-30`, { code: 'TANGGAL' }],
  ])('%s is told with its line', async (_what, line, refused) => {
    const { people, faults } = await read(`Budi;${TPS}\n\n${line}`);
    expect([people.length, faults]).toEqual([1, [{ line: 3, refused }]]);
  });
  it('too many are not read at all', async () => {
    const { people, faults } = await read(`Siti;${TPS}\n`.repeat(MOST_PEOPLE + 1));
    expect([people, faults]).toEqual([[], [{ line: MOST_PEOPLE + 1, refused: 'BANYAK' }]]);
  });
  it('hostile cells are refused or stay text', async () => {
    for (const value of HOSTILE.filter((one) => one.isWellFormed() && !one.includes('\0'))) {
      const { people, faults } = await read(`${value};${value};${value}`);
      expect(people.length + faults.length).toBeLessThanOrEqual(1);
    }
  });
});

describe('readDay', () => {
  it.each([
    [['2', '4', '2026'], '2026-04-02'],
    [[' 31 ', '12', '2026'], '2026-12-31'],
    [['', '', ''], null],
    [['30', '2', '2026'], undefined],
    [['1', '', '2026'], undefined],
    [['-1', '1', '2026'], undefined],
    [['१', '1', '2026'], undefined],
  ])('%j is %j', ([date = '', month = '', year = ''], day) => {
    expect(readDay(date, month, year)).toBe(day);
  });
});
