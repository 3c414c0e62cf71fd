// Which answer does a request get? (the one path from address to bytes)
import { Hono } from 'hono';
import { say } from '#kernel/text';
import type { Deps, Route } from '#platform/module';
import type { Publication } from '#platform/publish';
import { type Answer, send, withEtag } from './answer.ts';
import type { Assets } from './assets.ts';
import { type PageCache, askEpoch, makePageCache } from './cache.ts';
import { answerForm } from './form-route.ts';
import { addHealth } from './health.ts';
import type { Meter } from './meter.ts';
import { fault, problem } from './problem.ts';
import { finish, problemAnswer } from './outcome.ts';
import { exactCopy, fromPublication } from './publication.tsx';
import { knownQuery, routerPath, splitLang, suffixOf } from './route-match.ts';
import { text } from './text.ts';
import { type Swift, makeSwift } from './swift.ts';
import { type Visit, readVisit } from './visit.ts';
import { addressOf, makeVisitorKeys } from './visitor.ts';

/** Addresses longer than this are refused (keamanan.md 3.4). */
const URL_MAX = 2_048;

export interface App {
  /** Web-standard: tests call it without a socket. */
  /** `address`: where the request came from, as the socket says. */
  fetch(request: Request, address?: string): Promise<Response>;
  /** What answers this address straight from the socket. */
  swift?(path: string): Swift | undefined;
}

/** Addresses with an extension first, those of one name before all: `kursi.json` wins over `:kode.json`, that over `:kode`. */
function precedence(path: string): number {
  if (suffixOf(path) !== undefined) return 1;
  return /\.\w+$/.test(path) ? 2 : 0;
}

/** `publication`: what is read from while the database is away. */
export function makeApp(deps: Deps, assets: Assets, meter: Meter, publication?: Publication): App {
  const router = new Hono({ strict: false });
  const cache = makePageCache();
  const visitors = makeVisitorKeys(deps.clock);
  const swift = new Map<string, Swift>();
  const visitorOf = (request: Request, address?: string): string =>
    visitors(addressOf(deps.settings.PENDOPO_PROXY === 'on', request.headers.get('x-forwarded-for'), address));
  addHealth(router, deps, meter);
  const ordered = [...deps.registry.routes].sort((a, b) => precedence(b.path) - precedence(a.path));
  for (const route of ordered) {
    const plain = route.guard === undefined && route.own !== true && route.post === undefined && route.formPage !== true;
    const quick = route.swift === undefined ? undefined : makeSwift(route, route.swift, deps, meter, visitors);
    if (quick !== undefined) {
      swift.set(quick.path, quick);
      router.post(quick.path, (c) => quick.fetch(c.req.raw, visitorOf(c.req.raw, c.env as string | undefined)));
      continue;
    }
    const handler = plain ? answerer(route, deps, assets, cache, meter, publication) : answerForm(route, deps, assets, meter);
    const method = route.post === undefined ? 'GET' : 'POST';
    router.on(method, routerPath(route.path), (c) => handler(c.req.raw, c.req.param(), visitorOf(c.req.raw, c.env as string | undefined)));
    // Only pages and what hangs on them exist in English; the prefix is harmless elsewhere.
    router.on(method, `/en${route.path === '/' ? '' : routerPath(route.path)}`, (c) => handler(c.req.raw, c.req.param(), visitorOf(c.req.raw, c.env as string | undefined)));
  }
  router.get('/assets/*', async (c) => {
    const found = assets.find(new URL(c.req.url).pathname);
    if (found !== undefined) return send(found, c.req.raw);
    // A copy of an older page still asks for the style sheet it was made with.
    return (publication === undefined ? undefined : await fromPublication(publication, c.req.raw)) ?? c.notFound();
  });
  const wrong = (request: Request, status: 404 | 405 | 414): Response => {
    const url = new URL(request.url);
    const { lang, path } = splitLang(url.pathname);
    const words = { 404: text.missingBody, 405: text.methodBody, 414: text.longBody }[status];
    const at = { lang, path: status === 414 ? '/' : path, search: '', origin: url.origin };
    meter.count('none', status);
    return send(problemAnswer(deps, assets, at, problem(lang, status, say(lang, words))), request);
  };
  router.notFound((c) => wrong(c.req.raw, c.req.method === 'POST' ? 405 : 404));
  router.onError((error, c) => {
    const { lang, path } = splitLang(c.req.path);
    const at = { lang, path, search: '', origin: new URL(c.req.url).origin };
    return send(problemAnswer(deps, assets, at, fault(lang, deps.log, 'router', error)), c.req.raw);
  });
  return {
    swift: (path) => swift.get(path),
    fetch: async (request, address) => {
      if (request.url.length > URL_MAX) return wrong(request, 414);
      if (!['GET', 'HEAD', 'POST'].includes(request.method)) return wrong(request, 405);
      await deps.banner?.renew();
      return (await exactCopy(publication, request)) ?? router.fetch(request, address);
    },
  };
}

