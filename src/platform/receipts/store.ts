// Where do receipts lie, and where are wrong PINs counted? (keyed hashes only: the table opens no case; failures an hour)
import { type Db, rows, run, sql } from '#platform/db';

export interface ReceiptRow {
  /** Keyed hash of the code, hex. */
  readonly kunci: string;
  readonly jenis: string;
  readonly perkara: string;
  /** argon2id of the peppered PIN. */
  readonly pin: string;
  readonly dibuat: string;
}

export async function insertReceipt(db: Db, { kunci, jenis, perkara, pin, dibuat }: ReceiptRow): Promise<void> {
  await run(db, sql`insert into receipts_resi (kunci, jenis, perkara, pin, dibuat) values (${kunci}, ${jenis}, ${perkara}, ${pin}, ${dibuat}::timestamptz)`);
}

export async function readReceipt(db: Db, kunci: string): Promise<ReceiptRow | undefined> {
  return (await rows(db, sql<ReceiptRow>`select kunci, jenis, perkara, pin, dibuat::text as dibuat from receipts_resi where kunci = ${kunci}`))[0];
}

/** Attempts at one code take turns until the transaction ends. */
export async function holdFailures(db: Db, kunci: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`receipts|${kunci}`}, 0))`);
}

export async function readFailures(db: Db, kunci: string, since: number): Promise<{ readonly jumlah: number; readonly terakhir: number | null }> {
  const [found] = await rows(db, sql<{ jumlah: number; terakhir: number | null }>`select count(*) as jumlah, max(pada) as terakhir from receipts_gagal where kunci = ${kunci} and pada > ${since}`);
  return found ?? { jumlah: 0, terakhir: null };
}

export async function writeFailure(db: Db, kunci: string, now: number, before: number): Promise<void> {
  await run(db, sql`delete from receipts_gagal where pada <= ${before}`);
  await run(db, sql`insert into receipts_gagal (kunci, pada) values (${kunci}, ${now})`);
}

export async function dropFailures(db: Db, kunci: string): Promise<void> {
  await run(db, sql`delete from receipts_gagal where kunci = ${kunci}`);
}

export async function countAllFailures(db: Db, since: number): Promise<number> {
  const [found] = await rows(db, sql<{ n: number }>`select count(*) as n from receipts_gagal where pada > ${since}`);
  return found?.n ?? 0;
}

/** True for one caller only, until `since` has moved past it. */
export async function takeAlarm(db: Db, now: number, since: number): Promise<boolean> {
  return (
    (await run(db, sql`insert into receipts_alarm (jenis, pada) values ('tebak', ${now}) on conflict (jenis) do update set pada = excluded.pada where receipts_alarm.pada <= ${since}`)) === 1
  );
}
