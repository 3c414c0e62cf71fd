// How fast is the archive of answered requests searched, whatever is asked? (under 150 ms at a million answers of ten years)
import { assert } from '#kernel/result';
import { type Db, migrate, openDatabase, readMigrations, rows as rowsOf, run, sql } from '#platform/db';
import { projectRoot } from '#platform/config';
import { guessMeant, rankPustaka, searchPustaka } from '../../src/modules/ppid/dip/cari.ts';
import { BLOK, RARE } from '../../src/modules/ppid/dip/store/letak.ts';

const LIMIT_MS = 150;
const WORDS = 30_000;
const TURNS = 40;
const PAGE = 25;
/** Entries of the list of public information among them: an office keeps some forty. */
const ENTRIES = 0.02;

/**
 * `rows` answers of ten years and 552 offices by one statement: some twenty words each, of which a few stand in nearly every
 * row and most in a handful; beside them words of a time that is over ("lama"), of these days ("baru"), and two that are
 * common and never stand together ("ganjil", "genap"). They are laid as the program lays them, words and counts alike.
 */
async function fill(db: Db, rows: number): Promise<void> {
  await run(db, sql`select setseed(0.42)`);
  await run(
    db,
    sql`insert into ppid_pustaka (jenis, rujuk, nomor, kantor, hari, kelas, judul, ringkasan, cari)
      select jenis, gen_random_uuid(), 'PPID-' || kantor || '-' || i, kantor, date '2016-01-01' + (i::bigint * 3650 / ${rows})::int,
        case when jenis = 'dip' then 'berkala' when i % 20 = 0 then 'DITOLAK' else 'DIJAWAB_PENUH' end, array_to_string(w[1:12], ' '), array_to_string(w[13:], ' '), array_to_tsvector(w)
      from (select i, case when i % ${Math.round(1 / ENTRIES)}::int = 7 then 'dip' else 'arsip' end as jenis, case when i % 9 = 0 then '0' else (1100 + (i::bigint * 7919) % 552)::text end as kantor,
          array(select distinct 'k' || floor(${WORDS} * power(random(), 4))::int from generate_series(1, 20 + (i - i)))
            || case when i < ${rows} * 0.4 and i % 3 = 0 then '{lama}'::text[] when i > ${rows} * 0.6 and i % 3 = 1 then '{baru}' else '{}' end
            || case when i % 2 = 0 then '{genap}'::text[] else '{ganjil}' end as w from generate_series(1, ${rows}) as s(i)) as a`,
  );
  await run(db, sql`insert into ppid_kata (kata, n) select lexeme, count(*) from ppid_pustaka, unnest(cari) group by lexeme union all select '', count(*) from ppid_pustaka`);
  await run(db, sql`create temporary table sering as select kata from ppid_kata where n > ${RARE} and kata <> ''`);
  await run(
    db,
    sql`insert into ppid_letak (kata, blok, peta) select kata, (urut / ${BLOK})::int, bit_or(set_bit(repeat('0', ${sql.raw(String(BLOK))})::bit(${sql.raw(String(BLOK))}), (urut % ${BLOK})::int, 1))
      from (select unnest(array['jenis:' || jenis, 'kantor:' || kantor, 'kelas:' || kelas, 'tahun:' || tahun]) as kata, urut from ppid_pustaka union all select kata, urut from ppid_pustaka, unnest(cari) as w join sering on kata = w.lexeme) as a group by 1, 2`,
  );
  for (const table of ['ppid_pustaka', 'ppid_kata', 'ppid_letak']) await run(db, sql`analyze ${sql.table(table)}`);
}

type Question = readonly [name: string, ask: (turn: number) => Promise<unknown>];

