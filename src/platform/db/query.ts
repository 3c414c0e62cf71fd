// How does a store send one SQL statement and read typed rows?
import { type Kysely, type RawBuilder, type Transaction, sql } from 'kysely';

export { sql };

/** A connection or a transaction; stores take it first and never keep it. */
export type Db = Kysely<unknown> | Transaction<unknown>;

/** What a row may hold. Numbers of type int8 arrive as JavaScript numbers (safe up to 2^53). */
export type Row = object;

/** All rows of a statement written with the `sql` tag (values are always bound, never pasted). */
export async function rows<T extends Row>(db: Db, statement: RawBuilder<T>): Promise<T[]> {
  return (await statement.execute(db)).rows;
}

/** Runs a statement for its effect; returns how many rows it touched. */
export async function run(db: Db, statement: RawBuilder<unknown>): Promise<number> {
  return Number((await statement.execute(db)).numAffectedRows ?? 0n);
}

/** Does the database answer within `ms` milliseconds? Never throws. */
export async function isAnswering(db: Db, ms: number): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), ms).unref();
  });
  const asked = rows(db, sql<{ one: number }>`select 1 as one`).then(
    (found) => found[0]?.one === 1,
    () => false,
  );
  return Promise.race([asked, late]);
}
