// Does the front door lead somewhere with every link, and does the search survive what people and attackers type?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGS } from '#kernel/text';
import { fixedClock } from '#platform/clock';
import { settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type App, type Assets, makeApp, makeMeter } from '#platform/web';
import { modules } from '../../main.ts';
import { makeDeps, prepare } from '../../start.ts';
import { newCode, showCode } from '../../platform/receipts/code.ts';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { COMING } from './services.ts';

/** The pages need addresses of the built files, not the files. */
const noAssets: Assets = { css: '/assets/x.css', script: () => undefined, find: () => undefined, build: 'test' };

let base: TestDatabase;
let app: App;
beforeAll(async () => {
  base = await testDatabase();
  const settings = settingsSchema.parse({ PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' });
  const deps = makeDeps(modules, settings, base.database, sampleKeys(), makeLog('silent'), fixedClock('2026-11-21T05:00:00Z'));
  await prepare(deps, modules);
  app = makeApp(deps, noAssets, makeMeter());
}, 120_000);
afterAll(() => base.close());

const get = (path: string): Promise<Response> => app.fetch(new Request(new URL(path, 'http://pendopo.test')));
const page = async (path: string): Promise<string> => (await get(path)).text();
const search = (q: string): string => `/cari?q=${encodeURIComponent(q)}`;

/** Addresses of this site in a page, without assets and language twins. */
function links(html: string): string[] {
  const found = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map((one) => (one[1] ?? '').replaceAll('&amp;', '&'));
  return [...new Set(found)];
}

describe.each(LANGS)('the front door in %s', (lang) => {
  const home = lang === 'en' ? '/en' : '/';

  it('every link leads to a page, every anchor exists on it', async () => {
    const found = links(await page(home));
    expect(found.length).toBeGreaterThan(20);
    for (const link of found) {
      const first = await get(link);
      // The calendar of all years leads on to the year that runs.
      const answer = first.status === 303 ? await get(first.headers.get('location') ?? '') : first;
      expect([link, answer.status]).toEqual([link, 200]);
      const [, anchor] = link.split('#');
      if (anchor !== undefined) expect(await answer.text(), link).toContain(`id="${anchor}"`);
    }
  }, 60_000);

  it('shows every service with its state, and all of them from A to Z', async () => {
    const hall = await page(home);
    const list = await page(lang === 'en' ? '/en/layanan' : '/layanan');
    for (const service of COMING) {
      expect(hall).toContain(`/layanan#${service.slug}`);
      expect(hall).toContain(service.label[lang]);
      expect(list).toContain(`id="${service.slug}"`);
    }
  });

  it('leaves no sentence unfilled', async () => {
    for (const path of ['', '/layanan', '/cari', '/kantor', '/kantor/64', '/tentang', '/bantuan/aksesibilitas', '/gaya', '/gaya/forms']) {
      const html = await page(`${lang === 'en' ? '/en' : ''}${path}` || '/');
      // Markup shown as text, and templates that the scripts fill, hold marks on purpose.
      const shown = html.replace(/<pre[\s\S]*?<\/pre>/g, '').replace(/ data-[a-z]+="[^"]*"/g, '');
      expect(shown.match(/\{\w+\}|undefined|\[object/), path).toBeNull();
    }
  });
});

describe('the search', () => {
  it.each([
    ['3276', 'Kota Depok'],
    ['32.76.06', 'kode 32.76.06'],
    ['samarinda', '/kantor/6472'],
    ['pindah nyoblos', 'pindah-memilih'],
    ['zona integritas', 'zona-integritas'],
    ['kantor kpu sumatera barat', '/kantor/13'],
    ['pilkada', '/tahapan'],
    ['buku tamu', '/layanan/standar/kunjungan'],
    ['ngadu', '/layanan/standar/pengaduan'],
    ['gimana cara nyoblos di kota lain', '/pindah-memilih'],
    ['salinan sk', '/layanan/standar/salinan-keputusan'],
  ])('%s finds %s', async (q, expected) => {
    expect(await page(search(q))).toContain(expected);
  });

  it('a station by its 13 digits, with and without dots, leads to its page', async () => {
    for (const q of ['3173011005003', '31.73.01.1005.003']) {
      const html = await page(search(q));
      expect(html).toContain('/3173011005003"');
      expect(html).toContain('TPS 003');
    }
  });

  it.each(['', '   ', 'xqzwv', '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\u202Egnp.exe', 'a\u0000b', '%', '%E0%A4%A', '१२३४', "' OR 1=1--", 'q'.repeat(1500), '0', '-1', '99999999999999999'])(
    '%j gives a page with a way onward',
    async (q) => {
      const answer = await get(search(q));
      const shown = answer.status === 303 ? await get(answer.headers.get('location') ?? '') : answer;
      const html = await shown.text();
      expect([200, 303]).toContain(answer.status);
      for (const mark of ['<script>alert', '<img src=x', '"><img', '\u202E', '\u0000']) expect(html).not.toContain(mark);
      expect(html).toContain('action="/cari"');
      expect(html).toContain('/layanan');
    },
  );

  it('the code of a receipt leads to tracking and stands in no address; a slip of its check symbol is a word like others', async () => {
    const code = newCode('KJ');
    for (const typed of [code, showCode(code), showCode(code).toLowerCase()]) {
      const answer = await get(search(typed));
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/lacak']);
    }
    const slip = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
    expect((await get(search(slip))).status).toBe(200);
  });

  it('ten kilobytes are refused with a page', async () => {
    const answer = await get(search('q'.repeat(10_000)));
    expect(answer.status).toBe(414);
    expect(await answer.text()).toContain('/cari');
  });

  it.each(['3276015502900001', '3276 0155 0290 0001', 'nik 3276.0155.0290.0001', '/en'])('a NIK (%s) is not echoed, not kept in the address, and leads to Cek DPT', async (q) => {
    const english = q === '/en';
    const answer = await get(english ? '/en/cari?q=3276015502900001' : search(q));
    expect(answer.status).toBe(303);
    const to = answer.headers.get('location') ?? '';
    expect(to).toBe(english ? '/en/cari?catatan=nik' : '/cari?catatan=nik');
    const html = await page(to);
    for (const part of ['3276015502900001', '0155', '0290']) expect(html).not.toContain(part);
    expect(html).toContain(english ? 'Do not type a NIK' : 'Jangan ketik NIK');
    expect(html).toContain('/cek-dpt"');
  });

  it('suggests at most eight, in the shape that the box reads, and nothing for a NIK or one letter', async () => {
    const read = async (q: string): Promise<{ saran: Record<string, string>[] }> =>
      (await get(`/cari.json?q=${encodeURIComponent(q)}`)).json() as Promise<{ saran: Record<string, string>[] }>;
    const { saran } = await read('depok');
    expect(saran.length).toBeGreaterThan(2);
    expect(saran.length).toBeLessThanOrEqual(8);
    expect(saran[0]).toMatchObject({ judul: 'Kota Depok' });
    expect((await read('kota dep')).saran[0]).toMatchObject({ judul: 'Kota Depok' });
    expect((await read('kpu depok')).saran[0]).toMatchObject({ judul: 'KPU Kota Depok' });
    expect((await read('tps 4 beji')).saran[0]).toMatchObject({ jenis: 'TPS' });
    expect(Object.keys(saran[0] ?? {}).sort()).toEqual(['href', 'jenis', 'judul', 'rincian']);
    expect(new Set(saran.map((one) => one['href'])).size).toBe(saran.length);
    for (const q of ['', 'd', '3276015502900001', '\u0000']) expect(await read(q)).toEqual({ saran: [] });
  });
});

describe('offices', () => {
  it.each([
    ['/kantor/32.76', '/kantor/3276'],
    ['/kantor/3276061001', '/kantor/3276'],
    ['/en/kantor/99', '/en/kantor/0'],
    ['/kantor?prov=64&kab=6472', '/kantor/6472'],
    ['/en/kantor?prov=64&kab=64', '/en/kantor/64'],
  ])('%s leads to %s', async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, to]);
  });
  it.each(['/kantor?prov=64', '/kantor?prov=<b>', '/kantor?prov=64&kab=3276', '/kantor?kab=3276'])('%s shows the picker', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('name="prov"');
  });
  it.each(['0', '64', '65', '19', '3276', '13'])('%s says who, which clock, what is known and what is not', async (kode) => {
    const html = await page(`/kantor/${kode}`);
    expect(html).toMatch(/Waktu Indonesia (Barat|Tengah)/);
    expect(html).toContain('Belum diisi oleh kantor ini.');
    expect(html).toContain('/layanan');
  });
  it.each(['10', '00', 'x', '%3Cscript%3E', '1099'])('%s is no office: a page with the list', async (kode) => {
    const answer = await get(`/kantor/${kode}`);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('href="/kantor"');
  });
});

describe('the style guide', () => {
  it.each(['marks', 'figures', 'tables', 'answers', 'forms', 'page'])('room %s stands on one page, ids once', async (room) => {
    const html = await page(`/gaya/${room}`);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((one) => one[1]);
    expect(ids).toEqual([...new Set(ids)]);
    expect(html).toContain('&lt;');
  });
  it('another room is not there', async () => {
    expect((await get('/gaya/constructor')).status).toBe(404);
  });
});
