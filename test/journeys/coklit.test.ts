// Does a Pantarlih work through a station without a network, and does nothing get lost or overwritten? (sidalih.md 5.2, 8)
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rows, sql } from '#platform/db';
import { violationsOn } from '../axe.ts';
import { SCREENS } from '../browser.ts';
import { type CoklitSite, coklitSite } from './coklit-site.ts';

const TPS = '6472011001001';
/** For those who want to look. */
const album = mkdtempSync(join(tmpdir(), 'coklit-journey-'));

let here: CoklitSite;
beforeAll(async () => {
  here = await coklitSite();
});
afterAll(() => here.close());

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(album, `${name}.png`), fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** On a phone, a tablet and a desk: nothing sideways, nothing that keeps somebody out (WCAG 2.2 AA). */
async function everySize(page: Page, name: string, script = true): Promise<void> {
  for (const [screen, size] of Object.entries(SCREENS)) {
    await page.setViewportSize(size);
    await shot(page, `${name}-${screen}`);
  }
  // The checker is a script itself.
  if (script) expect(await violationsOn(page), name).toEqual([]);
  await page.setViewportSize(SCREENS.telepon);
}

async function prepare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${here.url}/kerja/coklit/hp`);
  await page.getByRole('button', { name: 'Ambil daftar TPS saya' }).click();
  await page.waitForURL('**/coklit');
  await page.locator('[data-isi="maju"]', { hasText: 'Selesai 0' }).waitFor();
  await context.clearCookies();
  return page;
}

const family = async (page: Page, name: string): Promise<void> => {
  if (await page.getByRole('link', { name: 'Kembali ke daftar keluarga' }).first().isVisible()) await page.getByRole('link', { name: 'Kembali ke daftar keluarga' }).first().click();
  await page.locator('[data-daftar] section', { hasText: name }).getByRole('link', { name: 'Buka keluarga ini' }).click();
  await page.locator('[data-anggota]').getByRole('heading', { name }).waitFor();
};
const open = async (page: Page, name: string): Promise<void> => {
  await page.locator('[data-anggota] section', { hasText: name }).getByRole('link').click();
  await page.getByRole('heading', { name, level: 2 }).waitFor();
};
const choose = (page: Page, words: string) => page.locator('[data-form="kunjungan"]').getByText(words, { exact: true }).click();
const keep = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Simpan hasil kunjungan' }).click();
  await page.locator('[data-layar="keluarga"]').waitFor();
  await page.locator('[data-kabar]', { hasText: 'Tersimpan di HP ini' }).waitFor();
};
const progress = (page: Page, words: string) => page.locator('[data-isi="maju"]', { hasText: words }).waitFor();
const entries = (page: Page, words: string) => page.locator('[data-isi="catatan"]', { hasText: words }).waitFor();
const toList = async (page: Page): Promise<void> => {
  await page.goto(`${here.url}/coklit#daftar`);
};
const table = async (what: 'pesan' | 'pemilih'): Promise<number> => {
  const { db } = here.site.deps.database;
  const found = what === 'pesan' ? await rows(db, sql<{ n: number }>`select count(*)::int as n from sidalih_coklit_pesan`) : await rows(db, sql<{ n: number }>`select count(*)::int as n from sidalih_coklit_pemilih`);
  return found[0]?.n ?? 0;
};

