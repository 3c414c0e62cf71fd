// Does every kind of page hold on every screen: accessible, no sideways scroll, light enough, printable, in the dark?
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seriousOn } from '../axe.ts';
import { SCREENS, openBrowser, visitor } from '../browser.ts';
import { type Running, demoFolder, runningSite } from '../site.ts';

/** Bytes of a public page, compressed, with its style sheet and font, without images. */
const PAGE_BUDGET = 60_000;

let site: Running;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([demoFolder().then((folder) => runningSite(folder)), openBrowser()]);
}, 300_000);
afterAll(async () => {
  await browser.close();
  await site.stop();
});

/** One address for every kind of page. */
const PAGES: readonly (readonly [string, string])[] = [
  ['beranda', '/'],
  ['layanan', '/layanan'],
  ['cari', '/cari?q=tarakan'],
  ['cari tanpa hasil', '/cari?q=zzzzqq'],
  ['kantor', '/kantor'],
  ['satu kantor', '/kantor/64'],
  ['tentang', '/tentang'],
  ['aksesibilitas', '/bantuan/aksesibilitas'],
  ['tahapan', '/tahapan'],
  ['tahapan pemilu', '/tahapan/pemilu-2024'],
  ['surat suara', '/pemilu'],
  ['surat suara satu pemilu', '/pemilu/pemilu-2024'],
  ['dapil DPR', '/pemilu/pemilu-2024/pdpr'],
  ['satu dapil', '/pemilu/pemilu-2024/pdpr/dapil/3201'],
  ['cari calon', '/pemilu/pemilu-2024/calon?q=budi'],
  ['daerah Pilkada', '/pemilu/pilkada-2024/pkwkk'],
  ['satu daerah Pilkada', '/pemilu/pilkada-2024/pkwkk/wilayah/6471'],
  ['hasil', '/hasil'],
  ['hasil pemilu', '/hasil/pemilu-2024'],
  ['nasional', '/hasil/pemilu-2024/ppwp'],
  ['provinsi', '/hasil/pemilu-2024/ppwp/65'],
  ['kabupaten', '/hasil/pemilu-2024/ppwp/6571'],
  ['kecamatan', '/hasil/pemilu-2024/ppwp/657101'],
  ['desa', '/hasil/pemilu-2024/ppwp/3276061006'],
  ['tps', '/hasil/pemilu-2024/ppwp/3276061006003'],
  ['keputusan', '/hasil/pemilu-2024/ppwp/keputusan'],
  ['kursi', '/hasil/pemilu-2024/pdpr/kursi'],
  ['kursi satu dapil', '/hasil/pemilu-2024/pdpr/kursi/3201'],
  ['kursi andaian', '/hasil/pemilu-2024/pdpr/kursi/1201?pembagi=dhondt&ambang=0'],
  ['cara kursi dihitung', '/hasil/pemilu-2024/pdpr/kursi/3201/cara'],
  ['pemenang andaian', '/hasil/pemilu-2024/ppwp/pemenang/0?ambang=40&tanpa=64'],
  ['cara pemenang dihitung', '/hasil/pemilu-2024/ppwp/pemenang/0/cara'],
  ['paket aturan', '/hasil/aturan'],
  ['daftar temuan', '/hasil/pemilu-2024/ppwp/65/daftar/K16'],
  ['periksa', '/periksa?tps=3276061006003&kontes=pemilu-2024/ppwp'],
  ['data', '/data'],
  ['api', '/api'],
  ['gaya', '/gaya'],
  ['gaya satu ruang', '/gaya/marks'],
  ['gaya isian', '/gaya/forms'],
  ['gaya meja kerja', '/gaya/desk'],
  ['gaya salin formulir', '/gaya/entry'],
  ['tidak ditemukan', '/tidak-ada'],
  ['in English', '/en/hasil/pemilu-2024/ppwp/65'],
];

/** What is serious on a telephone, on a desk, and on a telephone in the dark, where only colours change. */
async function violations(path: string): Promise<string[]> {
  const context = await browser.newContext({ viewport: SCREENS.telepon, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto(site.url + path);
  const on = (where: string, found: readonly string[]): string[] => found.map((one) => `${where}: ${one}`);
  const found = on('telepon', await seriousOn(page));
  await page.setViewportSize(SCREENS.meja);
  found.push(...on('meja', await seriousOn(page)));
  // Anew: colours that are on their way from one theme to the other are nobody's.
  await page.setViewportSize(SCREENS.telepon);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  found.push(...on('telepon, gelap', await seriousOn(page, 'contrast')));
  await context.close();
  return found;
}

const packed = new Map<string, Promise<number>>();
/** Compressed bytes of a style sheet or font; each is packed once. */
function packedSize(file: string): Promise<number> {
  const known = packed.get(file) ?? fetch(site.url + file).then(async (answer) => brotliCompressSync(Buffer.from(await answer.arrayBuffer())).length);
  packed.set(file, known);
  return known;
}

describe.each(PAGES)('%s', (_name, path) => {
  it('nothing serious to axe on a telephone, in the dark, on a desk', async () => {
    expect(await violations(path)).toEqual([]);
  });
  it('no sideways scroll from 320 px to a desk, also at 200 % zoom', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const wide: string[] = [];
    // 640 px is a 1280 px screen at 200 %.
    await page.goto(site.url + path);
    for (const width of [320, 360, 640, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      if (scroll > width) wide.push(`${width} px: ${scroll}`);
    }
    await context.close();
    expect(wide).toEqual([]);
  });
  it('weighs at most 60 kB compressed with style and font, and needs no script', async () => {
    const html = await (await fetch(site.url + path)).text();
    const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*href="([^"]+)"|<link[^>]+href="([^"]+)"[^>]*rel="stylesheet"/g)].map((m) => m[1] ?? m[2] ?? '');
    const files = [...sheets, '/assets/plus-jakarta-sans-latin.woff2'];
    let total = brotliCompressSync(Buffer.from(html)).length;
    for (const file of files) total += await packedSize(file);
    if (!path.startsWith('/gaya') && path !== '/api') expect(total).toBeLessThanOrEqual(PAGE_BUDGET);
    expect(html).not.toMatch(/<script(?![^>]*src=)/);
    expect(html).not.toMatch(/ style="/);
    expect(html).not.toMatch(/ on\w+="/);
  });
  it('has one h1, a language, a title, and says simulated figures are', async () => {
    const html = await (await fetch(site.url + path)).text();
    // An example in the style guide may be the head of a page.
    const own = html.replace(/<div class="pd-example__view"[\s\S]*?<details /g, '');
    expect(own.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toMatch(/<html lang="(id|en)"/);
    expect(html).toMatch(/<title>[^<]{3,} - Pendopo<\/title>/);
    if (path.includes('/ppwp')) expect(html).toMatch(/DATA SIMULASI|SIMULATED DATA/);
  });
});

describe('on paper', () => {
  it('menus go, figures stay', async () => {
    const context = await visitor(browser, 'meja');
    const page = await context.newPage();
    await page.goto(`${site.url}/hasil/pemilu-2024/ppwp/3276061006003`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.pd-nav').isVisible()).toBe(false);
    expect(await page.getByText('C.HASIL-PPWP').first().isVisible()).toBe(true);
    await context.close();
  });
});
