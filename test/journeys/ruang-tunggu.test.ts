// Does the room go on when its network does not, when somebody else was faster, and when nobody touches a mouse? (layanan.md 6.3, 11, 12; cases 1 and 7)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import { modules } from '../../src/main.ts';
import { type Aula, KANTOR, MENIT, PETUGAS, RESEPSI, SENIN, aula } from '../../src/modules/layanan/kunjungan/kunjungan-fixture.ts';
import { hadir, kembali, panggil, panggilLagi, selesaikan, tidakMuncul } from '../../src/modules/layanan/loket/actions/layani.ts';
import { seriousOn } from '../axe.ts';
import { SCREENS } from '../browser.ts';
import { type Phones, phonesOf } from './phones.ts';

const HARI = 24 * 60 * MENIT;
let hall: Aula;
let phones: Phones;
beforeAll(async () => {
  hall = await aula(2, { modules, folder: mkdtempSync(join(tmpdir(), 'ruang-tunggu-')) });
  phones = await phonesOf(hall.deps);
});
afterAll(async () => {
  await phones.close();
  await hall.close();
});

const open = async (screen: keyof typeof SCREENS = 'meja'): Promise<BrowserContext> => phones.browser.newContext({ viewport: SCREENS[screen], locale: 'id-ID' });
const atLoket = { kantor: KANTOR, loket: 1, actor: PETUGAS };

describe('the screen of the room', () => {
  /** What was said aloud, in order. */
  const spoken = async (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { said: string[] }).said);
  /** The page's own timers, eleven seconds on: it renews itself every ten. */
  const renewed = async (page: Page): Promise<void> => page.clock.fastForward(11_000);

  it('keeps its numbers without a network and while the server fails, says since when, and comes back by itself; every call is spoken', async () => {
    hall.set(SENIN);
    const context = await open();
    await context.addInitScript(() => {
      const said: string[] = [];
      Object.defineProperty(window, 'said', { value: said });
      Object.defineProperty(window, 'speechSynthesis', { value: { speak: (one: SpeechSynthesisUtterance) => said.push(one.text) } });
    });
    const page = await context.newPage();
    await page.clock.install({ time: new Date(SENIN) });
    await page.goto(`${phones.url}/layar/${KANTOR}`);
    await page.getByText('Belum ada nomor yang dipanggil').waitFor();
    await page.getByRole('button', { name: 'Nyalakan suara panggilan' }).click();
    await hall.walkIn({ nama: '"><img src=x onerror=alert(1)>', lembaga: '=HYPERLINK("x")' });
    const first = await panggil(hall.deps, atLoket);
    assert(first.ok, 'somebody waits');
    await renewed(page);
    await page.getByText('A-001').waitFor();
    expect(await spoken(page)).toEqual(['A, 0 0 1 Loket 1']);

    await context.setOffline(true);
    await renewed(page);
    const lost = page.getByText(/^Sambungan terputus sejak \d\d\.\d\d\./);
    await lost.waitFor();
    expect(await page.locator('main').innerText()).toContain('A-001');
    await context.setOffline(false);
    await page.route('**/layar/**', (route) => route.fulfill({ status: 503, body: 'x' }));
    await renewed(page);
    expect(await page.locator('main').innerText()).toContain('A-001');
    await page.unroute('**/layar/**');

    hall.pass(1);
    assert((await panggilLagi(hall.deps, { ...atLoket, id: first.value.id })).ok, 'called again');
    await renewed(page);
    await lost.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => (window as unknown as { said: string[] }).said.length === 2);
    expect(await spoken(page), 'the second call of a number sounds like the first').toEqual(['A, 0 0 1 Loket 1', 'A, 0 0 1 Loket 1']);
    await renewed(page);
    expect((await spoken(page)).length, 'and nothing is said twice').toBe(2);
    expect(await seriousOn(page)).toEqual([]);
    // Numbers and counters are all that a room may read.
    const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(words).toMatch(/^Dipanggil sekarang A-001 Loket 1 Menunggu: 0 Pukul \d\d\.\d\d WITA$/);
    expect(await page.content()).not.toMatch(/onerror|HYPERLINK/);
    await context.close();
  });
});

