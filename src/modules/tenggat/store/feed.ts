// Which secret address shows which deadlines? (the secret itself is not kept)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

export interface Feed {
  readonly akun: string;
  readonly simpul: AreaCode;
  readonly bawah: boolean;
  readonly dibuat: string;
}

const COLUMNS = sql`akun, simpul, bawah, to_char(dibuat at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as dibuat`;

export async function findFeed(db: Db, kunci: string): Promise<Feed | undefined> {
  return (await rows(db, sql<Feed>`select ${COLUMNS} from tenggat_umpan where kunci = ${kunci}`))[0];
}

export async function findFeedOf(db: Db, akun: string): Promise<Feed | undefined> {
  return (await rows(db, sql<Feed>`select ${COLUMNS} from tenggat_umpan where akun = ${akun}`))[0];
}

/** The new address takes the place of the one before. */
export async function writeFeed(db: Db, kunci: string, feed: Feed): Promise<void> {
  await run(
    db,
    sql`insert into tenggat_umpan (kunci, akun, simpul, bawah, dibuat) values (${kunci}, ${feed.akun}, ${feed.simpul}, ${feed.bawah}, ${feed.dibuat}::timestamptz)
      on conflict (akun) do update set kunci = excluded.kunci, simpul = excluded.simpul, bawah = excluded.bawah, dibuat = excluded.dibuat`,
  );
}

export async function dropFeed(db: Db, akun: string): Promise<boolean> {
  return (await run(db, sql`delete from tenggat_umpan where akun = ${akun}`)) > 0;
}
