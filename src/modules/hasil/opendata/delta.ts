// What happened after a number, over all contests, oldest first? (hasil.md section 8: gaps in the numbers never occur)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import { peristiwa } from '../store/feed.ts';
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

/** Events with a number above `sejak` of the contests given, at most `limit`; with `prov`, of one province. */
export async function readDelta(db: Db, contests: readonly Kontes[], sejak: number, limit: number, prov?: AreaCode): Promise<Delta> {
  const lines: DeltaLine[] = [];
  let sampai = Number.MAX_SAFE_INTEGER;
  let terakhir = 0;
  for (const kontes of contests) {
    const { simulated } = await frameOf(db, kontes);
    const found = await peristiwa(db, kontes, sejak, limit, prov === undefined ? {} : { prov });
    lines.push(...found.peristiwa.map((event) => lineOf(kontes, event, simulated)));
    terakhir = Math.max(terakhir, found.terakhir);
    // A contest whose answer is full may have more behind its last line; nothing beyond that line is certain.
    sampai = Math.min(sampai, found.peristiwa.length < limit ? Math.max(sejak, found.terakhir) : found.sampai);
  }
  const told = lines.filter((line) => line.seq <= sampai).sort((a, b) => a.seq - b.seq);
  if (told.length <= limit) return { lines: told, sampai: contests.length === 0 ? sejak : sampai, terakhir };
  const cut = told.slice(0, limit);
  return { lines: cut, sampai: cut.at(-1)?.seq ?? sejak, terakhir };
}

/** Numbers (n - 1) * 10,000 + 1 to n * 10,000; undefined while some of them are still to come. */
export async function readDeltaFile(db: Db, contests: readonly Kontes[], n: number): Promise<readonly DeltaLine[] | undefined> {
  const first = (n - 1) * DELTA_LINES;
  const last = n * DELTA_LINES;
  const found = await readDelta(db, contests, first, DELTA_LINES);
  return found.terakhir < last ? undefined : found.lines.filter((line) => line.seq <= last);
}
