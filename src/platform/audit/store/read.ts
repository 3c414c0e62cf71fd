// How are entries read back: page by page for the verifier, newest first for people? (both by index, never the whole)
import { type Db, rows, run, sql } from '#platform/db';
import type { Head } from './write.ts';

/** An entry as it lies in its row. */
export interface EntryRow {
  readonly urutan: number;
  readonly alur: string;
  readonly no: number;
  readonly waktu: string;
  readonly pelaku_jenis: string;
  readonly pelaku_id: string;
  readonly aksi: string;
  readonly objek_jenis: string;
  readonly objek_id: string;
  readonly kantor: string;
  readonly dasar: string | null;
  readonly isi: string;
  readonly sebelum: string;
  readonly hash: string;
}

const COLUMNS = sql`urutan, alur, no, waktu, pelaku_jenis, pelaku_id, aksi, objek_jenis, objek_id, kantor, dasar, isi, sebelum, hash`;
const PAGE = 2_000;

/** Entries from number `from` on, of one stream or of all, by stream and number; one page in memory at a time. */
export async function* readPages(db: Db, alur: string | undefined, from: number): AsyncGenerator<readonly EntryRow[]> {
  const wanted = alur === undefined ? sql`true` : sql`alur = ${alur}`;
  let at = { alur: '', no: 0 };
  for (;;) {
    const page = await rows(
      db,
      sql<EntryRow>`select ${COLUMNS} from audit_entri where ${wanted} and no >= ${from} and (alur, no) > (${at.alur}, ${at.no}::int)
          order by alur, no limit ${PAGE}`,
    );
    const last = page.at(-1);
    if (last !== undefined) yield page;
    if (last === undefined || page.length < PAGE) return;
    at = last;
  }
}

/** Streams with entries written after `since`: the number of the first of them, and of the last. */
export async function readMovedStreams(db: Db, since: number): Promise<{ readonly alur: string; readonly pertama: number; readonly terakhir: number }[]> {
  return rows(
    db,
    sql<{ alur: string; pertama: number; terakhir: number }>`select alur, min(no) as pertama, max(no) as terakhir from audit_entri
        where urutan > ${since} group by alur order by alur`,
  );
}

export async function readNewestOrder(db: Db): Promise<number> {
  return (await rows(db, sql<{ urutan: number }>`select coalesce(max(urutan), 0) as urutan from audit_entri`))[0]?.urutan ?? 0;
}

/** The last entry of the stream before this one in its chain. */
export async function findLastBefore(db: Db, chain: string, alur: string): Promise<Pick<EntryRow, 'alur' | 'no' | 'hash'> | undefined> {
  const found = await rows(
    db,
    sql<Pick<EntryRow, 'alur' | 'no' | 'hash'>>`select alur, no, hash from audit_entri where alur >= ${`${chain}/`} and alur < ${alur} order by alur desc, no desc limit 1`,
  );
  return found[0];
}

export interface HeadFault {
  readonly alur: string;
  readonly no: number;
  /** Last entry that is there, null = none of the chain. */
  readonly ada: { readonly alur: string; readonly no: number } | null;
}

/**
 * The first head that does not name the last entry of its chain. One statement, so that an act that is written
 * meanwhile is seen whole or not at all. "0" follows "/" in the order of bytes: the range is the chain's streams.
 */
export async function findHeadFault(db: Db, alur: string | undefined): Promise<HeadFault | undefined> {
  const wanted = alur === undefined ? sql`true` : sql`head.alur = ${alur}`;
  const found = await rows(
    db,
    sql<{ alur: string; no: number; ada_alur: string | null; ada_no: number | null }>`
      select head.alur, head.no, last.alur as ada_alur, last.no as ada_no
      from audit_alur head left join lateral (
        select alur, no, hash from audit_entri where alur >= head.pangkal || '/' and alur < head.pangkal || '0' order by alur desc, no desc limit 1
      ) last on true
      where ${wanted} and (last.alur is distinct from head.alur or last.no is distinct from head.no or last.hash is distinct from head.hash)
      order by head.pangkal limit 1`,
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const ada = first.ada_alur === null || first.ada_no === null ? null : { alur: first.ada_alur, no: first.ada_no };
  return { alur: first.alur, no: first.no, ada };
}

/** Heads of all open streams, sorted by stream. */
export async function readHeads(db: Db): Promise<Head[]> {
  return rows(db, sql<Head>`select pangkal, alur, no, hash from audit_alur order by alur`);
}

export interface Wanted {
  readonly actor?: string;
  readonly object?: { readonly jenis: string; readonly id: string };
  readonly stream?: string;
  readonly before?: number;
  readonly limit: number;
}

export async function readNewest(db: Db, wanted: Wanted): Promise<EntryRow[]> {
  const tests = [
    wanted.actor === undefined ? [] : [sql`pelaku_id = ${wanted.actor}`],
    wanted.object === undefined ? [] : [sql`objek_id = ${wanted.object.id} and objek_jenis = ${wanted.object.jenis}`],
    wanted.stream === undefined ? [] : [sql`alur = ${wanted.stream}`],
    wanted.before === undefined ? [] : [sql`urutan < ${wanted.before}`],
  ].flat();
  const all = tests.length === 0 ? sql`true` : sql.join(tests, sql` and `);
  // Within one stream the number gives the same order, and its index is there.
  const order = wanted.stream === undefined ? sql`urutan desc` : sql`no desc`;
  return rows(db, sql<EntryRow>`select ${COLUMNS} from audit_entri where ${all} order by ${order} limit ${wanted.limit}`);
}

export async function findEntry(db: Db, alur: string, no: number): Promise<EntryRow | undefined> {
  return (await rows(db, sql<EntryRow>`select ${COLUMNS} from audit_entri where alur = ${alur} and no = ${no}`))[0];
}

export async function findSalt(db: Db, alur: string, no: number, jalur: string): Promise<string | undefined> {
  return (await rows(db, sql<{ garam: string }>`select garam from audit_garam where alur = ${alur} and no = ${no} and jalur = ${jalur}`))[0]?.garam;
}

export async function deleteSalts(db: Db, object: { readonly jenis: string; readonly id: string }): Promise<number> {
  return run(
    db,
    sql`delete from audit_garam g using audit_entri e
        where e.objek_id = ${object.id} and e.objek_jenis = ${object.jenis} and g.alur = e.alur and g.no = e.no`,
  );
}
