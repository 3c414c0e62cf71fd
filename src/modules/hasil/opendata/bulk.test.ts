// Does a province in one file say what its page says, alike in every form, alike in every build? (hasil.md section 8)
import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { ask, bytesOf, jsonOf, readCsv } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { openDataRoutes } from './routes.ts';
import { areaAnswer, indexAnswer } from './shapes.ts';

const AT = '/data/pemilu-2024/ppwp/C';
const PROVINCES = ['19', '64', '99'];
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
}, 60_000);
afterAll(() => count.close());

const file = (name: string) => bytesOf(ask(count.deps, openDataRoutes, `${AT}/${name}`));
const csv = async (name: string) => readCsv(gunzipSync(await file(name)).toString());
const page = async (pp: string) => areaAnswer.parse(await jsonOf(ask(count.deps, openDataRoutes, `/hasil/pemilu-2024/ppwp/${pp}.json`)));
const lying = () => readdirSync(join(count.deps.settings.PENDOPO_DATA, 'unduhan/v1/pemilu-2024/ppwp/C')).sort();

test.each(PROVINCES)('%s: one row a station of the plan, adding up to the page', async (pp) => {
  const [rows, shown] = [await csv(`${pp}.csv.gz`), await page(pp)];
  expect(rows.map((row) => row['kode13'])).toEqual(count.stations.filter((kode) => kode.startsWith(pp)));
  for (const n of [1, 2, 3]) {
    expect(rows.reduce((sum, row) => sum + Number(row[`suara_${n}`] ?? 0), 0)).toBe(shown.suara?.[String(n)] ?? 0);
  }
  expect(rows.filter((row) => (row['temuan'] ?? '').split(' ').includes('K17')).length).toBe(shown.temuan['K17'] ?? 0);
  expect(rows.filter((row) => row['status'] === 'BELUM').length).toBe(shown.tps.total - shown.tps.masuk);
});

test.each(PROVINCES)('%s: Parquet and JSON lines hold the cells of the CSV', async (pp) => {
  const rows = await csv(`${pp}.csv.gz`);
  const packed = await file(`${pp}.parquet`);
  const buffer = packed.buffer.slice(packed.byteOffset, packed.byteOffset + packed.length) as ArrayBuffer;
  const columns = await parquetReadObjects({ file: buffer });
  const asText = (cell: unknown): string | null => (typeof cell === 'string' ? cell : typeof cell === 'number' ? cell.toString() : null);
  // The apostrophe before a formula is the CSV's own.
  const bare = (cell: string | null): string | null => cell?.replace(/^'(?=[=+\-@])/, '') ?? null;
  expect(columns.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, asText(cell)])))).toEqual(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, bare(cell)]))),
  );
  const lines = gunzipSync(await file(`${pp}.jsonl.gz`)).toString().trimEnd().split('\n');
  const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  for (const [at, object] of objects.entries()) {
    for (const [name, cell] of Object.entries(object)) {
      const word = Array.isArray(cell) ? (cell.length === 0 ? null : cell.join(' ')) : asText(cell);
      expect([name, word]).toEqual([name, bare(rows[at]?.[name] ?? null)]);
    }
  }
  expect(objects.length).toBe(rows.length);
});

test('64: what is in no cell and what is zero', async () => {
  const rows = await csv('64.csv.gz');
  const of = (kode: string) => rows.find((row) => row['kode13'] === kode);
  expect(of('6472011001002')).toMatchObject({ suara_1: '0', suara_2: '0', suara_3: '0', status: 'TERBIT' });
  expect(of('6472011001003')).toMatchObject({ suara_1: '155', suara_2: '0', suara_3: null });
  expect(of('6472011001004')).toMatchObject({ suara_1: null, status: 'DITARIK', temuan: null });
  expect(of('6474011001001')).toMatchObject({ suara_1: null, status: 'BELUM', versi: '0', seq: '0', per: null, kel_desa: 'BONTANG KUALA' });
  expect(Object.keys(rows[0] ?? {}).filter((name) => name.startsWith('disabilitas'))).toEqual([]);
});

test('64: the long form has one row an option, with the state of each cell', async () => {
  const [rows, shown] = [await csv('64-panjang.csv.gz'), await page('64')];
  expect(rows.length).toBe(shown.tps.total * 3);
  for (const n of ['1', '2', '3']) {
    const votes = rows.filter((row) => row['opsi'] === n).reduce((sum, row) => sum + Number(row['nilai'] ?? 0), 0);
    expect(votes).toBe(shown.suara?.[n]);
  }
  const states = (kode: string) => rows.filter((row) => row['kode13'] === kode).map((row) => `${row['nilai'] ?? ''} ${row['keadaan'] ?? ''}`);
  expect(states('6472011001003')).toEqual(['155 ADA', '0 ADA', ' TAK_TERBACA']);
  expect(states('6474011001001')).toEqual([' BELUM', ' BELUM', ' BELUM']);
  expect(states('6472011001004')).toEqual([' TAK_TERBACA', ' TAK_TERBACA', ' TAK_TERBACA']);
});

