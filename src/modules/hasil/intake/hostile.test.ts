// Is every bad row refused by its own reason, while the good rows around it are taken? (issue: bad rows never stop a file and never vanish)
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvCells } from '#kernel/csv-line';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { ABROAD_HEADER, INCONSISTENT_HEADER, PROVINCE_HEADER, csvText, photoOf, provinceRow } from './csv-fixtures.ts';
import { importResults } from './command.ts';

let count: SmallCount;
const folder = mkdtempSync(join(tmpdir(), 'pendopo-hostile-'));
beforeAll(async () => {
  count = await smallCount({ filled: false });
});
afterAll(async () => {
  await count.close();
  rmSync(folder, { recursive: true });
});

interface Summary {
  readonly files: readonly {
    readonly rows: number;
    readonly read: number;
    readonly taken: number;
    readonly same: number;
    readonly replaced: number;
    readonly refused: number;
    readonly refusal?: string;
  }[];
  readonly problems: readonly { readonly row: number; readonly column: string; readonly reason: string; readonly value: string }[];
  readonly exit: number;
}

/** A dry run over these bytes: the same figures as the real one, and every case finds the same empty election. */
async function dryRun(
  bytes: string | Uint8Array,
  name = 'uji.csv',
): Promise<Summary & { readonly report: readonly (readonly string[])[] }> {
  const [file, report] = [join(folder, name), join(folder, 'laporan.csv')];
  writeFileSync(file, bytes);
  const out: string[] = [];
  const terminal = { line: (text: string) => void out.push(text), problem: (text: string) => void out.push(text) };
  const args = ['--election', 'pemilu-2024', '--contest', 'ppwp', file, '--dry-run', '--json', '--report', report];
  await importResults.run(args, count.deps, terminal);
  const lines = readFileSync(report, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => [...(csvCells(line) ?? [])]);
  return { ...(JSON.parse(out.join('\n')) as Summary), report: lines };
}

const GOOD = provinceRow('6472011001001', ['101', '211', '31']);
const row = (kode: string, suara: readonly string[] = ['1', '2', '3'], ts?: string, foto: readonly string[] = []): readonly string[] =>
  provinceRow(kode, suara, ts, foto);
const K = '6472011001002';

const BAD: readonly (readonly [string, string | readonly string[], string, string])[] = [
  ['a code of 17 digits', row('64720110010020000'), 'kode_tps', 'KODE_PANJANG'],
  ['letters in a code', row('64720110O1002'), 'kode_tps', 'KODE_HURUF'],
  ['an old code abroad', row('99.AE.01.0001.002'), 'kode_tps', 'KODE_LUAR_NEGERI_LAMA'],
  ['no code', row(''), 'kode_tps', 'KODE_KOSONG'],
  ['a signed code', row('-472011001002'), 'kode_tps', 'KODE_TANDA'],
  ['the code of a desa', row('6472011001'), 'kode_tps', 'KODE_BUKAN_TPS'],
  ['a code of no level', row('647201100100'), 'kode_tps', 'KODE_TINGKAT'],
  ['station 000', row('6472011001000'), 'kode_tps', 'KODE_NOMOR_TPS'],
  ['another number beside the code', row(K).map((cell, at) => (at === 5 ? '3' : cell)), 'no_tps', 'NOMOR_BEDA'],
  ['votes below zero', row(K, ['-5', '2', '3']), 'paslon_1', 'ANGKA_NEGATIF'],
  ['half a vote', row(K, ['1', '2.5', '3']), 'paslon_2', 'ANGKA_DESIMAL'],
  ['a thousands sign', row(K, ['1', '2', '1.203']), 'paslon_3', 'ANGKA_RIBUAN'],
  ['a vote of ten digits', row(K, ['1234567890', '2', '3']), 'paslon_1', 'ANGKA_TERLALU_BESAR'],
  ['a word for a number', row(K, ['tiga', '2', '3']), 'paslon_1', 'ANGKA_BUKAN'],
  ['a formula', row(K, ['=SUM(A1)', '2', '3']), 'paslon_1', 'ANGKA_BUKAN'],
  ['a desa outside the tree', row('6472011999001'), 'kode_tps', 'WILAYAH_TIDAK_ADA'],
  ['a province outside the tree', row('1101011001001'), 'kode_tps', 'WILAYAH_TIDAK_ADA'],
  ['a number outside the plan', row('6472011001015'), 'kode_tps', 'TPS_DI_LUAR_DAFTAR'],
  ['no time', row(K, ['1', '2', '3'], ''), 'ts', 'WAKTU_KOSONG'],
  ['a time of another shape', row(K, ['1', '2', '3'], '15/02/2024'), 'ts', 'WAKTU_BENTUK'],
  ['the 30th of February', row(K, ['1', '2', '3'], '2024-02-30 10:00:00'), 'ts', 'WAKTU_TIDAK_ADA'],
  ['a script for a photo', row(K, ['1', '2', '3'], undefined, ['javascript:alert(1)']), 'foto_1', 'FOTO_BENTUK'],
  ['a column too few', row(K).slice(1), '', 'KOLOM_KURANG'],
  ['a column too many', [...row(K), 'x'], '', 'KOLOM_LEBIH'],
  ['a single word', 'oops', '', 'KOLOM_KURANG'],
  ['an open quote', `"${row(K).join(',')}`, '', 'KUTIP_RUSAK'],
  ['text after a quote', `"a"b,${row(K).slice(1).join(',')}`, '', 'KUTIP_RUSAK'],
  ['a zero byte', row(K).join(',').replace('PALARAN', 'PAL\0RAN'), '', 'KARAKTER_NUL'],
  ['the same station with other figures', row('6472011001001', ['101', '211', '32']), 'kode_tps', 'TPS_GANDA'],
];

