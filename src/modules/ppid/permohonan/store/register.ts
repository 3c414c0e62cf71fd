// What stands in the book of an office?
import { type Db, rows, run, sql } from '#platform/db';

export interface BookRow {
  readonly kantor: string;
  readonly no: number;
  readonly nomor: string;
  readonly peristiwa: string;
  /** JSON. */
  readonly isi: string;
  readonly pada: string;
  readonly sebelum: string;
  readonly hash: string;
}

const columns = sql`kantor, no, nomor, peristiwa, isi, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, sebelum, hash`;

/** One writer a book at a time, until the transaction ends. */
export async function holdBook(db: Db, kantor: string): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(hashtext('ppid_register'), hashtext(${kantor}))`);
}

export async function lastEntry(db: Db, kantor: string): Promise<Pick<BookRow, 'no' | 'hash'> | undefined> {
  return (await rows(db, sql<Pick<BookRow, 'no' | 'hash'>>`select no, hash from ppid_register where kantor = ${kantor} order by no desc limit 1`))[0];
}

export async function insertEntry(db: Db, row: BookRow): Promise<void> {
  await run(
    db,
    sql`insert into ppid_register (kantor, no, nomor, peristiwa, isi, pada, sebelum, hash)
      values (${row.kantor}, ${row.no}, ${row.nomor}, ${row.peristiwa}, ${row.isi}, ${row.pada}::timestamptz, ${row.sebelum}, ${row.hash})`,
  );
}

/** Entries of one office after a number, oldest first. */
export async function listEntries(db: Db, kantor: string, after: number, limit: number): Promise<BookRow[]> {
  return rows(db, sql<BookRow>`select ${columns} from ppid_register where kantor = ${kantor} and no > ${after} order by no limit ${limit}`);
}
