// Which answer does a request get? (the one path from address to bytes)
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { type Lang, say } from '#kernel/text';
import type { Deps, Outcome, Route } from '#platform/module';
import { type Answer, makeAnswer, send, withEtag } from './answer.ts';
import type { Assets } from './assets.ts';
import { type PageCache, askEpoch, makePageCache } from './cache.ts';
import { GUARDS, OPEN } from './headers.ts';
import { addHealth } from './health.ts';
import type { Meter } from './meter.ts';
import { type Problem, fault, problem } from './problem.ts';
import { knownQuery, routerPath, splitLang, suffixOf } from './route-match.ts';
import { dress, dressProblem } from './site.tsx';
import { text } from './text.ts';

/** Addresses longer than this are refused (keamanan.md 3.4). */
const URL_MAX = 2_048;

/** One request on its way through a route. */
interface Visit {
  readonly request: Request;
  readonly lang: Lang;
  readonly path: string;
  readonly search: string;
  readonly origin: string;
  readonly raw: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly key: string;
}

export interface App {
  /** Web-standard: tests call it without a socket. */
  fetch(request: Request): Promise<Response>;
}

export function makeApp(deps: Deps, assets: Assets, meter: Meter): App {
  const router = new Hono({ strict: false });
  const cache = makePageCache();
  addHealth(router, deps, meter);
  // Addresses with an extension first: `:kode.json` must win over `:kode`.
  const ordered = [...deps.registry.routes].sort((a, b) => Number(suffixOf(b.path) !== undefined) - Number(suffixOf(a.path) !== undefined));
  for (const route of ordered) {
    const handler = answerer(route, deps, assets, cache, meter);
    router.get(routerPath(route.path), (c) => handler(c.req.raw, c.req.param()));
    // Only pages and what hangs on them exist in English; the prefix is harmless elsewhere.
    router.get(`/en${route.path === '/' ? '' : routerPath(route.path)}`, (c) => handler(c.req.raw, c.req.param()));
  }
  router.get('/assets/*', (c) => {
    const found = assets.find(new URL(c.req.url).pathname);
    return found === undefined ? c.notFound() : send(found, c.req.raw);
  });
  const wrong = (request: Request, status: 404 | 405 | 414): Response => {
    const url = new URL(request.url);
    const { lang, path } = splitLang(url.pathname);
    const words = { 404: text.missingBody, 405: text.methodBody, 414: text.longBody }[status];
    const at = { lang, path: status === 414 ? '/' : path, search: '', origin: url.origin };
    meter.count('none', status);
    return send(problemAnswer(deps, assets, at, problem(lang, status, say(lang, words))), request);
  };
  router.notFound((c) => wrong(c.req.raw, 404));
  router.onError((error, c) => {
    const { lang, path } = splitLang(c.req.path);
    const at = { lang, path, search: '', origin: new URL(c.req.url).origin };
    return send(problemAnswer(deps, assets, at, fault(lang, deps.log, 'router', error)), c.req.raw);
  });
  return {
    fetch: async (request) => {
      if (request.url.length > URL_MAX) return wrong(request, 414);
      if (request.method !== 'GET' && request.method !== 'HEAD') return wrong(request, 405);
      return router.fetch(request);
    },
  };
}

function problemAnswer(deps: Deps, assets: Assets, at: Parameters<typeof dress>[2], found: Problem): Answer {
  const headers: Record<string, string> = { ...GUARDS, 'cache-control': 'no-store' };
  if (found.status === 503) headers['retry-after'] = '60';
  if (found.status === 405) headers['allow'] = 'GET, HEAD';
  return makeAnswer(found.status, 'text/html; charset=utf-8', dressProblem(deps.registry, assets, at, found), headers);
}

function answerer(route: Route, deps: Deps, assets: Assets, cache: PageCache, meter: Meter) {
  const known = knownQuery(route.query);
  const suffix = suffixOf(route.path);
  return async (request: Request, params: Readonly<Record<string, string>>): Promise<Response> => {
    const visit = readVisit(request, params, known, suffix, deps.settings.PENDOPO_PUBLIC_URL);
    const done = meter.start(route.id);
    const ready = cache.fresh(visit.key, route, deps);
    if (ready !== undefined && route.epoch !== undefined) {
      done(ready.status, 'hit');
      return send(ready, request);
    }
    try {
      const answer = await answerFor(route, deps, assets, cache, visit);
      done('status' in answer ? answer.status : 200, 'miss');
      return answer instanceof Response ? answer : send(answer, request);
    } catch (error) {
      // While the database is away an older copy of the page is better than none.
      const old = cache.find(visit.key);
      const found = fault(visit.lang, deps.log, route.id, error);
      done(old === undefined ? found.status : 200, 'stale');
      if (old !== undefined) return send(old.answer, request);
      return send(problemAnswer(deps, assets, visit, found), request);
    }
  };
}