test.each(BAD)('%s', async (_, bad, column, reason) => {
  const line = typeof bad === 'string' ? bad : bad.join(',');
  const last = row('6472011001003', ['7', '11', '13']).join(',');
  const done = await dryRun([PROVINCE_HEADER.join(','), GOOD.join(','), line, last, ''].join('\n'));
  expect(done.files[0]).toMatchObject({ rows: 3, read: 3, taken: 2, same: 0, replaced: 0, refused: 1 });
  expect(done.problems.map(({ row: at, column: where, reason: why }) => [at, where, why])).toEqual([[3, column, reason]]);
  expect(done.report).toHaveLength(2);
  expect(done.report[1]?.slice(1, 4)).toEqual(['3', column, reason]);
  expect(done.report.flat().join('')).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(done.exit).toBe(1);
});

test('bytes that are no UTF-8 refuse their row only', async () => {
  const text = csvText(PROVINCE_HEADER, [GOOD, row(K)]);
  const bytes = Buffer.concat([Buffer.from(text), Buffer.from(row('6472011001003').join(',').replace('PALARAN', 'PAL\xc9RAN'), 'latin1')]);
  const done = await dryRun(bytes);
  expect(done.files[0]).toMatchObject({ read: 3, taken: 2, refused: 1 });
  expect(done.problems).toMatchObject([{ row: 4, reason: 'BUKAN_UTF8' }]);
});

test.each<[string, string | Uint8Array, string]>([
  ['a wrong header', 'nomor,suara\n1,2\n', 'JUDUL_TIDAK_DIKENAL'],
  ['nothing', '', 'BERKAS_KOSONG'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'JUDUL_TIDAK_DIKENAL'],
  ['a line without end', 'x'.repeat(300_000), 'JUDUL_TIDAK_DIKENAL'],
  ['an area file of Sirekap', '{"table":{"64":{"100025":1}},"ts":"2024-02-26 20:00:00"}', 'JSON_TANPA_TPS'],
  ['a list of areas', '[{"nama":"ACEH","kode":"11"}]', 'JSON_TANPA_TPS'],
])('%s refuses the file', async (_, bytes, code) => {
  const done = await dryRun(bytes);
  expect(done.files).toMatchObject([{ refusal: code }]);
  expect(done.exit).toBe(1);
});

test('a header without rows is a file of nothing', async () => {
  const done = await dryRun(csvText(PROVINCE_HEADER, []));
  expect(done.files[0]).toMatchObject({ rows: 0, read: 0, refused: 0 });
  expect(done.exit).toBe(0);
});

