// When may the next attempt be made, and is the whole server being tried? (keamanan.md 1.3, 4.1)
import { createHmac } from 'node:crypto';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { countFailures, dropFailures, dropNewestFailure, holdFailures, readFailures, takeAlarm, writeFailure } from './store/failure.ts';

const WINDOW_MS = 15 * 60_000;
/** So many are free; after that the wait doubles: 1, 2, 4 .. 60 seconds. */
const FREE = 5;
const LONGEST_S = 60;
const ALARM_WINDOW_MS = 10 * 60_000;
const ALARM_FAILURES = 300;

/** What is tried: a name at sign-in, a proof within a session, a code word, the recovery code, a passkey. */
export type Tried = 'masuk' | 'bukti' | 'kata' | 'pulih' | 'kunci';

/** The same for a name that nobody bears: what is slow for one is slow for the other. */
export function throttleKey(keys: Keys, what: Tried, of: string): string {
  return createHmac('sha256', keys.secret('indeks')).update(`gagal|${what}|${of}`).digest('hex');
}

/** Seconds to wait after `failures` within the window, the last one `sinceMs` ago; 0 = go on. */
export function waitSeconds(failures: number, sinceMs: number): number {
  if (failures < FREE) return 0;
  const wait = Math.min(2 ** (failures - FREE), LONGEST_S) * 1000;
  return Math.max(0, Math.ceil((wait - sinceMs) / 1000));
}

/**
 * Seconds until the next attempt counts: never a lock, at most a minute. 0 = the attempt may be made now, and is counted
 * as a failure until it is known to be none, so that a hundred at once do not all find the count at zero.
 */
export async function claimAttempt(database: Database, clock: Clock, key: string): Promise<number> {
  const now = clock.now();
  return database.transaction(async (db) => {
    await holdFailures(db, key);
    const { jumlah, terakhir } = await readFailures(db, key, now - WINDOW_MS);
    const seconds = waitSeconds(jumlah, now - (terakhir ?? now));
    if (seconds === 0) await writeFailure(db, key, now, now - WINDOW_MS);
    return seconds;
  });
}

/** The attempt was not made after all (the server was busy). */
export async function returnAttempt(db: Db, key: string): Promise<void> {
  await dropNewestFailure(db, key);
}

/** A success: the owner has come, the count begins anew. */
export async function forgetFailures(db: Db, key: string): Promise<void> {
  await dropFailures(db, key);
}

/** Counts a failure that makes nobody wait: a stranger must not be able to slow a passkey down. */
export async function countFailure(db: Db, clock: Clock, key: string): Promise<void> {
  const now = clock.now();
  await writeFailure(db, key, now, now - WINDOW_MS);
}

/** True once in ten minutes when the whole server has seen 300 failures in them: the alarm is to be written now. */
export async function isAlarmDue(db: Db, clock: Clock): Promise<boolean> {
  const now = clock.now();
  if ((await countFailures(db, now - ALARM_WINDOW_MS)) < ALARM_FAILURES) return false;
  return takeAlarm(db, 'gagal-masuk', now, now - ALARM_WINDOW_MS);
}