it('the seat went to somebody else meanwhile: only the time is asked for anew, what was typed stays (case 1)', async () => {
  hall.set(SENIN + HARI);
  const context = await open('telepon');
  const page = await context.newPage();
  const slot = SENIN + 2 * HARI + 60 * MENIT;
  await page.goto(`${phones.url}/kunjungan?kantor=${KANTOR}&layanan=informasi&slot=${String(slot)}`);
  const next = async (): Promise<void> => page.getByRole('button', { name: 'Lanjut', exact: true }).click();
  await page.getByLabel(/^Nama/).fill('Ningsih');
  await next();
  await page.getByLabel(/^Keperluan Anda/).fill('Minta salinan keputusan');
  for (let group = 0; group < 3; group += 1) await next();
  await page.getByRole('heading', { name: 'Periksa dan kirim' }).waitFor();
  for (let seat = 0; seat < 2; seat += 1) assert((await hall.book({}, slot)).ok, 'a free seat');
  hall.pass(0.2);
  await page.getByRole('button', { name: 'Pesan kunjungan' }).click();
  await page.getByRole('heading', { name: 'Pilih waktu lain' }).waitFor();
  expect(await page.getByRole('radio').count()).toBe(3);
  expect(await seriousOn(page)).toEqual([]);
  await next();
  await page.getByText('Minta salinan keputusan').waitFor();
  expect(await page.locator('main').innerText()).toContain('Ningsih');
  hall.pass(0.2);
  await page.getByRole('button', { name: 'Pesan kunjungan' }).click();
  await page.getByRole('heading', { name: 'Kunjungan tercatat' }).waitFor();
  await context.close();
});

it('the page of a number says what comes next in every state, and never whose it is', async () => {
  hall.set(SENIN + 5 * HARI - HARI);
  const guest = await hall.walkIn({ nama: 'Sembilanbelas', lembaga: 'Koperasi Tujuhbelas' });
  const pageOf = async (): Promise<string> => (await fetch(`${phones.url}/antre/${guest.antre}`)).text();
  const seen: string[] = [await pageOf()];
  expect(seen[0]).toContain('Giliran Anda berikutnya');
  const here = { ...atLoket, id: guest.id };
  expect((await panggil(hall.deps, atLoket)).ok).toBe(true);
  seen.push(await pageOf());
  expect(seen[1]).toContain('dipanggil ke loket 1');
  for (let call = 2; call <= 3; call += 1) {
    hall.pass(1);
    expect((await panggilLagi(hall.deps, here)).ok).toBe(true);
  }
  hall.pass(1);
  expect((await tidakMuncul(hall.deps, here)).ok).toBe(true);
  seen.push(await pageOf());
  expect(seen[2]).toContain('nomor Anda dikembalikan ke antrean satu kali');
  expect((await kembali(hall.deps, { id: guest.id, kantor: KANTOR, actor: RESEPSI })).ok).toBe(true);
  expect((await panggil(hall.deps, atLoket)).ok).toBe(true);
  expect((await hadir(hall.deps, here)).ok).toBe(true);
  seen.push(await pageOf());
  expect(seen[3]).toContain('Anda sedang dilayani di loket 1.');
  expect((await selesaikan(hall.deps, { ...here, hasil: 'terlayani', kasus: '', catatan: '', origin: '' })).ok).toBe(true);
  seen.push(await pageOf());
  expect(seen[4]).toContain('Kunjungan ini sudah selesai.');
  hall.pass(24 * 60);
  seen.push(await pageOf(), await (await fetch(`${phones.url}/antre/${'x'.repeat(22)}`)).text());
  expect(seen[5], 'after midnight it is a page like that of nobody').toContain('tidak berlaku lagi');
  for (const html of seen) {
    expect(html).not.toMatch(/Sembilanbelas|Tujuhbelas/);
    expect(html.length).toBeLessThan(15_000);
  }
});