test.each([
  [['01', 'BANDAR SERI BEGAWAN BRUNEI DARUSSALAM', '003', 'tps', '003', '5', '7', '11', '2024-02-15 10:00:00', '0'], undefined],
  [['01', 'BANDAR SERI BEGAWAN BRUNEI DARUSSALAM', '003', 'tps', '', '5', '7', '11', '2024-02-15 10:00:00', '0'], undefined],
  [['01', 'BANDAR SERI BEGAWAN BRUNEI DARUSSALAM', '026', 'pos', '026', '5', '7', '11', '2024-02-15 10:00:00', '0'], undefined],
  [['01', 'BANDAR SERI BEGAWAN BRUNEI DARUSSALAM', '009', 'tps', '009', '5', '7', '11', '2024-02-15 10:00:00', '0'], 'TPS_DI_LUAR_DAFTAR'],
  [['01', 'BANDAR SERI BEGAWAN BRUNEI DARUSSALAM', '009', 'ksk', '001', '5', '7', '11', '2024-02-15 10:00:00', '0'], 'TPS_DI_LUAR_DAFTAR'],
  [['01', 'BANDAR SERI BEGAWAN BRUNEI DARUSSALAM', '009', 'kotak', '001', '5', '7', '11', '2024-02-15 10:00:00', '0'], 'JENIS_TPS'],
  [['02', 'ATLANTIS', '001', 'tps', '001', '5', '7', '11', '2024-02-15 10:00:00', '0'], 'NAMA_TIDAK_COCOK'],
])('abroad %j', async (cells, reason) => {
  const done = await dryRun(csvText(ABROAD_HEADER, [cells]));
  expect(done.problems.map((one) => one.reason)).toEqual(reason === undefined ? [] : [reason]);
  expect(done.files[0]).toMatchObject(reason === undefined ? { taken: 1, refused: 0 } : { taken: 0, refused: 1 });
});

const URL = (kode: string): string => `https://sirekap-obj-formc.kpu.go.id/${photoOf(kode)}`;

test.each([
  [
    ['KALIMANTAN TIMUR', 'KOTA SAMARINDA', 'PALARAN', 'HANDIL BAKTI', 'TPS 011', '17', '19', '2', '3', '5', URL('6472011002011')],
    undefined,
  ],
  [
    ['KALIMANTAN TIMUR', 'SAMARINDA', 'PALARAN', 'HANDIL BAKTI', 'TPS 011', '17', '19', '2', '3', '5', URL('6472011002011')],
    'NAMA_BEDA_KODE',
  ],
  [
    ['KALIMANTAN TIMUR', 'KOTA SAMARINDA', 'PALARAN', 'RAWA MAKMUR', 'TPS 011', '17', '19', '2', '3', '5', URL('6472011002011')],
    'NAMA_BEDA_KODE',
  ],
  [
    ['KALIMANTAN TIMUR', 'KOTA SAMARINDA', 'PALARAN', 'HANDIL BAKTI', 'TPS 010', '17', '19', '2', '3', '5', URL('6472011002011')],
    'NOMOR_BEDA',
  ],
  [
    ['KALIMANTAN TIMUR', 'KOTA SAMARINDA', 'PALARAN', 'HANDIL BAKTI', 'TPS 011', '17', '19', '2', '3', '5', 'https://contoh.id/foto.jpg'],
    'FOTO_TANPA_KODE',
  ],
  [['KALIMANTAN TIMUR', 'KOTA SAMARINDA', 'PALARAN', 'HANDIL BAKTI', 'TPS 011', '17', '19', '2', '3', '5', 'bukan foto'], 'FOTO_BENTUK'],
  [
    ['Luar Negeri', 'Bandar Seri Begawan, Brunei Darussalam', '', '', 'TPS 002', '17', '19', '2', '3', '5', URL('99AE010001002')],
    undefined,
  ],
])('faulty list %j', async (cells, reason) => {
  const done = await dryRun(csvText(INCONSISTENT_HEADER, [cells]));
  expect(done.problems.map((one) => one.reason)).toEqual(reason === undefined ? [] : [reason]);
  expect(done.files[0]).toMatchObject(reason === undefined ? { taken: 1, refused: 0 } : { taken: 0, refused: 1 });
});
