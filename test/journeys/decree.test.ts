// Do the pages of decrees hold on a phone and at a desk, in the dark too: accessible, no sideways scroll, light? (WCAG 2.2 AA)
import { brotliCompressSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '#platform/config';
import { makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { decreeInForce } from '../../src/modules/hasil/keputusan/decree-fixture.ts';
import { closeNation } from '../../src/modules/hasil/recap/nation-fixture.ts';
import { AGENT, makeOfficer } from '../../src/platform/identity/officer-fixture.ts';
import { seriousOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type SmallCount, smallCount } from '../small-count.ts';

const PUBLIC = '/hasil/pemilu-2024/ppwp';
const DESK = '/kerja/hasil/pemilu-2024/ppwp/keputusan';
/** Bytes of the page itself, compressed. */
const BUDGET = 20_000;

let count: SmallCount;
let browser: Browser;
let server: ReturnType<typeof serve>;
let url = '';
let naskah = '';
const clock = { now: () => Date.parse('2024-03-20T10:00:00Z') };
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules, clock });
  await closeNation(count.deps, count.kontes);
  await decreeInForce(count);
  const dasar = { nomor: 'Putusan MK 1/PHPU.PRES-XXII/2024', tanggal: '2024-03-20', uraian: 'Angkanya tetap, lampirannya tidak ada' };
  naskah = await decreeInForce(count, { nomor: 1050, sebab: 'PUTUSAN_MK', dasar, lampiran: [] });
  const { token } = await makeOfficer(count.deps.database, clock, [{ role: 'pimpinan', node: '0' }]);
  const app = makeApp(count.deps, readAssets(projectRoot()), makeMeter());
  const asOfficer = (request: Request): Response | Promise<Response> => {
    const headers = new Headers(request.headers);
    headers.set('cookie', `__Host-sid=${token}`);
    headers.set('user-agent', AGENT);
    return app.fetch(new Request(request, { headers }));
  };
  await new Promise<void>((ready) => {
    server = serve({ port: 0, hostname: '127.0.0.1', fetch: asOfficer }, ({ port }) => {
      url = `http://127.0.0.1:${String(port)}`;
      ready();
    });
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  server.close();
  await count.close();
});

it.each<[string, () => string]>([
  ['all decrees', () => `${PUBLIC}/keputusan`],
  ['the one in force', () => `${PUBLIC}/keputusan/2024-1050`],
  ['the one that was replaced', () => `${PUBLIC}/keputusan/2024-360`],
  ['the nation under a decree', () => PUBLIC],
  ['the desk', () => '/kerja/keputusan'],
  ['the form', () => `${DESK}/baru`],
  ['a draft', () => `${DESK}/naskah/${naskah}`],
])('%s', async (_name, path) => {
  const found: string[] = [];
  for (const [width, colorScheme] of [[360, 'light'], [360, 'dark'], [768, 'light'], [1440, 'light']] as const) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    const answer = await page.goto(url + path());
    expect(answer?.status()).toBe(200);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    if (scroll > width) found.push(`${String(width)} px: ${String(scroll)}`);
    found.push(...(await seriousOn(page)).map((one) => `${one} at ${String(width)} ${colorScheme}`));
    await context.close();
  }
  expect(found).toEqual([]);
  expect(brotliCompressSync(Buffer.from(await (await fetch(url + path())).arrayBuffer())).length).toBeLessThan(BUDGET);
}, 120_000);