describe('a station without a network', () => {
  it('is worked through by a Pantarlih, over a killed app and a full disk, and arrives once', async () => {
    const context = await here.officer('pantarlih', TPS);
    let page = await prepare(context);
    await context.setOffline(true);
    await page.goto(`${here.url}/coklit`);
    await progress(page, 'Selesai 0 + sisa 5 = 5 pemilih (0,00 %)');
    await everySize(page, 'hp-daftar');
    await family(page, 'SUTRISNO');
    await everySize(page, 'hp-keluarga');
    await open(page, 'SUTRISNO');
    await choose(page, 'Sesuai');
    await keep(page);
    await open(page, 'SITI AMINAH');
    await choose(page, 'Ada yang diubah');
    expect(await page.inputValue('#k-nik')).toBe('6472015203830002');
    await page.fill('#k-nik', '9972015203830002');
    await page.getByRole('button', { name: 'Simpan hasil kunjungan' }).click();
    await page.locator('[data-form="kunjungan"] [data-salah]', { hasText: 'NIK tidak mungkin' }).waitFor();
    await everySize(page, 'hp-salah');
    await page.fill('#k-nik', '6472015203830002');
    await page.fill('#k-alamat', 'Jl. Mawar No. 33');
    await keep(page);
    // The battery dies.
    await page.close();
    page = await context.newPage();
    await page.goto(`${here.url}/coklit`);
    await progress(page, 'Selesai 2 + sisa 3 = 5');
    await family(page, 'RINA WULANDARI');
    await open(page, 'RINA WULANDARI');
    await choose(page, 'Tidak memenuhi syarat (TMS)');
    await page.selectOption('#k-kode', '1');
    await page.fill('#k-surat', 'akta kematian 6472-KM-01');
    await page.setInputFiles('#k-foto', { name: 'akta.png', mimeType: 'image/png', buffer: await page.screenshot() });
    await everySize(page, 'hp-tms');
    // A phone without room says so and keeps what it had.
    await page.evaluate(() => {
      const real = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') ?? {};
      Object.assign(window, { room: () => Object.defineProperty(IDBObjectStore.prototype, 'put', real) });
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'Simpan hasil kunjungan' }).click();
    await page.locator('[data-kabar]', { hasText: 'BELUM tersimpan' }).waitFor();
    await shot(page, 'hp-penuh');
    await page.evaluate(() => (window as unknown as { room(): void }).room());
    await keep(page);
    await open(page, 'RANI WULANDARI');
    await choose(page, 'Sesuai');
    await keep(page);
    await page.getByRole('button', { name: 'Tanda bukti dan stiker sudah diberikan' }).click();
    await page.locator('[data-isi="kk-kata"]', { hasText: 'stiker sudah' }).waitFor();
    for (const visit of [1, 2, 3]) {
      await family(page, 'I WAYAN ARTA');
      await open(page, 'I WAYAN ARTA');
      await choose(page, 'Tidak ditemui');
      await keep(page);
      await page.locator('[data-anggota]', { hasText: `${String(visit)} dari 3 kunjungan` }).waitFor();
      // Two visits are never within one second.
      await page.waitForTimeout(1_100);
    }
    await toList(page);
    await progress(page, 'Selesai 5 + sisa 0 = 5');
    await entries(page, '0 terkirim, 8 menunggu');
    await everySize(page, 'hp-menunggu');
    const disk = await page.evaluate(async () => {
      const open = await new Promise<IDBDatabase>((resolve) => {
        const asked = indexedDB.open('pendopo-coklit', 1);
        asked.onsuccess = () => resolve(asked.result);
      });
      const all = await Promise.all(
        [...open.objectStoreNames].map(async (name) => new Promise<unknown[]>((resolve) => {
          const asked = open.transaction(name).objectStore(name).getAll();
          asked.onsuccess = () => resolve(asked.result as unknown[]);
        })),
      );
      const words = (value: unknown): string => value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : typeof value === 'object' && value !== null && !(value instanceof CryptoKey) ? Object.values(value).map(words).join('|') : String(value);
      return words(all);
    });
    for (const secret of ['SUTRISNO', '6472010708800001', 'MAWAR']) expect(disk).not.toContain(secret);
    expect(await table('pesan')).toBe(0);
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await entries(page, '8 terkirim, 0 menunggu, 0 bentrok, 0 ditolak');
    await page.getByRole('button', { name: 'Kirim sekarang' }).click();
    await page.reload();
    await entries(page, '8 terkirim, 0 menunggu');
    expect([await table('pesan'), await table('pemilih')]).toEqual([8, 5]);
    await page.getByRole('button', { name: 'Serahkan ke PPS' }).click();
    await page.locator('[data-isi="serah"]', { hasText: 'sudah dihapus dari HP ini' }).waitFor();
    await everySize(page, 'hp-serah');
    await page.reload();
    await page.locator('[data-isi="serah"]', { hasText: 'sudah dihapus' }).waitFor();
    expect(await page.locator('body').textContent()).not.toContain('SUTRISNO');
    await context.close();
  });
});

