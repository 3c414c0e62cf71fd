// How does the outcome of a page or an act become an answer? (status and headers by kind)
import { Readable } from 'node:stream';
import type { Deps, Outcome, Route } from '#platform/module';
import { type Answer, makeAnswer } from './answer.ts';
import type { Assets } from './assets.ts';
import { FORM_GUARDS, FRAMED, GUARDS, OPEN, SAVED } from './headers.ts';
import { type Problem, problem } from './problem.ts';
import { type Dress, dress, dressProblem } from './site.tsx';

const HTML = 'text/html; charset=utf-8';
const STATES = { fine: 200, made: 201, denied: 403, missing: 404, conflict: 409, large: 413, type: 415, invalid: 422, busy: 429 } as const;

export function problemAnswer(deps: Deps, assets: Assets, at: Dress, found: Problem): Answer {
  const headers: Record<string, string> = { ...GUARDS, 'cache-control': 'no-store' };
  if (found.status === 503) headers['retry-after'] = '60';
  if (found.status === 405) headers['allow'] = 'GET, HEAD';
  return makeAnswer(found.status, HTML, dressProblem(deps.registry, assets, under(deps, at), found), headers);
}

/** What a program reads instead of a page (RFC 9457; `kode` and `pesan` are this house's members). */
export function problemJson(status: number, body: { readonly kode: string; readonly pesan: string; readonly isian?: Readonly<Record<string, string>> }, headers: Readonly<Record<string, string>>): Answer {
  return makeAnswer(status, 'application/problem+json; charset=utf-8', JSON.stringify({ status, ...body }), headers);
}

/** Outcome to answer; a stream goes out as it comes and is never kept. */
export function finish(route: Route, deps: Deps, assets: Assets, visit: Dress, outcome: Outcome): Answer | Response {
  const headers = headersOf(route);
  switch (outcome.kind) {
    case 'page':
      headers['content-language'] = visit.lang;
      return makeAnswer(
        STATES[outcome.state ?? 'fine'],
        HTML,
        dress(deps.registry, assets, { ...under(deps, visit), twins: twinsOf(route, deps, visit) }, outcome),
        headers,
      );
    case 'json':
      return makeAnswer(STATES[outcome.made === true ? 'made' : 'fine'], 'application/json; charset=utf-8', JSON.stringify(outcome.body), headers);
    case 'problem': {
      const { state, kode, pesan, isian } = outcome;
      return problemJson(STATES[state], { kode, pesan, ...(isian === undefined ? {} : { isian }) }, headers);
    }
    case 'text':
      return makeAnswer(200, outcome.type, outcome.body, { ...headers, ...disposition(outcome.fileName) });
    case 'stream': {
      const body = Readable.toWeb(Readable.from(outcome.body)) as ReadableStream<Uint8Array>;
      return new Response(body, { headers: { ...headers, ...disposition(outcome.fileName), 'content-type': outcome.type } });
    }
    case 'bytes':
      return makeAnswer(200, outcome.type, Buffer.from(outcome.body), { ...headers, ...disposition(outcome.fileName) });
    case 'download':
      return makeAnswer(200, outcome.type, Buffer.from(outcome.body), { ...SAVED, 'content-disposition': savedAs(outcome.fileName) });
    case 'redirect':
      return new Response(null, { status: 303, headers: { ...headers, location: outcome.to } });
    case 'missing':
      return problemAnswer(deps, assets, visit, problem(visit.lang, 404, outcome.reason, outcome.onward));
    case 'refused':
      return problemAnswer(deps, assets, visit, problem(visit.lang, 400, outcome.reason, outcome.onward));
  }
}

function under({ banner }: Deps, at: Dress): Dress {
  return banner === undefined ? at : { ...at, banner: banner.say(at.lang) };
}

function headersOf(route: Route): Record<string, string> {
  if (route.guard !== undefined || route.own === true || route.post !== undefined || route.formPage === true) return { ...FORM_GUARDS };
  return { ...(route.framed === true ? FRAMED : GUARDS), ...(route.open === true ? OPEN : {}), 'cache-control': cacheControl(route) };
}

/** `/hasil/...` and `/hasil/....json`: a machine finds the data beside the page. */
function twinsOf(route: Route, deps: Deps, visit: Dress): { type: string; href: string }[] {
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

/** The plain name for old programs, the true one by RFC 8187 beside it. */
function savedAs(fileName: string): string {
  const ending = /\.[a-z0-9]{1,8}$/.exec(fileName)?.[0] ?? '';
  const exact = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="berkas${ending}"; filename*=UTF-8''${exact}`;
}

function disposition(fileName: string | undefined): Record<string, string> {
  return fileName === undefined ? {} : { 'content-disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '_')}"` };
}
