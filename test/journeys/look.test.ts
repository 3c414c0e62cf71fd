// Does every kind of page hold on every screen: accessible, no sideways scroll, light enough, printable, in the dark?
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Screen, openBrowser, visitor } from '../browser.ts';
import { type Running, runningSite, tempFolder } from '../site.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
/** Bytes of a public page, compressed, with its style sheet and font, without images. */
const PAGE_BUDGET = 60_000;

let site: Running;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([runningSite(tempFolder()), openBrowser()]);
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

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

async function violations(path: string, screen: Screen, dark: boolean): Promise<string[]> {
  const context = await browser.newContext({ ...(await sizeOf(screen)), colorScheme: dark ? 'dark' : 'light' });
  const page = await context.newPage();
  await page.goto(site.url + path);
  // The page's own policy forbids foreign scripts: the checker goes in by the debugger.
  await page.evaluate(await readAxe());
  const found = await page.evaluate<Violation[]>(
    'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => r.violations)',
  );
  await context.close();
  return found
    .filter((one) => one.impact === 'serious' || one.impact === 'critical')
    .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`);
}

async function readAxe(): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(AXE, 'utf8');
}

async function sizeOf(screen: Screen): Promise<{ viewport: { width: number; height: number } }> {
  const context = await visitor(browser, screen);
  const page = await context.newPage();
  const viewport = page.viewportSize();
  await context.close();
  return { viewport: viewport ?? { width: 360, height: 740 } };
}

describe.each(PAGES)('%s', (_name, path) => {
  it.each([
    ['telepon', false],
    ['meja', false],
    ['telepon', true],
  ] as const)('nothing serious to axe on %s, dark %s', async (screen, dark) => {
    expect(await violations(path, screen, dark)).toEqual([]);
  });
  it('no sideways scroll from 320 px to a desk, also at 200 % zoom', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const wide: string[] = [];
    // 640 px is a 1280 px screen at 200 %.
    for (const width of [320, 360, 640, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(site.url + path);
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
    for (const file of files) total += brotliCompressSync(Buffer.from(await (await fetch(site.url + file)).arrayBuffer())).length;
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
