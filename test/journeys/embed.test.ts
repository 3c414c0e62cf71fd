// Can a journalist take a chart of an area into her own page, and does only the chart let itself be framed?
import { createServer } from 'node:http';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '#platform/config';
import { type Server, listen, makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { freePort } from '../../tools/postgres.ts';
import { seriousOn } from '../axe.ts';
import { openBrowser, visitor } from '../browser.ts';
import { type SmallCount, smallCount } from '../small-count.ts';

let count: SmallCount;
let browser: Browser;
let site: Server;
beforeAll(async () => {
  [count, browser] = await Promise.all([smallCount({ simulated: true, modules }), openBrowser()]);
  const listening = await listen(makeApp(count.deps, readAssets(projectRoot()), makeMeter()), '127.0.0.1', await freePort());
  if (!listening.ok) throw new Error('no port');
  site = listening.value;
}, 120_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
  await count.close();
});

/** A page of another site, by another name of this machine: nothing that the two share. */
async function newspaper(html: string): Promise<{ readonly url: string; close(): void }> {
  const port = await freePort();
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(`<!doctype html><html lang="id"><title>Koran</title><body>${html}`));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return { url: `http://localhost:${String(port)}/`, close: () => server.close() };
}

it('she copies the code from the page of Kalimantan Timur, and her readers see the chart with its source', async () => {
  const context = await visitor(browser, 'meja', false);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const area = `http://127.0.0.1:${String(site.port)}/hasil/pemilu-2024/ppwp/64`;
  await page.goto(area);
  await page.getByText('Salin kode sematan').click();
  const codes = await page.locator('#sematkan textarea').all();
  expect(codes).toHaveLength(4);
  const pasted = await Promise.all(codes.map((code) => code.inputValue()));
  const paper = await newspaper(`<h1>Koran</h1>${pasted.join('')}<iframe title="halaman" src="${area}"></iframe>`);
  await page.goto(paper.url);
  const chart = page.frameLocator('iframe[title^="Perolehan suara"]');
  await chart.getByRole('heading', { level: 1, name: 'Perolehan suara, KALIMANTAN TIMUR' }).waitFor();
  expect(await chart.getByText('Anies Baswedan').count()).toBe(1);
  expect(await chart.getByText('DATA SIMULASI').count()).toBe(1);
  expect(await chart.getByText(/Lapis C, bacaan formulir TPS/).count()).toBe(1);
  // The style came along: a bar has its height, whoever frames it.
  expect(await chart.locator('.pd-bar').first().evaluate((bar) => getComputedStyle(bar).height)).toBe('12px');
  await page.frameLocator('iframe[title^="Suara terbanyak"]').getByText('Bukan penetapan pemenang.').waitFor();
  await page.frameLocator('iframe[title^="Perolehan menurut"]').getByRole('link', { name: 'KOTA SAMARINDA' }).waitFor();
  // The page itself refuses.
  expect(await page.frameLocator('iframe[title="halaman"]').getByRole('heading').count()).toBe(0);
  const [opened] = await Promise.all([context.waitForEvent('page'), chart.getByRole('link', { name: /halaman lengkap/ }).click()]);
  await opened.waitForURL(area);
  paper.close();
  await context.close();
}, 60_000);

it.each(['0/peta', '64/tabel', '6472/kemajuan'])('%s alone has no serious fault for assistive technology, light or dark, on a phone', async (path) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${String(site.port)}/sematan/hasil/pemilu-2024/ppwp/${path}`);
    expect(await seriousOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await context.close();
  }
}, 60_000);
