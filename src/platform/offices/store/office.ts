// How are the offices read from and written to their table? (553 rows)
import type { AreaCode } from '#kernel/area-code';
import { searchKey } from '#kernel/search-key';
import { type Db, rows, run, sql } from '#platform/db';
import type { OfficeFacts } from '../office-facts.ts';
import type { Office } from '../office.ts';

const COLUMNS = sql`kode, nama, induk, zona, alamat, situs, telepon, surel, jam, sumber, keyakinan`;

/** Adds the offices that are not there yet and renames the others; facts that somebody filled in stay. */
export async function writeOffices(db: Db, offices: readonly Pick<Office, 'kode' | 'nama' | 'induk' | 'zona'>[]): Promise<void> {
  await run(
    db,
    sql`insert into offices_kantor (kode, nama, induk, zona, cari)
        select * from unnest(${offices.map((o) => o.kode)}::text[], ${offices.map((o) => o.nama)}::text[],
          ${offices.map((o) => o.induk)}::text[], ${offices.map((o) => o.zona)}::text[], ${offices.map((o) => searchKey(o.nama))}::text[])
        on conflict (kode) do update set nama = excluded.nama, induk = excluded.induk, zona = excluded.zona, cari = excluded.cari`,
  );
}

/** Fills in known facts where the office has none. */
export async function writeFacts(db: Db, facts: readonly OfficeFacts[]): Promise<void> {
  for (const fact of facts) {
    await run(
      db,
      sql`update offices_kantor set alamat = ${fact.alamat ?? null}, situs = ${fact.situs ?? null}, sumber = ${fact.sumber}, keyakinan = ${fact.keyakinan}
          where kode = ${fact.kode} and sumber is null`,
    );
  }
}

export async function readOffice(db: Db, kode: AreaCode): Promise<Office | undefined> {
  const found = await rows(db, sql<Office>`select ${COLUMNS} from offices_kantor where kode = ${kode}`);
  return found[0];
}

/** Offices directly under one; the whole country's with `all`. */
export async function readOffices(db: Db, induk: AreaCode | 'all'): Promise<Office[]> {
  const under = induk === 'all' ? sql`true` : sql`induk = ${induk}`;
  return rows(db, sql<Office>`select ${COLUMNS} from offices_kantor where ${under} order by kode`);
}

/** Offices whose name holds every word; 553 rows need no index. */
export async function findOffices(db: Db, words: readonly string[], limit: number): Promise<Office[]> {
  const tests = words.map((word) => sql`strpos(' ' || cari, ${` ${word}`}) > 0`);
  return rows(
    db,
    sql<Office>`select ${COLUMNS} from offices_kantor where ${sql.join(tests, sql` and `)} order by length(kode), length(cari), kode limit ${limit}`,
  );
}
