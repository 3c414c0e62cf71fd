// Which requests wait for the clock: not completed, not looked at, or with every window passed?
import { type Db, rows, sql } from '#platform/db';
import { ANSWERED } from '../states.ts';

/** Ids in DITERIMA, oldest first, after one of them; the clock says which are over. */
export async function listDiterima(db: Db, after: string, limit: number): Promise<string[]> {
  const found = await rows(db, sql<{ id: string }>`select id from ppid_permohonan where keadaan = 'DITERIMA' and id > ${after}::uuid order by id limit ${limit}`);
  return found.map(({ id }) => id);
}

/** Open requests whose proof of identity waits to be looked at. */
export async function listMenunggu(db: Db, after: string, limit: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select id from ppid_permohonan where keadaan in ('TERDAFTAR', 'DIPROSES', 'DIPERPANJANG') and identitas = 'menunggu' and id > ${after}::uuid order by id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}

/** Answered before an instant and reached her: their windows may be over. */
export async function listTerjawab(db: Db, before: string, after: string, limit: number): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string }>`select id from ppid_permohonan where keadaan = any(${[...ANSWERED, 'DISERAHKAN']}::text[]) and sampai_pada is not null and sampai_pada < ${before}::timestamptz and id > ${after}::uuid order by id limit ${limit}`,
  );
  return found.map(({ id }) => id);
}
