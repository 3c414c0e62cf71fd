// How is a request answered that carries a form or comes from an officer? (keamanan.md 2.2, 3.2, 3.4)
import { rm } from 'node:fs/promises';
import { say } from '#kernel/text';
import { type Deps, type FormPart, type Outcome, type PageOutcome, type Route, type Upload, methodOf } from '#platform/module';
import { send } from './answer.ts';
import type { Assets } from './assets.ts';
import { SIGN_OUT, deskHeader } from './desk-frame.tsx';
import { type Denied, type Entrance, admit } from './guard.ts';
import type { Meter } from './meter.ts';
import { FORM_GUARDS } from './headers.ts';
import { finish, problemAnswer, problemJson } from './outcome.ts';
import { fault, problem } from './problem.ts';
import { knownQuery, suffixOf } from './route-match.ts';
import { type Reading, readSent } from './sent.ts';
import { text } from './text.ts';
import { IDEM_FIELD, TICKET_FIELD, VISITOR_COOKIE, isOwnOrigin, isTicket, makeTicket, newIdem, setCookie } from './ticket.ts';
import { type Visit, readVisit } from './visit.ts';

/** Seconds that a stranger's form may stay open. */
const VISITOR_SECONDS = 7_200;
const MB = 1024 * 1024;

/** What a program is told before its message was understood. */
const CODES: Readonly<Record<number, string>> = { 400: 'E_BENTUK', 403: 'E_ASING', 413: 'E_BESAR', 415: 'E_JENIS' };

function isProgram({ post }: Route): boolean {
  return post?.media === 'json' && post.signed === true;
}

export function answerForm(route: Route, deps: Deps, assets: Assets, meter: Meter) {
  const known = knownQuery(route.query);
  const suffix = suffixOf(route.path);
  return async (request: Request, params: Readonly<Record<string, string>>, visitor = ''): Promise<Response> => {
    const visit = readVisit(request, params, known, suffix, deps.settings.PENDOPO_PUBLIC_URL);
    const done = meter.start(route.id);
    let response: Response;
    try {
      response = await answer(route, deps, assets, visit, visitor);
    } catch (error) {
      response = send(problemAnswer(deps, assets, visit, fault(visit.lang, deps.log, route.id, error)), request);
    }
    done(response.status, 'miss');
    return response;
  };
}

async function answer(route: Route, deps: Deps, assets: Assets, visit: Visit, visitor: string): Promise<Response> {
  const { request, lang } = visit;
  const say404 = (): Response => send(problemAnswer(deps, assets, visit, problem(lang, 404, say(lang, text.missingBody))), request);
  if (route.post !== undefined && route.post.signed !== true && !isOwnOrigin(request, [visit.origin, new URL(request.url).origin])) {
    return send(problemAnswer(deps, assets, visit, problem(lang, 403, say(lang, text.foreignForm))), request);
  }
  const params = route.params?.safeParse(visit.raw) ?? { success: true as const, data: visit.raw };
  if (!params.success) return say404();
  const query = route.query?.safeParse(visit.query) ?? { success: true as const, data: {} };
  if (!query.success) return send(problemAnswer(deps, assets, visit, problem(lang, 400, say(lang, text.unreadable))), request);
  const entrance = await admit(route, deps, visit, params.data);
  if ('denied' in entrance) return turnAway(entrance, route, deps, assets, visit, say404);
  const sent = await readSent(route, deps, request);
  try {
    const refused = refuseSent(route, deps, visit, entrance, sent);
    if (refused !== undefined) return send(isProgram(route) ? problemJson(refused.status, { kode: CODES[refused.status] ?? 'E_PERMINTAAN', pesan: refused.body }, FORM_GUARDS) : problemAnswer(deps, assets, visit, refused), request);
    const part = formPart(deps, entrance, sent, request, visitor);
    const at = { deps, lang, params: params.data, query: query.data, path: visit.path, origin: visit.origin };
    const outcome = inLanguage(await route.handle({ ...at, ...part, ...(entrance.desk ?? entrance.own) }), visit);
    const who = (entrance.desk ?? entrance.own)?.who;
    const framed = who !== undefined && outcome.kind === 'page' && outcome.header === undefined;
    const desk = framed ? { desk: await deskHeader(deps, lang, visit.path, who, part.ticket(SIGN_OUT), outcome.nav) } : {};
    const noticed = framed ? await withNotice(deps, lang, outcome) : outcome;
    return withCookies(finish(route, deps, assets, { ...visit, ...desk }, noticed), outcome, entrance, request);
  } finally {
    await discard(sent.uploads);
  }
}

