// Does each stream stay one line without gaps, whoever writes, in whatever order and by whatever clock? (keamanan.md 7.1, 7.2)
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rows, run, sql } from '#platform/db';
import { appendEntries } from './append.ts';
import { type TestDatabase, append, emptyChain, entry, lines, testDatabase } from './chain-fixture.ts';
import { committed } from './canonical.ts';
import { ZEROS } from './entry.ts';
import { dropSalts, isCommitted, listEntries } from './list.ts';
import { verifyChain } from './verify.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(() => emptyChain(own.database.db));
afterAll(() => own.close());

const november = '2026-11-30T23:59:59.999Z';
const december = '2026-12-01T00:00:00.000Z';

describe('streams', () => {
  it('the first entry opens the stream with the bytes of the vector of 7.1', async () => {
    await append(own, [entry()]);
    const [opening, first] = await lines(own.database.db);
    expect(opening).toMatchObject({ alur: 'layanan/3171/2026-11', no: 1, aksi: 'alur.buka', sebelum: ZEROS, hash: 'f1f85d2ec21415dd4e7a3eb76cc16e9d53e405caf7e96379a99685fda295ea23' });
    expect(first).toMatchObject({ no: 2, sebelum: opening?.hash });
  });
  it('the opening of a month names the head of the month before it in the same module and office', async () => {
    await append(own, [entry(), entry({ node: '3172' })], november);
    await append(own, [entry()], december);
    const all = await lines(own.database.db);
    expect(all.map((one) => `${one.alur} ${one.no}`)).toEqual(['layanan/3171/2026-11 1', 'layanan/3171/2026-11 2', 'layanan/3171/2026-12 1', 'layanan/3171/2026-12 2', 'layanan/3172/2026-11 1', 'layanan/3172/2026-11 2']);
    expect(all[2]).toMatchObject({ aksi: 'alur.buka', sebelum: all[1]?.hash });
    expect(await verifyChain(own.database.db)).toEqual({ code: 0, entries: 6, streams: 3, roots: 0 });
  });
  it('a clock set back over the end of a month goes on in the open stream', async () => {
    await append(own, [entry()], december);
    await append(own, [entry({ facts: { n: 2 } })], november);
    expect((await lines(own.database.db)).map((one) => [one.alur, one.no, one.isi])).toEqual([
      ['layanan/3171/2026-12', 1, '{}'],
      ['layanan/3171/2026-12', 2, '{}'],
      ['layanan/3171/2026-12', 3, '{"n":2}'],
    ]);
    expect(await verifyChain(own.database.db)).toMatchObject({ code: 0 });
  });
  it('what is rolled back leaves no number', async () => {
    await append(own, [entry()]);
    const failing = own.database.transaction(async (db) => {
      await appendEntries(db, november, [entry(), entry()]);
      throw new Error('stop');
    });
    await expect(failing).rejects.toThrow('stop');
    await append(own, [entry()]);
    expect((await lines(own.database.db)).map((one) => one.no)).toEqual([1, 2, 3]);
  });
  it('no entries, no statement; an instant without milliseconds is refused', async () => {
    await append(own, []);
    expect(await lines(own.database.db)).toEqual([]);
    await expect(append(own, [entry()], '2026-11-21T01:02:03Z')).rejects.toThrow('impossible');
  });
});

describe('insert only', () => {
  it.each([
    ['update', sql`update audit_entri set isi = '{}'`],
    ['delete', sql`delete from audit_entri`],
    ['truncate', sql`truncate audit_entri`],
  ])('%s is refused', async (_what, statement) => {
    await append(own, [entry()]);
    await expect(run(own.database.db, statement)).rejects.toThrow(/never changed/);
  });
  it('a number cannot be given twice', async () => {
    await append(own, [entry()]);
    const copy = sql`insert into audit_entri (alur, no, waktu, pelaku_jenis, pelaku_id, aksi, objek_jenis, objek_id, kantor, isi, sebelum, hash)
      select alur, no, waktu, pelaku_jenis, pelaku_id, aksi, objek_jenis, objek_id, kantor, isi, sebelum, hash from audit_entri`;
    await expect(run(own.database.db, copy)).rejects.toThrow(/audit_entri_pkey/);
  });
});

