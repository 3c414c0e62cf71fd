// Does each hour get one root over all open streams, and is any root or head that was rewritten named? (keamanan.md 7.2, 7.3 code 3, 8.6)
import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '#platform/clock';
import { run, sql } from '#platform/db';
import { type TestDatabase, append, asOwner, emptyChain, entry, lines, testDatabase } from './chain-fixture.ts';
import { chainRoot, listRoots, sealHour } from './root.ts';
import { verifyChain } from './verify.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(() => emptyChain(own.database.db));
afterAll(() => own.close());

const at = (time: string) => fixedClock(`2026-11-21T${time}Z`);
const seal = (time: string) => sealHour(own.database, at(time));
const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => hash('sha256', Buffer.concat(parts.map((part) => Buffer.from(part))), 'buffer');

describe('chainRoot', () => {
  it('of no streams is SHA-256 of nothing (RFC 6962 2.1)', async () => {
    expect(await chainRoot(own.database.db)).toEqual({ akar: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', kepala: [] });
  });
  it('of three streams is the tree over `alur LF no LF hash`, sorted by stream', async () => {
    await append(own, [entry({ node: '3172' }), entry({ node: '31' }), entry({ event: 'hasil.uji', node: '3171' })]);
    const heads = (await lines(own.database.db)).filter((line) => line.no === 2);
    expect(heads.map((head) => head.alur)).toEqual(['hasil/3171/2026-11', 'layanan/31/2026-11', 'layanan/3172/2026-11']);
    const [a = '', b = '', c = ''] = heads.map((head) => `${head.alur}\n2\n${head.hash}`);
    const leaf = (line: string): Buffer => sha256('\u0000', line);
    const root = sha256('\u0001', sha256('\u0001', leaf(a), leaf(b)), leaf(c));
    expect((await chainRoot(own.database.db)).akar).toBe(root.toString('hex'));
  });
  it('binds the open month only: the closed one is bound by the opening after it', async () => {
    await append(own, [entry()], '2026-11-30T00:00:00.000Z');
    await append(own, [entry()], '2026-12-01T00:00:00.000Z');
    expect((await chainRoot(own.database.db)).kepala.map((head) => head.alur)).toEqual(['layanan/3171/2026-12']);
  });
});

describe('sealHour', () => {
  it('one root an hour: the second call of the hour gives the first root and does nothing beside it', async () => {
    await append(own, [entry()]);
    const beside: string[] = [];
    const alongside = (_db: unknown, root: { readonly jam: string }): Promise<void> => Promise.resolve(void beside.push(root.jam));
    const first = await sealHour(own.database, at('01:00:00'), alongside);
    await append(own, [entry()]);
    expect(await sealHour(own.database, at('01:59:59.999'), alongside)).toEqual(first);
    expect(first).toMatchObject({ jam: '2026-11-21T01:00:00Z', banyak: 1 });
    expect(beside).toEqual(['2026-11-21T01:00:00Z']);
    const second = await seal('02:00:00');
    expect(second.akar).not.toBe(first.akar);
    expect(await listRoots(own.database.db, { limit: 9 })).toEqual([second, first]);
    expect(await listRoots(own.database.db, { limit: 9, before: second.no })).toEqual([first]);
  });
  it('what fails beside it undoes the root', async () => {
    await expect(sealHour(own.database, at('01:00:00'), () => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    expect(await listRoots(own.database.db, { limit: 9 })).toEqual([]);
  });
  it('two at once make one', async () => {
    await append(own, [entry()]);
    const [one, other] = await Promise.all([seal('01:00:00'), seal('01:30:00')]);
    expect(one).toEqual(other);
  });
  it('an idle hour, new streams, a new month and a clock set back: all roots are made again by the verifier', async () => {
    await seal('00:00:00');
    await append(own, [entry(), entry({ node: '3172' })]);
    await seal('05:00:00');
    await seal('06:00:00');
    await append(own, [entry({ event: 'hasil.uji' })]);
    await seal('03:00:00');
    await append(own, [entry()], '2026-12-01T00:00:00.000Z');
    await seal('07:00:00');
    expect(await verifyChain(own.database.db)).toEqual({ code: 0, entries: 8, streams: 4, roots: 5 });
  });
});

describe('code 3', () => {
  beforeEach(async () => {
    await append(own, [entry(), entry({ node: '3172' })]);
    await seal('01:00:00');
    await append(own, [entry()]);
    await seal('02:00:00');
  });
  it.each([
    ['a root', sql`update audit_akar set akar = repeat('0', 64) where jam = '2026-11-21T01:00:00Z'`],
    ['the count of heads', sql`update audit_akar set banyak = 7 where jam = '2026-11-21T01:00:00Z'`],
    ['a kept head that is gone', sql`delete from audit_kepala where alur = 'layanan/3172/2026-11'`],
  ])('%s that was rewritten names its hour', async (_what, statement) => {
    await asOwner(own.database.db, () => run(own.database.db, statement));
    expect(await verifyChain(own.database.db)).toEqual({ code: 3, jam: '2026-11-21T01:00:00Z', alur: null, no: null });
  });
  it('a kept head that was rewritten names its stream too', async () => {
    await asOwner(own.database.db, () => run(own.database.db, sql`update audit_kepala set hash = repeat('0', 64) where no = 3`));
    const fault = { code: 3, jam: '2026-11-21T02:00:00Z', alur: 'layanan/3171/2026-11', no: 3 };
    expect(await verifyChain(own.database.db)).toEqual(fault);
    expect(await verifyChain(own.database.db, { alur: 'layanan/3171/2026-11' })).toEqual(fault);
    expect(await verifyChain(own.database.db, { alur: 'layanan/3172/2026-11' })).toMatchObject({ code: 0, entries: 2 });
  });
  it('a root that was published otherwise, when everything in the database was rewritten with it', async () => {
    const published = (root: { readonly jam: string; readonly akar: string }): Promise<string | undefined> =>
      Promise.resolve(root.jam === '2026-11-21T02:00:00Z' ? '0'.repeat(64) : undefined);
    expect(await verifyChain(own.database.db, { published })).toMatchObject({ code: 3, jam: '2026-11-21T02:00:00Z' });
  });
});
