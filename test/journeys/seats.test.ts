// Can a candidate find how many votes separated her party from the last seat, on a phone without script, and check it by hand? (UU 7/2017 art 415, 420)
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#platform/clock';
import { projectRoot } from '#platform/config';
import { listen, makeApp, makeMeter, readAssets } from '#platform/web';
import { ODD, paperCount } from '../../src/modules/hasil/kursi/paper-fixture.ts';
import { modules } from '../../src/main.ts';
import { freePort } from '../../tools/postgres.ts';
import { seriousOn } from '../axe.ts';
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

interface Twin {
  readonly simulasi?: true;
  readonly partai: readonly { readonly nomor: number; readonly nama: string; readonly suara: number; readonly kursi: number; readonly tambah: { readonly suara: number } | null }[];
  readonly urutan: readonly { readonly partai: number; readonly pembagi: number; readonly suara: number; readonly lawan: number | null }[];
}

const MANNERS: readonly (readonly [Screen, boolean])[] = [
  ['telepon', false],
  ['meja', true],
];

describe.each(MANNERS)('on %s, script %s', (screen, script) => {
  it('from the election to the dapil, the sentence, the figures behind it, the explanation, and a what if', async () => {
    const context = await visitor(browser, screen, script);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${site.url}/hasil/pemilu-2024`);
    await page.getByRole('link', { name: 'Lihat kursi DPR', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Kursi DPR, Pemilu 2024' }).waitFor();
    expect(await page.getByText('DATA SIMULASI').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Jawa Barat I', exact: true }).click();
    await page.waitForURL('**/pdpr/kursi/3201');
    const sentence = (await page.getByText(/kurang [\d.]+ suara untuk kursi terakhir/).first().textContent()) ?? '';
    const [, nama = '', lacked = ''] = /^(.+) kurang ([\d.]+) suara untuk kursi terakhir\.$/.exec(sentence) ?? [];
    const twin = (await (await page.request.get(`${site.url}/hasil/pemilu-2024/pdpr/kursi/3201.json`)).json()) as Twin;
    expect(twin.simulasi).toBe(true);
    const all = (await (await page.request.get(`${site.url}/hasil/pemilu-2024/pdpr/kursi.json`)).json()) as { readonly kursi_terhitung: number };
    expect(all.kursi_terhitung).toBe(580);
    const [last, party] = [twin.urutan.at(-1), twin.partai.find((one) => one.nama === nama)];
    // By hand, from the figures alone: with so many votes more the next quotient passes the last one, with one fewer it does not.
    const next = 2 * (party?.kursi ?? 0) + 1;
    const more = (party?.suara ?? 0) + Number(lacked.replaceAll('.', ''));
    expect(more * (last?.pembagi ?? 0)).toBeGreaterThan((last?.suara ?? 0) * next);
    expect((more - 1) * (last?.pembagi ?? 0)).toBeLessThanOrEqual((last?.suara ?? 0) * next);
    await page.getByRole('link', { name: /langkah demi langkah/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Bagaimana kursi dihitung: Jawa Barat I' }).waitFor();
    expect(await page.getByText(/^Kursi ke-7: /).count()).toBe(1);
    await page.goBack();
    await page.getByLabel('Deret pembagi').selectOption('dhondt');
    await page.getByRole('button', { name: 'Hitung andaian' }).click();
    await page.waitForURL(/pembagi=dhondt/);
    expect(await page.getByText('ANDAIAN, bukan hasil').count()).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Kembali ke aturan yang berlaku' }).click();
    expect(await page.getByText('Unggul sementara').count()).toBeGreaterThan(0);
    await context.close();
  });
});

describe('from the stations of a dapil, on a phone without script', () => {
  it('a candidate finds how many votes separated her from the last seat, and what it would be without one station', async () => {
    const count = await paperCount(modules, systemClock);
    const port = await freePort();
    const listening = await listen(makeApp(count.deps, readAssets(projectRoot()), makeMeter()), '127.0.0.1', port);
    if (!listening.ok) throw new Error('no port');
    const context = await visitor(browser, 'telepon', false);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`http://127.0.0.1:${String(port)}/hasil/pemilu-2024/pdpr/kursi?cari=Jawa+Barat+I`);
    await page.getByRole('link', { name: 'Jawa Barat I', exact: true }).first().click();
    await page.getByText('Semua calon NasDem: 0 kursi').click();
    await page.getByRole('link', { name: 'Calon NasDem 1' }).click();
    await page.waitForURL(/calon=5\.1/);
    expect(await page.getByText('Jarak terdekat: 27 suara pribadi lagi').count()).toBe(1);
    const seen = await visitor(browser, 'telepon');
    const checked = await seen.newPage();
    await checked.goto(page.url());
    expect(await seriousOn(checked)).toEqual([]);
    await seen.close();
    await page.getByLabel('Kode TPS yang dikeluarkan').fill(ODD);
    await page.getByRole('button', { name: 'Hitung tanpa TPS ini' }).click();
    await page.waitForURL(new RegExp(`tanpa=${ODD}`));
    // Without that station the seat is hers.
    expect(await page.getByText('Calon NasDem 1', { exact: true }).count()).toBeGreaterThan(0);
    expect(await page.getByText('ANDAIAN, bukan hasil').count()).toBeGreaterThan(0);
    await context.close();
    await listening.value.stop();
    await count.close();
  }, 120_000);
});
