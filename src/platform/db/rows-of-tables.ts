// How many rows does each table hold? (what a restored backup is compared by)
import type { Db } from './open.ts';
import { rows, sql } from './query.ts';

/** Every table of the program by name, in one snapshot when `db` is a transaction. */
export async function countTables(db: Db): Promise<Record<string, number>> {
  const tables = await rows(db, sql<{ name: string }>`select tablename as name from pg_tables where schemaname = 'public' order by tablename`);
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [found] = await rows(db, sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)}`);
    counts[name] = found?.n ?? 0;
  }
  return counts;
}
