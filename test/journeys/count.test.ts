// Can a KPPS officer enter a form at midnight on a phone, a PPK correct and recapitulate it, and the public see each step? (with and without script)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { terbilang } from '#kernel/terbilang';
import { readTyped } from '../../src/modules/hasil/desk/typed.ts';
import { receiptAddress } from '../../src/modules/hasil/luring/seal.ts';
import { visitor } from '../browser.ts';
import { drawnCode, squaresOf } from '../qr-code.ts';
import { type CountSite, countSite } from './count-site.ts';

const CONTEST = '/hasil/pemilu-2024/ppwp';
/** Bontang Kuala, a village where nothing is in yet. */
const KECAMATAN = '647401';
const STATION = '6474011001001';
/** Ten shots at most when somebody wants to look. */
const album = mkdtempSync(join(tmpdir(), 'count-journey-'));

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

/** Whoever scans the receipt's code hears that it is genuine; a digit changed on it is found out. */
async function scanned(page: Page): Promise<void> {
  const shown = new URL(page.url());
  const [, , , pemilu = '', kontes = '', , kode = '', , uuid = ''] = shown.pathname.split('/');
  const pack = count.kontes.pack;
  const read = readTyped(pack, Object.fromEntries(Object.entries({ ...FORM, suara_1: 53, suara_2: 71, suara_3: 47 }).map(([name, n]) => [name, String(n)])));
  const address = receiptAddress(count.deps.keys, url, pack, { pemilu, kontes, kode, perangkat: uuid }, read.angka);
  await page.emulateMedia({ media: 'print' });
  await shot(page, 'kertas-tanda-terima');
  expect(await drawnCode(page, address)).toEqual(squaresOf(address));
  await page.emulateMedia({ media: 'screen' });
  const reader = await (await visitor(site.browser, 'telepon')).newPage();
  await reader.goto(address);
  expect(await reader.textContent('main')).toContain('Kode QR ini asli');
  await reader.goto(address.replace('-1z-', '-20-'));
  expect(await reader.textContent('main')).toContain('Jangan percaya angkanya');
  await reader.close();
}

/** A form that agrees with itself: primes, so that no wrong sum comes out right. */
const FORM: Readonly<Record<string, number>> = {
  pemilih_dpt_l: 101, pemilih_dpt_p: 103, pemilih_dpt_j: 204,
  pengguna_dpt_l: 83, pengguna_dpt_p: 89, pengguna_dpt_j: 172,
  pengguna_dptb_l: 2, pengguna_dptb_p: 3, pengguna_dptb_j: 5,
  pengguna_non_dpt_l: 1, pengguna_non_dpt_p: 0, pengguna_non_dpt_j: 1,
  pengguna_total_l: 86, pengguna_total_p: 92, pengguna_total_j: 178,
  ss_diterima: 209, ss_digunakan: 178, ss_dikembalikan: 0, ss_tidak_digunakan: 31,
  disabilitas_l: 1, disabilitas_p: 1, disabilitas_j: 2,
  suara_sah: 171, suara_tidak_sah: 7, suara_total: 178,
};

async function fillForm(page: Page, votes: readonly number[], change: Readonly<Record<string, number>> = {}): Promise<void> {
  const cells = { ...FORM, ...change };
  for (const [name, value] of Object.entries(cells)) await page.locator(`input[name="${name}"]`).fill(String(value));
  for (const [at, vote] of votes.entries()) {
    await page.locator(`input[name="suara_${String(at + 1)}"]`).fill(String(vote));
    await page.locator(`input[name="huruf_suara_${String(at + 1)}"]`).fill(terbilang(vote));
  }
  for (const name of ['suara_sah', 'suara_tidak_sah', 'suara_total']) await page.locator(`input[name="huruf_${name}"]`).fill(terbilang(cells[name] ?? 0));
}

