// Which areas bear what somebody typed, in a few milliseconds over 92,000 names?
import { type Db, rows, sql } from '#platform/db';
import type { Area } from '../area.ts';

const COLUMNS = sql`kode, nama, tingkat, induk`;
/** Sorts behind every text that begins with the same letters. */
const LAST = '\u{10ffff}';
/** Rows whose own name fits part of the words; more are not looked at for the rest of the way up. */
const CANDIDATES = 3_000;

/** A found area with its search key. */
export type Found = Area & { readonly cari: string };

/** Areas whose code begins with these digits, short codes first. */
export async function findByCode(db: Db, pohon: string, digits: string, limit: number): Promise<Found[]> {
  return rows(
    db,
    sql<Found>`select ${COLUMNS}, cari from offices_wilayah
        where pohon = ${pohon} and kode >= ${digits} and kode < ${`${digits}:`} order by tingkat, kode limit ${limit}`,
  );
}

/** Areas whose name begins with the key: provinces first, `limit` of each level. One index range a level. */
export async function findByStart(db: Db, pohon: string, key: string, levels: readonly number[], limit: number): Promise<Found[]> {
  const parts = levels.map(
    (level) => sql`(select ${COLUMNS}, cari from offices_wilayah
        where pohon = ${pohon} and tingkat = ${level} and cari >= ${key} and cari < ${key + LAST} order by cari, kode limit ${limit})`,
  );
  return rows(db, sql<Found>`${sql.join(parts, sql` union all `)}`);
}

/** Areas whose name holds every word, each as the beginning of a word. */
export async function findByWords(db: Db, pohon: string, words: readonly string[], levels: readonly number[], limit: number): Promise<Found[]> {
  return rows(
    db,
    sql<Found>`select ${COLUMNS}, cari from offices_wilayah
        where array_to_tsvector(string_to_array(cari, ' ')) @@ ${wordQuery(words)}::tsquery
          and pohon = ${pohon} and tingkat = any(${levels}::smallint[])
        order by tingkat, length(cari), kode limit ${limit}`,
  );
}

/** Areas whose own name holds `own` and whose way up holds each of `above`: "beji depok". */
export async function findByPath(
  db: Db,
  pohon: string,
  own: readonly string[],
  above: readonly string[],
  levels: readonly number[],
  limit: number,
): Promise<Found[]> {
  const tests = above.map((word) => sql`strpos(atas.kunci, ${` ${word}`}) > 0`);
  return rows(
    db,
    sql<Found>`with calon as (
          select ${COLUMNS}, cari from offices_wilayah
          where array_to_tsvector(string_to_array(cari, ' ')) @@ ${wordQuery(own)}::tsquery
            and pohon = ${pohon} and tingkat = any(${levels}::smallint[])
          limit ${CANDIDATES})
        select ${COLUMNS}, cari from calon, lateral (
          select coalesce(' ' || string_agg(induk.cari, ' '), '') as kunci from offices_wilayah induk
          where induk.pohon = ${pohon} and induk.tingkat > 0 and induk.kode in (left(calon.kode, 2), left(calon.kode, 4), left(calon.kode, 6))
            and induk.kode <> calon.kode) atas
        where ${sql.join(tests, sql` and `)}
        order by tingkat, length(cari), kode limit ${limit}`,
  );
}

/** Keys hold letters, digits and single blanks only, so a quoted word cannot leave its quotes. */
function wordQuery(words: readonly string[]): string {
  return words.map((word) => `'${word}':*`).join(' & ');
}
