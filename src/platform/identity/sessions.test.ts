// Does a session live as long as the rules say, and never longer? (keamanan.md 1.4, 13 case 1; ASVS 7)
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { closeSession, findSession, openSession, renewSession, sessionKey } from './door.ts';

const MINUTE = 60_000;
const CHROME = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0';

let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
beforeAll(async () => {
  own = await testDatabase();
});
afterAll(() => own.close());

async function account(roles: readonly string[], keadaan = 'AKTIF'): Promise<string> {
  const id = randomUUID();
  const db = own.database.db;
  await run(
    db,
    sql`insert into identity_akun (id, nama, masuk, keadaan, dibuat, diubah) values (${id}, 'Sari', ${id}, ${keadaan}, ${now}, ${now})`,
  );
  for (const role of roles)
    await run(
      db,
      sql`insert into identity_mandat (id, akun, peran, wilayah, sk, mulai, dibuat) values (${randomUUID()}, ${id}, ${role}, '3171', 'SK 1', ${now}, ${now})`,
    );
  return id;
}
const open = async (id: string, agent = CHROME): Promise<string> => openSession(own.database.db, clock, id, { steppedUp: true, agent });
const find = async (token: string, agent?: string) => findSession(own.database, clock, token, agent);

describe('a session (ASVS 7.2, 7.4; keamanan.md 13 case 1)', () => {
  it('two sign-ins give two ids of 32 bytes; a planted one opens nothing', async () => {
    const id = await account(['kasubbag']);
    const [one, two] = [await open(id), await open(id)];
    expect(one).not.toBe(two);
    expect(Buffer.from(one, 'base64url')).toHaveLength(32);
    expect((await find(one))?.account).toBe(id);
    expect(await find('A'.repeat(43))).toBeUndefined();
    expect(await find(`${one}=`)).toBeUndefined();
  });
  it('nothing that stands in the table is a cookie that opens', async () => {
    const id = await account(['kasubbag']);
    const token = await open(id);
    const dump = await rows(own.database.db, sql<Record<string, unknown>>`select * from identity_sesi`);
    expect(JSON.stringify(dump)).not.toContain(token);
    for (const value of dump.flatMap((row) => Object.values(row)))
      for (const form of [String(value), Buffer.from(String(value), 'hex').toString('base64url')]) expect(await find(form)).toBeUndefined();
  });
  it('a renewed session has another id, the old one is dead at once', async () => {
    const id = await account(['kasubbag']);
    const old = await open(id);
    const next = await renewSession(own.database.db, clock, old, CHROME);
    expect(await find(old)).toBeUndefined();
    expect(await find(next)).toMatchObject({ account: id, steppedUpAt: now, session: sessionKey(next) });
    await expect(renewSession(own.database.db, clock, old)).rejects.toThrow('alive');
  });
  it('the fourth session ends the oldest', async () => {
    const id = await account(['kasubbag']);
    const tokens: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      tokens.push(await open(id));
      now += 1000;
    }
    expect(await Promise.all(tokens.map(async (token) => (await find(token)) !== undefined))).toEqual([false, true, true, true]);
  });
  it('the session just opened stands, also among others of the same millisecond', async () => {
    const id = await account(['kasubbag']);
    for (let n = 0; n < 12; n += 1) expect(await find(await open(id))).toBeDefined();
  });
  it('signing out ends it', async () => {
    const token = await open(await account(['kasubbag']));
    await closeSession(own.database.db, token);
    expect(await find(token)).toBeUndefined();
  });
  it('another family of browser takes away the fresh proof, an update of the same one does not', async () => {
    const token = await open(await account(['kasubbag']));
    expect((await find(token, FIREFOX))?.steppedUpAt).toBeNull();
    expect((await find(token, CHROME.replace('131', '132')))?.steppedUpAt).toBe(now);
  });
  it('a proof from the other browser counts there', async () => {
    const token = await open(await account(['kasubbag']));
    const next = await renewSession(own.database.db, clock, token, FIREFOX);
    expect((await find(next, FIREFOX))?.steppedUpAt).toBe(now);
    expect((await find(next, CHROME))?.steppedUpAt).toBeNull();
  });
  it.each([
    [['kasubbag'], 30],
    [['kpps'], 120],
    [['pantarlih'], 30],
    [['admin_kantor'], 15],
    [['kpps', 'auditor'], 15],
    [[], 30],
  ] as const)('roles %j end after %i minutes without a request', async (roles, minutes) => {
    const id = await account(roles);
    const token = await open(id);
    now += minutes * MINUTE - 1;
    expect(await find(token)).toBeDefined();
    now += minutes * MINUTE;
    expect(await find(token)).toBeUndefined();
    now -= minutes * MINUTE;
    expect(await find(token)).toBeUndefined();
  });
  it('ends after 12 hours however busy', async () => {
    const token = await open(await account(['kpps']));
    const start = now;
    for (; now < start + 12 * 60 * MINUTE; now += 60 * MINUTE) expect(await find(token)).toBeDefined();
    expect(await find(token)).toBeUndefined();
  });
  it('writes when it was last seen at most once a minute', async () => {
    const token = await open(await account(['kasubbag']));
    const seen = async (): Promise<number | undefined> =>
      (await rows(own.database.db, sql<{ terlihat: number }>`select terlihat from identity_sesi where kunci = ${sessionKey(token)}`))[0]
        ?.terlihat;
    const first = await seen();
    now += MINUTE - 1;
    await find(token);
    expect(await seen()).toBe(first);
    now += 1;
    await find(token);
    expect(await seen()).toBe(now);
  });
  it.each([
    ['DIUNDANG', undefined],
    ['TERDAFTAR', false],
    ['AKTIF', true],
    ['DIBEKUKAN', undefined],
    ['DICABUT', undefined],
  ])('an account that is %s is seen as active: %s', async (state, active) => {
    const token = await open(await account(['kasubbag'], state));
    expect((await find(token))?.active).toBe(active);
  });
});
