// Is the visitor signed in, and how does a session begin, change its id and end? (keamanan.md 1.4)
import { assert } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Mandate, SignedIn } from './authority.ts';
import { browserFamily } from './browser-family.ts';
import { ruleOf } from './roles.ts';
import { isToken, newToken, tokenKey } from './secret-token.ts';
import { SIGN_IN_STATES } from './states.ts';
import {
  type SessionRow,
  deleteSession,
  deleteSessionsBefore,
  readSession,
  rekeySession,
  touchSession,
  trimSessions,
  writeSession,
} from './store/session.ts';

/** Secure, HttpOnly, SameSite=Lax, Path=/, no Domain, no Max-Age: the web room sets it. */
export const SESSION_COOKIE = '__Host-sid';
/** However busy, a session ends after this, in milliseconds. */
export const SESSION_MAX_MS = 12 * 3_600_000;
/** One more sign-in ends the oldest. */
export const SESSIONS_AT_ONCE = 3;

const MINUTE_MS = 60_000;
/** Of an account without any mandate in force. */
const IDLE_MINUTES = 30;

/** SHA-256 of a session id, hex: the key of its row, and what a form ticket is bound to. */
export function sessionKey(token: string): string {
  return tokenKey(token);
}

/**
 * The holder of a living session, with state and mandates as they stand in the database now; undefined for a session
 * that is unknown, idle too long (by the strictest role in force), older than 12 hours, or of an account that may not
 * sign in. `agent` is the request's User-Agent: another family of browser takes away the fresh proof (keamanan.md 1.4).
 */
export async function findSession(database: Database, clock: Clock, token: string, agent?: string): Promise<SignedIn | undefined> {
  if (!isToken(token)) return undefined;
  const now = clock.now();
  const session = sessionKey(token);
  const found = await readSession(database.db, session, now);
  if (found === undefined) return undefined;
  if (isOver(found, now)) {
    await deleteSession(database.db, session);
    return undefined;
  }
  if (now - found.terlihat >= MINUTE_MS) await touchSession(database.db, session, now);
  const sameBrowser = agent === undefined || browserFamily(agent) === found.peramban;
  return {
    account: found.akun,
    name: found.nama,
    active: found.keadaan === 'AKTIF',
    mandates: mandatesOf(found, now),
    steppedUpAt: sameBrowser ? found.bukti : null,
    session,
  };
}

/** Break-glass lasts no longer than the mandate of the sealed account that opened it. */
function mandatesOf({ mandat, siaga }: SessionRow, now: number): readonly Mandate[] {
  const holds = mandat.some((mandate) => mandate.role === 'siaga' && mandate.from <= now);
  return siaga === null || !holds ? mandat : [...mandat, siaga];
}

function isOver(found: SessionRow, now: number): boolean {
  const idle = now - found.terlihat >= idleMinutes(found.mandat, now) * MINUTE_MS;
  return idle || now - found.dibuka >= SESSION_MAX_MS || !SIGN_IN_STATES.includes(found.keadaan);
}

/** The strictest of the roles in force. */
export function idleMinutes(mandates: readonly Mandate[], now: number): number {
  const inForce = mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
  return inForce.length === 0 ? IDLE_MINUTES : Math.min(...inForce.map((mandate) => ruleOf(mandate.role).idleMinutes));
}

/**
 * A new session for an account whose factor was just proven; gives the cookie's value. The id is always new: one that
 * arrived before sign-in is never used (session fixation). A fourth session ends the oldest.
 */
export async function openSession(
  db: Db,
  clock: Clock,
  account: string,
  how: { readonly steppedUp: boolean; readonly agent: string },
): Promise<string> {
  const now = clock.now();
  const token = newToken();
  const key = sessionKey(token);
  await deleteSessionsBefore(db, now - SESSION_MAX_MS);
  await writeSession(db, key, account, now, how.steppedUp ? now : null, browserFamily(how.agent));
  await trimSessions(db, account, key, SESSIONS_AT_ONCE);
  return token;
}

/**
 * Gives a living session another id, after a step-up (`provenBy`: the User-Agent that the proof came from) or a change of
 * mandate; the old id is dead at once, the 12 hours go on. Throws when the session is not there: the caller has just found it.
 */
export async function renewSession(db: Db, clock: Clock, oldToken: string, provenBy?: string): Promise<string> {
  const token = newToken();
  const now = clock.now();
  const proof = provenBy === undefined ? null : { at: now, browser: browserFamily(provenBy) };
  const moved = await rekeySession(db, sessionKey(oldToken), sessionKey(token), now, proof);
  assert(moved, 'a session that is renewed is alive');
  return token;
}

/** Signing out: the row goes, the id is dead. Nothing happens when it is not there. */
export async function closeSession(db: Db, token: string): Promise<void> {
  await deleteSession(db, sessionKey(token));
}
