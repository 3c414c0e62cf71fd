// Can a voter with a plain phone find her dapil, its list and a candidate by name, and an operator bring the list in while the site runs?
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, visitor } from '../browser.ts';
import { type Running, demoFolder, program, runningSite } from '../site.ts';

const LIST = [
  'jenis,kode_dapil,nama_dapil,nomor_partai,nomor_urut,nama,jenis_kelamin,alamat_kabko,status_publikasi,pilihan_publikasi',
  'DPR RI,3201,JAWA BARAT I,1,1,Contoh Pertama,P,KOTA BANDUNG,Bersedia,',
  'DPR RI,3201,JAWA BARAT I,1,2,Contoh Kedua,L,KOTA CIMAHI,Bersedia,',
];

let site: Running;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([demoFolder().then((folder) => runningSite(folder)), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

it('from the ballots to a name, without scripts, and the import shows at once', async () => {
  const context = await visitor(browser, 'telepon', false);
  const page = await context.newPage();
  await page.goto(`${site.url}/pemilu/pemilu-2024`);
  await page.getByRole('link', { name: 'DPR', exact: true }).click();
  await page.getByLabel('Cari dapil atau wilayah').fill('cimahi');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: 'Jawa Barat I', exact: true }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Dapil Jawa Barat I');
  expect(await page.getByText('Kota Bandung, Kota Cimahi').isVisible()).toBe(true);
  expect(await page.getByText('belum diimpor di server ini').isVisible()).toBe(true);
  const file = join(site.folder, 'dct-uji.csv');
  writeFileSync(file, LIST.join('\n'));
  const command = program(['import', 'candidates', '--election', 'pemilu-2024', file], { PENDOPO_DATA: site.folder });
  expect(await new Promise((resolve) => command.once('exit', resolve))).toBe(0);
  await expect.poll(async () => {
    await page.reload();
    return page.getByText('Perempuan 1 dari 2 calon (50,00').count();
  }, { timeout: 20_000 }).toBe(1);
  await page.goto(`${site.url}/pemilu/pemilu-2024/calon`);
  await page.getByLabel('Cari nama calon').fill('contoh ked');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: 'Contoh Kedua' }).click();
  expect(page.url()).toMatch(/\/pdpr\/dapil\/3201#partai-1$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await context.close();
}, 120_000);
