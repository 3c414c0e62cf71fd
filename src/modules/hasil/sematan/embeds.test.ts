// Do pictures and embeds say what the page says, stand alone, and stand in frames of others: they and nothing else?
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deps, Module, Outcome } from '#platform/module';
import { type App, makeApp, makeMeter } from '#platform/web';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { ask, bytesOf } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { DAPIL_CSV, type Desk, NATION_CSV, openDesk } from '../jumlah/sum-fixture.ts';
import { openDataRoutes } from '../opendata/routes.ts';
import { draw, wordsOf } from '../pages/draw.tsx';
import { pageRoutes } from '../pages/routes.ts';
import { text } from '../text-module.ts';
import { leadOf } from './leaders.ts';
import { embedRoutes } from './routes.ts';
import { seatEmbedRoutes } from './seats.tsx';
import { frameCode } from './snippet.tsx';

const AT = '/hasil/pemilu-2024/ppwp';
const EMBED = '/sematan/hasil/pemilu-2024/ppwp';
const still = (): Promise<string> => Promise.resolve('1');
const module: Module = {
  id: 'hasil',
  needs: [],
  name: text.namaModul,
  retention: 'nothing',
  routes: [...embedRoutes, ...pageRoutes, ...openDataRoutes],
  versionSources: { 'hasil.seq': still, 'hasil.rapat': still, 'hasil.keputusan': still },
};
const pemilu: Module = { id: 'pemilu', needs: [], name: text.namaModul, retention: 'nothing', versionSources: { 'pemilu.versi': still } };
let count: SmallCount;
let app: App;
beforeAll(async () => {
  count = await smallCount({ simulated: true, modules: [module, pemilu] });
  app = makeApp(count.deps, { css: '/assets/x.css', build: 'x', script: () => undefined, find: () => undefined }, makeMeter());
}, 60_000);
afterAll(() => count.close());

const svg = async (path: string): Promise<string> => (await bytesOf(ask(count.deps, embedRoutes, `${AT}/${path}.svg`))).toString();
const answer = (path: string): Promise<Response> => app.fetch(new Request(`http://pendopo.test${path}`));
const page = async (path: string): Promise<string> => (await answer(path)).text();

describe('pictures', () => {
  const places = ['0', '64', '6472', '647202', '99'].flatMap((kode) => ['perolehan', 'peta', 'kemajuan'].map((chart) => `${kode}/gambar/${chart}`));
  test.each([...places, '6472011001/gambar/perolehan', '6474011001/gambar/perolehan', '6474011001/gambar/kemajuan'])('%s names state, layer, time, number, address and that it is simulated', async (path) => {
    const picture = await svg(path);
    expect(picture).toContain('DATA SIMULASI');
    expect(picture).toContain('Sementara');
    expect(picture).toContain('Lapis C');
    expect(picture).toContain(`http://pendopo.test${AT}`);
    expect(picture).toContain(path.startsWith('6474011001') ? 'Belum ada angka yang masuk' : 'nomor ');
    expect(picture).toMatch(/<desc>[^<]{20,}<\/desc>/);
  });

  test('the votes on it are those of the area; nothing read has no bar', async () => {
    const csv = (await bytesOf(ask(count.deps, openDataRoutes, `${AT}/6472.csv`))).toString();
    const total = csv.split('\n').find((line) => line.startsWith('jumlah'))?.split(',') ?? [];
    const picture = await svg('6472/gambar/perolehan');
    for (const votes of total.slice(3, 6)) expect(picture).toContain(`${Number(votes).toLocaleString('id-ID')} suara`);
    expect(await svg('6474011001/gambar/perolehan')).toContain('belum ada angka');
  });

  test('as pixels: 1200 x 630, and its letters are there without any face of the system', async () => {
    const png = await bytesOf(ask(count.deps, embedRoutes, `${AT}/64/gambar/perolehan.png`));
    const { width, height, format } = await sharp(png).metadata();
    expect([width, height, format]).toEqual([1_200, 630, 'png']);
    const inkIn = async (left: number, top: number, wide: number, high: number): Promise<number> => {
      const part = await sharp(png).extract({ left, top, width: wide, height: high }).png().toBuffer();
      return (await sharp(part).stats()).channels[0]?.stdev ?? 0;
    };
    expect(await inkIn(48, 66, 500, 46)).toBeGreaterThan(20);
    expect(await inkIn(48, 565, 700, 50)).toBeGreaterThan(10);
    expect(await inkIn(20, 630 - 70, 20, 60)).toBeLessThan(1);
  });

  test('English words in the English picture', async () => {
    const reply = await answer(`${AT}/64/gambar/kemajuan-en.svg`);
    expect(await reply.text()).toContain('Stations whose figures are in');
    expect(reply.headers.get('content-type')).toBe('image/svg+xml');
  });

  test.each(['64/gambar/lain.svg', '6472011001/gambar/peta.svg', '6472011001001/gambar/perolehan.png', '77/gambar/peta.png', 'x/gambar/peta.svg'])('%s is not there, and says what is', async (path) => {
    expect(await ask(count.deps, embedRoutes, `${AT}/${path}`)).toMatchObject({ kind: 'missing', reason: expect.stringMatching(/.{20}/) as string });
  });
});

