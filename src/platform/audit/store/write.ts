// How does the audit chain lie in its tables? (entries and roots insert only, heads moved under their own lock)
import { type Db, rows, run, sql } from '#platform/db';
import { type Entry, ZEROS } from '../entry.ts';

/** The open stream of a module and office and its last entry; `alur` is '' and `no` 0 before the very first. */
export interface Head {
  /** `<module>/<office>`. */
  readonly pangkal: string;
  readonly alur: string;
  readonly no: number;
  readonly hash: string;
}

export interface StoredEntry {
  readonly entry: Entry;
  /** Canonical text of `entry.isi`. */
  readonly isi: string;
  readonly hash: string;
}

export interface Salt {
  readonly alur: string;
  readonly no: number;
  /** JSON pointer into `isi`. */
  readonly jalur: string;
  /** Hex. */
  readonly garam: string;
}

/**
 * Locks the heads of these chains, in the order given, and makes the missing ones. One statement that makes or locks row
 * by row: two statements would let two writers wait for one another.
 */
export async function takeHeads(db: Db, chains: readonly string[]): Promise<Head[]> {
  return rows(
    db,
    sql<Head>`insert into audit_alur (pangkal, alur, no, hash)
        select pangkal, '', 0, ${ZEROS} from unnest(${chains}::text[]) with ordinality as wanted (pangkal, at) order by at
        on conflict (pangkal) do update set hash = audit_alur.hash
        returning pangkal, alur, no, hash`,
  );
}

export async function writeHeads(db: Db, heads: readonly Head[]): Promise<void> {
  await run(
    db,
    sql`update audit_alur set alur = moved.alur, no = moved.no, hash = moved.hash
        from unnest(${heads.map((h) => h.pangkal)}::text[], ${heads.map((h) => h.alur)}::text[], ${heads.map((h) => h.no)}::int[],
          ${heads.map((h) => h.hash)}::text[]) as moved (pangkal, alur, no, hash)
        where audit_alur.pangkal = moved.pangkal`,
  );
}

export async function writeEntries(db: Db, entries: readonly StoredEntry[]): Promise<void> {
  const column = <T>(read: (one: StoredEntry) => T): T[] => entries.map(read);
  await run(
    db,
    sql`insert into audit_entri (alur, no, waktu, pelaku_jenis, pelaku_id, aksi, objek_jenis, objek_id, kantor, dasar, isi, sebelum, hash)
        select * from unnest(${column((e) => e.entry.alur)}::text[], ${column((e) => e.entry.no)}::int[], ${column((e) => e.entry.waktu)}::text[],
          ${column((e) => e.entry.pelaku.jenis)}::text[], ${column((e) => e.entry.pelaku.id)}::text[], ${column((e) => e.entry.aksi)}::text[],
          ${column((e) => e.entry.objek.jenis)}::text[], ${column((e) => e.entry.objek.id)}::text[], ${column((e) => e.entry.kantor)}::text[],
          ${column((e) => e.entry.dasar)}::text[], ${column((e) => e.isi)}::text[], ${column((e) => e.entry.sebelum)}::text[], ${column((e) => e.hash)}::text[])`,
  );
}

export async function writeSalts(db: Db, salts: readonly Salt[]): Promise<void> {
  await run(
    db,
    sql`insert into audit_garam (alur, no, jalur, garam)
        select * from unnest(${salts.map((s) => s.alur)}::text[], ${salts.map((s) => s.no)}::int[], ${salts.map((s) => s.jalur)}::text[], ${salts.map((s) => s.garam)}::text[])`,
  );
}
