// How fast does the database take the same rows with nothing around them? (the yardstick of the import)
import { assert } from '#kernel/result';
import { openDatabase, run, sql } from '#platform/db';

const ROWS = 60_000;
const BATCH = 3_000;

/** Rows a second into a table of the log's shape, without checks, sums, log order or audit. */
export async function bareInserts(settings: { readonly DATABASE_URL?: string; readonly PENDOPO_DATA: string }): Promise<number> {
  const opened = await openDatabase({ DATABASE_URL: settings.DATABASE_URL, PENDOPO_DATA: settings.PENDOPO_DATA });
  assert(opened.ok, 'the bench has a database');
  const { db, close } = { db: opened.value.db, close: () => opened.value.close() };
  await run(db, sql`create table uji_telanjang (kode bigint primary key, suara int[] not null, sel int[], foto text)`);
  const begun = performance.now();
  for (let from = 0; from < ROWS; from += BATCH) {
    const kode = Array.from({ length: BATCH }, (_, at) => from + at);
    const suara = kode.map((n) => `{${n % 200},${n % 150},${n % 90}}`);
    const sel = kode.map((n) => `{${Array.from({ length: 25 }, (_, at) => (n * at) % 300).join()}}`);
    const foto = kode.map((n) => `ab12/pemilu/ppwp/31/${n}-20240215-012400--0000.jpg`);
    await run(
      db,
      sql`insert into uji_telanjang select k, s::int[], e::int[], f
          from unnest(${kode}::bigint[], ${suara}::text[], ${sel}::text[], ${foto}::text[]) as t (k, s, e, f)`,
    );
  }
  const rate = ROWS / ((performance.now() - begun) / 1000);
  await run(db, sql`drop table uji_telanjang`);
  await close();
  return rate;
}
