// Was the chain sound when it was last looked at, and when was that? (keamanan.md 7.3: nightly, and at the start)
import type { Clock } from '#platform/clock';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type ChainCheck, readChecks as read, writeCheck } from './store/check.ts';
import { readNewestOrder } from './store/read.ts';
import { type ChainReport, type Scope, verifyChain, verifyTail } from './verify.ts';

export type { ChainCheck } from './store/check.ts';

/** The whole chain, with what was published of it: time grows with the entries. The result is kept. */
export async function checkWhole(db: Db, clock: Clock, published: Scope['published']): Promise<ChainCheck> {
  const upTo = await readNewestOrder(db);
  return keep(db, clock, 'seluruh', upTo, await verifyChain(db, published === undefined ? {} : { published }));
}

/** What came since the last look of either kind. The result is kept. */
export async function checkTail(db: Db, clock: Clock): Promise<ChainCheck> {
  const upTo = await readNewestOrder(db);
  const since = Math.max(0, ...(await read(db)).map((one) => (one.code === 0 ? one.upTo : 0)));
  return keep(db, clock, 'ujung', upTo, await verifyTail(db, since));
}

/** A look at the whole that somebody took otherwise, by a command. */
export async function keepCheck(db: Db, clock: Clock, report: ChainReport): Promise<void> {
  await keep(db, clock, 'seluruh', await readNewestOrder(db), report);
}

/** The last look of each kind, the whole one first; one that found something stands until a later one of its kind finds nothing. */
export async function readChecks(db: Db): Promise<ChainCheck[]> {
  return read(db);
}

async function keep(db: Db, clock: Clock, kind: ChainCheck['kind'], upTo: number, report: ChainReport): Promise<ChainCheck> {
  const found = report.code === 0 ? { entries: report.entries, alur: null, no: null, jam: null } : { entries: 0, alur: report.alur, no: report.no, jam: report.code === 3 ? report.jam : null };
  const check: ChainCheck = { kind, at: isoInstant(clock), upTo, code: report.code, ...found };
  await writeCheck(db, check);
  return check;
}