function readVisit(
  request: Request,
  params: Readonly<Record<string, string>>,
  known: readonly string[],
  suffix: ReturnType<typeof suffixOf>,
  publicUrl: string | undefined,
): Visit {
  const url = new URL(request.url);
  const { lang, path } = splitLang(url.pathname);
  const raw = { ...params };
  if (suffix !== undefined) raw[suffix.name] = (raw[suffix.name] ?? '').slice(0, -suffix.suffix.length);
  const query: Record<string, string> = {};
  for (const name of known) {
    const value = url.searchParams.get(name);
    if (value !== null && value !== '') query[name] = value;
  }
  const search = Object.keys(query).length === 0 ? '' : `?${new URLSearchParams(query).toString()}`;
  const origin = publicUrl ?? url.origin;
  return { request, lang, path, search, origin: origin.replace(/\/$/, ''), raw, query, key: `${lang} ${origin} ${path}${search}` };
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
  const epoch = await askEpoch(route, deps);
  const version = route.version === undefined ? epoch : await route.version(deps, params.data);
  const old = cache.find(visit.key);
  if (route.epoch !== undefined && old?.version === version) {
    old.epoch = epoch;
    return old.answer;
  }
  const outcome = await route.handle({ deps, lang: visit.lang, params: params.data, query: query.data, path: visit.path, origin: visit.origin });
  const answer = finish(route, deps, assets, visit, outcome);
  if (answer instanceof Response || answer.status !== 200 || route.epoch === undefined) return answer;
  cache.keep(visit.key, { answer: withEtag(answer, `${version} ${assets.build.length}`), epoch, version });
  return answer;
}

/** Outcome to answer; a stream goes out as it comes and is never kept. */
function finish(route: Route, deps: Deps, assets: Assets, visit: Visit, outcome: Outcome): Answer | Response {
  const headers: Record<string, string> = { ...GUARDS, ...(route.open === true ? OPEN : {}), 'cache-control': cacheControl(route) };
  switch (outcome.kind) {
    case 'page':
      headers['content-language'] = visit.lang;
      return makeAnswer(200, 'text/html; charset=utf-8', dress(deps.registry, assets, { ...visit, twins: twinsOf(route, deps, visit) }, outcome), headers);
    case 'json':
      return makeAnswer(200, 'application/json; charset=utf-8', JSON.stringify(outcome.body), headers);
    case 'text':
      return makeAnswer(200, outcome.type, outcome.body, { ...headers, ...disposition(outcome.fileName) });
    case 'stream': {
      const body = Readable.toWeb(Readable.from(outcome.body)) as ReadableStream<Uint8Array>;
      return new Response(body, { headers: { ...headers, ...disposition(outcome.fileName), 'content-type': outcome.type } });
    }
    case 'redirect':
      return new Response(null, { status: 303, headers: { ...headers, location: outcome.to } });
    case 'missing':
      return problemAnswer(deps, assets, visit, problem(visit.lang, 404, outcome.reason, outcome.onward));
    case 'refused':
      return problemAnswer(deps, assets, visit, problem(visit.lang, 400, outcome.reason, outcome.onward));
  }
}

/** `/hasil/...` and `/hasil/....json`: a machine finds the data beside the page. */
function twinsOf(route: Route, deps: Deps, visit: Visit): { type: string; href: string }[] {
  const has = (ending: string): boolean => deps.registry.routes.some((other) => other.path === `${route.path}${ending}`);
  const twins = [
    { type: 'application/json', ending: '.json' },
    { type: 'text/csv', ending: '.csv' },
  ];
  return twins.filter((twin) => has(twin.ending)).map((twin) => ({ type: twin.type, href: `${visit.path}${twin.ending}` }));
}

function cacheControl(route: Route): string {
  if (route.maxAge === undefined) return 'no-cache';
  return `public, max-age=${route.maxAge}, stale-while-revalidate=${route.maxAge}`;
}

function disposition(fileName: string | undefined): Record<string, string> {
  return fileName === undefined ? {} : { 'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"` };
}
