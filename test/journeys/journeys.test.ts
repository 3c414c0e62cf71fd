// Can the people whom this is for do what they came for, on a phone and a desk, with and without script?
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screen, openBrowser, visitor } from '../browser.ts';
import { type Running, demoFolder, runningSite } from '../site.ts';

let site: Running;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([demoFolder().then((folder) => runningSite(folder)), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

const MANNERS: readonly (readonly [Screen, boolean])[] = [
  ['telepon', true],
  ['telepon', false],
  ['meja', true],
  ['meja', false],
];

async function withPage(screen: Screen, script: boolean, act: (page: Page, context: BrowserContext) => Promise<void>): Promise<void> {
  const context = await visitor(browser, screen, script);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await act(page, context);
  expect(errors).toEqual([]);
  await context.close();
}

/** "110.765" or "110,765" to 110765. */
const count = (text: string | null): number => Number((text ?? '').replace(/[^\d]/g, ''));

describe.each(MANNERS)('on %s, script %s', (screen, script) => {
  it('a citizen finds her own station in five steps from the front door', async () => {
    await withPage(screen, script, async (page) => {
      await page.goto(site.url);
      let steps = 0;
      await page.getByRole('searchbox').or(page.getByRole('combobox')).first().fill('Beji Timur, Depok');
      await page.getByRole('button', { name: 'Cari' }).click();
      steps += 1;
      await page.getByRole('main').getByRole('link', { name: 'Beji Timur', exact: true }).first().click();
      steps += 1;
      await page.getByRole('link', { name: /^TPS 0*3\b/ }).first().click();
      steps += 1;
      expect(steps).toBeLessThanOrEqual(5);
      await page.getByRole('heading', { level: 1, name: /TPS 003 Beji Timur/ }).waitFor();
      expect(page.url()).toMatch(/\/hasil\/pemilu-2024\/ppwp\/3276061006003$/);
      expect(await page.getByText('C.HASIL-PPWP').first().isVisible()).toBe(true);
    });
  });

  it('the same way by following links only, from the nation down', async () => {
    await withPage(screen, script, async (page) => {
      await page.goto(site.url);
      await page.getByRole('main').getByRole('link', { name: 'Lihat hasil di daerah saya' }).click();
      await page.getByRole('link', { name: /Buka hasil Presiden/ }).first().click();
      for (const area of ['Kalimantan Utara', 'Kota Tarakan']) {
        await page.getByRole('table').getByRole('link', { name: area, exact: true }).click();
        await page.getByRole('heading', { level: 1, name: area }).waitFor();
      }
      for (const digits of [6, 10]) {
        await page.locator('#tabel-anak tbody th a').first().click();
        await page.waitForURL(new RegExp(`/ppwp/\\d{${digits}}$`));
      }
      await page.getByRole('main').getByRole('link', { name: /^TPS 0*1\b/ }).first().click();
      await page.getByRole('heading', { level: 1, name: /^TPS 001/ }).waitFor();
      const trail = page.getByRole('navigation', { name: 'Jejak halaman' });
      expect(await trail.getByRole('link', { name: 'Kota Tarakan' }).count()).toBe(1);
    });
  });

  it('a journalist downloads a province and adds it up to the total of the page', async () => {
    await withPage(screen, script, async (page) => {
      await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/65`);
      const shown = await page.locator('.pd-result__votes').allTextContents();
      const votes = shown.map((text) => count(text));
      expect(votes).toHaveLength(3);
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /^Semua TPS Kalimantan Utara/ }).click()]);
      const text = gunzipSync(readFileSync(await file.path())).toString('utf8');
      const [head = '', ...lines] = text.trimEnd().split('\n');
      const columns = head.split(',');
      const sums = [1, 2, 3].map((nomor) => {
        const at = columns.findIndex((name) => new RegExp(`^(suara|paslon)_${nomor}$`).test(name));
        expect(at).toBeGreaterThan(0);
        return lines.reduce((sum, line) => sum + Number(line.split(',')[at] ?? 0), 0);
      });
      expect(sums).toEqual(votes);
      const twin = (await (await page.request.get(`${site.url}/hasil/pemilu-2024/ppwp/65.json`)).json()) as { suara: Record<string, number> };
      expect(Object.values(twin.suara)).toEqual(votes);
    });
  });

  it('every count of findings opens a list as long as it says', async () => {
    await withPage(screen, script, async (page) => {
      await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/6571`);
      const links = await page.locator('.pd-finding a').evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      expect(links.length).toBeGreaterThan(6);
      for (const href of links) {
        await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/6571`);
        const finding = page.locator('.pd-finding').filter({ has: page.locator(`a[href="${href}"]`) });
        const promised = count(await finding.locator('b').first().textContent());
        expect(promised).toBeGreaterThan(0);
        await finding.getByRole('link').click();
        await page.waitForURL(`**${href}`);
        expect(await page.locator('main table tbody tr').count()).toBe(Math.min(promised, 50));
      }
    });
  });

  it('the choice of English stays from page to page, and goes back', async () => {
    await withPage(screen, script, async (page) => {
      await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/65`);
      await page.locator('a.pd-lang').click();
      await page.getByRole('heading', { name: 'Votes' }).or(page.getByText('National').first()).first().waitFor();
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await page.getByRole('table').getByRole('link', { name: 'Kota Tarakan', exact: true }).click();
      expect(page.url()).toContain('/en/hasil/pemilu-2024/ppwp/6571');
      await page.locator('a.pd-lang').click();
      expect(await page.locator('html').getAttribute('lang')).toBe('id');
    });
  });

  it('an office is found by province and regency', async () => {
    await withPage(screen, script, async (page) => {
      await page.goto(site.url);
      await page.getByLabel('Provinsi').selectOption({ label: 'Kalimantan Timur' });
      await page.getByRole('button', { name: 'Buka' }).click();
      await page.waitForURL(/\/kantor\?prov=64/);
      await page.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kota Balikpapan' });
      await page.getByRole('button', { name: 'Buka' }).click();
      await page.getByRole('heading', { level: 1, name: 'KPU Kota Balikpapan' }).waitFor();
      expect(page.url()).toMatch(/\/kantor\/6471$/);
    });
  });
});

describe('with the keyboard alone', () => {
  it('skip link, search and a station without a mouse', async () => {
    await withPage('meja', true, async (page) => {
      await page.goto(site.url);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#isi');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Beji Timur Depok');
      await page.keyboard.press('Enter');
      await page.waitForURL(/cari/);
      await page.getByRole('main').getByRole('link', { name: 'Beji Timur', exact: true }).first().focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Beji Timur' }).waitFor();
      await page.getByRole('link', { name: /^TPS 0*1\b/ }).first().focus();
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineStyle);
      expect(outline).not.toBe('none');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: /^TPS 001/ }).waitFor();
    });
  });

  it('the suggestions of the search answer to the arrow keys', async () => {
    await withPage('meja', true, async (page) => {
      await page.goto(site.url);
      const box = page.getByRole('combobox').first();
      await box.fill('tarakan');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await box.getAttribute('aria-activedescendant')).toBeTruthy();
      await page.keyboard.press('Enter');
      await page.waitForURL(/hasil|kantor/);
    });
  });
});

