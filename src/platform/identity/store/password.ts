// Where are passwords, seeds of one-time codes and recovery codes kept? (hashed and sealed)
import { type Db, rows, run, sql } from '#platform/db';

export interface PasswordRow {
  readonly akun: string;
  readonly hash: string | null;
  readonly benih: string | null;
  readonly langkah: number;
  readonly sejak: number | null;
  readonly hash_baru: string | null;
  readonly benih_baru: string | null;
  readonly baru_sampai: number | null;
}

export async function readPassword(db: Db, akun: string): Promise<PasswordRow | undefined> {
  const found = await rows(
    db,
    sql<PasswordRow>`select akun, hash, benih, langkah, sejak, hash_baru, benih_baru, baru_sampai from identity_sandi where akun = ${akun}`,
  );
  return found[0];
}

/** Lays the new pair beside the old one, which stays in use until the first code of the new one is shown. */
export async function writeDraft(db: Db, akun: string, hash: string, benih: string, sampai: number): Promise<void> {
  await run(
    db,
    sql`insert into identity_sandi (akun, hash_baru, benih_baru, baru_sampai) values (${akun}, ${hash}, ${benih}, ${sampai})
        on conflict (akun) do update set hash_baru = excluded.hash_baru, benih_baru = excluded.benih_baru, baru_sampai = excluded.baru_sampai`,
  );
}

/** The draft takes the place of what was in use; `langkah` is the step of the code just shown. */
export async function adoptDraft(db: Db, akun: string, benih: string, langkah: number, now: number): Promise<void> {
  await run(
    db,
    sql`update identity_sandi set hash = hash_baru, benih = ${benih}, langkah = ${langkah}, sejak = ${now},
          hash_baru = null, benih_baru = null, baru_sampai = null where akun = ${akun}`,
  );
}

/** True for the first that shows a code of this step or a later one. */
export async function takeStep(db: Db, akun: string, langkah: number): Promise<boolean> {
  return (await run(db, sql`update identity_sandi set langkah = ${langkah} where akun = ${akun} and langkah < ${langkah}`)) === 1;
}

/** Puts a stronger hash of the same password in place, unless it was changed meanwhile. */
export async function rehash(db: Db, akun: string, from: string, to: string): Promise<void> {
  await run(db, sql`update identity_sandi set hash = ${to} where akun = ${akun} and hash = ${from}`);
}

export async function deletePassword(db: Db, akun: string): Promise<boolean> {
  await run(db, sql`delete from identity_kode_cadangan where akun = ${akun}`);
  return (await run(db, sql`delete from identity_sandi where akun = ${akun} and hash is not null`)) === 1;
}

/** Replaces all recovery codes; index = number. */
export async function writeRecoveryCodes(db: Db, akun: string, hashes: readonly string[]): Promise<void> {
  await run(db, sql`delete from identity_kode_cadangan where akun = ${akun}`);
  await run(
    db,
    sql`insert into identity_kode_cadangan (akun, nomor, hash)
        select ${akun}, nomor - 1, hash from unnest(${hashes}::text[]) with ordinality as kode (hash, nomor)`,
  );
}

export async function readRecoveryCode(db: Db, akun: string, nomor: number): Promise<string | undefined> {
  const found = await rows(
    db,
    sql<{ hash: string }>`select hash from identity_kode_cadangan where akun = ${akun} and nomor = ${nomor} and dipakai is null`,
  );
  return found[0]?.hash;
}

export async function spendRecoveryCode(db: Db, akun: string, nomor: number, now: number): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_kode_cadangan set dipakai = ${now} where akun = ${akun} and nomor = ${nomor} and dipakai is null`,
    )) === 1
  );
}

export async function countRecoveryCodes(db: Db, akun: string): Promise<number> {
  const [found] = await rows(
    db,
    sql<{ n: number }>`select count(*) as n from identity_kode_cadangan where akun = ${akun} and dipakai is null`,
  );
  return found?.n ?? 0;
}
