// Where are the keys of acts kept that must not happen twice? (a day long; the trail itself is the audit room's)
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';

export interface Slip {
  /** SHA-256 of the key, hex. */
  readonly kunci: string;
  readonly formulir: string;
  /** SHA-256 of the body, hex. */
  readonly badan: string;
}

/** How many expired keys one act clears away: more than one comes in, and never a long wait. */
const CLEARED = 50;

/** Clears keys whose day is over; those that another act is clearing are left to it. */
export async function dropExpired(db: Db, now: string): Promise<void> {
  await run(
    db,
    sql`delete from action_sekali where kunci in
        (select kunci from action_sekali where sampai <= ${now}::timestamptz limit ${CLEARED} for update skip locked)`,
  );
}

/** True = the key is ours now; false = it was used within its day. Waits for an act that holds it just now. */
export async function takeKey(db: Db, slip: Slip & { readonly sampai: string }, now: string): Promise<boolean> {
  const taken = await run(
    db,
    sql`insert into action_sekali (kunci, formulir, badan, sampai) values (${slip.kunci}, ${slip.formulir}, ${slip.badan}, ${slip.sampai}::timestamptz)
        on conflict (kunci) do update set formulir = excluded.formulir, badan = excluded.badan, jawaban = null, sampai = excluded.sampai
        where action_sekali.sampai <= ${now}::timestamptz`,
  );
  return taken === 1;
}

export async function writeAnswer(db: Db, kunci: string, jawaban: string): Promise<void> {
  await run(db, sql`update action_sekali set jawaban = ${jawaban} where kunci = ${kunci}`);
}

export async function readAnswer(db: Db, kunci: string): Promise<Slip & { readonly jawaban: string | null }> {
  const [kept] = await rows(db, sql<Slip & { jawaban: string | null }>`select kunci, formulir, badan, jawaban from action_sekali where kunci = ${kunci}`);
  assert(kept !== undefined, 'a key that was refused is there');
  return kept;
}
