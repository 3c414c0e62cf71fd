// Does a party officer take home her weakest fifty stations, and is she told when a figure under watch changes, on a phone without script? (hasil.md 10)
import { readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { SESSION_COOKIE } from '#platform/identity';
import { makeOfficer } from '../../src/platform/identity/officer-fixture.ts';
import { SCREENS } from '../browser.ts';
import { AGENT } from '../browsing.ts';
import { type CountSite, countSite } from './count-site.ts';

let site: CountSite;
let phone: BrowserContext;
beforeAll(async () => {
  site = await countSite();
  const { database, clock } = site.count.deps;
  const { token } = await makeOfficer(database, clock, [{ role: 'peserta_lo', node: '64', party: '2' }]);
  phone = await site.browser.newContext({ viewport: SCREENS.telepon, javaScriptEnabled: false, hasTouch: true, isMobile: true, locale: 'id-ID', userAgent: AGENT });
  phone.setDefaultTimeout(15_000);
  await phone.addCookies([{ name: SESSION_COOKIE, value: token, url: site.url.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
}, 300_000);
afterAll(() => site.close());

it('from all participants to the own desk, one click to the file, the area under watch, and the news on the work desk', async () => {
  const page = await phone.newPage();
  await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/peserta`);
  await page.getByRole('link', { name: /Prabowo Subianto/ }).click();
  await page.getByRole('link', { name: 'KALIMANTAN TIMUR' }).first().click();
  await page.waitForURL('**/ppwp/peserta/2/64');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '50 TPS terlemah (CSV)' }).click()]);
  expect(download.suggestedFilename()).toBe('pemilu-2024-ppwp-peserta-2-64-tps-terlemah-SIMULASI.csv');
  const [head = '', ...rows] = readFileSync(await download.path(), 'utf8').trim().split('\n');
  const [share, votes, all] = ['persen', 'suara', 'jumlah'].map((name) => head.split(',').indexOf(name));
  const parts = rows.map((row) => row.replace(/"[^"]*"/g, '').split(','));
  expect(parts.length).toBeGreaterThan(10);
  // Weakest first, by the votes themselves.
  const shares = parts.map((cells) => Number(cells[votes ?? 0]) / Number(cells[all ?? 0]));
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(parts.every((cells) => Math.abs(Number(cells[share ?? 0]) - (Number(cells[votes ?? 0]) * 100) / Number(cells[all ?? 0])) < 0.011)).toBe(true);

  await page.getByRole('link', { name: /^Pantau KALIMANTAN TIMUR/ }).click();
  await page.getByRole('button', { name: 'Pantau wilayah ini' }).click();
  await page.getByText('Tidak berubah').first().waitFor();
  await site.count.take('baru.csv', [{ kode: areaCode('6474011001001'), per: '2024-04-03T07:00:00+07:00', suara: [1, 2, 3], sel: null, foto: null }]);
  await page.goto(`${site.url}/kerja`);
  await page.getByText('Angka berubah di 1 wilayah yang dipantau').first().waitFor();
  await page.getByRole('link', { name: 'Lihat perubahan' }).click();
  await page.getByText(/Suara [\d.]+ menjadi [\d.]+ dari [\d.]+/).waitFor();
  await page.getByRole('button', { name: 'Tandai sudah dilihat' }).click();
  await page.getByText('Tidak berubah').first().waitFor();
  expect(await page.getByText('menjadi').count()).toBe(0);
});