/** By what is asked: common and rare words, alone and together, narrowed, deep in the list, misspelt, typed, and a whole question. */
function questions(db: Db): readonly Question[] {
  const common = (turn: number): string => `k${turn % 4}`;
  const middle = (turn: number): string => `k${200 + turn * 7}`;
  const rare = (turn: number): string => `k${WORDS - 1 - turn}`;
  const list = (text: string, by = {}): ReturnType<typeof searchPustaka> => searchPustaka(db, text, { jenis: 'arsip', ...by }, PAGE);
  const answers: readonly Question[] = [
    ['the newest', () => list('')],
    ['a common word', (turn) => list(common(turn))],
    ['a word of a hundredth', (turn) => list(middle(turn))],
    ['a rare word', (turn) => list(rare(turn))],
    ['two common words', (turn) => list(`${common(turn)} ${common(turn + 1)}`)],
    ['a common and a rare word', (turn) => list(`${common(turn)} ${rare(turn)}`)],
    ['six words that hardly ever stand together', (turn) => list([0, 1, 2, 3, 40, 300].map((n) => `k${n + turn}`).join(' '))],
    ['two common words that never stand together', (turn) => list(`genap ganjil ${common(turn)}`)],
    ['a common word of years ago', (turn) => list(`lama ${turn % 2 === 0 ? '' : common(turn)}`)],
    ['a word of years ago and one of these days', () => list('lama baru')],
    ['a misspelt word, with the guess at what was meant', async (turn) => [await list(`${common(turn)} k${4000 + turn * 11}x`), await guessMeant(db, `${common(turn)} k${4000 + turn * 11}x`)]],
    ['a word that nobody wrote, nor anything near it', async (turn) => [await list(`gajahterbang${turn}`), await guessMeant(db, `gajahterbang${turn}`)]],
    ['a common word at one office', (turn) => list(common(turn), { kantor: String(1100 + turn) })],
    ['a word of a hundredth at one office', (turn) => list(middle(turn), { kantor: String(1100 + turn) })],
    ['a common word of years ago at KPU RI', () => list('lama', { kantor: '0' })],
    ['a common word in one year', (turn) => list(common(turn), { tahun: 2016 + (turn % 10) })],
    ['a common word among the refused', (turn) => list(common(turn), { kelas: 'DITOLAK' })],
    ['the refused of one office in one year', (turn) => list('', { kelas: 'DITOLAK', kantor: String(1100 + turn), tahun: 2016 + (turn % 10) })],
    ['a common word, the tenth page', async (turn) => list(common(turn), { sebelum: await tenth(common(turn)) })],
    ['two common words, the tenth page', async (turn) => list(`${common(turn)} ${common(turn + 1)}`, { sebelum: await tenth(`${common(turn)} ${common(turn + 1)}`) })],
    ['a rare word, the tenth page', async (turn) => list(rare(turn), { sebelum: await tenth(rare(turn)) })],
  ];
  const entries: readonly Question[] = [
    ['entries: a common word', (turn) => list(common(turn), { jenis: 'dip' })],
    ['entries: two common words', (turn) => list(`${common(turn)} ${common(turn + 1)}`, { jenis: 'dip' })],
    ['entries: common words that never stand together', (turn) => list(`genap ganjil ${common(turn)}`, { jenis: 'dip' })],
    ['entries: a common word at one office', (turn) => list(common(turn), { jenis: 'dip', kantor: String(1100 + turn) })],
    ['entries: a misspelt word', (turn) => list(`k${4000 + turn * 11}x`, { jenis: 'dip' })],
  ];
  const typed: readonly Question[] = [
    ['three words, the last still typed', (turn) => rankPustaka(db, `${middle(turn)} ${common(turn)} k3${turn % 10}`, 20, true)],
    ['three common words, the last begins half of all words', (turn) => rankPustaka(db, `${common(turn)} genap k1${turn % 10}`, 20, true)],
    ['a question of thirty words', (turn) => rankPustaka(db, Array.from({ length: 30 }, (_, at) => `k${(at * at * 4 + turn) % WORDS}`).join(' '), 20)],
    ['a question of common words alone', (turn) => rankPustaka(db, [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `k${n + (turn % 3)}`).join(' '), 20)],
    ['a question of common words of years ago', (turn) => rankPustaka(db, `lama genap ${common(turn)}`, 20)],
  ];
  const places = new Map<string, number | undefined>();
  /** Where the tenth page begins, found by leafing as a reader does; not part of what is measured. */
  async function tenth(text: string): Promise<number | undefined> {
    if (!places.has(text)) {
      let sebelum: number | undefined;
      for (let page = 1; page < 10; page += 1) sebelum = (await list(text, { sebelum })).lanjut ?? sebelum;
      places.set(text, sebelum);
    }
    return places.get(text);
  }
  return [...answers, ...entries, ...typed];
}

/** Each question once before it is timed: leafing to the tenth page is done by then. */
async function measure([name, ask]: Question, say: (line: string) => void): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await ask(turn);
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const from = performance.now();
    await ask(turn);
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  const p95 = times[Math.floor(TURNS * 0.95)] ?? Number.NaN;
  say(`  ${name}: p50 ${(times[TURNS / 2] ?? Number.NaN).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, most ${(times.at(-1) ?? Number.NaN).toFixed(1)} ms${p95 > LIMIT_MS ? ` OVER ${LIMIT_MS}` : ''}`);
}

export async function measureArchive(settings: { readonly DATABASE_URL?: string; readonly PENDOPO_DATA: string }, rows: number, say: (line: string) => void): Promise<void> {
  const opened = await openDatabase({ DATABASE_URL: settings.DATABASE_URL, PENDOPO_DATA: settings.PENDOPO_DATA });
  assert(opened.ok, 'the bench has a database');
  const { db } = opened.value;
  await migrate(opened.value, readMigrations(projectRoot(), ['pemilu', 'ppid']));
  const begun = performance.now();
  await fill(db, rows);
  const size = await rowsOf(db, sql<{ mb: number }>`select (pg_total_relation_size('ppid_letak') / 1000000)::int as mb`);
  say(`  maps of common words: ${size[0]?.mb ?? 0} MB`);
  say(`  ${rows} answers and entries laid in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  for (const question of questions(db)) await measure(question, say);
  await opened.value.close();
}
