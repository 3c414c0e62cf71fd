// Where does an office take payment for copies, now and before?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';

export interface Rekening {
  readonly urut: number;
  /** Account, or the till, in words. */
  readonly cara: string;
  /** The decree that names it. */
  readonly dasar: string;
  readonly pada: string;
}

/** The one that rules; undefined = none was ever recorded. */
export async function readRekening(db: Db, kantor: AreaCode): Promise<Rekening | undefined> {
  return (await rows(db, sql<Rekening>`select urut, cara, dasar, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada from ppid_rekening where kantor = ${kantor} order by urut desc limit 1`))[0];
}

export async function insertRekening(db: Db, kantor: AreaCode, one: { readonly cara: string; readonly dasar: string; readonly oleh: string }, now: string): Promise<void> {
  await run(db, sql`insert into ppid_rekening (kantor, urut, cara, dasar, oleh, pada) select ${kantor}, coalesce(max(urut), 0) + 1, ${one.cara}, ${one.dasar}, ${one.oleh}, ${now}::timestamptz from ppid_rekening where kantor = ${kantor}`);
}