function answerer(route: Route, deps: Deps, assets: Assets, cache: PageCache, meter: Meter, publication: Publication | undefined) {
  const known = knownQuery(route.query);
  const suffix = suffixOf(route.path);
  return async (request: Request, params: Readonly<Record<string, string>>): Promise<Response> => {
    const visit = readVisit(request, params, known, suffix, deps.settings.PENDOPO_PUBLIC_URL);
    const done = meter.start(route.id);
    const ready = route.epoch === undefined ? undefined : (cache.fresh(visit.key, route, deps) ?? cache.meanwhile(visit.key, deps.clock.now()));
    if (ready !== undefined) {
      done(ready.status, 'hit');
      return send(ready, request);
    }
    const make = (): Promise<Answer | Response> => answerFor(route, deps, assets, cache, visit);
    try {
      // A thousand readers of a page that has just moved ask for one rendering, not for a thousand.
      const answer = await (route.epoch === undefined ? make() : cache.once(visit.key, make));
      done('status' in answer ? answer.status : 200, 'miss');
      return answer instanceof Response ? answer : send(answer, request);
    } catch (error) {
      // While the database is away an older copy of the page is better than none.
      const old = cache.find(visit.key);
      const found = fault(visit.lang, deps.log, route.id, error);
      const copy = old === undefined && found.status === 503 && publication !== undefined ? await fromPublication(publication, request) : undefined;
      done(old === undefined ? (copy?.status ?? found.status) : 200, 'stale');
      if (old !== undefined) return send(old.answer, request);
      if (copy !== undefined) return copy;
      return send(problemAnswer(deps, assets, visit, found), request);
    }
  };
}

async function answerFor(route: Route, deps: Deps, assets: Assets, cache: PageCache, visit: Visit): Promise<Answer | Response> {
  const params = route.params?.safeParse(visit.raw) ?? { success: true as const, data: visit.raw };
  if (!params.success) return problemAnswer(deps, assets, visit, problem(visit.lang, 404, say(visit.lang, text.missingBody)));
  const query = route.query?.safeParse(visit.query) ?? { success: true as const, data: {} };
  if (!query.success) {
    const nama = String(query.error.issues[0]?.path[0] ?? '?');
    const plain = [{ href: visit.path, label: say(visit.lang, text.toPlain) }];
    return problemAnswer(deps, assets, visit, problem(visit.lang, 400, say(visit.lang, text.refusedQuery, { nama }), plain));
  }
  const asked = deps.clock.now();
  const epoch = await askEpoch(route, deps);
  const version = route.version === undefined ? epoch : await route.version(deps, params.data);
  const old = cache.find(visit.key);
  if (route.epoch !== undefined && old?.version === version) {
    old.epoch = epoch;
    old.confirmed = asked;
    return old.answer;
  }
  const outcome = await route.handle({
    deps,
    lang: visit.lang,
    params: params.data,
    query: query.data,
    path: visit.path,
    origin: visit.origin,
  });
  const answer = finish(route, deps, assets, visit, outcome);
  // What a banner says moves by other things than a page's data.
  if (answer instanceof Response || answer.status !== 200 || route.epoch === undefined || deps.banner !== undefined) return answer;
  cache.keep(visit.key, { answer: withEtag(answer, `${version} ${assets.build.length}`), epoch, version, confirmed: asked });
  return answer;
}
