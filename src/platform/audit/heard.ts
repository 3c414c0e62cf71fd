// Which acts should somebody hear of, and who does the same thing too often? (read from the trail; no second log: keamanan.md 7.2)
import type { Db } from '#platform/db';
import { type Burst, type Heard, readBursts, readCount, readEventCounts, readHeard } from './store/heard.ts';

export type { Burst, Heard } from './store/heard.ts';

/** Entries of these events that the offices at or below these nodes keep, newest first. */
export async function listHeard(
  db: Db,
  wanted: { readonly events: readonly string[]; readonly nodes: readonly string[]; readonly since: string; readonly limit: number },
): Promise<Heard[]> {
  return readHeard(db, wanted);
}

/** Who caused the same event at least `least` times within one stretch of ten minutes since then; newest stretch first. */
export async function listBursts(
  db: Db,
  wanted: { readonly event: string; readonly least: number; readonly nodes: readonly string[]; readonly since: string; readonly limit: number },
): Promise<Burst[]> {
  return readBursts(db, wanted);
}

/** How many acts of these kinds these actors did from one instant up to another. */
export async function countActs(
  db: Db,
  wanted: { readonly actors: readonly string[]; readonly events: readonly string[]; readonly since: string; readonly until: string },
): Promise<number> {
  return readCount(db, wanted);
}

/** How often each of these events of one module stands in the streams of a month (UTC, `2026-11`). Cost by the module's acts of all its months. */
export async function countEvents(db: Db, wanted: { readonly module: string; readonly month: string; readonly events: readonly string[] }): Promise<ReadonlyMap<string, number>> {
  return readEventCounts(db, wanted);
}
