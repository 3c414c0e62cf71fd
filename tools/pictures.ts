// What do the real pages look like? (pictures for the README, made from the demo by the test browser)
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

import { systemClock } from '#platform/clock';
import { openDatabase } from '#platform/db';
import { type Role, SESSION_COOKIE } from '#platform/identity';
import { AGENT, signedIn } from '../test/browsing.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
const port = 18_080;
const data = mkdtempSync(join(tmpdir(), 'pendopo-pictures-'));

/** name, address, width, height (0 = the whole page). */
const SHOTS: readonly (readonly [string, string, number, number])[] = [
  ['beranda-1440', '/', 1440, 0],
  ['beranda-360', '/', 360, 1400],
  ['hasil-provinsi-1440', '/hasil/pemilu-2024/ppwp/65', 1440, 0],
  ['hasil-provinsi-360', '/hasil/pemilu-2024/ppwp/65', 360, 1400],
  ['tahapan-1440', '/tahapan/pemilu-2024', 1440, 1200],
  ['gaya-1440', '/gaya', 1440, 1200],
  ['rekapitulasi-1440', '/hasil/pemilu-2024/ppwp/657102/rekapitulasi', 1440, 1100],
];

/** Pages of officers: name, role, place of the mandate, address, width. */
const DESKS: readonly (readonly [string, Role, string, string, number])[] = [
  ['meja-1440', 'ppk', '657103', '/kerja/hasil', 1440],
  ['isi-360', 'kpps', '6571031001001', '/kerja/hasil/pemilu-2024/ppwp/tps/6571031001001/perbaiki', 360],
  ['pleno-1440', 'ppk', '657102', '/kerja/hasil/pemilu-2024/ppwp/rapat/657102', 1440],
];

/** Runs the program on the demo until its address stands. */
async function serve() {
  const server = spawn(process.execPath, [join(root, 'dist/pendopo.js'), 'serve'], {
    env: { ...process.env, PENDOPO_PORT: String(port), PENDOPO_DATA: data, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve) => server.stdout.on('data', (part: Buffer) => part.toString().includes('http') && resolve()));
  return server;
}

/** The demo is made, then its officers are signed in while nobody serves it. */
const first = await serve();
first.kill('SIGTERM');
await new Promise((resolve) => first.once('exit', resolve));
const opened = await openDatabase({ PENDOPO_DATA: data, DATABASE_URL: undefined });
if (!opened.ok) throw new Error(opened.refusal.code);
const cookies = new Map<string, string>();
for (const [name, role, node] of DESKS) cookies.set(name, (await signedIn(opened.value, systemClock, [[role, node]])).cookie.split('=')[1] ?? '');
await opened.value.close();
const server = await serve();
mkdirSync(folder, { recursive: true });
const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'] });
try {
  const shots = [...SHOTS, ['tps-1440', await stationWithFindings(), 1440, 0] as const];
  for (const [name, address, width, height] of shots) {
    const page = await browser.newPage({ viewport: { width, height: height === 0 ? 900 : height } });
    await page.goto(`http://127.0.0.1:${port}${address}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: height === 0 });
    await page.close();
    console.log(`${name}.png  ${address}`);
  }
  for (const [name, , , address, width] of DESKS) {
    const context = await browser.newContext({ viewport: { width, height: width === 360 ? 1400 : 1000 }, userAgent: AGENT });
    await context.addCookies([{ name: SESSION_COOKIE, value: cookies.get(name) ?? '', url: `https://localhost:${port}`, secure: true, httpOnly: true, sameSite: 'Lax' }]);
    const page = await context.newPage();
    await page.goto(`http://localhost:${port}${address}`, { waitUntil: 'networkidle' });
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
    console.log(`${name}.png  ${address}`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(data, { recursive: true, force: true });
}

/** The first station of the demo whose sums do not fit: the page that shows most. */
async function stationWithFindings(): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/hasil/pemilu-2024/ppwp/65/daftar/K16`);
  const href = await page.locator('main a[href*="/ppwp/65"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')).find((h) => /\/\d{13}$/.test(h ?? '')));
  await page.close();
  return href ?? '/hasil/pemilu-2024/ppwp/65';
}
