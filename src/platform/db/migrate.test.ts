// Are the tables brought up to date once, in order, whole or not at all?
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type Migration, migrate, rows, run, sql } from './door.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.close());

const step = (id: string, text: string): Migration => ({ id, file: id, sql: text, hash: `hash of ${text}` });

describe('migrate', () => {
  it('applies a file once', async () => {
    const one = step('uji/a.sql', 'create table uji_a (n int);\ninsert into uji_a values (7);\n');
    expect(await migrate(base.database, [one])).toEqual(['uji/a.sql']);
    expect(await migrate(base.database, [one])).toEqual([]);
    expect(await rows(base.database.db, sql<{ n: number }>`select n from uji_a`)).toEqual([{ n: 7 }]);
  });
  it('keeps a function body whole', async () => {
    const body = 'create function uji_f() returns int language plpgsql as $$\nbegin\n  return 3;\nend\n$$;\n';
    await migrate(base.database, [step('uji/f.sql', body)]);
    expect(await rows(base.database.db, sql<{ n: number }>`select uji_f() as n`)).toEqual([{ n: 3 }]);
  });
  it('a file that fails leaves nothing behind and is tried again', async () => {
    const broken = step('uji/b.sql', 'create table uji_b (n int);\nselect nothing_such();\n');
    await expect(migrate(base.database, [broken])).rejects.toThrow();
    await expect(run(base.database.db, sql`select * from uji_b`)).rejects.toThrow();
    expect(await migrate(base.database, [step('uji/b.sql', 'create table uji_b (n int);\n')])).toEqual(['uji/b.sql']);
  });
  it('a file that changed after it was applied stops the start', async () => {
    await expect(migrate(base.database, [step('uji/a.sql', 'drop table uji_a;\n')])).rejects.toThrow('changed after it was applied');
    expect(await run(base.database.db, sql`insert into uji_a values (8)`)).toBe(1);
  });
});
