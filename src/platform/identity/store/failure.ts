// Where are failed attempts counted? (a keyed hash and an instant each, 15 minutes; no name, no secret, no address)
import { type Db, rows, run, sql } from '#platform/db';

export interface Failures {
  readonly jumlah: number;
  readonly terakhir: number | null;
}

/** Attempts at the same thing take turns until the transaction ends. */
export async function holdFailures(db: Db, kunci: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${kunci}, 0))`);
}

export async function readFailures(db: Db, kunci: string, since: number): Promise<Failures> {
  const [found] = await rows(
    db,
    sql<Failures>`select count(*) as jumlah, max(pada) as terakhir from identity_gagal where kunci = ${kunci} and pada > ${since}`,
  );
  return found ?? { jumlah: 0, terakhir: null };
}

export async function writeFailure(db: Db, kunci: string, now: number, before: number): Promise<void> {
  await run(db, sql`delete from identity_gagal where pada <= ${before}`);
  await run(db, sql`insert into identity_gagal (kunci, pada) values (${kunci}, ${now})`);
}

export async function countFailures(db: Db, since: number): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*) as n from identity_gagal where pada > ${since}`);
  return found?.n ?? 0;
}

export async function dropFailures(db: Db, kunci: string): Promise<void> {
  await run(db, sql`delete from identity_gagal where kunci = ${kunci}`);
}

export async function dropNewestFailure(db: Db, kunci: string): Promise<void> {
  await run(
    db,
    sql`delete from identity_gagal where ctid = (select ctid from identity_gagal where kunci = ${kunci} order by pada desc limit 1)`,
  );
}

/** True for one caller only, until `since` has moved past it. */
export async function takeAlarm(db: Db, jenis: string, now: number, since: number): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into identity_alarm (jenis, pada) values (${jenis}, ${now})
          on conflict (jenis) do update set pada = excluded.pada where identity_alarm.pada <= ${since}`,
    )) === 1
  );
}
