// Can a voter check herself on a small phone without a script, and go on to report what is wrong? (sidalih.md 7)
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock';
import { openKeys } from '#platform/keys';
import { join } from 'node:path';
import { kodeHari } from '../../src/modules/sidalih/cek/kode.ts';
import { KAB } from '../../src/modules/sidalih/daftar/daftar-fixture.ts';
import { pemilihContoh } from '../../src/modules/sidalih/daftar/examples.ts';
import { seriousOn } from '../axe.ts';
import { openBrowser, visitor } from '../browser.ts';
import { type Running, demoFolder, runningSite } from '../site.ts';

const voter = pemilihContoh('pilkada-2024', 'DP4')[7];
if (voter === undefined) throw new Error('the example list has an eighth voter');
let site: Running;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([demoFolder().then((folder) => runningSite(folder)), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['CEK_GAMBAR'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
const widthOf = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth');

describe('on a 360 px phone, without a script', () => {
  it('she finds her station with NIK and six digits, and goes on to say that her address is wrong', async () => {
    const context = await visitor(browser, 'telepon', false);
    const page = await context.newPage();
    await page.goto(`${site.url}/cek-dpt`);
    await look(page, 'cek-360');
    await page.fill('#nik', `${voter.nik.slice(0, 6)} ${voter.nik.slice(6)}`);
    await page.fill('#nkk', voter.nkk.slice(-6));
    // Faster than five seconds she would be told to wait; meanwhile she reads.
    await page.waitForTimeout(5_200);
    await page.getByRole('button', { name: 'Cek sekarang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Anda terdaftar' }).waitFor();
    await look(page, 'ada-360');
    const text = await page.innerText('main');
    expect(text).toContain(voter.tps);
    for (const secret of [voter.nik, voter.nkk, voter.nama, voter.tanggalLahir]) expect(`${text}${page.url()}`).not.toContain(secret);
    expect(page.url()).toBe(`${site.url}/cek-dpt`);
    await page.getByRole('button', { name: 'Laporkan dan minta diperbaiki' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(page, 'tanggapan-360');
    const form = await page.content();
    expect(form).toContain('name="rekam"');
    for (const secret of [voter.nik, voter.nkk]) expect(`${form}${page.url()}`).not.toContain(secret);
    await context.close();
  });
});

describe('with a script', () => {
  it('the device does the puzzle by itself; a wrong number gets the next steps; nothing is wider than the screen', async () => {
    const context = await visitor(browser, 'meja');
    const page = await context.newPage();
    await page.goto(`${site.url}/cek-dpt`);
    await look(page, 'cek-1440');
    expect(await seriousOn(page)).toEqual([]);
    await page.fill('#nik', voter.nik);
    await page.fill('#nkk', '000000');
    await page.getByRole('button', { name: 'Cek sekarang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tidak ditemukan' }).waitFor({ timeout: 60_000 });
    await look(page, 'tiada-1440');
    expect(await seriousOn(page)).toEqual([]);
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await widthOf(page)).toBeLessThanOrEqual(width);
      await look(page, `tiada-${width}`);
    }
    await context.close();
  });
  it('the code of the office opens the same answer, and the stations of her desa stand on a page for everybody', async () => {
    const keys = openKeys(join(site.folder, 'kunci'));
    if (!keys.ok) throw new Error(keys.refusal.code);
    const context = await visitor(browser, 'tablet', false);
    const page = await context.newPage();
    await page.goto(`${site.url}/cek-dpt`);
    await page.fill('#nik', voter.nik);
    await page.fill('#nama', voter.nama.toLowerCase());
    await page.locator('summary', { hasText: 'Punya kode' }).click();
    await page.fill('#kode', kodeHari(keys.value, systemClock, KAB));
    await page.getByRole('button', { name: 'Cek sekarang' }).click();
    await page.getByRole('heading', { level: 1, name: 'Anda terdaftar' }).waitFor();
    await look(page, 'ada-768');
    await page.getByRole('link', { name: /Semua TPS di/ }).click();
    await page.locator(`#tps-${voter.tps}`).waitFor();
    await look(page, 'tps-768');
    expect(await page.content()).not.toContain(voter.nama);
    await context.close();
  });
});
