// Is every way to tamper with the trail found, by the owner of the database too, and said in plain words? (keamanan.md 7.3, 13 case 13)
import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { operator, performAll } from '#platform/action';
import { canonicalText, sealHour } from '#platform/audit';
import { fixedClock } from '#platform/clock';
import { type Db, rows, run, sql } from '#platform/db';
import { type TestDatabase, recordedTerminal, testDatabase, testDeps } from '../../../test/fixture.ts';
import { auditCommand } from './audit-command.ts';

const STREAM = 'uji/3171/2026-11';
const clock = fixedClock('2026-11-21T03:00:00Z');
const TABLES = ['audit_entri', 'audit_akar', 'audit_kepala'];

let own: TestDatabase;
let db: Db;
beforeAll(async () => {
  own = await testDatabase();
  db = own.database.db;
});
afterAll(() => own.close());

/** Only the owner of the tables can do this; the triggers stop everybody else. */
async function asOwner(act: () => Promise<unknown>): Promise<void> {
  for (const table of TABLES) await run(db, sql`alter table ${sql.raw(table)} disable trigger user`);
  await act();
  for (const table of TABLES) await run(db, sql`alter table ${sql.raw(table)} enable trigger user`);
}

async function write(count: number, node = '3171'): Promise<void> {
  await performAll(own.database, clock, () =>
    Promise.resolve({ value: null, acts: Array.from({ length: count }, (_, n) => ({ event: 'uji.catat', actor: operator, object: `o${n}`, node, facts: { suara: n } })) }),
  );
}

/** Ten entries in the stream (numbers 1 to 11 with its opening), three in its neighbour. */
beforeEach(async () => {
  await asOwner(() => run(db, sql`truncate audit_entri, audit_alur, audit_garam, audit_akar, audit_kepala`));
  await write(10);
  await write(3, '3172');
});

interface Entri {
  readonly alur: string;
  readonly no: number;
  readonly waktu: string;
  readonly pelaku_jenis: string;
  readonly pelaku_id: string;
  readonly aksi: string;
  readonly objek_jenis: string;
  readonly objek_id: string;
  readonly kantor: string;
  readonly dasar: string | null;
  readonly isi: string;
  readonly sebelum: string;
}

/** The hash as an outsider would compute it from keamanan.md 7.1. */
function rehash(row: Entri): string {
  const { alur, no, waktu, aksi, kantor, dasar, sebelum } = row;
  const pelaku = { jenis: row.pelaku_jenis, id: row.pelaku_id };
  const objek = { jenis: row.objek_jenis, id: row.objek_id };
  return hash('sha256', `audit/v1\n${canonicalText({ v: 1, alur, no, waktu, pelaku, aksi, objek, kantor, dasar, isi: JSON.parse(row.isi) as object as never, sebelum })}`);
}

/** Sets the facts of entry `no` and rebuilds the hashes of `links` entries from there on. */
async function rewrite(no: number, isi: string, links: number): Promise<void> {
  await run(db, sql`update audit_entri set isi = ${isi} where alur = ${STREAM} and no = ${no}`);
  const found = await rows(db, sql<Entri & { hash: string }>`select * from audit_entri where alur = ${STREAM} order by no`);
  let before: string | undefined;
  for (const row of found.slice(no - 1, no - 1 + links)) {
    const sebelum = before ?? row.sebelum;
    before = rehash({ ...row, sebelum });
    await run(db, sql`update audit_entri set sebelum = ${sebelum}, hash = ${before} where alur = ${STREAM} and no = ${row.no}`);
  }
  if (no - 1 + links >= found.length) await run(db, sql`update audit_alur set hash = ${before} where alur = ${STREAM}`);
}

async function verify(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const terminal = recordedTerminal();
  const code = await auditCommand.run(args, testDeps(own.database), terminal);
  return { code, said: [...terminal.lines, ...terminal.problems].join('\n') };
}

describe('audit verify', () => {
  test('a sound chain, its streams and hourly roots counted', async () => {
    await sealHour(own.database, clock);
    expect(await verify()).toEqual({ code: 0, said: 'Rantai audit utuh: 15 entri dalam 2 alur; 1 akar per jam cocok.' });
    expect(await verify('--stream', STREAM)).toEqual({ code: 0, said: `Alur ${STREAM} utuh: 11 entri diperiksa.` });
    expect(await verify('--stream', STREAM, '--from', '11')).toEqual({ code: 0, said: `Alur ${STREAM} utuh: 2 entri diperiksa.` });
    expect(await verify('--from', '5')).toMatchObject({ code: 0 });
  });
  test.each([[['--stream']], [['--from', '0']], [['--from', 'satu']], [['--alur', STREAM]], [['lain']]])('%j is not understood: usage, 64', async (args) => {
    expect(await verify(...args)).toEqual({ code: 64, said: auditCommand.usage });
  });
  test('a stream that is not there is never called sound', async () => {
    expect(await verify('--stream', 'uji/9999/2026-11')).toMatchObject({ code: 64 });
    expect(await verify('--stream', STREAM, '--from', '500')).toMatchObject({ code: 64 });
  });
});

