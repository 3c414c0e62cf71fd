// How many questions did an answer make needless? (a count by day, office and answer; ppid.md section 18)
import type { Day } from '#kernel/day';
import { type Db, rows, run, sql } from '#platform/db';

export async function addHemat(db: Db, { hari, kantor, sasaran }: { readonly hari: Day; readonly kantor: string; readonly sasaran: string }): Promise<void> {
  await run(db, sql`insert into ppid_hemat (hari, kantor, sasaran, banyak) values (${hari}::date, ${kantor}, ${sasaran}, 1) on conflict (hari, kantor, sasaran) do update set banyak = ppid_hemat.banyak + 1`);
}

/** Of one office, or of an office and all below it; both days count. */
export async function countHemat(db: Db, kantor: string, bawah: boolean, dari: Day, sampai: Day): Promise<number> {
  const where = !bawah ? sql`kantor = ${kantor}` : kantor === '0' ? sql`true` : sql`kantor like ${`${kantor}%`}`;
  return (await rows(db, sql<{ n: number }>`select coalesce(sum(banyak), 0)::int as n from ppid_hemat where ${where} and hari between ${dari}::date and ${sampai}::date`))[0]?.n ?? 0;
}

/** Can this number be found now? */
export async function isFound(db: Db, nomor: string): Promise<boolean> {
  return (await rows(db, sql<{ one: number }>`select 1 as one from ppid_pustaka where nomor = ${nomor} limit 1`)).length > 0;
}
