// Does every request get the right answer: page, data, kept copy, refusal, fault?
import { h } from 'preact';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { defineText } from '#kernel/text';
import { settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import { type Deps, type Module, defineRoute, makeRegistry, makeVersions } from '#platform/module';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type App, type Assets, makeApp, makeMeter } from './door.ts';

const words = defineText('uji', { name: { id: 'Uji', en: 'Trial' } });
const state = { epoch: 'e1', version: 'v1', rendered: 0, broken: false };
const kode = z.object({ kode: z.string().regex(/^\d{1,13}$/) });

/** A small module of every kind of answer; the data version is in the test's hand. */
const trial: Module = {
  id: 'uji',
  needs: [],
  name: words.name,
  retention: 'nothing',
  versionSources: { 'uji.epoch': () => Promise.resolve(state.epoch) },
  routes: [
    defineRoute({
      id: 'uji.page',
      path: '/uji/:kode',
      params: kode,
      query: z.object({ urut: z.enum(['nama', 'suara']).optional() }),
      epoch: ['uji.epoch'],
      version: () => Promise.resolve(state.version),
      maxAge: 60,
      handle: ({ params, lang }) => {
        if (state.broken) throw new Error('rahasia dapur');
        state.rendered += 1;
        return { kind: 'page', title: 'Uji', body: h('p', null, `${params.kode} ${lang} ${'x'.repeat(2000)}`) };
      },
    }),
    defineRoute({
      id: 'uji.json',
      path: '/uji/:kode.json',
      params: kode,
      open: true,
      handle: ({ params }) => ({ kind: 'json', body: { kode: params.kode } }),
    }),
    defineRoute({
      id: 'uji.away',
      path: '/pergi',
      handle: () => {
        throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
      },
    }),
    defineRoute({
      id: 'uji.missing',
      path: '/hilang',
      handle: () => ({ kind: 'missing', reason: 'Tidak ada TPS itu.', onward: [{ href: '/uji/1', label: 'Ke satu' }] }),
    }),
    defineRoute({
      id: 'uji.file',
      path: '/berkas',
      handle: () => ({
        kind: 'stream',
        type: 'text/csv',
        fileName: 'a"b\n.csv',
        body: (async function* () {
          yield await Promise.resolve(Buffer.from('a,b\n'));
        })(),
      }),
    }),
  ],
};
const assets: Assets = { css: '/assets/a.css', script: () => undefined, find: () => undefined, build: 'b' };
const clock = { ms: 0, now: () => clock.ms };

