// Which status and which sentences belong to a question that cannot be answered?
import { randomUUID } from 'node:crypto';
import { type Lang, type Sentence, say } from '#kernel/text';
import type { Log } from '#platform/log';
import type { Onward } from '#platform/module';
import { text } from './text.ts';

export interface Problem {
  readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 414 | 415 | 500 | 503;
  readonly title: string;
  readonly body: string;
  readonly onward: readonly Onward[];
}

const WAYS: Readonly<Record<Problem['status'], Sentence>> = {
  400: text.refusedTitle,
  401: text.signInTitle,
  403: text.forbiddenTitle,
  404: text.missingTitle,
  405: text.methodTitle,
  413: text.largeTitle,
  414: text.longTitle,
  415: text.kindTitle,
  500: text.faultTitle,
  503: text.awayTitle,
};

/** Every problem page leads on: to what the page named, to the search and to the front door. */
export function problem(lang: Lang, status: Problem['status'], body: string, onward: readonly Onward[] = []): Problem {
  const always = [
    { href: '/cari', label: say(lang, text.toSearch) },
    { href: '/', label: say(lang, text.toHome) },
  ];
  return { status, title: say(lang, WAYS[status]), body, onward: [...onward, ...always] };
}

/** A fault is logged with a number; the reader gets the number, never the cause. */
export function fault(lang: Lang, log: Log, route: string, error: unknown): Problem {
  if (isAway(error)) {
    log.warn({ route }, 'database away');
    return problem(lang, 503, say(lang, text.awayBody));
  }
  const nomor = randomUUID().slice(0, 8);
  log.error({ route, nomor, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }, 'fault');
  return problem(lang, 500, say(lang, text.faultBody, { nomor }));
}

const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EPIPE',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
]);

/** Lost or refused connections: the database comes back without our doing. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && AWAY.has(String(error.code))) return true;
  return /timeout exceeded when trying to connect|Connection terminated|PGlite is closed/i.test(error.message) || isAway(error.cause);
}
