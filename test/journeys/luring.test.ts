// Does a form filled in without a network reach the centre once, whatever happens to the phone in between? (hasil.md 2 "Offline")
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { terbilang } from '#kernel/terbilang';
import { acceptForm } from '../../src/modules/hasil/desk/accept.ts';
import { formOf } from '../../src/modules/hasil/desk/desk-fixture.ts';
import { findTps } from '../../src/modules/hasil/store/station.ts';
import { violationsOn } from '../axe.ts';
import { SCREENS, visitor } from '../browser.ts';
import { drawnCode, squaresOf } from '../qr-code.ts';
import { type CountSite, countSite } from './count-site.ts';

/** Bontang Kuala, a village where nothing is in yet. */
const [FIRST, SECOND] = ['6474011001001', '6474011001002'];
/** A sheet of A4 less its margins, at 96 dots an inch. */
const A4 = { width: 688, height: 1010 } as const;
/** For those who want to look. */
const album = mkdtempSync(join(tmpdir(), 'luring-journey-'));

let site: CountSite;
let count: CountSite['count'];
let url = '';
beforeAll(async () => {
  site = await countSite();
  ({ count, url } = site);
});
afterAll(() => site.close());

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(album, `${name}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** On a phone, a tablet and a desk, in light and dark: nothing sideways, nothing that keeps somebody out (WCAG 2.2 AA). */
async function everySize(page: Page, name: string): Promise<void> {
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    for (const colorScheme of screen === 'tablet' ? (['light'] as const) : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      await shot(page, `${name}-${screen}-${colorScheme}`);
      if (screen === 'tablet') continue;
      expect(await violationsOn(page), `${name} on ${screen}, ${colorScheme}`).toEqual([]);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(SCREENS.telepon);
}

/** The code of a print holds what it should also when the page is as wide as a sheet of A4, and a camera can read it. */
async function printed(page: Page, name: string, address: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  for (const size of [SCREENS.tablet, SCREENS.meja, A4]) {
    await page.setViewportSize(size);
    await shot(page, `${name}-kertas-${String(size.width)}`);
    expect(await drawnCode(page, address), `the code at ${String(size.width)} px`).toEqual(squaresOf(address));
    expect(await page.locator('button:visible').count(), 'paper has no buttons').toBe(0);
  }
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize(SCREENS.telepon);
}

/** Binds the phone in the officer's hand; afterwards no cookie is needed any more. */
async function prepare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/kerja/hasil/luring`);
  await shot(page, 'siapkan');
  // One entry of the menu is the page's own: the desk of C.Hasil is another.
  expect(await page.locator('.pd-deskbar__nav [aria-current]').allTextContents()).toEqual(['HP tanpa sinyal']);
  await everySize(page, 'siapkan');
  await page.getByRole('button', { name: 'Siapkan HP ini' }).click();
  await page.waitForURL('**/luring');
  await page.getByRole('link', { name: 'Isi C.Hasil' }).waitFor();
  await context.clearCookies();
  return page;
}

const CELLS: Readonly<Record<string, number>> = {
  pemilih_dpt_l: 101, pemilih_dpt_p: 103, pemilih_dpt_j: 204,
  pengguna_dpt_l: 83, pengguna_dpt_p: 89, pengguna_dpt_j: 172,
  pengguna_dptb_l: 2, pengguna_dptb_p: 3, pengguna_dptb_j: 5,
  pengguna_non_dpt_l: 1, pengguna_non_dpt_p: 0, pengguna_non_dpt_j: 1,
  pengguna_total_l: 86, pengguna_total_p: 92, pengguna_total_j: 178,
  ss_diterima: 209, ss_digunakan: 178, ss_dikembalikan: 0, ss_tidak_digunakan: 31,
  disabilitas_l: 1, disabilitas_p: 1, disabilitas_j: 2,
  suara_1: 53, suara_2: 71, suara_3: 47, suara_sah: 171, suara_tidak_sah: 7,
};
const SPELLED = ['suara_1', 'suara_2', 'suara_3', 'suara_sah', 'suara_tidak_sah', 'suara_total'];

/** The total on the paper is 187 where 178 would be right: as it stands on the paper. */
async function fillForm(page: Page, total = 187): Promise<void> {
  const cells = { ...CELLS, suara_total: total };
  for (const [name, value] of Object.entries(cells)) await page.locator(`input[name="${name}"]`).fill(String(value));
  for (const name of SPELLED) await page.locator(`input[name="huruf_${name}"]`).fill(terbilang(cells[name as keyof typeof cells]));
}

/** What the card of the station says of its form. */
const card = (page: Page, words: string) => page.locator('[data-isi="kata"]', { hasText: new RegExp(`^${words}`) });
/** What the QR code of the one signed form says. */
const codeOnShelf = async (page: Page): Promise<string> =>
  page.evaluate(
    async () =>
      new Promise<string>((resolve, reject) => {
        const open = indexedDB.open('pendopo-luring', 1);
        open.onerror = () => reject(new Error('no shelf'));
        open.onsuccess = () => {
          const all = open.result.transaction('isian').objectStore('isian').getAll() as IDBRequest<{ readonly kode: string }[]>;
          all.onsuccess = () => resolve(all.result[0]?.kode ?? '');
        };
      }),
  );
