// How fast is the archive of answered requests searched, however common the words? (under 150 ms at a million answers)
import { assert } from '#kernel/result';
import { type Db, migrate, openDatabase, readMigrations, run, sql } from '#platform/db';
import { projectRoot } from '#platform/config';
import { rankPustaka, searchPustaka } from '../../src/modules/ppid/dip/cari.ts';

const LIMIT_MS = 150;
const WORDS = 4_000;
const TURNS = 40;
const PAGE = 25;

/**
 * `rows` answers of ten years and 552 offices by one statement: twelve words each, of which some stand in nearly every
 * row and most in a few hundred. They are laid as the program lays them, words and counts alike.
 */
async function fill(db: Db, rows: number): Promise<void> {
  await run(db, sql`select setseed(0.42)`);
  await run(
    db,
    sql`insert into ppid_pustaka (jenis, rujuk, nomor, kantor, hari, kelas, judul, ringkasan, cari)
      select 'arsip', gen_random_uuid(), 'PPID-' || kantor || '-' || i, kantor, date '2016-01-01' + (i::bigint * 3650 / ${rows})::int,
        case when i % 20 = 0 then 'DITOLAK' else 'DIJAWAB_PENUH' end, array_to_string(w, ' '), '', array_to_tsvector(w)
      from (select i, case when i % 9 = 0 then '0' else (1100 + (i::bigint * 7919) % 552)::text end as kantor,
          array(select distinct 'k' || floor(${WORDS} * power(random(), 3))::int from generate_series(1, 12 + (i - i))) as w from generate_series(1, ${rows}) as s(i)) as a`,
  );
  await run(db, sql`insert into ppid_kata (kata, n) select lexeme, count(*) from ppid_pustaka, unnest(cari) group by lexeme union all select '', count(*) from ppid_pustaka`);
  await run(db, sql`analyze ppid_pustaka`);
}

/** By what is asked: common and rare words, alone and together, narrowed, deep in the list, typed, and a whole question. */
function questions(db: Db, rows: number): readonly { readonly name: string; readonly ask: (turn: number) => Promise<unknown> }[] {
  const common = (turn: number): string => `k${turn % 4}`;
  const middle = (turn: number): string => `k${200 + turn * 7}`;
  const rare = (turn: number): string => `k${WORDS - 1 - turn}`;
  const list = (text: string, by = {}): Promise<unknown> => searchPustaka(db, text, { jenis: 'arsip', ...by }, PAGE);
  return [
    { name: 'the newest', ask: () => list('') },
    { name: 'a common word', ask: (turn) => list(common(turn)) },
    { name: 'a word of a hundredth', ask: (turn) => list(middle(turn)) },
    { name: 'a rare word', ask: (turn) => list(rare(turn)) },
    { name: 'two common words', ask: (turn) => list(`${common(turn)} ${common(turn + 1)}`) },
    { name: 'a common and a rare word', ask: (turn) => list(`${common(turn)} ${rare(turn)}`) },
    { name: 'six words that never stand together', ask: (turn) => list([0, 1, 2, 3, 40, 300].map((n) => `k${n + turn}`).join(' ')) },
    { name: 'a common word at one office', ask: (turn) => list(common(turn), { kantor: String(1100 + turn) }) },
    { name: 'a common word in one year', ask: (turn) => list(common(turn), { tahun: 2016 + (turn % 10) }) },
    { name: 'a common word among the refused', ask: (turn) => list(common(turn), { kelas: 'DITOLAK' }) },
    { name: 'half way down the list', ask: (turn) => list(common(turn), { sebelum: Math.floor(rows / 2) }) },
    { name: 'three words, the last still typed', ask: (turn) => rankPustaka(db, `${middle(turn)} ${common(turn)} k3${turn % 10}`, {}, 20, true) },
    { name: 'a question of thirty words', ask: (turn) => rankPustaka(db, Array.from({ length: 30 }, (_, at) => `k${(at * at * 4 + turn) % WORDS}`).join(' '), {}, 20) },
    { name: 'a question of common words alone', ask: (turn) => rankPustaka(db, [0, 1, 2, 3, 4, 5, 6, 7].map((n) => `k${n + (turn % 3)}`).join(' '), {}, 20) },
  ];
}

export async function measureArchive(settings: { readonly DATABASE_URL?: string; readonly PENDOPO_DATA: string }, rows: number, say: (line: string) => void): Promise<void> {
  const opened = await openDatabase({ DATABASE_URL: settings.DATABASE_URL, PENDOPO_DATA: settings.PENDOPO_DATA });
  assert(opened.ok, 'the bench has a database');
  const { db } = opened.value;
  await migrate(opened.value, readMigrations(projectRoot(), ['pemilu', 'ppid']));
  const begun = performance.now();
  await fill(db, rows);
  say(`  ${rows} answers laid in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  for (const { name, ask } of questions(db, rows)) {
    await ask(0);
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const from = performance.now();
      await ask(turn);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    const p95 = times[Math.floor(TURNS * 0.95)] ?? Number.NaN;
    say(`  ${name}: p95 ${p95.toFixed(1)} ms, most ${(times.at(-1) ?? Number.NaN).toFixed(1)} ms${p95 > LIMIT_MS ? ` OVER ${LIMIT_MS}` : ''}`);
  }
  await opened.value.close();
}
