// Does any value in any parameter of the open data ever throw, or answer with figures of another address?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOSTILE } from '../../../../test/abuse/hostile.ts';
import { ask } from '../../../../test/ask.ts';
import { type SmallCount, smallCount } from '../../../../test/small-count.ts';
import { openDataRoutes } from './routes.ts';
import { sirekapPaperRoutes } from './sirekap-paper-routes.ts';

const TRUE: Readonly<Record<string, string>> = {
  pemilu: 'pemilu-2024',
  kontes: 'ppwp',
  kode: '64',
  lapisan: 'C',
  berkas: '64.csv.gz',
  n: '1',
  pp: '64',
  ppkk: '6472',
  ppkkcc: '647201',
  desa: '6472011001',
  tps: '6472011001001',
};
const MORE = [...HOSTILE, '1'.repeat(2000), '6472011001001\n', '６４', '64.csv.gz/../../x', '64%2f..', '64.csv.gz.sha256.sha256', '000.csv.gz', '999999999'];
/** Hostile by shape, yet a true address here: the nation's own code. */
const TRUE_AFTER_ALL = new Set(['0']);
let count: SmallCount;
beforeAll(async () => {
  count = await smallCount();
}, 60_000);
afterAll(() => count.close());

const names = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map((found) => found[1] ?? '');

test.each(openDataRoutes.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
  for (const name of names(route.path)) {
    for (const value of MORE.filter((one) => !TRUE_AFTER_ALL.has(one))) {
      const params = { ...Object.fromEntries(names(route.path).map((one) => [one, TRUE[one] ?? ''])), [name]: value };
      const read = route.params?.safeParse(params);
      if (read?.success !== true) continue;
      const got = await route.handle({ deps: count.deps, lang: 'id', params: read.data, query: {}, path: '/', origin: 'http://pendopo.test' });
      expect([name, value, got.kind]).toEqual([name, value, 'missing']);
      // The version is asked before the handler.
      expect(typeof (await route.version?.(count.deps, read.data))).not.toBe('object');
    }
  }
});

test.each(['sejak', 'kontes', 'prov'])('/data/delta?%s=', async (name) => {
  for (const value of MORE) {
    const got = await ask(count.deps, openDataRoutes, `/data/delta?${name}=${encodeURIComponent(value.toWellFormed())}`);
    expect(['unparsed', 'missing', 'stream']).toContain(got.kind);
  }
});

test('each true address answers', async () => {
  // Contests with many papers have none in this count: theirs are asked in `../intake/papers.test.ts`.
  const papers = new Set(sirekapPaperRoutes.map(({ id }) => id));
  for (const route of openDataRoutes.filter(({ id }) => id !== 'hasil.delta-berkas' && !papers.has(id))) {
    const address = route.path.replace(/:(\w+)/g, (_whole, name: string) => TRUE[name] ?? '');
    const got = await ask(count.deps, openDataRoutes, address);
    expect([route.id, ['json', 'text', 'stream'].includes(got.kind)]).toEqual([route.id, true]);
    if (got.kind === 'json' && route.answer !== undefined) expect([route.id, route.answer.safeParse(got.body).error]).toEqual([route.id, undefined]);
  }
});
