// Which survey tokens are open, and how many were issued and used in a week? (layanan.md 10: nothing here leads to a visit)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

export interface TokenRow {
  readonly layanan: string;
  readonly kantor: AreaCode;
  /** ISO week. */
  readonly minggu: string;
}

export async function insertToken(db: Db, hashes: { readonly hash: string; readonly pendek: string }, { layanan, kantor, minggu }: TokenRow, sampai: string): Promise<void> {
  await run(db, sql`insert into layanan_token_survei (hash, pendek, layanan, kantor, minggu, sampai) values (${hashes.hash}, ${hashes.pendek}, ${layanan}, ${kantor}, ${minggu}, ${sampai}::date)`);
  await count(db, { layanan, kantor, minggu }, 'terbit');
}

const by = (key: { readonly hash: string } | { readonly pendek: string }) => ('hash' in key ? sql`hash = ${key.hash}` : sql`pendek = ${key.pendek}`);

/** Is it open? Nothing is burnt. */
export async function findToken(db: Db, key: { readonly hash: string } | { readonly pendek: string }, today: string): Promise<TokenRow | undefined> {
  return (await rows(db, sql<TokenRow>`select layanan, kantor, minggu from layanan_token_survei where ${by(key)} and sampai >= ${today}::date`))[0];
}

/** Gone with this: two at once, and one of them gets it. */
export async function takeToken(db: Db, key: { readonly hash: string } | { readonly pendek: string }, today: string): Promise<TokenRow | undefined> {
  const [taken] = await rows(db, sql<TokenRow>`delete from layanan_token_survei where ${by(key)} and sampai >= ${today}::date returning layanan, kantor, minggu`);
  if (taken !== undefined) await count(db, taken, 'dipakai');
  return taken;
}

async function count(db: Db, { layanan, kantor, minggu }: TokenRow, kolom: 'terbit' | 'dipakai'): Promise<void> {
  const one = kolom === 'terbit' ? sql`1, 0` : sql`0, 1`;
  await run(
    db,
    sql`insert into layanan_token_hitung (kantor, layanan, minggu, terbit, dipakai) values (${kantor}, ${layanan}, ${minggu}, ${one})
      on conflict (kantor, layanan, minggu) do update set terbit = layanan_token_hitung.terbit + excluded.terbit, dipakai = layanan_token_hitung.dipakai + excluded.dipakai`,
  );
}

export async function dropExpiredTokens(db: Db, today: string): Promise<void> {
  await run(db, sql`delete from layanan_token_survei where sampai < ${today}::date`);
}

/** Issued and used by ISO week within [from, to]. */
export async function listToken(db: Db, kantor: string, from: string, to: string): Promise<{ readonly layanan: string; readonly minggu: string; readonly terbit: number; readonly dipakai: number }[]> {
  return rows(db, sql<{ layanan: string; minggu: string; terbit: number; dipakai: number }>`select layanan, minggu, terbit, dipakai from layanan_token_hitung where kantor = ${kantor} and minggu >= ${from} and minggu <= ${to} order by minggu, layanan`);
}
