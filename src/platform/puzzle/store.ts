// Where is it kept that a puzzle was used, for several processes and over a restart? (until its age refuses it)
import { type Db, run, sql } from '#platform/db';
import type { Pass } from './puzzles.ts';

/** How many that are past one effect clears away: more than one comes in, and never a long wait. */
const CLEARED = 50;

/**
 * Uses the pass up in the transaction of its effect; `now` in milliseconds. False = it was used before: the effect must
 * not happen. Two at once: the second waits for the first, and gets false if the first stands.
 */
export async function spendPass(db: Db, now: number, pass: Pass): Promise<boolean> {
  await run(
    db,
    sql`delete from puzzle_pakai where nonce in
        (select nonce from puzzle_pakai where habis <= ${iso(now)}::timestamptz limit ${CLEARED} for update skip locked)`,
  );
  const taken = await run(db, sql`insert into puzzle_pakai (nonce, habis) values (${pass.nonce}, ${iso(pass.until)}::timestamptz) on conflict (nonce) do nothing`);
  return taken === 1;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