describe('embeds', () => {
  test.each(['0/perolehan', '0/peta', '0/kemajuan', '0/tabel', '64/tabel', '64/peta', '99/tabel', '6472011001/perolehan', '6474011001/kemajuan'])('%s: the content alone, with source and the way to the page', async (path) => {
    const html = await page(`${EMBED}/${path}`);
    const kode = path.split('/')[0] ?? '';
    expect(html).toContain(`href="${kode === '0' ? AT : `${AT}/${kode}`}"`);
    expect(html).toContain('DATA SIMULASI');
    expect(html).toContain('Lapis C');
    expect(html).toContain('<base target="_blank"');
    expect(html).toContain('noindex');
    expect(html).not.toMatch(/<script|<form|<input|<header|<footer|\sstyle=|undefined|NaN/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.length).toBeLessThan(60_000);
  });

  test('only embeds may be framed; nothing runs in them; pictures and data may be used by other sites', async () => {
    const framed = await answer(`${EMBED}/64/perolehan`);
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(framed.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(framed.headers.get('content-security-policy')).toContain("form-action 'self'");
    expect(framed.headers.has('x-frame-options')).toBe(false);
    for (const path of [AT, `${AT}/64`, `${AT}/64/gambar/peta.svg`, `${AT}/64.json`, `${AT}/64/daftar/masuk`, `${EMBED}/64/lain`]) {
      const other = await answer(path);
      expect([path, other.headers.get('x-frame-options')]).toEqual([path, 'DENY']);
      expect(other.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    }
    expect((await answer(`${AT}/64/gambar/peta.svg`)).headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('every hostile word in every place of the address: an answer of ours, never a fault', async () => {
    for (const word of HOSTILE) {
      for (const params of [{ kode: word }, { bagan: word }, { kontes: word }, { pemilu: word }]) {
        for (const route of embedRoutes.filter(({ id }) => /wilayah|gambar-svg/.test(id))) {
          const read = route.params?.safeParse({ pemilu: 'pemilu-2024', kontes: 'ppwp', kode: '64', bagan: 'perolehan', ...params });
          if (read?.success !== true) continue;
          const got = await route.handle({ deps: count.deps, lang: 'id', params: read.data, query: {}, path: '/', origin: 'http://pendopo.test' });
          expect([word, got.kind]).toEqual([word, word === '0' && 'kode' in params ? expect.any(String) : 'missing']);
        }
      }
    }
  });
});

describe('the page of an area', () => {
  test('offers the code of each embed and its pictures, and a picture for links', async () => {
    const html = await page(`${AT}/64`);
    for (const name of ['perolehan', 'peta', 'kemajuan', 'tabel']) expect(html).toContain(`&lt;iframe src=&quot;http://pendopo.test${EMBED}/64/${name}&quot;`);
    for (const name of ['perolehan', 'peta', 'kemajuan']) for (const ending of ['svg', 'png']) expect(html).toContain(`href="${AT}/64/gambar/${name}.${ending}"`);
    expect(html).toContain(`<meta property="og:image" content="http://pendopo.test${AT}/64/gambar/perolehan.png"`);
    const english = await page(`/en${AT}/64`);
    for (const part of [`http://pendopo.test/en${EMBED}/64/peta`, `href="${AT}/64/gambar/peta-en.svg"`, 'gambar/perolehan-en.png']) expect([part, english.includes(part)]).toEqual([part, true]);
  });

  test('each address that it offers answers', async () => {
    const html = await page(`${AT}/6472`);
    const offered = [...html.matchAll(/href="([^"]*(?:\/gambar\/|\/sematan\/)[^"]*)"/g)].map(([, href]) => href ?? '');
    expect(offered).toHaveLength(10);
    for (const href of offered) expect([href, (await answer(href)).status]).toEqual([href, 200]);
  });

  test('a page of the past offers none: they always show now', async () => {
    expect(await page(`${AT}/64?per=2024-02-20`)).not.toMatch(/sematan|og:image/);
  });

  test('a name that holds markup stays a name in the code to copy', () => {
    expect(frameCode('https://x.example/a?b=1&c', '"><script>', 100)).toBe(
      '<iframe src="https://x.example/a?b=1&amp;c" title="&quot;&gt;&lt;script&gt;" width="100%" height="100" frameborder="0" loading="lazy"></iframe>',
    );
  });
});

describe('seats (UU 7/2017 art 414, 415, 420)', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    for (const [name, content] of [['dapil.csv', DAPIL_CSV], ['nasional.csv', NATION_CSV]] as const) await desk.take(desk.file(name, content));
  }, 60_000);
  afterAll(() => desk.close());
  const give = (id: string, params: Readonly<Record<string, string>>): Promise<Outcome> | Outcome => {
    const route = seatEmbedRoutes.find((one) => one.id === id);
    if (route === undefined) throw new Error(`no route ${id}`);
    return route.handle({ deps: desk.deps as Deps, lang: 'id', params: { pemilu: 'pemilu-2024', jenis: 'pdpr', ...params }, query: {}, path: '', origin: 'http://pendopo.test' });
  };
  const words = async (outcome: Outcome | Promise<Outcome>): Promise<string> => {
    const got = await outcome;
    if (got.kind !== 'page') throw new Error(got.kind);
    return wordsOf(draw('id', got.body));
  };

  test('the picture of the chamber names parties, seats, rule, source and state', async () => {
    const picture = await give('hasil.kursi-svg', { bagan: 'kursi' });
    expect(picture).toMatchObject({ kind: 'text', type: 'image/svg+xml' });
    const svg = picture.kind === 'text' ? picture.body : '';
    for (const word of ['Golkar', 'kursi', 'dpr-2024', '(jumlah dari sumber)', 'Unggul sementara', 'http://pendopo.test/hasil/pemilu-2024/pdpr/kursi']) expect([word, svg.includes(word)]).toEqual([word, true]);
    expect(await give('hasil.kursi-png', { bagan: 'kursi-en' })).toMatchObject({ kind: 'bytes', type: 'image/png' });
  });

  test('the embeds have their figures in a table, and lead to the page', async () => {
    expect(await words(give('hasil.sematan-kursi', {}))).toMatch(/Golkar.*1/);
    const one = await words(give('hasil.sematan-dapil', { kode: '3201' }));
    expect(one).toContain('366.052');
    expect(one).toContain('Unggul sementara');
  });

  test('no such dapil, council or contest: an answer with the way onward', async () => {
    for (const [id, params] of [['hasil.sematan-dapil', { kode: '9999' }], ['hasil.sematan-dewan', { jenis: 'pdprdp', daerah: '77' }], ['hasil.kursi-svg', { bagan: 'kursi', jenis: 'ppwp' }], ['hasil.kursi-png', { bagan: 'kursi', pemilu: 'x' }], ['hasil.kursi-svg', { bagan: 'peta' }]] as const) {
      expect([id, (await give(id, params)).kind]).toEqual([id, 'missing']);
    }
  });
});

describe('who is ahead (hasil.md 10)', () => {
  const tps = (lengkap: number, total: number) => ({ lengkap, total }) as Parameters<typeof leadOf>[0]['tps'];
  test.each([
    [[10, 20, 5], tps(5, 10), { at: 1 }],
    [[10, 20, 5], tps(4, 10), 'AWAL'],
    [[20, 20, 5], tps(10, 10), 'SERI'],
    [[null, null], tps(10, 10), 'KOSONG'],
    [[0, 0], tps(10, 10), 'KOSONG'],
    [[null, 3], tps(10, 10), { at: 1 }],
  ])('%j', (suara, stations, lead) => {
    expect(leadOf({ suara, tps: stations })).toEqual(lead);
  });
});
