// Do the files of an area say what its page says? (spreadsheet beside CSV, for areas, stations, abroad, past moments)
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, bytesOf, readCsv } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { openDataRoutes } from '../opendata/routes.ts';
import { tableSheets } from './table-xlsx.ts';
import { xlsxTwinRoutes } from './twin-xlsx.ts';

const AT = '/hasil/pemilu-2024/ppwp';
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
}, 60_000);
afterAll(() => count.close());

describe('the spreadsheet of an area', () => {
  const csv = async (path: string) => readCsv((await bytesOf(ask(count.deps, openDataRoutes, `${AT}${path}`))).toString());
  const sheets = async (path: string) => readXlsx(await bytesOf(ask(count.deps, xlsxTwinRoutes, `${AT}${path}`)));

  test.each(['', '/64', '/6472', '/6472011001', '/6474011001', '/99', '/9901010001', '/1901011001', '/6472011001003'])('%s says the same as the CSV, cell by cell, and numbers are numbers', async (path) => {
    const [rows, [about, table]] = [await csv(`${path}.csv`), await sheets(`${path}.xlsx`)];
    const [head = [], ...body] = table?.data ?? [];
    expect(head).toEqual(Object.keys(rows[0] ?? {}));
    expect(body.map((cells) => cells.map((cell) => (cell === null ? null : String(cell))))).toEqual(
      // A CSV marks what a spreadsheet would run; a typed cell needs no mark.
      rows.map((row) => Object.values(row).map((cell) => cell?.replace(/^'=/, '=') ?? null)),
    );
    expect(body.flat().some((cell) => typeof cell === 'number')).toBe(true);
    expect(about?.sheet).toBe('Keterangan');
    const told = new Map(about?.data.map(([what, content]) => [String(what), String(content)]));
    expect(told.get('Sumber')).toBe(`Info Pemilu, http://pendopo.test${AT}${path}`);
    expect(told.get('Lapisan data')).toContain('Lapis C');
    expect(told.get('Lisensi')).toContain('CC-BY-4.0');
    expect(told.has('Status')).toBe(false);
    expect(told.get('Data sampai')).toMatch(path === '/6474011001' ? /^belum ada data$/ : /2024/);
    for (const name of head) expect([name, told.has(`Kolom ${String(name)}`)]).toEqual([name, true]);
  });

  test('a hostile name of an area stays a name, also as the name of the sheet', async () => {
    const [, table] = await sheets('/1901011001.xlsx');
    expect(table?.sheet).toBe('=SUM(A1)');
    expect((await sheets('/190101.xlsx'))[1]?.data[1]?.[2]).toBe('=SUM(A1)');
  });

  test('simulated figures are marked before anything else', () => {
    const about = { judul: 'x', lapisan: 'C', waktu: null, alamat: 'x', simulasi: true };
    expect([...(tableSheets('id', about, [])[0]?.rows as Iterable<unknown>)][0]).toEqual(['Status', 'DATA SIMULASI: bukan hasil pemilu']);
  });

  test('a past moment has a file of its own; wrong names and times get an answer of ours', async () => {
    const reply = await ask(count.deps, xlsxTwinRoutes, `${AT}/64.xlsx?per=2024-02-14T23:00`);
    expect(reply).toMatchObject({ kind: 'bytes', fileName: 'pemilu-2024-ppwp-64-2024-02-14T2300.xlsx' });
    expect(await ask(count.deps, xlsxTwinRoutes, `${AT}/64.xlsx?per=besok`)).toMatchObject({ kind: 'refused' });
    expect(await ask(count.deps, xlsxTwinRoutes, `${AT}/7788.xlsx`)).toMatchObject({ kind: 'missing' });
    expect(await ask(count.deps, xlsxTwinRoutes, '/hasil/pemilu-2024/zzz/64.xlsx')).toMatchObject({ kind: 'missing' });
  });
});
