// What happened after a number, over all contests, oldest first? (hasil.md section 8: gaps in the numbers never occur)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { findContest } from '../contests.ts';
import { peristiwa } from '../store/feed.ts';
import { contestCodes, seqTerakhir } from '../store/history.ts';
import { type DeltaLine, lineOf } from './delta-line.ts';
import { frameOf } from './read-contest.ts';

/** Lines of one answer, and numbers of one immutable file. */
export const DELTA_LINES = 10_000;

export interface Delta {
  readonly lines: readonly DeltaLine[];
  /** Everything up to and including this number has been told; ask next with it. */
  readonly sampai: number;
  /** The last number given out. */
  readonly terakhir: number;
}

interface Only {
  readonly kontes?: Kontes | undefined;
  readonly prov?: AreaCode | undefined;
}

/** Events of the next `limit` numbers after `sejak`; of one contest or province where it is given. */
export async function readDelta(db: Db, sejak: number, limit: number, { kontes: one, prov }: Only = {}): Promise<Delta> {
  const lines: DeltaLine[] = [];
  let terakhir = await seqTerakhir(db);
  // Each contest is asked up to the same number: one that moved on in between must not leave a hole in the others.
  const window = Math.max(0, Math.min(limit, terakhir - sejak));
  // Only the papers that have events there: thousands of others have none.
  for (const kontes of window === 0 ? [] : one === undefined ? await contestsBetween(db, sejak, sejak + window) : [one]) {
    const { simulated } = await frameOf(db, kontes);
    const found = await peristiwa(db, kontes, sejak, window, prov === undefined ? {} : { prov });
    lines.push(...found.peristiwa.map((event) => lineOf(kontes, event, simulated)));
    terakhir = Math.max(terakhir, found.terakhir);
  }
  return { lines: lines.sort((a, b) => a.seq - b.seq), sampai: sejak + window, terakhir };
}

/** Numbers (n - 1) * 10,000 + 1 to n * 10,000; undefined while some of them are still to come. */
export async function readDeltaFile(db: Db, n: number): Promise<readonly DeltaLine[] | undefined> {
  const first = (n - 1) * DELTA_LINES;
  const last = n * DELTA_LINES;
  const found = await readDelta(db, first, DELTA_LINES);
  return found.terakhir < last ? undefined : found.lines;
}

async function contestsBetween(db: Db, sejak: number, sampai: number): Promise<Kontes[]> {
  const codes = await contestCodes(db, sejak, sampai);
  return (await Promise.all(codes.map(({ pemilu, kode }) => findContest(db, pemilu, kode)))).filter((one) => one !== undefined);
}