describe('with script, tables and charts answer', () => {
  it('a table sorts by a click without a new page, and says so', async () => {
    await withPage('meja', true, async (page) => {
      await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/65`);
      const before = page.url();
      const heading = page.locator('#tabel-anak thead th').filter({ hasText: 'Prabowo' });
      await heading.getByRole('link').or(heading.getByRole('button')).first().click();
      await expect.poll(() => heading.getAttribute('aria-sort')).toMatch(/ascending|descending/);
      const values = (await page.locator('#tabel-anak tbody td[data-label^="2"]').allTextContents()).map((text) => count(text.split(/\s/)[0] ?? ''));
      const sorted = [...values].sort((a, b) => b - a);
      expect([sorted, [...sorted].reverse()]).toContainEqual(values);
      expect(page.url().split('#')[0]?.split('?')[0]).toBe(before);
    });
  });
  it('without script the same heading sorts through its address', async () => {
    await withPage('meja', false, async (page) => {
      await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/65`);
      await page.locator('#tabel-anak thead th').filter({ hasText: 'Prabowo' }).getByRole('link').click();
      expect(page.url()).toContain('urut=2');
      expect(await page.locator('#tabel-anak thead th').filter({ hasText: 'Prabowo' }).getAttribute('aria-sort')).toMatch(/ascending|descending/);
    });
  });
});
