// Do simulated figures go when the real tree comes, and do its pages stand at once?
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { findKontes, findPemilu, treeOf } from '#modules/pemilu';
import { rows, sql } from '#platform/db';
import { type TestSite, testSite } from '../../../test/site.ts';
import { findAngkaWilayah } from './store/area.ts';

const TREE = `kode,tingkat,kode_induk,nama,n_tps,no_tps_reguler_terakhir,no_tps_khusus_awal,no_tps_khusus_akhir
65,provinsi,,KALIMANTAN UTARA,,,,
6571,kab_kota,65,KOTA TARAKAN,,,,
657101,kecamatan,6571,TARAKAN BARAT,,,,
6571011001,kel_desa,657101,KARANG ANYAR,7,7,,
`;

let site: TestSite;
const folder = mkdtempSync(join(tmpdir(), 'pendopo-pohon-'));
beforeAll(async () => {
  site = await testSite(true);
}, 300_000);
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

it('no simulated figure outlives its mark; every area of the new tree has its page', async () => {
  const [pemilu, pack] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
  if (pemilu === undefined || pack === undefined) throw new Error('the pack of pemilu-2024 is there');
  const { db } = site.deps.database;
  expect((await treeOf(db, 'pemilu-2024')).simulasi).toBe(true);
  expect((await rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_angka`))[0]?.n).toBeGreaterThan(30_000);

  const file = join(folder, 'wilayah.csv');
  writeFileSync(file, TREE);
  const command = site.deps.registry.commands.find((one) => one.words === 'import areas');
  const quiet = { line: () => undefined, problem: () => undefined };
  expect(await command?.run(['--election', 'pemilu-2024', file], site.deps, quiet)).toBe(0);

  expect((await treeOf(db, 'pemilu-2024')).simulasi).toBe(false);
  expect((await rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_angka`))[0]?.n).toBe(0);
  const nation = await findAngkaWilayah(db, { pemilu, pack }, areaCode('0'));
  expect(nation?.tps.total).toBe(7);
  expect(nation?.suara).toEqual([null, null, null]);
  const page = await (await site.get('/hasil/pemilu-2024/ppwp/6571')).text();
  expect(page).toContain('Kota Tarakan');
  expect(page).not.toContain('DATA SIMULASI');
});
