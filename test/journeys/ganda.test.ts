// Do two PPS of two cities decide a duplicate pair, and does the one who was struck appeal with code and PIN, win, and stand at her station again? (sidalih.md 5.4, in a real browser without script)
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot, settingsSchema } from '#platform/config';
import type { Role } from '#platform/identity';
import type { Deps } from '#platform/module';
import { makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../../src/main.ts';
import { readRekam } from '../../src/modules/sidalih/daftar/store/pemilih.ts';
import { bukaDariDugaan } from '../../src/modules/sidalih/ganda/actions/buka.ts';
import { coretYangJatuhTempo } from '../../src/modules/sidalih/ganda/coret.ts';
import { DESA_A, DESA_B, type DuaDaftar, duaDaftar } from '../../src/modules/sidalih/ganda/ganda-fixture.ts';
import { AGENT, makeOfficer } from '../../src/platform/identity/officer-fixture.ts';
import { readPages } from '../../src/platform/documents/pdf-reading-fixture.ts';
import { seriousOn } from '../axe.ts';
import { openBrowser } from '../browser.ts';
import { type TestDatabase, testDatabase, testDeps } from '../fixture.ts';

let own: TestDatabase;
let two: DuaDaftar;
let deps: Deps;
let browser: Browser;
let server: ReturnType<typeof serve>;
let url = '';
const clock = { ms: Date.parse('2024-08-20T02:00:00Z'), now: () => clock.ms };
const SESI = 'x-uji-sesi';
const folder = mkdtempSync(join(tmpdir(), 'pendopo-ganda-'));
const open: BrowserContext[] = [];

beforeAll(async () => {
  own = await testDatabase();
  two = await duaDaftar(own.database);
  deps = { ...testDeps(own.database, modules), clock, settings: settingsSchema.parse({ PENDOPO_LOG: 'silent', PENDOPO_DATA: folder }) };
  const app = makeApp(deps, readAssets(projectRoot()), makeMeter());
  // An officer's session comes as a header of this test: its cookie bears a name that only https may set.
  const withSession = (request: Request): Response | Promise<Response> => {
    const session = request.headers.get(SESI);
    if (session === null) return app.fetch(request);
    const headers = new Headers(request.headers);
    headers.set('cookie', `__Host-sid=${session}`);
    return app.fetch(new Request(request, { headers }));
  };
  await new Promise<void>((ready) => {
    server = serve({ port: 0, hostname: '127.0.0.1', fetch: withSession }, ({ port }) => {
      url = `http://localhost:${String(port)}`;
      ready();
    });
  });
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  for (const context of open) await context.close();
  await browser.close();
  server.close();
  await own.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A phone of 360 px without script. */
async function phone(role?: Role, node = ''): Promise<Page> {
  const session = role === undefined ? {} : { extraHTTPHeaders: { [SESI]: (await makeOfficer(own.database, clock, [{ role, node }])).token } };
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false, userAgent: AGENT, locale: 'id-ID', acceptDownloads: true, ...session });
  context.setDefaultTimeout(15_000);
  open.push(context);
  return context.newPage();
}

async function sound(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
}

/** The checker needs scripts, so it looks at the same page in another window. */
async function accessible(session: string, paths: readonly string[]): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, userAgent: AGENT, extraHTTPHeaders: { [SESI]: session } });
  open.push(context);
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(url + path);
    expect(await seriousOn(page), path).toEqual([]);
  }
}

const diDaftar = async (): Promise<string> => (await readRekam(own.database.db, two.daftarB, [two.diB[0] ?? ''])).map(({ tms, tps }) => `${String(tms)} ${tps}`).join();

async function report(page: Page, id: string, teks: string): Promise<void> {
  await page.goto(`${url}/kerja/ganda`);
  await sound(page);
  await page.getByRole('link', { name: 'Perkara ganda 1', exact: true }).click();
  await sound(page);
  await page.getByRole('link', { name: /^Isi laporan lapangan/ }).click();
  await sound(page);
  await page.getByLabel('Yang bersangkutan, tinggal di sini').check();
  await page.getByLabel('KTP-el', { exact: true }).check();
  await page.getByRole('group', { name: /Alamat pada KTP-el/ }).getByLabel('Ya').check();
  await page.getByLabel('Tidak dapat dipastikan').check();
  await page.getByLabel(/^Pernyataan/).fill(teks);
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#777' } }).jpeg().toBuffer();
  await page.getByLabel(/^Foto rumah/).setInputFiles({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer });
  await page.getByRole('button', { name: 'Kirim laporan' }).click();
  expect(page.url()).toBe(`${url}/kerja/ganda/${id}`);
}

