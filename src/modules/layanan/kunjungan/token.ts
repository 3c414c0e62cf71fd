// What does a guest carry away to rate the service, and can it be tied to the visit? (layanan.md 10: hash only, week only)
import { createHash, randomBytes } from 'node:crypto';
import { type Day, addDays, dayNumber, day, weekday } from '#kernel/day';
import type { Result } from '#kernel/result';
import { ok, refuse } from '#kernel/result';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SHORT = 10;
const BERLAKU_HARI = 14;

export interface TokenSurvei {
  /** 128 bits, base64url: in a link. */
  readonly token: string;
  /** Ten symbols, for paper: `7K3Q9-XW24Q`. */
  readonly pendek: string;
}

export function drawToken(): TokenSurvei {
  const token = randomBytes(16).toString('base64url');
  return { token, pendek: shortOf(token) };
}

/** Whoever holds the long form can write the short one; from the short one nothing leads back. */
function shortOf(token: string): string {
  const bytes = createHash('sha256').update(`survei-pendek/v1|${token}`).digest();
  return Array.from({ length: SHORT }, (_, at) => SYMBOLS[(bytes[at] ?? 0) % 32] ?? '').join('');
}

export const showShort = (pendek: string): string => `${pendek.slice(0, 5)}-${pendek.slice(5)}`;

const hash = (text: string): string => createHash('sha256').update(`survei/v1|${text}`).digest('hex');
export const hashesOf = ({ token, pendek }: TokenSurvei): { readonly hash: string; readonly pendek: string } => ({ hash: hash(token), pendek: hash(pendek) });

/** What was typed or stood in a link, as the hash it is looked for by. E_TOKEN_TIDAK_BERLAKU: no token of ours by its form. */
export function readToken(typed: string): Result<{ readonly hash: string } | { readonly pendek: string }, { readonly code: 'E_TOKEN_TIDAK_BERLAKU' }> {
  const plain = typed.slice(0, 60).trim();
  if (/^[A-Za-z0-9_-]{22}$/.test(plain)) return ok({ hash: hash(plain) });
  const short = plain.replace(/[\s\u2010-\u2015\u2212-]+/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  return short.length === SHORT && Array.from(short).every((sign) => SYMBOLS.includes(sign)) ? ok({ pendek: hash(short) }) : refuse('E_TOKEN_TIDAK_BERLAKU');
}

/** ISO 8601 week, "2026-W48". */
export function mingguOf(on: Day): string {
  const thursday = addDays(on, 4 - weekday(on));
  const year = thursday.slice(0, 4);
  const first = dayNumber(day(`${year}-01-01`));
  return `${year}-W${String(Math.floor((dayNumber(thursday) - first) / 7) + 1).padStart(2, '0')}`;
}

/** The last day of a token: fourteen days after the end of its week, so that it does not tell the day of the visit. */
export function sampaiOf(on: Day): Day {
  return addDays(on, 7 - weekday(on) + BERLAKU_HARI);
}