describe('without a mouse', () => {
  /** Tab until this stands under the hand; the focus is never hidden behind anything. */
  async function reach(page: Page, selector: string): Promise<void> {
    for (let press = 0; press < 120; press += 1) {
      const here = await page.evaluate((wanted) => {
        const now = document.activeElement;
        if (now === null || now === document.body) return 'none';
        const { left, top, width, height } = now.getBoundingClientRect();
        const shown = document.elementFromPoint(left + width / 2, top + height / 2);
        const item = now.closest('.govuk-radios__item, .govuk-checkboxes__item') ?? now;
        if (shown === null || !(item.contains(shown) || shown.contains(item))) return `covered: ${now.outerHTML.slice(0, 120)}`;
        return now.matches(wanted) ? 'reached' : 'on the way';
      }, selector);
      expect(here).not.toMatch(/^covered/);
      if (here === 'reached') return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`never reached ${selector}`);
  }
  const enter = async (page: Page, selector: string): Promise<void> => {
    await reach(page, selector);
    await page.evaluate(() => document.documentElement.setAttribute('data-lama', ''));
    await page.keyboard.press('Enter');
    await page.locator('html:not([data-lama])').waitFor();
    await page.waitForLoadState('load');
  };

  it('somebody books from the office to the receipt', async () => {
    hall.set(SENIN + HARI);
    const context = await open();
    const page = await context.newPage();
    const go = 'main button[value="lanjut"]';
    await page.goto(`${phones.url}/kunjungan?kantor=${KANTOR}`);
    await reach(page, 'input[name="layanan"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await enter(page, 'main form button');
    await page.getByRole('heading', { name: 'Kapan Anda datang?' }).waitFor();
    await reach(page, 'input[name="slot"]');
    await page.keyboard.press('ArrowDown');
    await enter(page, 'main form:has(input[name="slot"]) button');
    await enter(page, go);
    // A fault takes the focus to its summary, and its link to the field.
    await page.locator('.govuk-error-summary:focus').waitFor();
    await reach(page, '.govuk-error-summary a');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('nama');
    await page.keyboard.type('N');
    await enter(page, go);
    await enter(page, go);
    await reach(page, 'input[name="butuh"]');
    await page.keyboard.press('Space');
    await enter(page, go);
    await enter(page, go);
    await page.getByRole('heading', { name: 'Periksa dan kirim' }).waitFor();
    hall.pass(0.2);
    await enter(page, go);
    await page.getByRole('heading', { name: 'Kunjungan tercatat' }).waitFor();
    await context.close();
  });

  it('a counter calls, serves and finishes; the third call comes before "nobody came"', async () => {
    hall.set(SENIN + 3 * HARI);
    await hall.walkIn({ prioritas: true, butuh: ['KURSI_RODA'] });
    await hall.walkIn();
    const context = await phones.officer('petugas_layanan', KANTOR);
    const page = await context.newPage();
    await page.setViewportSize(SCREENS.meja);
    await page.goto(`${phones.url}/kerja/loket/${KANTOR}/loket/2`);
    await page.getByText('Menunggu (2)').waitFor();
    await enter(page, '[data-pd-key="F2"] button');
    await page.getByText('Panggilan ke-1 dari 3').waitFor();
    await page.keyboard.press('F8');
    await page.getByText('Ada yang perlu dibetulkan').waitFor();
    expect(await seriousOn(page)).toEqual([]);
    await page.goto(`${phones.url}/kerja/loket/${KANTOR}/loket/2`);
    await enter(page, '[data-pd-key="F4"] button');
    await page.getByText('Dilayani sejak 08.00, 0 menit').waitFor();
    await enter(page, '[data-pd-key="F6"] button');
    await page.getByText('Kode survei untuk tamu').waitFor();
    await context.close();
  });
});