/** The letter as it leaves the printer: its code and its PIN. */
async function letter(page: Page): Promise<{ readonly kode: string; readonly pin: string }> {
  const arriving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Terbitkan surat (PDF)' }).click();
  // Runs of letters end at every hyphen, so blanks say nothing here.
  const text = readPages(readFileSync(await (await arriving).path())).flatMap(({ words }) => words.map((word) => word.text)).join('').replace(/\s/g, '');
  const [, kode = '', pin = ''] = /(GD-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2})PIN:([0-9]{6})/.exec(text) ?? [];
  return { kode, pin };
}

async function lacak(page: Page, { kode, pin }: { readonly kode: string; readonly pin: string }): Promise<void> {
  await page.goto(`${url}/lacak`);
  await page.locator('#kode').fill(kode);
  await page.locator('#pin').fill(pin);
  await page.getByRole('button', { name: 'Lihat' }).click();
}

it('from two reports to the record that stands again', async () => {
  await two.raise(two.pemilih[0] ?? '', two.diB[0] ?? '');
  const [id = ''] = await bukaDariDugaan(deps);
  const [ppsA, ppsB] = [await phone('pps', DESA_A), await phone('pps', DESA_B)];
  await report(ppsA, id, 'Didatangi Senin sore, ditemui sendiri di rumah.');
  await report(ppsB, id, 'Didatangi Selasa pagi, ditemui di rumah kontrakan.');

  const [one, other] = [await phone('pimpinan', '64'), await phone('pimpinan', '64')];
  await one.goto(`${url}/kerja/ganda/${id}/putus`);
  await sound(one);
  await one.getByLabel(/^Data \d: SUTRISNO, TPS 001/).check();
  await one.getByLabel(/^Alasan/).fill('NIK sama, alamat KTP-el di Samarinda.');
  await one.getByRole('button', { name: 'Usulkan: satu orang' }).click();
  await other.goto(`${url}/kerja/ganda/${id}/putus`);
  await sound(other);
  await other.getByRole('button', { name: 'Setujui' }).click();
  expect(await diDaftar()).toBe('null 004');

  await ppsB.goto(`${url}/kerja/ganda/${id}`);
  await ppsB.getByRole('link', { name: /^Surat pemberitahuan/ }).click();
  const receipt = await letter(ppsB);
  expect(receipt.pin).toMatch(/^[0-9]{6}$/);
  await ppsB.reload();
  await sound(ppsB);
  await ppsB.getByLabel('Tanggal').fill('20');
  await ppsB.getByLabel('Bulan').fill('8');
  await ppsB.getByLabel('Tahun').fill('2024');
  await ppsB.getByLabel('Keluarga serumah').check();
  await ppsB.getByRole('button', { name: 'Catat penyampaian' }).click();

  clock.ms = Date.parse('2024-08-28T02:00:00Z');
  expect(await coretYangJatuhTempo(deps)).toBe(1);
  expect(await diDaftar()).toBe('2 004');

  const voter = await phone();
  await lacak(voter, receipt);
  await sound(voter);
  expect(await voter.locator('main').innerText()).toContain('Dicoret karena ganda. Data Anda yang lain tetap berlaku.');
  await voter.getByLabel('Yang bersangkutan').check();
  await voter.getByLabel(/^Mengapa data ini harus tetap/).fill('Saya tinggal di Balikpapan, yang di Samarinda bukan saya.');
  await voter.getByRole('button', { name: 'Kirim keberatan' }).click();
  await sound(voter);
  expect(await voter.getByRole('heading', { name: 'Keberatan terkirim' }).count()).toBe(1);

  const judge = await phone('pimpinan', '0');
  await judge.goto(`${url}/kerja`);
  await judge.getByRole('link', { name: /Periksa keberatan/ }).first().click();
  await sound(judge);
  expect(await judge.locator('main').innerText()).toContain('Saya tinggal di Balikpapan');
  await judge.getByLabel(/^Alasan/).fill('KTP-el asli menunjukkan orang yang berbeda.');
  await judge.getByRole('button', { name: 'Kabulkan: data tetap' }).click();
  expect(await diDaftar()).toBe('null 004');

  await lacak(voter, receipt);
  expect(await voter.locator('main').innerText()).toContain('Keberatan dikabulkan. Data Anda tercantum di TPS semula.');
  await voter.goto(`${url}/perkara-ganda`);
  await sound(voter);
  const { token } = await makeOfficer(own.database, clock, [{ role: 'pimpinan', node: '64' }]);
  await accessible(token, ['/kerja/ganda', `/kerja/ganda/${id}`, `/kerja/ganda/${id}/putus`, '/kerja/ganda/cari', '/perkara-ganda', '/perkara-ganda/keadilan']);
}, 180_000);