describe('a row changed in the database (case 13)', () => {
  const cases: readonly (readonly [string, () => Promise<unknown>, number, number])[] = [
    ['a changed field', () => run(db, sql`update audit_entri set isi = '{"suara":99}' where alur = ${STREAM} and no = 6`), 1, 6],
    ['a changed actor', () => run(db, sql`update audit_entri set pelaku_id = 'lain' where alur = ${STREAM} and no = 6`), 1, 6],
    ['a basis out of nothing', () => run(db, sql`update audit_entri set dasar = '' where alur = ${STREAM} and no = 6`), 1, 6],
    ['blanks within the facts', () => run(db, sql`update audit_entri set isi = '{"suara": 4}' where alur = ${STREAM} and no = 6`), 1, 6],
    ['a second member of the same name', () => run(db, sql`update audit_entri set isi = '{"suara":9,"suara":4}' where alur = ${STREAM} and no = 6`), 1, 6],
    ['a row with its own hash rebuilt', () => rewrite(6, '{"suara":99}', 1), 1, 7],
    ['hashes rebuilt up to the last but one', () => rewrite(6, '{"suara":99}', 5), 1, 11],
    ['facts that are no JSON', () => run(db, sql`update audit_entri set isi = '{"suara":' where alur = ${STREAM} and no = 6`), 4, 6],
    ['a removed row', () => run(db, sql`delete from audit_entri where alur = ${STREAM} and no = 6`), 2, 6],
    ['a removed opening', () => run(db, sql`delete from audit_entri where alur = ${STREAM} and no = 1`), 2, 1],
    ['a removed row, the others moved up', () => closeGap(), 1, 6],
    ['two rows swapped', () => swap(), 1, 6],
    ['a cut tail', () => run(db, sql`delete from audit_entri where alur = ${STREAM} and no > 8`), 2, 9],
    ['a whole stream gone', () => run(db, sql`delete from audit_entri where alur = ${STREAM}`), 2, 1],
    ['a head set back', () => run(db, sql`update audit_alur set no = 8 where alur = ${STREAM}`), 1, 8],
  ];
  test.each(cases)('%s', async (_what, tamper, code, no) => {
    await asOwner(tamper);
    const found = await verify();
    expect(found).toMatchObject({ code });
    expect(found.said).toMatch(new RegExp(`alur ${STREAM}\\b`));
    expect(found.said).toMatch(new RegExp(`nomor ${no}\\b`));
    expect(found.said).toContain('Jangan ubah apa pun.');
    expect((await verify('--stream', STREAM)).code).toBe(code);
    expect((await verify('--stream', 'uji/3172/2026-11')).code).toBe(0);
  });
  test('--from reads no further back than the entry before', async () => {
    await asOwner(() => run(db, sql`update audit_entri set isi = '{"suara":99}' where alur = ${STREAM} and no = 6`));
    expect((await verify('--from', '8')).code).toBe(0);
    expect((await verify('--from', '7')).code).toBe(1);
  });
});

describe('hashes rebuilt up to the head (case 13): only an hourly root can tell', () => {
  const toTheHead = () => asOwner(() => rewrite(6, '{"suara":99}', 6));

  test('before the hour is sealed nothing contradicts it', async () => {
    await toTheHead();
    expect(await verify()).toMatchObject({ code: 0 });
  });
  test('after it: code 3, with stream, number and hour', async () => {
    await sealHour(own.database, clock);
    await write(2);
    await asOwner(() => rewrite(6, '{"suara":99}', 8));
    expect(await verify()).toMatchObject({ code: 3, said: expect.stringContaining(`Alur ${STREAM} DITULIS ULANG: nomor 11 lain dari yang diikat akar audit 2026-11-21 03:00 UTC.`) as string });
  });
  test('a tail cut with its head, after the hour: code 3', async () => {
    await sealHour(own.database, clock);
    await asOwner(async () => {
      await run(db, sql`delete from audit_entri where alur = ${STREAM} and no > 8`);
      await run(db, sql`update audit_alur set no = 8, hash = (select hash from audit_entri where alur = ${STREAM} and no = 8) where alur = ${STREAM}`);
    });
    expect(await verify()).toMatchObject({ code: 3, said: expect.stringContaining('nomor 11') as string });
  });
  test('the kept heads rewritten with it: the root itself differs', async () => {
    await sealHour(own.database, clock);
    await toTheHead();
    await asOwner(() => run(db, sql`update audit_kepala k set hash = e.hash from audit_entri e where e.alur = k.alur and e.no = k.no`));
    expect(await verify()).toMatchObject({ code: 3, said: expect.stringContaining('Akar audit 2026-11-21 03:00 UTC DITULIS ULANG') as string });
  });
});

test('a chain that cannot be read at all: code 4 and the cause', async () => {
  const terminal = recordedTerminal();
  const gone = await testDatabase();
  await run(gone.database.db, sql`drop table audit_entri cascade`);
  expect(await auditCommand.run([], testDeps(gone.database), terminal)).toBe(4);
  expect(terminal.problems.join()).toMatch(/^Rantai audit tidak dapat dibaca: .*audit_entri/);
  await gone.close();
});

/** Takes entry 6 away and moves the numbers behind it up. */
async function closeGap(): Promise<void> {
  await run(db, sql`delete from audit_entri where alur = ${STREAM} and no = 6`);
  for (let no = 7; no <= 11; no += 1) await run(db, sql`update audit_entri set no = ${no - 1} where alur = ${STREAM} and no = ${no}`);
  await run(db, sql`update audit_alur set no = 10 where alur = ${STREAM}`);
}

/** Entries 6 and 7 change places. */
async function swap(): Promise<void> {
  for (const [from, to] of [[6, 99], [7, 6], [99, 7]]) await run(db, sql`update audit_entri set no = ${to} where alur = ${STREAM} and no = ${from}`);
}
