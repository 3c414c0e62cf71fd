// Does somebody in a wheelchair book, arrive and get served on a phone, with a script and without, and lose nothing by saying no? (layanan.md 6, 7, 12)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { modules } from '../../src/main.ts';
import { type Aula, KANTOR, MENIT, SENIN, aula } from '../../src/modules/layanan/kunjungan/kunjungan-fixture.ts';
import { seriousOn } from '../axe.ts';
import { SCREENS } from '../browser.ts';
import { type Phones, phonesOf } from './phones.ts';

/** For those who want to look. */
const album = mkdtempSync(join(tmpdir(), 'kunjungan-journey-'));
let hall: Aula;
let phones: Phones;
beforeAll(async () => {
  hall = await aula(2, { modules, folder: mkdtempSync(join(tmpdir(), 'kunjungan-data-')) });
  phones = await phonesOf(hall.deps);
});
afterAll(async () => {
  await phones.close();
  await hall.close();
});

async function look(page: Page, name: string, script: boolean): Promise<void> {
  // A pointer that rests on a link shows it as hovered.
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(album, `${name}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
  // The checker is a script itself.
  if (script) expect(await seriousOn(page), name).toEqual([]);
}

const visitor = (script: boolean): Promise<BrowserContext> => phones.browser.newContext({ viewport: SCREENS.telepon, javaScriptEnabled: script, hasTouch: true, isMobile: true, locale: 'id-ID' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** From the office to the receipt, on the narrow screen; gives the code. */
async function book(page: Page, script: boolean, name: string): Promise<string> {
  await page.goto(`${phones.url}/kunjungan?kantor=${KANTOR}`);
  await look(page, `${name}-layanan`, script);
  await press(page, 'Lanjut');
  await page.getByRole('heading', { name: 'Kapan Anda datang?' }).waitFor();
  await look(page, `${name}-waktu`, script);
  await press(page, 'Lanjut');
  await page.getByLabel(/^Nama/).fill('N');
  await look(page, `${name}-siapa`, script);
  await press(page, 'Lanjut');
  await page.getByLabel(/^Keperluan Anda/).fill('nik saya 3271234567890123');
  await press(page, 'Lanjut');
  await page.getByText('Di sini ada 16 angka seperti NIK').first().waitFor();
  await look(page, `${name}-nik`, script);
  await page.getByLabel(/^Keperluan Anda/).fill('Minta salinan keputusan');
  await press(page, 'Lanjut');
  await page.getByText('Akses kursi roda', { exact: true }).click();
  await page.locator('label[for="prioritas"]').click();
  await look(page, `${name}-bantuan`, script);
  await press(page, 'Lanjut');
  await look(page, `${name}-kontak`, script);
  await press(page, 'Lanjut');
  // Neither contact nor photograph is given, and nothing is asked again.
  await page.getByRole('heading', { name: 'Periksa dan kirim' }).waitFor();
  await look(page, `${name}-periksa`, script);
  // Without a script the form counts as a ticket with an age.
  hall.pass(0.2);
  await press(page, 'Pesan kunjungan');
  await page.getByRole('heading', { name: 'Kunjungan tercatat' }).waitFor();
  await look(page, `${name}-resi`, script);
  const words = await page.locator('.pd-roofed').innerText();
  const code = /KJ-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(words)?.[0] ?? '';
  expect(code).not.toBe('');
  expect(words).toMatch(/\b[0-9]{6}\b/);
  return code;
}

describe.each([
  ['with a script', true, 0],
  ['without a script', false, 24 * 60],
] as const)('a wheelchair user %s', (_how, script, later) => {
  it('books, checks in, waits, is called, served and gets a survey code', async () => {
    const name = script ? 'skrip' : 'polos';
    hall.set(SENIN + later * MENIT);
    const guest = await visitor(script);
    const page = await guest.newPage();
    const code = await book(page, script, name);
    const { db } = hall.deps.database;
    const slot = (await rows(db, sql<{ ms: number }>`select (extract(epoch from max(slot)) * 1000)::int8 as ms from layanan_kunjungan`))[0]?.ms ?? 0;
    hall.set(slot - 10 * MENIT);

    const reception = await phones.officer('resepsionis', KANTOR, script);
    const desk = await reception.newPage();
    await desk.goto(`${phones.url}/kerja/loket`);
    await desk.getByLabel(/^Kode kunjungan/).fill(code.toLowerCase());
    await look(desk, `${name}-meja`, script);
    if (script) await desk.getByLabel(/^Kode kunjungan/).press('Enter');
    else await press(desk, 'Catat kedatangan');
    await desk.getByRole('heading', { name: /^Nomor A-/ }).waitFor();
    await look(desk, `${name}-nomor`, script);
    const position = await desk.getByRole('link', { name: 'Lihat posisi antrean' }).getAttribute('href');
    await page.goto(`${phones.url}${position ?? ''}`);
    await page.getByText('Giliran Anda berikutnya').waitFor();
    await look(page, `${name}-antre`, script);
    expect((await (await fetch(`${phones.url}${position ?? ''}`)).text()).length).toBeLessThan(15_000);

    const counter = await phones.officer('petugas_layanan', KANTOR, script);
    const seat = await counter.newPage();
    await seat.goto(`${phones.url}/kerja/loket/${KANTOR}/loket/1`);
    await look(seat, `${name}-loket`, script);
    if (script) await seat.keyboard.press('F2');
    else await press(seat, 'Panggil');
    await seat.getByText('Dipanggil ke loket ini').waitFor();
    await page.goto(`${phones.url}/layar/${KANTOR}`);
    await look(page, `${name}-layar`, script);
    const wall = await page.locator('main').innerText();
    expect(wall).toMatch(/A-[0-9]{3}\s+Loket 1/);
    expect(wall).not.toContain('kursi');
    await seat.getByRole('button', { name: 'Tamu hadir' }).click();
    await seat.getByText('Akses kursi roda').waitFor();
    await look(seat, `${name}-melayani`, script);
    await press(seat, 'Selesai');
    await seat.getByText('Kode survei untuk tamu').waitFor();
    await look(seat, `${name}-selesai`, script);
    const token = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(await seat.locator('main').innerText())?.[0] ?? '';
    await page.goto(`${phones.url}/survei`);
    await page.getByLabel(/^Kode survei/).fill(token);
    await press(page, 'Periksa kode');
    await page.getByText('Kode Anda belum terpakai').waitFor();
    for (const context of [guest, reception, counter]) await context.close();
  });
});

it('reception goes on without a network, and everything arrives when it is back', async () => {
  hall.set(SENIN + 2 * 24 * 60 * MENIT);
  const context = await phones.officer('resepsionis', KANTOR);
  const page = await context.newPage();
  await page.goto(`${phones.url}/kerja/loket/${KANTOR}/perangkat`);
  await look(page, 'perangkat', true);
  await press(page, 'Siapkan perangkat ini');
  await page.waitForURL('**/resepsi');
  await page.getByRole('heading', { name: 'KPU Kota Samarinda' }).waitFor();
  await context.setOffline(true);
  await page.goto(`${phones.url}/resepsi`);
  await page.getByLabel(/^Nama panggilan/).fill('Budi');
  await press(page, 'Beri nomor');
  await page.locator('[data-antrean] h3', { hasText: 'A-800' }).waitFor();
  await look(page, 'resepsi-luring', true);
  await page.locator('[data-antrean]').getByRole('button', { name: 'Panggil' }).click();
  await page.locator('[data-antrean]').getByRole('button', { name: 'Selesai' }).click();
  await page.locator('[data-antrean] h3').waitFor({ state: 'detached' });
  await context.setOffline(false);
  await press(page, 'Kirim sekarang');
  await page.locator('[data-bar="terkirim"]').waitFor({ state: 'visible' });
  const kept = await rows(hall.deps.database.db, sql<{ keadaan: string; nomor: number }>`select keadaan, nomor from layanan_kunjungan where sumber = 'LURING'`);
  expect(kept).toEqual([{ keadaan: 'SELESAI', nomor: 800 }]);
  await context.close();
});
