// Which cases does an act have in hand just now? (the jobs of the clock pass those over and never wait)
import { type Db, rows, sql } from '#platform/db';

/** Holds those of these cases that nobody else holds, for the rest of the transaction; answers the others. */
export function penahan(tabel: 'ppid_permohonan' | 'ppid_keberatan'): (db: Db, ids: readonly string[]) => Promise<readonly string[]> {
  const table = sql.table(tabel);
  return async (db, ids) => {
    const found = await rows(
      db,
      sql<{ id: string }>`with bebas as materialized (select id from ${table} where id = any(${ids}::uuid[]) for update skip locked)
        select id::text as id from ${table} where id = any(${ids}::uuid[]) and id not in (select id from bebas)`,
    );
    return found.map(({ id }) => id);
  };
}
