// Is KPU's own layout read as it lies on the server, and is what it cannot say refused? (hasil.md 7.2, 7.3)
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import type { Bacaan } from '../figures.ts';
import { findAngkaWilayah } from '../store/area.ts';
import { sirekapStation } from '../opendata/sirekap.ts';
import { findTps } from '../store/station.ts';
import { photoOf, stationJson } from './csv-fixtures.ts';
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

const desa = 'pemilu/hhcw/ppwp/64/6472/647201';
const jsonOf = (one: Bacaan): string => stationJson(one, ['100025', '100026', '100027'], []);

test('a folder as the server laid it out: station files rule, everything else is passed over', async () => {
  const root = join(folder, 'sirekap');
  for (const place of [`${desa}/6472011001`, 'wilayah/pemilu/ppwp/64/6472/647201', 'pemilu/hhcw/pdpr/64'])
    mkdirSync(join(root, place), { recursive: true });
  for (const one of FIVE.slice(0, 3)) writeFileSync(join(root, desa, '6472011001', `${one.kode}.json`), jsonOf(one));
  writeFileSync(
    join(root, desa, '6472011001.json'),
    JSON.stringify({ ts: '2024-02-15 12:00:28', table: { '6472011001001': { 100025: 999 } } }),
  );
  const table = {
    '6472011002001': { 100025: 5, 100026: 7, 100027: 11, psu: 'Reguler', persen: 100, status_progress: true },
    '6472011002002': { null: null },
  };
  writeFileSync(
    join(root, desa, '6472011002.json'),
    JSON.stringify({ ts: '2024-02-15 12:00:28', psu: 'Reguler', mode: 'hhcw', chart: null, table }),
  );
  writeFileSync(join(root, 'wilayah/pemilu/ppwp/64/6472/647201/6472011001.json'), '[{"nama":"TPS 001"}]');
  writeFileSync(join(root, 'pemilu/hhcw/pdpr/64/6472011001001.json'), '{}');
  const done = await run(root);
  expect(done.code).toBe(0);
  expect(done.text).toMatch(/JSON Sirekap/);
  expect(done.text).toMatch(/Dibaca +5\n.*Diambil +3 /);
  expect((await findAngkaWilayah(count.deps.database.db, count.kontes, areaCode('647201')))?.suara).toEqual([
    101 + 103 + 5,
    211 + 223 + 7,
    31 + 37 + 11,
  ]);
  expect((await run(root)).text).toMatch(/Sama +5 /);
});

test('a station file carries administrasi and photos; null is not zero', async () => {
  const form = count.kontes.pack.form.administrasi;
  const json = {
    chart: { 100025: 83, 100026: 107, 100027: 38, null: null },
    images: [`https://sirekap-obj-formc.kpu.go.id/${photoOf('6472011001001')}`, null, null],
    administrasi: Object.fromEntries(form.map((name, at) => [name, at === 3 ? null : at])),
    psu: null,
    ts: '2024-02-20 14:00:00',
    status_suara: true,
    status_adm: false,
  };
  expect((await run(file('6472021001007.json', JSON.stringify(json)))).code).toBe(0);
  const station = await findTps(count.deps.database.db, count.kontes, areaCode('6472021001007'));
  expect(station).toMatchObject({ suara: [83, 107, 38], per: '2024-02-20T07:00:00Z', foto: [photoOf('6472011001001')] });
  expect(station?.sel.slice(0, 5)).toEqual([0, 1, 2, null, 4]);
});

