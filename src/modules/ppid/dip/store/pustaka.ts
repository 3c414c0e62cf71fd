// How is what the public may find kept, and which rows hold the words? (a stem of each word; the same SQL on both engines)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import { RARE, clearLetak, drawLetak, dropLetak, setLetak } from './letak.ts';

export type Jenis = 'dip' | 'arsip';

/** A find as lists show it. `kelas`: class of an entry, outcome of an answer. */
export interface Temuan {
  /** Order of publication; the place to go on from. */
  readonly urut: number;
  readonly jenis: Jenis;
  readonly nomor: string;
  readonly kantor: AreaCode;
  readonly hari: Day;
  readonly kelas: string;
  readonly judul: string;
  readonly ringkasan: string;
}

export interface Pustaka extends Omit<Temuan, 'urut'> {
  /** Row that it shows. */
  readonly rujuk: string;
  /** What it is found by (`searchWords`). */
  readonly kata: readonly string[];
}

/** Which rows, besides the words. `sebelum`: only those published before this place. */
export interface Saringan {
  readonly jenis?: Jenis | undefined;
  readonly kantor?: string | undefined;
  readonly kelas?: string | undefined;
  readonly tahun?: number | undefined;
  readonly sebelum?: number | undefined;
}

/** A word of the question as the rows hold it, and in how many of them. */
export interface KataKunci {
  readonly kata: string;
  readonly n: number;
}

/** Words are letters and digits alone (`searchKey`): no quote and no operator can stand in them. */
const joined = (words: readonly string[]) => sql`string_to_array(${words.join(' ')}, ' ')`;
const stem = sql`coalesce((ts_lexize('indonesian_stem', w))[1], w)`;
const columns = sql`urut, jenis, nomor, kantor, to_char(hari, 'YYYY-MM-DD') as hari, kelas, judul, ringkasan`;

/** What a list is narrowed by, as it stands among the words that have a map. */
export function tandaOf({ jenis, kantor, kelas, tahun }: Saringan): string[] {
  const named = { jenis, kantor, kelas, tahun };
  return Object.entries(named).flatMap(([name, value]) => (value === undefined ? [] : [`${name}:${value}`]));
}

/** `rare`: up to how many rows a word has no map. */
export async function insertPustaka(db: Db, one: Pustaka, rare = RARE): Promise<void> {
  const [made] = await rows(
    db,
    sql<{ urut: number; tahun: number }>`insert into ppid_pustaka (jenis, rujuk, nomor, kantor, hari, kelas, judul, ringkasan, cari)
      select ${one.jenis}, ${one.rujuk}::uuid, ${one.nomor}, ${one.kantor}, ${one.hari}::date, ${one.kelas}, ${one.judul}, ${one.ringkasan},
        array_to_tsvector(array(select distinct k from (select w as k from unnest(${joined(one.kata)}) as a(w) union all select ${stem} from unnest(${joined(one.kata)}) as b(w)) as c where k <> ''))
      returning urut, tahun`,
  );
  assert(made !== undefined, 'a row that is laid');
  const counted = await rows(
    db,
    sql<KataKunci>`insert into ppid_kata (kata, n) select kata, 1 from (select '' as kata union all select lexeme from ppid_pustaka, unnest(cari) where urut = ${made.urut}) as a order by kata collate "C"
      on conflict (kata) do update set n = ppid_kata.n + 1 returning kata, n`,
  );
  const words = counted.filter(({ kata }) => kata !== '');
  await drawLetak(db, words.filter(({ n }) => n === rare + 1).map(({ kata }) => kata));
  await setLetak(db, [...tandaOf({ ...one, tahun: made.tahun }), ...words.filter(({ n }) => n > rare + 1).map(({ kata }) => kata)], made.urut);
}

/** False where nothing of this number could be found. A word that stands nowhere any more is forgotten. */
export async function dropPustaka(db: Db, jenis: Jenis, nomor: string, rare = RARE): Promise<boolean> {
  const [gone] = await rows(db, sql<{ urut: number; tahun: number; kantor: string; kelas: string }>`select urut, tahun, kantor, kelas from ppid_pustaka where jenis = ${jenis} and nomor = ${nomor} for update`);
  if (gone === undefined) return false;
  const counted = await rows(
    db,
    sql<KataKunci>`update ppid_kata set n = n - 1 where kata in (select kata from ppid_kata where kata in (select '' union all select lexeme from ppid_pustaka, unnest(cari) where urut = ${gone.urut}) order by kata for update) returning kata, n`,
  );
  const words = counted.filter(({ kata }) => kata !== '');
  await clearLetak(db, [...tandaOf({ jenis, ...gone }), ...words.filter(({ n }) => n > rare).map(({ kata }) => kata)], gone.urut);
  await dropLetak(db, words.filter(({ n }) => n === rare).map(({ kata }) => kata));
  await run(db, sql`delete from ppid_kata where n = 0 and kata <> '' and kata in (select lexeme from ppid_pustaka, unnest(cari) where urut = ${gone.urut})`);
  return (await run(db, sql`delete from ppid_pustaka where urut = ${gone.urut}`)) === 1;
}