let base: TestDatabase;
let app: App;
beforeAll(async () => {
  base = await testDatabase();
  const registry = makeRegistry([trial]);
  const settings = settingsSchema.parse({});
  const deps: Deps = {
    database: base.database,
    clock,
    log: makeLog('silent'),
    settings,
    keys: sampleKeys(),
    registry,
    versions: makeVersions([trial], clock, () => deps),
  };
  app = makeApp(deps, assets, makeMeter());
});
afterAll(() => base.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.fetch(new Request(`http://pendopo.test${path}`, { headers, method }));

describe('a page', () => {
  it('comes in the language of its address, guarded, with an address in the other language', async () => {
    const answer = await get('/en/uji/31');
    const body = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-language')).toBe('en');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=60');
    expect(body).toContain('31 en');
    expect(body).toContain('<html lang="en"');
    expect(body).toMatch(/hreflang="id"[^>]*href="[^"]*\/uji\/31"|href="[^"]*\/uji\/31"[^>]*hreflang="id"/);
    expect(body).toContain('type="application/json" href="/uji/31.json"');
  });
  it('is made once a version, again when the version moves, not when only the epoch moves', async () => {
    const before = state.rendered;
    const first = await get('/uji/7');
    await get('/uji/7?tak=dikenal');
    expect(state.rendered).toBe(before + 1);
    clock.ms += 5_000;
    state.epoch = 'e2';
    await get('/uji/7');
    expect(state.rendered).toBe(before + 1);
    clock.ms += 5_000;
    state.epoch = 'e3';
    state.version = 'v2';
    const second = await get('/uji/7');
    expect(state.rendered).toBe(before + 2);
    expect(second.headers.get('etag')).not.toBe(first.headers.get('etag'));
  });
  it('while one reader waits for the next version, the others get the last one; a page too old waits for all', async () => {
    const old = (await get('/uji/70')).headers.get('etag');
    const moved = async (after: number, version: string) => {
      clock.ms += after;
      state.epoch = state.version = version;
      const before = state.rendered;
      const tags = (await Promise.all(Array.from({ length: 50 }, () => get('/uji/70')))).map((one) => one.headers.get('etag'));
      expect(state.rendered).toBe(before + 1);
      return tags;
    };
    const [first, ...others] = await moved(2_000, 'm1');
    expect(first).not.toBe(old);
    expect(new Set(others)).toEqual(new Set([old]));
    expect(new Set(await moved(60_000, 'm2')).size).toBe(1);
  });
  it('is not sent again to a reader who has it', async () => {
    const etag = (await get('/uji/8')).headers.get('etag') ?? '';
    const again = await get('/uji/8', { 'if-none-match': etag });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });
  it.each(['br', 'gzip'])('is packed as %s for a reader who takes it', async (way) => {
    expect((await get('/uji/9', { 'accept-encoding': way })).headers.get('content-encoding')).toBe(way);
  });
  it('an older copy is served while making it fails', async () => {
    await get('/uji/10');
    clock.ms += 5_000;
    state.epoch = 'e4';
    state.version = 'v3';
    state.broken = true;
    const answer = await get('/uji/10');
    state.broken = false;
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('10 id');
  });
});

describe('data', () => {
  it('a twin with an extension gets the bare parameter and is open to other sites', async () => {
    const answer = await get('/uji/3101.json');
    expect(await answer.json()).toEqual({ kode: '3101' });
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
  });
  it('a file name can not break out of its header', async () => {
    expect((await get('/berkas')).headers.get('content-disposition')).toBe('attachment; filename="a_b_.csv"');
  });
});

describe('what can not be answered leads on, in the design, without an echo', () => {
  it.each([
    ['/tidak-ada', 404],
    ['/uji/abc', 404],
    ['/uji/<script>alert(1)</script>', 404],
    ['/uji/..%2f..%2fetc', 404],
    ['/uji/%00', 404],
    ['/uji/%E0%A4%A', 404],
    ['/uji/1?urut=<img src=x>', 400],
    ['/hilang', 404],
    [`/uji/${'9'.repeat(3000)}`, 414],
    ['/en/tidak-ada', 404],
  ])('%s', async (path, status) => {
    const answer = await get(path);
    const body = await answer.text();
    expect(answer.status).toBe(status);
    expect(body).toContain('pd-roofed');
    expect(body).toContain('href="' + (path.startsWith('/en') ? '/en/cari' : '/cari') + '"');
    expect(body).not.toContain('<script>alert');
    expect(body).not.toContain('<img src=x');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
  it('a fault shows a number, never the cause', async () => {
    state.broken = true;
    const answer = await get('/uji/999');
    state.broken = false;
    const body = await answer.text();
    expect(answer.status).toBe(500);
    expect(body).not.toContain('rahasia');
    expect(body).toMatch(/[0-9a-f]{8}/);
  });
  it('a lost database is said as such, with a time to come back', async () => {
    const answer = await get('/pergi');
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('60');
  });
  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('%s changes nothing', async (method) => {
    const answer = await get('/uji/1', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('health', () => {
  it('lives, is ready, and measures by route without addresses', async () => {
    await get('/uji/3173011005');
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('route="uji.page"');
    expect(metrics).not.toContain('3173011005');
  });
});
