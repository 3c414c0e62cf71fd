// Which years wait for their calendar?
import { type Db, rows, sql } from '#platform/db';

/** Answers those that were not open before; a closed one opens anew. */
export async function openYears(db: Db, tahun: readonly number[], now: string): Promise<number[]> {
  const found = await rows(
    db,
    sql<{ tahun: number }>`insert into tenggat_tahun_kosong (tahun, dibuka) select unnest(${tahun}::integer[]), ${now}::timestamptz
      on conflict (tahun) do update set dibuka = excluded.dibuka, ditutup = null where tenggat_tahun_kosong.ditutup is not null returning tahun`,
  );
  return found.map((one) => one.tahun);
}

/** Answers those that were open until now. */
export async function closeYears(db: Db, tahun: readonly number[], now: string): Promise<number[]> {
  const found = await rows(db, sql<{ tahun: number }>`update tenggat_tahun_kosong set ditutup = ${now}::timestamptz where ditutup is null and tahun = any(${tahun}::integer[]) returning tahun`);
  return found.map((one) => one.tahun);
}

/** The earliest first. */
export async function listOpenYears(db: Db): Promise<number[]> {
  return (await rows(db, sql<{ tahun: number }>`select tahun from tenggat_tahun_kosong where ditutup is null order by tahun`)).map((one) => one.tahun);
}
