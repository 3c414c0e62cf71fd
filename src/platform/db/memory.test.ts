// Do both engines hand out the same JavaScript values, and does a test's database begin empty?
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

test('the tables of the rooms are there and empty', async () => {
  expect(await rows(own.database.db, sql<{ n: number }>`select count(*) as n from action_jejak`)).toEqual([{ n: 0 }]);
});

test('int8, numeric, date and arrays arrive as numbers and text', async () => {
  const [row] = await rows(
    own.database.db,
    sql<object>`select 9007199254740991::int8 as a, 1.5::numeric as b, date '2024-02-14' as c, array[1,null,3]::int4[] as d, '{1,2}'::int8[] as e`,
  );
  expect(row).toEqual({ a: 9007199254740991, b: 1.5, c: '2024-02-14', d: [1, null, 3], e: [1, 2] });
});

test('a transaction that throws leaves nothing', async () => {
  const act = own.database.transaction(async (db) => {
    await run(db, sql`create table db_coba (a int)`);
    throw new Error('stop');
  });
  await expect(act).rejects.toThrow('stop');
  expect(await rows(own.database.db, sql<{ t: string | null }>`select to_regclass('db_coba')::text as t`)).toEqual([{ t: null }]);
});
