// Which areas bear what somebody typed, in a few milliseconds over 92,000 names?
import type { RawBuilder } from 'kysely';
import { type AreaCode, NATION } from '#kernel/area-code';
import { type Db, rows, sql } from '#platform/db';
import type { Area } from '../area.ts';

const COLUMNS = sql`kode, nama, tingkat, induk`;
/** Sorts behind every text that begins with the same letters. */
const LAST = '\u{10ffff}';

/** A found area with its search key. */
export type Found = Area & { readonly cari: string };

/** Only these places and what lies below them; undefined = the whole tree. Codes are digits, and ":" comes after "9". */
export type Within = readonly AreaCode[] | undefined;

function inside(within: Within): RawBuilder<unknown> {
  if (within === undefined || within.includes(NATION)) return sql`true`;
  const parts = within.map((node) => sql`(kode >= ${node} and kode < ${`${node}:`})`);
  return parts.length === 0 ? sql`false` : sql`(${sql.join(parts, sql` or `)})`;
}

/** Areas whose code begins with these digits, short codes first. */
export async function findByCode(db: Db, pohon: string, digits: string, limit: number, within?: Within): Promise<Found[]> {
  return rows(
    db,
    sql<Found>`select ${COLUMNS}, cari from offices_wilayah
        where pohon = ${pohon} and kode >= ${digits} and kode < ${`${digits}:`} and ${inside(within)} order by tingkat, kode limit ${limit}`,
  );
}

/** Areas whose name begins with the key: provinces first, `limit` of each level. One index range a level. */
export async function findByStart(
  db: Db,
  pohon: string,
  key: string,
  levels: readonly number[],
  limit: number,
  within?: Within,
): Promise<Found[]> {
  const parts = levels.map(
    (level) => sql`(select ${COLUMNS}, cari from offices_wilayah
        where pohon = ${pohon} and tingkat = ${level} and cari >= ${key} and cari < ${key + LAST} and ${inside(within)} order by cari, kode limit ${limit})`,
  );
  return rows(db, sql<Found>`${sql.join(parts, sql` union all `)}`);
}

/**
 * Areas whose name and way up hold every word as the beginning of a word, one of them in the name itself:
 * "beji depok". `own` = all of them stand in the name.
 */
export async function findByWords(
  db: Db,
  pohon: string,
  words: readonly string[],
  levels: readonly number[],
  limit: number,
  within?: Within,
): Promise<(Found & { readonly own: boolean })[]> {
  const holds = (text: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql.join(words.map((word) => sql`strpos(${text}, ${` ${word}`}) > 0`), sql` and `);
  const all = sql`' ' || cari || ' ' || atas`;
  return rows(
    db,
    sql<Found & { own: boolean }>`select ${COLUMNS}, cari, ${holds(sql`' ' || cari`)} as own from offices_wilayah
        where array_to_tsvector(string_to_array(cari, ' ')) @@ ${anyWord(words)}::tsquery
          and pohon = ${pohon} and tingkat = any(${levels}::smallint[]) and ${holds(all)} and ${inside(within)}
        order by own desc, tingkat, length(cari), kode limit ${limit}`,
  );
}

/** Keys hold letters, digits and single blanks only, so a quoted word cannot leave its quotes. */
function anyWord(words: readonly string[]): string {
  const telling = words.filter((word) => word.length > 2);
  return (telling.length > 0 ? telling : words).map((word) => `'${word}':*`).join(' | ');
}
