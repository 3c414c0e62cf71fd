// Can a voter ask for information on a small phone, with and without a script, and follow, complete and withdraw it? (ppid.md sections 5, 6, 22)
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousOn } from '../axe.ts';
import { SCREENS, openBrowser, visitor } from '../browser.ts';
import { type Running, demoFolder, runningSite } from '../site.ts';

const PROOF = { name: 'ktp.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n') };
const QUESTION = 'Salinan berita acara rekapitulasi hasil penghitungan suara Colomadu beserta daftar hadirnya';

let site: Running;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([demoFolder().then((folder) => runningSite(folder)), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** Wide enough for its screen, nothing serious for who sees or reaches it otherwise; a picture where one is wished. */
async function fine(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  expect(await page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(width);
  const folder = process.env['PPID_GAMBAR'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
  expect(await seriousOn(page), name).toEqual([]);
}
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 60_000 });

async function ask(page: Page, script: boolean): Promise<void> {
  await page.goto(`${site.url}/ppid`);
  await heading(page, 'Informasi publik');
  if (script) await fine(page, 'depan');
  await page.getByRole('link', { name: 'Minta informasi' }).first().click();
  await page.fill('#cari', 'karanganyar');
  await press(page, 'Cari kantor');
  if (script) await fine(page, 'kantor');
  await press(page, 'Pakai kantor ini');
  await page.getByRole('link', { name: 'Lanjut' }).click();
  await page.waitForLoadState();
  await page.fill('#rincian', QUESTION);
  if (script) {
    await page.reload();
    // What was typed lies on this device alone.
    expect(await page.inputValue('#rincian')).toBe(QUESTION);
    await fine(page, 'rincian');
  }
  await press(page, 'Lanjut');
  const similar = page.getByRole('button', { name: 'Tetap ajukan' });
  if (await similar.isVisible()) await similar.click();
  await heading(page, 'Untuk apa informasinya?');
  await press(page, 'Kembali');
  expect(await page.inputValue('#rincian')).toBe(QUESTION);
  await press(page, 'Lanjut');
  if (await similar.isVisible()) await similar.click();
  await page.fill('#tujuan', 'Ingin tahu hasil di desa saya');
  await press(page, 'Lanjut');
  await press(page, 'Lanjut');
  await press(page, 'Lanjut');
  await page.getByText('Tulis nama yang meminta').first().waitFor();
  if (script) await fine(page, 'siapa-keliru');
  await page.fill('#nama', 'Sulastri');
  await page.fill('#alamat', 'Jl. Melati 3, Colomadu');
  await page.fill('#telepon', script ? '0812 3456 7801' : '0812 3456 7802');
  await press(page, 'Lanjut');
  if (script) await fine(page, 'izin');
  await press(page, 'Lanjut');
  await heading(page, 'Periksa, lalu kirim');
  if (script) await fine(page, 'kirim');
  await page.locator('input[name="cara"][value="nanti"]').check();
  // Without a script the form is a ticket that must be older than five seconds.
  if (!script) await page.waitForTimeout(5_200);
  await press(page, 'Kirim permohonan');
  await heading(page, 'Permohonan Anda tercatat');
}

async function follow(page: Page, script: boolean): Promise<void> {
  const receipt = await page.innerText('main');
  const nomor = /PPID-3313-\d{4}-\d{5}/.exec(receipt)?.[0] ?? '';
  const [, code = '', pin = ''] = /(PN-\w{4}-\w{4}-\w{2})\s+PIN (\d{3} \d{3})/.exec(receipt) ?? [];
  expect(receipt).toContain('Masih kurang: bukti identitas');
  expect(receipt).toContain('hari ke-0');
  if (script) await fine(page, 'tanda-terima');
  await page.goto(`${site.url}/lacak`);
  await page.fill('#kode', code.toLowerCase());
  await page.fill('#pin', pin);
  await press(page, 'Lihat');
  await page.getByText(`Permohonan informasi ${nomor}`).waitFor();
  expect(page.url()).not.toContain(nomor);
  if (script) await fine(page, 'lacak');
  await page.setInputFiles('#bukti', PROOF);
  await press(page, 'Kirim pelengkap');
  await page.getByText('Permohonan Anda lengkap').waitFor();
  expect(await page.innerText('main')).toContain('Jawaban paling lambat');
  if (script) await fine(page, 'lengkap');
  await press(page, 'Cabut permohonan');
  await heading(page, 'Cabut permohonan ini?');
  await press(page, 'Tidak, kembali');
  await press(page, 'Cabut permohonan');
  if (script) await fine(page, 'cabut');
  await press(page, 'Ya, cabut permohonan');
  await page.getByText('Dicabut atas kehendak Anda').waitFor();
}

describe('on a 360 px phone', () => {
  it.each([
    ['with a script: the draft stays on the device, the puzzle does itself', true],
    ['without a script', false],
  ])('%s', async (_how, script) => {
    const context = await visitor(browser, 'telepon', script);
    const page = await context.newPage();
    await ask(page, script);
    await follow(page, script);
    await context.close();
  });
});

describe('on wider screens', () => {
  it.each(['tablet', 'meja'] as const)('%s: front page, first questions and the check of a receipt stand in their width', async (screen) => {
    const context = await visitor(browser, screen);
    const page = await context.newPage();
    for (const [name, path] of [['depan', '/ppid'], ['kantor', '/ppid/minta?kantor=3313'], ['rincian', '/ppid/minta/isi?kantor=3313'], ['periksa', '/ppid/periksa-tanda']] as const) {
      await page.goto(site.url + path);
      expect(page.viewportSize()?.width).toBe(SCREENS[screen].width);
      await fine(page, name);
    }
    await context.close();
  });
});
