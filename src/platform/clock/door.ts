// What time is it? (the only place that asks; everything else is handed a clock)

/** Hands out the present instant. Tests hand in a fixed one. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that stands still, for tests and replays. `at` is an ISO instant. */
export function fixedClock(at: string): Clock {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new Error(`fixedClock: not an instant: ${at}`);
  return { now: () => ms };
}

/** The instant as ISO 8601 in UTC, to the millisecond. */
export function isoInstant(clock: Clock): string {
  return new Date(clock.now()).toISOString();
}