/** The stems of the words with their counts, in the order of the words. `awal`: the last word may be the beginning of one. */
export async function weighWords(db: Db, words: readonly string[], awal: boolean): Promise<{ readonly kunci: readonly KataKunci[]; readonly banyak: number }> {
  if (words.length === 0) return { kunci: [], banyak: 0 };
  const last = awal ? (words.at(-1) ?? '') : '';
  const whole = awal ? words.slice(0, -1) : words;
  const found = await rows(
    db,
    sql<{ kata: string; n: number; banyak: number }>`with k as (select kata, min(no) as no from (select ${stem} as kata, no from unnest(${joined(whole)}) with ordinality as a(w, no) where w <> '') as b group by kata)
      select k.kata, coalesce(c.n, 0)::int as n, k.no, coalesce((select n from ppid_kata where kata = ''), 0)::int as banyak from k left join ppid_kata c on c.kata = k.kata order by k.no`,
  );
  if (!awal) return { kunci: found, banyak: found[0]?.banyak ?? 0 };
  const begun = (await rows(db, sql<{ n: number; banyak: number }>`select coalesce(sum(n), 0)::int as n, coalesce((select n from ppid_kata where kata = ''), 0)::int as banyak from ppid_kata where ${begins(last)}`))[0];
  return { kunci: [...found, { kata: `${last}:*`, n: begun?.n ?? 0 }], banyak: begun?.banyak ?? 0 };
}

const begins = (last: string) => sql`kata >= ${last} and kata < ${`${last}\u{10ffff}`}`;

/** The word that most rows hold of those that begin so. */
export async function commonest(db: Db, last: string): Promise<KataKunci | undefined> {
  return (await rows(db, sql<KataKunci>`select kata, n from ppid_kata where ${begins(last)} order by n desc, kata limit 1`))[0];
}

/** Words that begin alike and are about as long, the most used first; for a guess at what was meant. */
export async function wordsNear(db: Db, word: string, most: number): Promise<KataKunci[]> {
  const letters = Array.from(word);
  return rows(db, sql<KataKunci>`select kata, n from ppid_kata where ${begins(letters[0] ?? '')} and char_length(kata) between ${letters.length - 2} and ${letters.length + 2} order by n desc, kata limit ${most}`);
}

/** `'a' & 'b':*`, from stems alone. */
const quoted = (kata: string): string => (kata.endsWith(':*') ? `'${kata.slice(0, -2)}':*` : `'${kata}'`);
export const allOf = (kunci: readonly string[]): string => kunci.map(quoted).join(' & ');
export const anyOf = (parts: readonly string[]): string => parts.map((part) => `(${part})`).join(' | ');

function where({ jenis, kantor, kelas, tahun, sebelum }: Saringan) {
  const parts = [
    ...(jenis === undefined ? [] : [sql`jenis = ${jenis}`]),
    ...(kantor === undefined ? [] : [sql`kantor = ${kantor}`]),
    ...(kelas === undefined ? [] : [sql`kelas = ${kelas}`]),
    ...(tahun === undefined ? [] : [sql`tahun = ${tahun}`]),
    ...(sebelum === undefined ? [] : [sql`urut < ${sebelum}`]),
  ];
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** The newest, by the order of publication. */
export async function listNewest(db: Db, { jenis, sebelum }: Pick<Saringan, 'jenis' | 'sebelum'>, most: number): Promise<Temuan[]> {
  return rows(db, sql<Temuan>`select ${columns} from ppid_pustaka where ${where({ jenis, sebelum })} order by urut desc limit ${most}`);
}

export async function listThese(db: Db, uruts: readonly number[]): Promise<Temuan[]> {
  return uruts.length === 0 ? [] : rows(db, sql<Temuan>`select ${columns} from ppid_pustaka where urut in (${sql.join(uruts)}) order by urut desc`);
}

/** The newest rows by the index of words: for a question that few rows can answer. Their number is bounded by the rarest word. */
export async function findByIndex(db: Db, query: string, by: Saringan, most: number): Promise<number[]> {
  const found = await rows(db, sql<{ urut: number }>`with found as materialized (select urut from ppid_pustaka where cari @@ ${query}::tsquery and ${where(by)}) select urut from found order by urut desc limit ${most}`);
  return found.map(({ urut }) => urut);
}

/** These rows with the weight of the words that they hold, the heaviest first. */
export async function rankRows(db: Db, uruts: readonly number[], weights: readonly { readonly kata: string; readonly berat: number }[], most: number): Promise<(Temuan & { readonly berat: number; readonly cocok: number })[]> {
  if (uruts.length === 0) return [];
  const holds = weights.map(({ kata }) => sql`(cari @@ ${quoted(kata)}::tsquery)`);
  const weight = sql.join(holds.map((one, at) => sql`case when ${one} then ${weights[at]?.berat ?? 0}::float8 else 0 end`), sql` + `);
  const count = sql.join(holds.map((one) => sql`${one}::int`), sql` + `);
  return rows(db, sql<Temuan & { berat: number; cocok: number }>`select ${columns}, ${weight} as berat, ${count} as cocok from ppid_pustaka where urut in (${sql.join(uruts)}) order by berat desc, urut desc limit ${most}`);
}

/** Moves with everything that is published, changed, hidden. */
export async function pustakaVersion(db: Db): Promise<string> {
  const found = (await rows(db, sql<{ urut: number | null; n: number }>`select (select max(urut) from ppid_pustaka) as urut, coalesce((select n from ppid_kata where kata = ''), 0)::int as n`))[0];
  return `${found?.urut ?? 0}.${found?.n ?? 0}`;
}
