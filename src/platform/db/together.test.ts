// Does each asker get its own answer, read after it asked, in few questions?
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { rows, run, sql, together } from './door.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await run(own.database.db, sql`create table uji_hitung (kode int primary key, n int not null)`);
  await run(own.database.db, sql`insert into uji_hitung select i, i * 10 from generate_series(0, 1999) i`);
});
afterAll(() => own.close());

let questions = 0;
const look = together<number, number | undefined>(async (db, keys) => {
  questions += 1;
  const found = await rows(db, sql<{ kode: number; n: number }>`select kode, n from uji_hitung where kode = any(${keys}::int[])`);
  const by = new Map(found.map(({ kode, n }) => [kode, n]));
  return keys.map((kode) => by.get(kode));
}, (key) => (key % 2 === 0 ? 'genap' : 'ganjil'));

it('each gets the answer to its own key, the same key twice included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: 2_500 }), { maxLength: 1_200 }), async (keys) => {
      const found = await Promise.all(keys.map((key) => look(own.database.db, key)));
      expect(found).toEqual(keys.map((key) => (key < 2_000 ? key * 10 : undefined)));
    }),
    { numRuns: 30 },
  );
});

it('a thousand at once are a handful of questions, a lane never waits for another', async () => {
  questions = 0;
  await Promise.all(Array.from({ length: 1_000 }, (_, key) => look(own.database.db, key)));
  expect(questions).toBe(4);
});

it('an answer is never older than its question: what was written before asking is seen', async () => {
  const seen: unknown[] = [];
  const slow = look(own.database.db, 1);
  await run(own.database.db, sql`update uji_hitung set n = 7 where kode = 3`);
  seen.push(await look(own.database.db, 3), await slow);
  expect(seen).toEqual([7, 10]);
});

it('inside a transaction it asks inside, and an error reaches all who shared the question and nobody after them', async () => {
  const inside = own.database.transaction(async (db) => {
    await run(db, sql`update uji_hitung set n = -1 where kode = 5`);
    expect(await look(db, 5)).toBe(-1);
    throw new Error('batal');
  });
  await expect(inside).rejects.toThrow('batal');
  expect(await look(own.database.db, 5)).toBe(50);
  const broken = together<number, number>(() => Promise.reject(new Error('putus')));
  const all = await Promise.allSettled([broken(own.database.db, 1), broken(own.database.db, 2)]);
  expect(all.map((one) => one.status)).toEqual(['rejected', 'rejected']);
  await expect(broken(own.database.db, 3)).rejects.toThrow('putus');
});
