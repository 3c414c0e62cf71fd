// Do effect and trail stand or fall together, and does an act that is sent twice happen once? (house law 5; keamanan.md 4.5, 7.2)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { type Db, rows, run, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type Act, operator, perform, performAll, performOnce, record } from './door.ts';

const clock = fixedClock('2026-11-21T03:00:00Z');
const day = (hours: number) => ({ now: () => clock.now() + hours * 3_600_000 });
const act: Act = { event: 'uji.tambah', actor: operator, object: 'satu' };

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
  await run(own.database.db, sql`create table uji_baris (n int)`);
});
beforeEach(async () => {
  await run(own.database.db, sql`delete from uji_baris`);
});
afterAll(() => own.close());

const add = async (db: Db, n = 1): Promise<{ value: number; facts: { n: number } }> => {
  await run(db, sql`insert into uji_baris values (${n})`);
  return { value: n, facts: { n } };
};
const count = async (table: 'baris' | 'entri' | 'sekali'): Promise<number> => {
  const from = { baris: sql`uji_baris`, entri: sql`audit_entri where aksi <> 'alur.buka'`, sekali: sql`action_sekali` }[table];
  return (await rows(own.database.db, sql<{ n: number }>`select count(*) as n from ${from}`))[0]?.n ?? -1;
};
const last = async (): Promise<object | undefined> =>
  (
    await rows(
      own.database.db,
      sql<object>`select alur, aksi, pelaku_jenis, pelaku_id, objek_jenis, objek_id, kantor, dasar, isi from audit_entri order by urutan desc limit 1`,
    )
  )[0];

describe('perform', () => {
  it('writes who did what to what, where and on which ground', async () => {
    const ppk = { id: 'a1', role: 'ppk', node: '317305' };
    const given: Act = { event: 'uji.tutup', actor: ppk, object: 'x/1', kind: 'pleno', basis: 'PKPU 5/2024 Pasal 20' };
    expect(await perform(own.database, clock, given, (db) => add(db, 7))).toBe(7);
    expect(await last()).toEqual({
      alur: 'uji/3173/2026-11',
      aksi: 'uji.tutup',
      pelaku_jenis: 'ppk',
      pelaku_id: 'a1',
      objek_jenis: 'pleno',
      objek_id: 'x/1',
      kantor: '3173',
      dasar: 'PKPU 5/2024 Pasal 20',
      isi: '{"n":7}',
    });
  });
  it.each([
    ['0', '0'],
    ['31', '31'],
    ['3173051005003', '3173'],
    ['9901010001', '0'],
  ])('an act on %s is kept by the office %s', async (node, kantor) => {
    await record(own.database, clock, { ...act, node }, {});
    expect(await last()).toMatchObject({ kantor, alur: `uji/${kantor}/2026-11`, objek_jenis: 'uji', dasar: null, isi: '{}' });
  });
  it('an effect that throws leaves neither row nor entry', async () => {
    const before = await count('entri');
    const failing = perform(own.database, clock, act, async (db) => {
      await add(db);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    expect([await count('baris'), await count('entri')]).toEqual([0, before]);
  });
  it.each<[string, Partial<Act>, object]>([
    ['a lone surrogate in the facts', {}, { a: '\ud800' }],
    ['a node that is no area code', { node: '31.73' }, {}],
    ['an event without its module', { event: 'tambah' }, {}],
    ['the name of the opening entry', { event: 'alur.buka' }, {}],
  ])('an entry that cannot be written undoes the effect: %s', async (_what, over, facts) => {
    await expect(perform(own.database, clock, { ...act, ...over }, async (db) => ({ ...(await add(db)), facts: { ...facts } }))).rejects.toThrow('impossible');
    expect(await count('baris')).toBe(0);
  });
});

describe('performAll', () => {
  it('many acts in one transaction, an entry each, in their streams', async () => {
    const before = await count('entri');
    const value = await performAll(own.database, clock, async (db) => {
      await add(db);
      return { value: 'ok', acts: ['3171', '3172', '3171'].map((node, n) => ({ ...act, node, facts: { n } })) };
    });
    expect([value, await count('entri')]).toEqual(['ok', before + 3]);
  });
  it('no acts = nothing was done, nothing is written', async () => {
    const before = await count('entri');
    expect(await performAll(own.database, clock, () => Promise.resolve({ value: 0, acts: [] }))).toBe(0);
    expect(await count('entri')).toBe(before);
  });
});

describe('performOnce (keamanan.md 4.5)', () => {
  const once = { key: 'k'.repeat(22), form: 'uji.formulir', body: 'n=1' };
  const send = (over: Partial<typeof once> = {}, at = clock) => performOnce(own.database, at, { ...once, ...over }, act, (db) => add(db, 5));

  it('the same key and body: the first value again, one row, one entry', async () => {
    const before = await count('entri');
    expect(await send()).toEqual({ state: 'done', value: 5 });
    expect(await send()).toEqual({ state: 'again', value: 5 });
    expect([await count('baris'), await count('entri')]).toEqual([1, before + 1]);
  });
  it('another body or form under the same key does nothing', async () => {
    expect(await send({ body: 'n=2' })).toEqual({ state: 'other-body' });
    expect(await send({ form: 'uji.lain' })).toEqual({ state: 'other-body' });
    expect(await count('baris')).toBe(0);
  });
  it('two at the same moment: one does it, the other waits and sees the same', async () => {
    const both = await Promise.all([send({ key: 'dua-sekaligus' }), send({ key: 'dua-sekaligus' })]);
    expect(both.map((one) => one.state).sort()).toEqual(['again', 'done']);
    expect(await count('baris')).toBe(1);
  });
  it('an effect that throws leaves its key free', async () => {
    const failing = performOnce(own.database, clock, { ...once, key: 'gagal' }, act, () => Promise.reject(new Error('stop')));
    await expect(failing).rejects.toThrow('stop');
    expect(await send({ key: 'gagal' })).toMatchObject({ state: 'done' });
  });
  it('the table shows neither key nor answer', async () => {
    await performOnce(own.database, clock, { ...once, key: 'kunci-rahasia' }, act, () => Promise.resolve({ value: 'PIN 123456', facts: {} }));
    const kept = JSON.stringify(await rows(own.database.db, sql<object>`select * from action_sekali`));
    expect(kept).not.toMatch(/kunci-rahasia|123456/);
    expect(await performOnce(own.database, clock, { ...once, key: 'kunci-rahasia' }, act, () => Promise.reject(new Error('twice')))).toEqual({ state: 'again', value: 'PIN 123456' });
  });
  it('after a day the key is forgotten, its row too', async () => {
    expect(await send({}, day(23.9))).toMatchObject({ state: 'again' });
    expect(await send({}, day(24))).toMatchObject({ state: 'done' });
    expect(await count('sekali')).toBe(1);
  });
});