const check = (page: Page) => page.getByRole('button', { name: 'Periksa sebelum ditandatangani' }).click();
/** Read once more, then signed. */
async function sign(page: Page): Promise<void> {
  await check(page);
  await page.getByRole('button', { name: 'Tanda tangani dan simpan' }).click();
}
const station = async (kode: string) => findTps(count.deps.database.db, count.kontes, areaCode(kode));

describe('a form without a network', () => {
  it('is filled in, asked about, signed, kept over a reload and a killed page, and arrives once', async () => {
    const context = await site.officer('kpps', FIRST);
    let page = await prepare(context);
    await shot(page, 'daftar');
    await context.setOffline(true);
    await page.goto(`${url}/luring`);
    await page.getByRole('link', { name: 'Isi C.Hasil' }).click();
    await fillForm(page);
    await check(page);
    await page.locator('[data-salah] a').first().waitFor();
    await everySize(page, 'isi');
    expect(await page.textContent('[data-salah]')).toContain('187');
    // A draft outlives a reload before it is signed.
    await page.waitForTimeout(500);
    await page.reload();
    expect(await page.inputValue('input[name="suara_total"]')).toBe('187');
    for (const ask of await page.locator('.pd-ask:visible').all()) {
      await ask.locator('.pd-ask__keep + label').click();
      await ask.locator('input[type="text"]').fill('Tertulis begitu di halaman 2, saksi melihat');
    }
    await page.locator('input[name="foto_1"]').setInputFiles({ name: 'h1.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await page.locator('#foto-1-keadaan', { hasText: 'tersimpan di HP ini' }).waitFor();
    await check(page);
    const review = page.locator('[data-tinjau]');
    await review.getByRole('heading', { name: 'Yang akan ditandatangani' }).waitFor();
    await everySize(page, 'tinjau');
    for (const words of ['171 + 7 = 178, tertulis 187', 'Tertulis begitu di halaman 2, saksi melihat', 'seratus delapan puluh tujuh', '1 dari 3 halaman'])
      expect(await review.textContent()).toContain(words);
    // The way back of the phone leads to the form, and nothing is signed.
    await page.goBack();
    expect([await page.inputValue('input[name="suara_total"]'), await codeOnShelf(page)]).toEqual(['187', '']);
    await sign(page);
    await page.waitForURL('**/luring');
    await card(page, 'Tersimpan di HP ini').waitFor();
    await page.reload();
    await card(page, 'Tersimpan di HP ini').waitFor();
    await everySize(page, 'menunggu');
    expect((await station(FIRST))?.riwayat).toEqual([]);
    await page.goto(`${url}/luring/cetak/pemilu-2024/ppwp/${FIRST}`);
    await page.locator('[data-qr] canvas').waitFor();
    await everySize(page, 'cetak');
    expect(await page.locator('[data-terisi] tr', { hasText: 'seratus delapan puluh tujuh' }).textContent()).toContain('187');
    const code = await codeOnShelf(page);
    await printed(page, 'cetak', `${url}/luring/periksa?d=${code}`);
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(`${url}/luring`);
    await card(page, 'Diterima pusat').waitFor();
    await page.getByText('1 foto terkirim').waitFor();
    await everySize(page, 'terkirim');
    await page.reload();
    await card(page, 'Diterima pusat').waitFor();
    expect((await station(FIRST))?.suara).toEqual([53, 71, 47]);
    expect((await station(FIRST))?.riwayat.filter(({ jenis }) => jenis === 'BARU')).toHaveLength(1);
    const reader = await (await visitor(site.browser, 'telepon')).newPage();
    await reader.goto(`${url}/hasil/pemilu-2024/ppwp/${FIRST}`);
    expect(await reader.textContent('main')).toContain('Tertulis begitu di halaman 2');
    // Whoever scans the print sees that it is genuine, and a digit changed on it is not.
    await reader.goto(`${url}/luring/periksa?d=${code}`);
    expect(await reader.textContent('main')).toContain('Tanda tangan di kode QR sah');
    await everySize(reader, 'periksa');
    await reader.goto(`${url}/luring/periksa?d=${code.replace(/-1z-/, '-20-')}`);
    expect(await reader.textContent('main')).toContain('tidak ditandatangani oleh HP petugas mana pun');
    await reader.goto(`${url}/luring/periksa?d=${code.slice(0, 80)}`);
    expect(await reader.textContent('main')).toContain('tidak terbaca');
    await context.close();
  });
  it('overwrites nothing where the desk was faster, and shows both', async () => {
    const context = await site.officer('kpps', SECOND);
    const page = await prepare(context);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Isi C.Hasil' }).click();
    await fillForm(page, 178);
    const desk = await acceptForm(count.deps, formOf(count.kontes, SECOND));
    expect(desk.ok).toBe(true);
    await sign(page);
    await card(page, 'Tersimpan di HP ini').waitFor();
    await context.setOffline(false);
    await card(page, 'TPS ini sudah punya angka lain').waitFor();
    await everySize(page, 'bentrok');
    expect(await page.textContent('[data-isi="hitungan"]')).toContain('0 terkirim, 0 menunggu, 1 bentrok');
    const words = (await page.textContent('[data-daftar]')) ?? '';
    for (const figure of ['53', '20', '71', '144']) expect(words).toContain(figure);
    expect((await station(SECOND))?.suara).toEqual([20, 144, 20]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, 'bentrok-gelap');
    await context.close();
  });
});