describe.each([true, false])('script %s', (script) => {
  const station = script ? STATION : '6474011001002';
  it('a KPPS officer enters the form of the own station, in two steps', async () => {
    const context = await site.officer('kpps', station, script);
    const page = await context.newPage();
    await page.goto(`${url}/kerja/hasil`);
    await shot(page, `kpps-${String(script)}-meja`);
    await page.goto(`${url}/kerja/hasil/pemilu-2024/ppwp/tps/${station}`);
    await fillForm(page, [53, 71, 47], { suara_total: 187 });
    await shot(page, `kpps-${String(script)}-isi`);
    await page.locator('button[value="periksa"]').click();
    // 171 + 7 is not 187: asked before anything is sent.
    expect(await page.textContent('main')).toContain('187');
    await shot(page, `kpps-${String(script)}-tanya`);
    await page.locator('input[name="suara_total"]').fill('178');
    await page.locator('input[name="huruf_suara_total"]').fill(terbilang(178));
    await page.locator('button[value="periksa"]').click();
    await shot(page, `kpps-${String(script)}-periksa`);
    await page.locator('button[value="kirim"]').click();
    await shot(page, `kpps-${String(script)}-terima`);
    expect(page.url()).toContain('/terima/');
    await scanned(page);
    const reader = await visitor(site.browser, 'telepon', script);
    const open = await reader.newPage();
    await open.goto(`${url}${CONTEST}/${station}`);
    expect(await open.textContent('main')).toContain('178');
    await shot(open, `publik-${String(script)}-tps`);
    await reader.close();
    await context.close();
  });
  it('a PPK corrects it with a reason that the public reads', async () => {
    const context = await site.officer('ppk', KECAMATAN, script);
    const page = await context.newPage();
    await page.goto(`${url}/kerja/hasil/pemilu-2024/ppwp/tps/${station}/perbaiki`);
    await fillForm(page, [53, 73, 47], { suara_sah: 173, suara_tidak_sah: 5 });
    await page.locator('select[name="sebab_kode"], input[name="sebab_kode"][value="SALAH_TULIS_KPPS"]').first().evaluate((node) => {
      if (node instanceof HTMLInputElement) node.checked = true;
      else (node as HTMLSelectElement).value = 'SALAH_TULIS_KPPS';
    });
    await page.locator('[name="sebab_catatan"]').fill('Halaman 2 dibaca ulang di rapat.');
    await page.locator('button[value="periksa"]').click();
    await shot(page, `ppk-${String(script)}-periksa`);
    await page.locator('button[value="kirim"]').click();
    const reader = await visitor(site.browser, 'telepon', script);
    const open = await reader.newPage();
    await open.goto(`${url}${CONTEST}/${station}`);
    const words = (await open.textContent('main')) ?? '';
    expect(words).toContain('Halaman 2 dibaca ulang di rapat.');
    expect(words).toMatch(/PPK/);
    await shot(open, `publik-${String(script)}-betul`);
    await reader.close();
    await context.close();
  });
});

describe('the plenary of a kecamatan', () => {
  const at = `/kerja/hasil/pemilu-2024/ppwp/rapat/${KECAMATAN}`;
  it('is run by one PPK member, closed by another, and read by everybody', async () => {
    const [one, two] = [await site.officer('ppk', KECAMATAN), await site.officer('ppk', KECAMATAN, false)];
    const page = await one.newPage();
    await page.goto(`${url}/kerja/rapat`);
    await shot(page, 'rapat-daftar');
    await page.goto(`${url}${at}`);
    await page.locator('input[name="tempat"]').fill('Aula Kecamatan Bontang Utara');
    await page.locator('main form button').first().click();
    await shot(page, 'rapat-agenda');
    await page.locator('main form:has(input[name="kode"]) button, main form:has(input[value="terima"]) button').last().click();
    // The third station of the village has nothing in: it is named, with a reason.
    await page.goto(`${url}${at}/baris/6474011001003`);
    for (const opsi of count.kontes.pack.opsi.keys()) await page.locator(`input[name="c${String(opsi)}"]`).fill(String(11 + opsi));
    await page.locator('select[name="sebab"]').selectOption('PLENO_KEC');
    await page.locator('textarea[name="catatan"]').fill('C.Hasil dibuka di rapat, halaman 2.');
    await shot(page, 'rapat-baris');
    await page.locator('main form button').last().click();
    await page.goto(`${url}${at}/kaki`);
    await shot(page, 'rapat-kaki');
    // The officer copies the foot of the paper; the sum of the rows stands beside it.
    const sums = await page.locator('main td[id$="-banding"]').allTextContents();
    expect(sums).toHaveLength(count.kontes.pack.opsi.length + count.kontes.pack.form.sel.length);
    for (const [n, words] of sums.entries()) await page.locator(`input[name="c${String(n)}"]`).fill(words.replace(/\D/g, ''));
    await page.locator('main form button').last().click();
    await page.goto(`${url}${at}/tutup`);
    await shot(page, 'rapat-usul');
    await page.locator('main form button').last().click();
    await shot(page, 'rapat-menunggu');
    const second = await two.newPage();
    await second.goto(`${url}${at}/tutup`);
    await shot(second, 'rapat-setujui');
    await second.locator('form[action$="/setujui"] button').click();
    const reader = await visitor(site.browser, 'telepon', false);
    const open = await reader.newPage();
    await open.goto(`${url}${CONTEST}/${KECAMATAN}/rekapitulasi`);
    expect(await open.textContent('main')).toContain('C.Hasil dibuka di rapat, halaman 2.');
    await shot(open, 'rapat-publik');
    await open.goto(`${url}${CONTEST}/${KECAMATAN}`);
    expect(await open.textContent('#lapis')).toContain('D kecamatan');
    await shot(open, 'publik-lapis');
    for (const ending of ['json', 'csv', 'pdf']) expect((await fetch(`${url}${CONTEST}/${KECAMATAN}/rekapitulasi.${ending}`)).status).toBe(200);
    await Promise.all([one.close(), two.close(), reader.close()]);
  });
});
