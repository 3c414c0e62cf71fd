// Which rule packs came in after the program was made?
import { type Db, rows, run, sql } from '#platform/db';

export async function readPaket(db: Db, id: string): Promise<unknown> {
  const found = await rows(db, sql<{ isi: string }>`select isi::text as isi from sidalih_paket where id = ${id}`);
  return found[0] === undefined ? undefined : JSON.parse(found[0].isi);
}

export async function insertPaket(db: Db, id: string, isi: string, now: string): Promise<boolean> {
  return (await run(db, sql`insert into sidalih_paket (id, isi, sejak) values (${id}, ${isi}::jsonb, ${now}::timestamptz) on conflict do nothing`)) === 1;
}
