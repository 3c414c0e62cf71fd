// When is a notice tried again, when is it given up, and whose night is it? (layanan.md section 8)
import { type Zone, ZONES, atZone } from '#kernel/zone';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** One letter that a server would not take now: minutes to the next try, then every hour. */
const LETTER_WAITS = [1, 2, 4, 8, 15, 30, 60];
/** A server that does not answer: it is asked at least every quarter of an hour, and no letter has failed by it. */
const SERVER_WAITS = [1, 2, 4, 8, 15];
/** A failed server is mended within days: both must be over before a letter is given up (RFC 5321, 4.5.4.1). */
const GIVEN_UP = { ms: 5 * DAY, tries: 24 };
const QUIET = { from: '20:00:00', to: '07:00:00' };

/** Longer than any letter is on its way (`LETTER_MS`), so that one that was being sent at a kill goes out again after it. */
export const CLAIM_MS = 10 * MINUTE;

/** Milliseconds until the next try, after so many tries (1 or more). */
export function letterWait(tries: number): number {
  return waitOf(LETTER_WAITS, tries);
}

export function serverWait(inARow: number): number {
  return waitOf(SERVER_WAITS, inARow);
}

function waitOf(waits: readonly number[], tries: number): number {
  return (waits[Math.min(tries, waits.length) - 1] ?? 1) * MINUTE;
}

/** `first`: instant of the first try. */
export function isGivenUp(tries: number, first: number, now: number): boolean {
  return tries >= GIVEN_UP.tries && now - first >= GIVEN_UP.ms;
}

/** The zones in which it is between 20.00 and 07.00. */
export function quietZones(now: number): Zone[] {
  const iso = new Date(now).toISOString();
  return (Object.keys(ZONES) as Zone[]).filter((zone) => {
    const { time } = atZone(iso, zone);
    return time >= QUIET.from || time < QUIET.to;
  });
}
