// Where do common words stand, and where do several of them stand together? (one bit a row: maps laid over each other, no row is read)
import { type Db, rows, run, sql } from '#platform/db';

/** Rows that one map speaks of; as the column is wide. */
export const BLOK = 16_384;
/** A word of at most so many rows is rare: it has no map, all its rows can be gathered by the index while somebody waits. */
export const RARE = 3_000;

const nowhere = sql`repeat('0', ${sql.raw(String(BLOK))})::bit(${sql.raw(String(BLOK))})`;
const listed = (words: readonly string[]) => sql.join(words.map((word) => sql`${word}`));
const blokOf = (urut: number): number => Math.floor(urut / BLOK);

/** A row came: it stands on the map of each of these words. In their order, so that two that publish at once wait for each other. */
export async function setLetak(db: Db, words: readonly string[], urut: number): Promise<void> {
  if (words.length === 0) return;
  await run(
    db,
    sql`insert into ppid_letak (kata, blok, peta) select w, ${blokOf(urut)}, set_bit(${nowhere}, ${urut % BLOK}, 1) from unnest(array[${listed(words)}]::text[]) as a(w) order by w collate "C"
      on conflict (kata, blok) do update set peta = set_bit(ppid_letak.peta, ${urut % BLOK}, 1)`,
  );
}

/** A row goes: no map speaks of it any more. */
export async function clearLetak(db: Db, words: readonly string[], urut: number): Promise<void> {
  if (words.length === 0) return;
  await run(db, sql`update ppid_letak set peta = set_bit(peta, ${urut % BLOK}, 0) where blok = ${blokOf(urut)} and kata in (select kata from ppid_letak where blok = ${blokOf(urut)} and kata in (${listed(words)}) order by kata for update)`);
}

/** These words became common: their maps, drawn from the rows. */
export async function drawLetak(db: Db, words: readonly string[]): Promise<void> {
  for (const word of words) {
    await run(
      db,
      sql`insert into ppid_letak (kata, blok, peta) select ${word}, (urut / ${BLOK})::int, bit_or(set_bit(${nowhere}, (urut % ${BLOK})::int, 1)) from ppid_pustaka where cari @@ ${`'${word}'`}::tsquery group by 2`,
    );
  }
}

export async function dropLetak(db: Db, words: readonly string[]): Promise<void> {
  if (words.length > 0) await run(db, sql`delete from ppid_letak where kata in (${listed(words)})`);
}

/** The newest rows on which every one of these words stands, at most `most`, before the place `sebelum`; each word has its map. */
export async function standTogether(db: Db, words: readonly string[], sebelum: number | undefined, most: number): Promise<number[]> {
  const before = sebelum ?? Number.MAX_SAFE_INTEGER;
  const within = sebelum === undefined ? sql`true` : sql`blok <= ${blokOf(sebelum)}`;
  const over = sql`select blok, bit_and(peta) as peta from ppid_letak where kata in (${listed(words)})`;
  const counts = await rows(db, sql<{ blok: number; n: number }>`select blok, bit_count(peta)::int as n from (${over} and ${within} group by blok having count(*) = ${words.length}) as a where bit_count(peta) > 0 order by blok desc`);
  const chosen = enough(counts, before, most);
  if (chosen.length === 0) return [];
  const maps = await rows(db, sql<{ blok: number; peta: string }>`select blok, peta::text as peta from (${over} and blok in (${sql.join(chosen)}) group by blok having count(*) = ${words.length}) as a order by blok desc`);
  const found: number[] = [];
  for (const { blok, peta } of maps) {
    for (let at = peta.lastIndexOf('1'); at >= 0 && found.length < most; at = at === 0 ? -1 : peta.lastIndexOf('1', at - 1)) if (blok * BLOK + at < before) found.push(blok * BLOK + at);
  }
  return found;
}

/** From the newest: as many blocks as surely hold so many rows. In the block of `before` nobody knows how many stand before it. */
function enough(counts: readonly { readonly blok: number; readonly n: number }[], before: number, most: number): number[] {
  const chosen: number[] = [];
  let sure = 0;
  for (const { blok, n } of counts) {
    if (sure >= most) break;
    chosen.push(blok);
    if ((blok + 1) * BLOK <= before) sure += n;
  }
  return chosen;
}