const DESA = TPS.slice(0, 10);
const RUMAH = `${DESA}002`;

describe('two Pantarlih at one door', () => {
  it('give one piece of work with both sides kept; the PPS sees it and decides', async () => {
    const contexts = [await here.officer('pantarlih', RUMAH), await here.officer('pantarlih', RUMAH)] as const;
    const [first, second] = [await prepare(contexts[0]), await prepare(contexts[1])];
    for (const context of contexts) await context.setOffline(true);
    for (const [page, words] of [[first, 'Sesuai'], [second, 'Tidak memenuhi syarat (TMS)']] as const) {
      await family(page, 'MUHAMMAD RIDWAN');
      await open(page, 'MUHAMMAD RIDWAN');
      await choose(page, words);
      if (page === second) {
        await page.selectOption('#k-kode', '4');
        await page.fill('#k-surat', 'KK baru 6472');
      }
      await keep(page);
      await open(page, 'HJ. NURHAYATI');
      await choose(page, 'Sesuai');
      await keep(page);
    }
    await toList(first);
    await contexts[0].setOffline(false);
    await entries(first, '2 terkirim, 0 menunggu, 0 bentrok');
    await toList(second);
    await contexts[1].setOffline(false);
    await entries(second, '1 terkirim, 0 menunggu, 1 bentrok');
    await family(second, 'MUHAMMAD RIDWAN');
    await second.getByText('PPS yang memutuskan').first().waitFor();
    await everySize(second, 'hp-bentrok');
    const pps = await (await here.officer('pps', DESA)).newPage();
    await pps.goto(`${here.url}/kerja/coklit`);
    await pps.locator('h1', { hasText: 'Coklit' }).waitFor();
    await everySize(pps, 'pps-pantau');
    await pps.getByRole('link', { name: 'TPS 002' }).first().click();
    await everySize(pps, 'pps-tps');
    await pps.getByRole('link', { name: 'Catatan yang perlu diputus (1)' }).click();
    await everySize(pps, 'pps-putus');
    const words = (await pps.textContent('main')) ?? '';
    for (const side of ['MUHAMMAD RIDWAN', 'Sesuai', 'TMS kode 4', 'Petugas lain sudah mencatat']) expect(words).toContain(side);
    await pps.getByText('Tetap yang tercatat').click();
    await pps.getByLabel('Alasan').fill('Orangnya ditemui PPS di rumah');
    await pps.getByRole('button', { name: 'Simpan keputusan' }).click();
    await pps.getByText('Tidak ada yang menunggu keputusan.').waitFor();
    const { db } = here.site.deps.database;
    const kept = await rows(db, sql<{ keadaan: string }>`select keadaan from sidalih_coklit_pesan where kode = ${RUMAH} and jenis in ('V', 'T') order by keadaan`);
    expect(kept.map(({ keadaan }) => keadaan)).toEqual(['BENTROK', 'CATAT', 'TERAP', 'TERAP']);
    for (const context of contexts) await context.close();
  });
  it('a phone that runs no script writes the same visits on plain pages', async () => {
    const page = await (await here.officer('pantarlih', RUMAH, false)).newPage();
    await page.goto(`${here.url}/kerja/coklit/hp`);
    await everySize(page, 'daring-siap', false);
    await page.getByRole('link', { name: 'Buka halaman TPS saya' }).click();
    await page.getByRole('link', { name: 'Tambah pemilih baru' }).click();
    await everySize(page, 'daring-baru', false);
    await page.goBack();
    await page.getByRole('link', { name: 'HJ. NURHAYATI' }).click();
    await everySize(page, 'daring-pemilih', false);
    await page.getByText('Ada yang diubah', { exact: true }).click();
    await page.getByLabel('Alamat (jalan/dukuh)').fill('Jl. Melati 7');
    await page.getByRole('button', { name: 'Simpan hasil kunjungan' }).click();
    await page.locator('[role="alert"]', { hasText: 'PPS yang memutuskan' }).waitFor();
  });
});
