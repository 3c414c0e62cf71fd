// Did this form come from a page of ours, given to this very reader? (keamanan.md 3.2)
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Cookie of a reader who has not signed in, while a public form is filled in. */
export const VISITOR_COOKIE = '__Host-pra';
export const TICKET_FIELD = '_tiket';
export const IDEM_FIELD = '_idem';

const HOUR_MS = 3_600_000;
/** Hours that a ticket holds: a night's work for officers; a stranger's form less (by its cookie's own age). */
const HOURS = 12;
const BYTES = 16;
const TICKET = /^([0-9a-z]{1,8})-([\w-]{43})$/;

export function newVisitor(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function newIdem(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** `holder`: hash of the session, or the visitor cookie. A ticket for one path opens no other. It names its hour: `hour-signature`. */
export function makeTicket(secret: Buffer, holder: string, path: string, now: number): string {
  const hour = Math.floor(now / HOUR_MS);
  return `${hour.toString(36)}-${sign(secret, holder, path, hour)}`;
}

export function isTicket(secret: Buffer, holder: string, path: string, now: number, given: string): boolean {
  const [, written = '', signature = ''] = TICKET.exec(given) ?? [];
  const hour = parseInt(written, 36);
  const age = Math.floor(now / HOUR_MS) - hour;
  // A number that could be written in two ways, or none at all, is no hour of ours.
  if (hour.toString(36) !== written || age < 0 || age > HOURS) return false;
  const own = Buffer.from(sign(secret, holder, path, hour), 'utf8');
  const bytes = Buffer.from(signature, 'utf8');
  return own.length === bytes.length && timingSafeEqual(own, bytes);
}

function sign(secret: Buffer, holder: string, path: string, hour: number): string {
  return createHmac('sha256', secret).update(`${holder}|${path}|${hour}`).digest('base64url');
}

/**
 * Does the browser say that the request began on our own pages? Sec-Fetch-Site decides where it is sent; else Origin;
 * where both are absent only a request without any cookie passes, and then its ticket decides.
 */
export function isOwnOrigin(request: Request, origins: readonly string[]): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (origin !== null) return origins.includes(origin);
  return request.headers.get('cookie') === null;
}

/** The value of one cookie; names are compared exactly. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const part of (request.headers.get('cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** `maxAge` in seconds; absent = until the browser closes; 0 = gone at once. */
export function setCookie(name: string, value: string, sameSite: 'Lax' | 'Strict', maxAge?: number): string {
  return `${name}=${value}; Path=/; Secure; HttpOnly; SameSite=${sameSite}${maxAge === undefined ? '' : `; Max-Age=${maxAge}`}`;
}
