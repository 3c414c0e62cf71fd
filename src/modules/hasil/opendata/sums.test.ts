// Do the files of sums hold every area once, as its page says it, and add up from the kel/desa to the nation? (hasil.md 5)
import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { ask, bytesOf, jsonOf, readCsv } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { openDataRoutes } from './routes.ts';
import { rulesAnswer } from './rules-data.ts';
import { areaAnswer, indexAnswer } from './shapes.ts';

const AT = '/data/pemilu-2024/ppwp';
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
}, 60_000);
afterAll(() => count.close());

type Row = Record<string, string | null>;
const file = (path: string): Promise<Buffer> => bytesOf(ask(count.deps, openDataRoutes, `${AT}${path}`));
const rowsOf = async (prov: string): Promise<Row[]> => readCsv(gunzipSync(await file(`/jumlah/${prov}.csv.gz`)).toString());
const PROVINCES = ['19', '64', '99'];

test.each(PROVINCES)('%s: every area says what its page says', async (prov) => {
  const rows = await rowsOf(prov);
  expect(new Set(rows.map((row) => row['kode'])).size).toBe(rows.length);
  for (const row of rows) {
    const page = areaAnswer.parse(await jsonOf(ask(count.deps, openDataRoutes, `/hasil/pemilu-2024/ppwp/${row['kode'] ?? ''}.json`)));
    for (const nomor of ['1', '2', '3']) expect(row[`suara_${nomor}`] ?? null).toBe(page.suara?.[nomor]?.toString() ?? null);
    for (const [name, n] of Object.entries(page.tps)) expect([row['kode'], name, row[`tps_${name}`]]).toEqual([row['kode'], name, String(n)]);
    const findings = Object.fromEntries(Object.entries(row).flatMap(([name, n]) => (name.startsWith('temuan_') && n !== '0' ? [[name.slice(7), Number(n)]] : [])));
    expect(findings).toEqual(page.temuan);
    expect(row['seq']).toBe(String(page.versi));
  }
});

test('each level is the sum of the one below, in every column that has a figure', async () => {
  const all = [...(await rowsOf('0')), ...(await Promise.all(PROVINCES.map(rowsOf))).flat().filter((row) => row['tingkat'] !== '1')];
  const [first] = all;
  const columns = Object.keys(first ?? {}).filter((name) => !['kode', 'tingkat', 'nama', 'seq', 'per', 'keterangan'].includes(name) && !name.startsWith('disabilitas'));
  expect(columns.length).toBeGreaterThan(80);
  const parents = all.filter((row) => row['tingkat'] !== '4');
  for (const parent of parents) {
    const kode = parent['kode'] === '0' ? '' : (parent['kode'] ?? '');
    const below = all.filter((row) => row['tingkat'] === String(Number(parent['tingkat']) + 1) && (row['kode'] ?? '').startsWith(kode));
    for (const name of columns) {
      const known = below.flatMap((row) => (row[name] === null || row[name] === undefined ? [] : [Number(row[name])]));
      expect([kode, name, parent[name]]).toEqual([kode, name, known.length === 0 ? null : String(known.reduce((sum, n) => sum + n, 0))]);
    }
  }
});

test('part III stays closed for a kel/desa and is there from the kecamatan up (hasil.md 9.7)', async () => {
  const form = count.kontes.pack.form.sel;
  await count.take('disabilitas.csv', [
    {
      kode: areaCode(count.stations[20] ?? ''),
      per: '2024-04-06T07:00:00+07:00',
      suara: [1, 2, 3],
      sel: form.map(({ bagian }) => (bagian === 'III' ? 4 : null)),
      foto: null,
    },
  ]);
  const kode = count.stations[20] ?? '';
  const rows = await rowsOf(kode.slice(0, 2));
  const of = (code: string): Row | undefined => rows.find((row) => row['kode'] === code);
  expect(of(kode.slice(0, 10))?.['disabilitas_j']).toBeNull();
  expect(of(kode.slice(0, 6))?.['disabilitas_j']).toBe('4');
});

test('the same state gives the same bytes; the hash beside is theirs; the index names them', async () => {
  const bytes = await file('/jumlah/64.csv.gz');
  expect((await file('/jumlah/64.csv.gz')).equals(bytes)).toBe(true);
  const hash = createHash('sha256').update(bytes).digest('hex');
  expect((await file('/jumlah/64.csv.gz.sha256')).toString()).toMatch(new RegExp(`^${hash}  pemilu-2024-ppwp-jumlah-64-seq[0-9]+\\.csv\\.gz\n$`));
  const index = indexAnswer.parse(await jsonOf(ask(count.deps, openDataRoutes, `${AT}/C/indeks.json`)));
  expect(index.jumlah.map((one) => one.alamat)).toEqual(['0', '19', '64', '99'].map((prov) => `${AT}/jumlah/${prov}.csv.gz`));
  expect(index.jumlah.find((one) => one.berkas === '64.csv.gz')?.sha256).toBe(hash);
});

test('the rules stand beside as data, with the cells, the thresholds and the lawful exceptions', async () => {
  const rules = rulesAnswer.parse(await jsonOf(ask(count.deps, openDataRoutes, `${AT}/aturan.json`)));
  expect(rules.pemeriksaan.find((one) => one.id === 'K17')).toMatchObject({ jenis: 'sama', kolom: [{ suku: ['suara_1', 'suara_2', 'suara_3'], tertulis: 'suara_sah' }] });
  expect(rules.pemeriksaan.find((one) => one.id === 'K08')?.kolom[0]?.suku).toEqual(['pengguna_dpt_p', 'pengguna_dptb_p', 'pengguna_non_dpt_p']);
  expect(rules.pemeriksaan.some((one) => one.id === 'K21')).toBe(false);
  expect(rules.pengecualian).toEqual([
    { kode: 'X_LOKSUS', cek: ['K12', 'K24'], nomor_mulai: 901 },
    { kode: 'X_LN', cek: ['K12', 'K20'], awalan: ['99'] },
    { kode: 'X_NOKEN', cek: ['K20'], awalan: [] },
  ]);
  expect(rules.berhitung).toEqual(['K01', 'K02', 'K03', 'K04', 'K05', 'K07', 'K08', 'K09', 'K10', 'K16', 'K17', 'K18', 'K24']);
});

test.each(['/jumlah/65.csv.gz', '/jumlah/1.csv.gz', '/jumlah/0.jsonl.gz', '/jumlah/00.csv.gz'])('%s is not there', async (path) => {
  expect(['missing', 'unparsed', 'none']).toContain((await ask(count.deps, openDataRoutes, `${AT}${path}`)).kind);
});