describe('committed values (UU 27/2022 beside the chain)', () => {
  const at = { alur: 'layanan/3171/2026-11', no: 2, jalur: '/telepon' };
  it('the entry proves the value while the salt lives, and verifies without it', async () => {
    const { db } = own.database;
    await append(own, [entry({ facts: { telepon: committed('+628120000000'), n: 1 } })]);
    expect(JSON.stringify(await rows(db, sql<object>`select * from audit_entri`))).not.toContain('8120000000');
    expect(await isCommitted(db, at, '+628120000000')).toBe(true);
    expect(await isCommitted(db, at, '+628120000001')).toBe(false);
    expect(await dropSalts(db, { jenis: 'kasus', id: 'lain' })).toBe(0);
    expect(await dropSalts(db, { jenis: 'kasus', id: 'k1' })).toBe(1);
    expect(await isCommitted(db, at, '+628120000000')).toBe(false);
    expect(await verifyChain(db)).toMatchObject({ code: 0, entries: 2 });
  });
  it('equal values have unequal commitments', async () => {
    await append(own, [entry({ facts: { a: committed('x'), b: committed('x') } })]);
    const [one] = await listEntries(own.database.db, { limit: 1 });
    const isi = one?.isi as { a: { komitmen: string }; b: { komitmen: string } };
    expect(isi.a.komitmen).toMatch(/^[0-9a-f]{64}$/);
    expect(isi.a.komitmen).not.toBe(isi.b.komitmen);
  });
});

describe('listEntries', () => {
  it('by actor, object and stream, newest first, page after page', async () => {
    const { db } = own.database;
    for (const n of [1, 2, 3, 4, 5]) await append(own, [entry({ facts: { n }, actor: { jenis: 'ppk', id: n % 2 === 0 ? 'genap' : 'ganjil' }, object: { jenis: 'kasus', id: `k${n}` } })]);
    const seen = async (wanted: Partial<Parameters<typeof listEntries>[1]>) =>
      (await listEntries(db, { limit: 2, ...wanted })).map((one) => (one.isi as { n?: number }).n ?? one.aksi);
    expect(await seen({ actor: 'ganjil' })).toEqual([5, 3]);
    const [, third] = await listEntries(db, { actor: 'ganjil', limit: 2 });
    expect(await seen({ actor: 'ganjil', before: third?.urutan ?? 0 })).toEqual([1]);
    expect(await seen({ object: { jenis: 'kasus', id: 'k2' } })).toEqual([2]);
    expect(await seen({ object: { jenis: 'lain', id: 'k2' } })).toEqual([]);
    expect(await seen({ stream: 'layanan/3171/2026-11', limit: 9 })).toEqual([5, 4, 3, 2, 1, 'alur.buka']);
  });
});

describe('any interleaving', () => {
  const month = fc.constantFrom('2026-11', '2026-12', '2027-01');
  const one = fc.record({ module: fc.constantFrom('hasil', 'layanan', 'identity'), node: fc.constantFrom('0', '31', '3171', '317101', '3171011001001', '99'), facts: fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 3 }) });
  const batch = fc.record({ month, kept: fc.boolean(), acts: fc.array(one, { maxLength: 12 }) });
  it('of batches, months and roll-backs verifies, with every kept entry in it once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(batch, { maxLength: 8 }), async (batches) => {
        await emptyChain(own.database.db);
        const all = batches.map(async ({ month: m, kept, acts }) => {
          const entries = acts.map(({ module, node, facts }) => entry({ event: `${module}.uji`, node, facts }));
          const written = own.database.transaction(async (db) => {
            await appendEntries(db, `${m}-15T00:00:00.000Z`, entries);
            if (!kept) throw new Error('stop');
          });
          await written.catch((error: unknown) => {
            if (kept) throw error;
          });
          return kept ? acts.length : 0;
        });
        const wanted = (await Promise.all(all)).reduce((sum, n) => sum + n, 0);
        expect(await verifyChain(own.database.db)).toMatchObject({ code: 0 });
        expect((await lines(own.database.db)).filter((line) => line.aksi !== 'alur.buka')).toHaveLength(wanted);
      }),
      { numRuns: 40 },
    );
  });
});

describe.runIf(process.env['DATABASE_URL_TEST'])('on a server', () => {
  it('two open transactions never fork a stream: the second waits and goes on from the first', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let locked: () => void = () => undefined;
    const first = new Promise<void>((resolve) => (locked = resolve));
    const slow = own.database.transaction(async (db) => {
      await appendEntries(db, november, [entry({ facts: { who: 'slow' } })]);
      locked();
      await held;
    });
    await first;
    const fast = append(own, [entry({ facts: { who: 'fast' } })], november);
    const waiting = sql<{ n: number }>`select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    while ((await rows(own.database.db, waiting))[0]?.n !== 1);
    release();
    await Promise.all([slow, fast]);
    expect((await lines(own.database.db)).map((line) => line.isi)).toEqual(['{}', '{"who":"slow"}', '{"who":"fast"}']);
    expect(await verifyChain(own.database.db)).toMatchObject({ code: 0 });
  });
  it('many writers over the same new streams in opposite orders: none is refused, all is whole', async () => {
    const nodes = Array.from({ length: 30 }, (_, at) => String(3101 + at));
    const writers = Array.from({ length: 24 }, (_, w) => append(own, (w % 2 === 0 ? nodes : nodes.toReversed()).map((node) => entry({ node, facts: { w } })), november));
    await Promise.all(writers);
    expect(await verifyChain(own.database.db)).toEqual({ code: 0, entries: 30 * 25, streams: 30, roots: 0 });
  });
});
