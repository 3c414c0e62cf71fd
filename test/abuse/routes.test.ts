// Does any address, with any value, ever break, echo markup or leave the reader without a way onward?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeRegistry } from '#platform/module';
import { modules } from '../../src/main.ts';
import { type TestSite, testSite } from '../site.ts';
import { HOSTILE, UNESCAPED } from './hostile.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite(true);
}, 300_000);
afterAll(() => site.close());

/** True values, so that a hostile one meets the code behind the first parameter too. */
const TRUE: Readonly<Record<string, string>> = { pemilu: 'pemilu-2024', kontes: 'ppwp', kode: '65', jenis: 'ppwp', lapisan: 'C', pp: '65', ruang: 'marks' };
const routes = makeRegistry(modules).routes;
const names = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((m) => m[1] ?? '');

function address(path: string, values: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)(?:\{[^}]*\})?/g, (_whole, name: string) => values[name] ?? TRUE[name] ?? '65');
}

/** A file for saving: it stands alone, without styles and without a way anywhere. */
const ALONE = ['/ppid/pemeriksa-tanda.html'];

async function check(path: string): Promise<string[]> {
  const wrong: string[] = [];
  let url: URL;
  try {
    url = new URL(path, 'http://pendopo.test');
  } catch {
    return [];
  }
  const answer = await site.app.fetch(new Request(url));
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status >= 500) wrong.push(`status ${answer.status}`);
  if (!type.startsWith('text/html')) {
    await answer.body?.cancel();
    return wrong.map((what) => `${path}: ${what}`);
  }
  const body = await answer.text();
  for (const mark of UNESCAPED) if (body.includes(mark)) wrong.push(`echoes ${mark}`);
  // The public header, the desk's bar, the narrow bar of a paper form, or the still line above the screen of a room.
  if (!ALONE.includes(path) && !/pd-header|pd-deskbar|pd-entry-bar|<header class="pd-still"/.test(body)) wrong.push('not in the design');
  if (answer.status >= 400 && !/<a [^>]*href="\/(en\/)?cari"/.test(body)) wrong.push('no way onward');
  return wrong.map((what) => `${path.slice(0, 120)}: ${what}`);
}

describe('every parameter of every route', () => {
  it.each(routes.filter((route) => names(route.path).length > 0).map((route) => [route.id, route.path] as const))('%s %s', async (_id, path) => {
    const wrong: string[] = [];
    for (const name of names(path)) {
      for (const value of HOSTILE) {
        wrong.push(...(await check(address(path, { [name]: encodeURIComponent(value.toWellFormed()) }))));
        if (/^[\w.%-]+$/.test(value)) wrong.push(...(await check(address(path, { [name]: value }))));
      }
    }
    expect(wrong).toEqual([]);
  });
  it.each(
    routes.flatMap((route) => {
      const shape = route.query !== undefined && 'shape' in route.query ? Object.keys(route.query.shape as object) : [];
      return shape.map((name) => [route.id, route.path, name] as const);
    }),
  )('%s %s ?%s', async (_id, path, name) => {
    const wrong: string[] = [];
    for (const value of HOSTILE) {
      const query = `?${name}=${encodeURIComponent(value.toWellFormed())}`;
      wrong.push(...(await check(address(path, {}) + query)), ...(await check(`/en${address(path, {})}${query}`)));
    }
    expect(wrong).toEqual([]);
  });
});

describe('true addresses', () => {
  it.each(routes.map((route) => [route.id, address(route.path, {})] as const))('%s %s is not a fault', async (_id, path) => {
    expect(await check(path)).toEqual([]);
  });
});