test('a vote that was not the regular one: the figures are taken, the words of the source stand in the report and nowhere else', async () => {
  const root = join(folder, 'psu');
  mkdirSync(join(root, '6472011002'), { recursive: true });
  const votes = { 100025: 3, 100026: 5, 100027: 7 };
  const station = (nomor: string, psu: unknown): void =>
    writeFileSync(join(root, `6472011002${nomor}.json`), JSON.stringify({ chart: votes, psu, ts: '2024-02-24 14:00:00' }));
  station('005', 'Pemungutan Suara Ulang');
  station('006', null);
  station('007', '=Pemungutan Suara Lanjutan\u0000');
  const table = { '6474011001001': { ...votes, psu: 'Pemungutan Suara Susulan' }, '6474011001002': { ...votes, psu: 'Reguler' } };
  writeFileSync(join(root, '6474011001.json'), JSON.stringify({ ts: '2024-02-24 14:00:00', table }));
  const path = join(folder, 'psu.csv');
  const done = await run(root, '--report', path);
  expect(done.code).toBe(0);
  expect(done.text).toMatch(/Diambil +5 .*angka baru 5/);
  expect(done.text).toContain('3 bacaan bukan dari pemungutan biasa menurut sumbernya');
  expect(done.text).toContain(`Laporan lengkap: ${path}`);
  expect(done.text).not.toContain('masalah pertama');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1).map((line) => line.split(','));
  expect(lines.map(([place, , column, code]) => [place, column, code])).toEqual([
    ['psu/6472011002005.json', 'psu', 'CATATAN_PSU'],
    ['psu/6472011002007.json', 'psu', 'CATATAN_PSU'],
    ['psu/6474011001.json', 'psu', 'CATATAN_PSU'],
  ]);
  expect(lines.map((cells) => cells.at(-1))).toEqual(['Pemungutan Suara Ulang', "'=Pemungutan Suara Lanjutan\\u0000", 'Pemungutan Suara Susulan']);
  expect((await findTps(count.deps.database.db, count.kontes, areaCode('6472011002005')))?.suara).toEqual([3, 5, 7]);
  expect(JSON.parse((await run(root, '--json', '--dry-run')).text)).toMatchObject({ files: [{ noted: 3, refused: 0 }], problems: [], exit: 0 });
});

test.each<[string, string, string]>([
  ['6472011001001.json', '{"chart":{"100025":-1},"ts":"2024-02-20 14:00:00"}', 'ANGKA_NEGATIF'],
  ['6472011001001.json', '{"chart":{"100025":1.5},"ts":"2024-02-20 14:00:00"}', 'ANGKA_DESIMAL'],
  ['6472011001001.json', '{"chart":{"100025":"83"},"ts":"2024-02-20 14:00:00"}', 'ANGKA_BUKAN'],
  ['6472011001001.json', '{"chart":{"100099":83},"ts":"2024-02-20 14:00:00"}', 'PILIHAN_TIDAK_DIKENAL'],
  ['6472011001001.json', '{"chart":[83],"ts":"2024-02-20 14:00:00"}', 'JSON_BENTUK'],
  ['6472011001001.json', '{"chart":{"100025":83}}', 'WAKTU_KOSONG'],
  ['6472011001001.json', '{"chart":{"100025":83', 'JSON_RUSAK'],
  ['6472011001001.json', '{"chart":null,"images":["javascript:alert(1)"],"ts":"2024-02-20 14:00:00"}', 'FOTO_BENTUK'],
  ['99AE010001001.json', '{"chart":{"100025":83},"ts":"2024-02-20 14:00:00"}', 'KODE_LUAR_NEGERI_SIREKAP'],
  [
    '9901010001001.json',
    `{"chart":{"100025":83},"images":["${photoOf('9901010001001')}"],"ts":"2024-02-20 14:00:00"}`,
    'KODE_LUAR_NEGERI_SIREKAP',
  ],
  ['6472019999001.json', '{"chart":{"100025":83},"ts":"2024-02-20 14:00:00"}', 'WILAYAH_TIDAK_ADA'],
])('%s %s is %s', async (name, json, reason) => {
  const done = await run(file(name, json), '--json', '--dry-run');
  expect(JSON.parse(done.text)).toMatchObject({ files: [{ read: 1, refused: 1 }], problems: [{ reason }], exit: 1 });
});

test('a folder without results is refused', async () => {
  mkdirSync(join(folder, 'lain'), { recursive: true });
  writeFileSync(join(folder, 'lain', 'catatan.txt'), 'x');
  expect((await run(join(folder, 'lain'))).text).toContain('(FOLDER_TANPA_HASIL)');
});

test('what this program serves under /sirekap it can read: nothing is new in it', async () => {
  const filled = await smallCount();
  const root = join(folder, 'kita');
  mkdirSync(root, { recursive: true });
  for (const kode of filled.stations) {
    const station = await findTps(filled.deps.database.db, filled.kontes, areaCode(kode));
    if (station === undefined) throw new Error(`no station ${kode}`);
    writeFileSync(join(root, `${kode}.json`), JSON.stringify(sirekapStation(filled.kontes, station, null)));
  }
  const done = await runImport(filled.deps, root, '--json', '--dry-run');
  await filled.close();
  expect(JSON.parse(done.text)).toMatchObject({
    files: [{ read: filled.stations.length, same: filled.stations.length, taken: 0, replaced: 0, refused: 0 }],
    problems: [],
  });
});
