// Is an order that cannot be carried out refused before anything is taken? (usage, rights, report)
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { seqTerakhir } from '../store/history.ts';
import { PROVINCE_HEADER, csvText, provinceCsv, provinceRow } from './csv-fixtures.ts';
import { type Done, FIVE, runImport, scratch } from './import-fixture.ts';

const scratchFolder = scratch();
const { path: folder, file } = scratchFolder;
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount({ filled: false });
});
afterAll(async () => {
  await count.close();
  scratchFolder.remove();
});

function run(...args: readonly string[]): Promise<Done> {
  return runImport(count.deps, ...args);
}

test.each([
  ['a folder in its place', () => folder],
  ['a file where the folder should be', () => join(file('berkas.txt', 'x'), 'laporan.csv')],
  ['a full disk', () => '/dev/full'],
])('a report that cannot be written stops the import before it takes anything: %s', async (_, place) => {
  const done = await run(
    file(
      'buruk.csv',
      csvText(PROVINCE_HEADER, [provinceRow('6472011001001', ['-1', '2', '3']), provinceRow('6472011001002', ['1', '2', '3'])]),
    ),
    '--report',
    place(),
  );
  expect(done.code).toBe(1);
  expect(done.text).toContain('LAPORAN_TIDAK_TERTULIS');
  expect(await seqTerakhir(count.deps.database.db)).toBe(0);
});

test('a file without rights is named', async () => {
  const path = file('terkunci.csv', provinceCsv(FIVE));
  chmodSync(path, 0o000);
  const done = await run(path, '--dry-run');
  // Root reads everything; then it is simply imported.
  expect(done.text).toMatch(process.getuid?.() === 0 ? /Dibaca +5/ : /BERKAS_TIDAK_TERBACA/);
});

test.each<[string, readonly string[]]>([
  ['no file', []],
  ['an unknown option', ['a.csv', '--semua']],
  ['another contest', ['a.csv', '--contest', 'pdprx']],
  ['another election', ['a.csv', '--election', 'pemilu-1955']],
  ['a report over the file', ['a.csv', '--report', 'a.csv']],
])('%s: usage and code 2', async (_, args) => {
  const done = await run(...args);
  expect(done.code).toBe(2);
  expect(done.text).toContain('Cara pakai: import results --election SLUG --contest CONTEST FILE...');
});