test.each(['csv.gz', 'jsonl.gz', 'parquet'])('64.%s: the published hash is that of the bytes, and of a build from nothing', async (form) => {
  const first = await file(`64.${form}`);
  const published = (await file(`64.${form}.sha256`)).toString();
  expect(published).toMatch(new RegExp(`^[0-9a-f]{64}  pemilu-2024-ppwp-C-64-seq[0-9]+\\.${form.replace('.', '\\.')}\n$`));
  expect(createHash('sha256').update(first).digest('hex')).toBe(published.slice(0, 64));
  rmSync(join(count.deps.settings.PENDOPO_DATA, 'unduhan'), { recursive: true });
  expect((await file(`64.${form}`)).equals(first)).toBe(true);
});

test('the file says up to which number it goes and under which terms', async () => {
  const { seq } = { seq: (await page('64')).versi };
  const packed = (await file('64.csv.gz')).subarray(0, 400).toString('latin1');
  expect(packed).toContain(`sampai_seq=${seq}`);
  expect(packed).toContain('CC-BY-4.0');
  const parquet = await file('64.parquet');
  const facts = parquetMetadata(parquet.buffer.slice(parquet.byteOffset, parquet.byteOffset + parquet.length) as ArrayBuffer);
  expect(facts.key_value_metadata).toContainEqual({ key: 'sampai_seq', value: String(seq) });
  const guide = (await file('panduan.txt')).toString();
  for (const name of Object.keys((await csv('64.csv.gz'))[0] ?? {})) expect(guide).toMatch(new RegExp(`^${name} `, 'm'));
});

test('news from one province replaces its file and leaves the others', async () => {
  await file('64.csv.gz');
  await file('19.csv.gz');
  const before = lying();
  await count.take('susulan.csv', [{ kode: areaCode('6474011001001'), per: '2024-04-09T07:00:00+07:00', suara: [7, 11, 13], sel: null, foto: null }]);
  const rows = await csv('64.csv.gz');
  expect(rows.find((row) => row['kode13'] === '6474011001001')).toMatchObject({ suara_1: '7', suara_2: '11', suara_3: '13' });
  const after = lying();
  expect(after.filter((name) => name.startsWith('19.'))).toEqual(before.filter((name) => name.startsWith('19.')));
  expect(after.filter((name) => name.startsWith('64.csv.gz')).length).toBe(2);
  expect(after.filter((name) => name.startsWith('64.csv.gz'))).not.toEqual(before.filter((name) => name.startsWith('64.csv.gz')));
});

test('figures that come while a file is built: it is the state before or the state after, never a mixture', async () => {
  for (let round = 0; round < 6; round += 1) {
    const before = await file('64.csv.gz');
    const per = `2024-04-1${round}T07:00:00+07:00`;
    const readings = ['6472011001005', '6472021001012'].map((kode) => ({ kode: areaCode(kode), per, suara: [round, 2, 3], sel: null, foto: null }));
    rmSync(join(count.deps.settings.PENDOPO_DATA, 'unduhan'), { recursive: true });
    const [during] = await Promise.all([file('64.csv.gz'), count.take(`serentak-${round}.csv`, readings)]);
    const after = await file('64.csv.gz');
    expect(after.equals(before)).toBe(false);
    expect([before, after].some((whole) => whole.equals(during))).toBe(true);
  }
});

test('the index names every file, with size and hash of those that are built', async () => {
  const bytes = await file('19.parquet');
  const index = indexAnswer.parse(await jsonOf(ask(count.deps, openDataRoutes, `${AT}/indeks.json`)));
  expect(index.provinsi.map((province) => province.kode)).toEqual(PROVINCES);
  const named = index.provinsi[0]?.berkas.find((one) => one.berkas === '19.parquet');
  expect(named).toMatchObject({ alamat: `${AT}/19.parquet`, bita: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
});

test.each(['65.csv.gz', '6472.csv.gz', '64.xlsx', '64.csv', '64-panjang.parquet', '00.csv.gz', '64.csv.gz.sha512', 'panduan.pdf'])('%s is not there', async (name) => {
  expect(['missing', 'unparsed']).toContain((await ask(count.deps, openDataRoutes, `${AT}/${name}`)).kind);
});

test('a layer that is not in is said to be missing', async () => {
  expect((await ask(count.deps, openDataRoutes, '/data/pemilu-2024/ppwp/D_KEC/64.csv.gz')).kind).toBe('missing');
});