/** What concerns every officer stands above what the page itself has to say. */
async function withNotice(deps: Deps, lang: Visit['lang'], outcome: PageOutcome): Promise<PageOutcome> {
  const asked = deps.registry.modules.map(async (module) => module.deskNotice?.(deps, lang));
  const lines = [...(await Promise.all(asked)), outcome.notice].filter((line) => line !== undefined);
  return lines.length === 0 ? outcome : { ...outcome, notice: lines.join(' ') };
}

function formPart(deps: Deps, entrance: Entrance, sent: Reading, request: Request, visitor: string): FormPart<unknown> {
  const secret = deps.keys.secret('formulir');
  return {
    body: sent.body,
    uploads: sent.uploads,
    ticket: (path) => [
      { name: TICKET_FIELD, value: makeTicket(secret, entrance.holder, path, deps.clock.now()) },
      { name: IDEM_FIELD, value: newIdem() },
    ],
    ...(sent.tooLarge === undefined ? {} : { tooLarge: sent.tooLarge }),
    idem: sent.idem,
    bodyHash: sent.hash,
    sessionToken: entrance.token,
    agent: request.headers.get('user-agent') ?? '',
    holder: entrance.holder,
    visitor,
  };
}

/** Nothing of what was sent is used before it is known to be whole and ours. */
function refuseSent(route: Route, deps: Deps, { lang, path }: Visit, entrance: Entrance, sent: Reading) {
  if (route.post === undefined) return undefined;
  if (sent.refusal === 'TERLALU_BESAR') {
    const { largest } = route.post;
    return problem(lang, 413, largest === undefined ? say(lang, text.largeBody) : say(lang, text.largeUpload, { maks: String(Math.floor(largest / MB)) }));
  }
  if (sent.refusal === 'BUKAN_JENISNYA') return problem(lang, 415, say(lang, text.kindBody));
  // Not readable at all, so that no ticket was found in it either.
  if (sent.refusal !== undefined && sent.ticket === '') return problem(lang, 400, say(lang, text.unreadable));
  const secret = deps.keys.secret('formulir');
  if (route.post.signed !== true && !isTicket(secret, entrance.holder, path, deps.clock.now(), sent.ticket)) {
    return problem(lang, 403, say(lang, text.foreignForm));
  }
  return sent.refusal === undefined ? undefined : problem(lang, 400, say(lang, text.unreadable));
}

/** Not let in: a page asks to sign in or to prove again, an act says why; whatever is not one's own does not exist. */
function turnAway({ denied }: Denied, route: Route, deps: Deps, assets: Assets, visit: Visit, say404: () => Response): Response {
  const { lang, request } = visit;
  const onward = `lanjut=${encodeURIComponent(`${visit.path}${visit.search}`)}`;
  const prefix = lang === 'en' ? '/en' : '';
  const reading = methodOf(route) === 'GET';
  const page = (status: 401 | 403, words: Parameters<typeof say>[1], to?: { href: string; label: string }): Response =>
    send(problemAnswer(deps, assets, visit, problem(lang, status, say(lang, words), to === undefined ? [] : [to])), request);
  switch (denied) {
    case 'TANPA_MASUK':
      if (reading) return redirect(`${prefix}/masuk?${onward}`);
      return page(401, text.signInBody, { href: '/masuk', label: say(lang, text.toSignIn) });
    case 'BUKTI_ULANG':
      if (reading) return redirect(`${prefix}/masuk/ulang?${onward}`);
      return page(403, text.proveAgain, { href: '/masuk/ulang', label: say(lang, text.toProve) });
    case 'PENYIAPAN':
      return page(403, text.settingUp);
    case 'TAHAP':
      return page(403, text.stageClosed);
    case 'ORANG_SAMA':
      return page(403, text.samePerson);
    default:
      return say404();
  }
}

function redirect(to: string): Response {
  return new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } });
}

/** An act answers with an address of ours; in English its English twin. */
function inLanguage(outcome: Outcome, { lang }: Visit): Outcome {
  if (outcome.kind !== 'redirect' || lang !== 'en' || /^\/en(\/|$)/.test(outcome.to)) return outcome;
  return { ...outcome, to: `/en${outcome.to}` };
}

function withCookies(answered: ReturnType<typeof finish>, outcome: Outcome, entrance: Entrance, request: Request): Response {
  const response = answered instanceof Response ? answered : send(answered, request);
  if (entrance.newVisitor !== undefined)
    response.headers.append('set-cookie', setCookie(VISITOR_COOKIE, entrance.newVisitor, 'Strict', VISITOR_SECONDS));
  if ((outcome.kind === 'redirect' || outcome.kind === 'page') && outcome.session !== undefined) {
    response.headers.append('set-cookie', entrance.sessionCookie(outcome.session));
    if (outcome.session === null) response.headers.set('clear-site-data', '"cache"');
  }
  return response;
}

async function discard(uploads: readonly Upload[]): Promise<void> {
  for (const upload of uploads) await rm(upload.path, { force: true });
}
