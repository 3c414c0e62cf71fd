// What does it take to come in with password and code, and what does guessing yield? (keamanan.md 1.3; ASVS 6.2, 6.3, 6.5)
import { hash } from '@node-rs/argon2';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { bindPassword, findSession, listFactors, renewRecoveryCodes, signInWithPassword, startPassword, stepUpWithCode } from './door.ts';
import { isOutdated } from './hashing.ts';
import { AGENT, type MadeOfficer, makeOfficer } from './officer-fixture.ts';
import { claimAttempt, countFailure, isAlarmDue, throttleKey, waitSeconds } from './throttle.ts';

const STEP = 30_000;
const PASSWORD = 'ombak lilin sepatu traktor';
const keys = sampleKeys();
let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
let officer: MadeOfficer;
let name = '';
let seed = '';
let recovery: readonly string[] = [];
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  now += 10 * STEP;
  officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }], 'AKTIF', 'Rahmawati');
  name =
    (await rows(own.database.db, sql<{ masuk: string }>`select masuk from identity_akun where id = ${officer.account}`))[0]?.masuk ?? '';
  const who = await officer.who();
  const started = await startPassword(own.database, clock, keys, { who }, PASSWORD);
  seed = started.ok ? started.value.seed : '';
  const bound = await bindPassword(own.database, clock, keys, { who }, { code: codeAt(now), agent: AGENT });
  recovery = bound.ok ? bound.value.recoveryCodes : [];
  now += STEP;
});
afterAll(() => own.close());

const codeAt = (at: number): string => new TOTP({ secret: seed }).generate({ timestamp: at });
const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const enter = async (over: { name?: string; password?: string; code?: string } = {}) =>
  signInWithPassword(own.database, clock, keys, { name, password: PASSWORD, code: codeAt(now), agent: AGENT, ...over });

describe('binding password and code', () => {
  it('gives ten recovery codes; nothing of it lies open in the tables or the trail', async () => {
    expect(recovery).toHaveLength(10);
    expect(new Set(recovery).size).toBe(10);
    const dump = JSON.stringify([
      await rows(own.database.db, sql<object>`select * from identity_sandi`),
      await rows(own.database.db, sql<object>`select * from identity_kode_cadangan`),
      await rows(own.database.db, sql<object>`select * from audit_entri`),
    ]);
    for (const secret of [PASSWORD, seed, ...recovery, ...recovery.map((code) => code.slice(2).replaceAll('-', ''))])
      expect(dump).not.toContain(secret);
  });
  it.each([
    ['pendek', 'SANDI_PENDEK'],
    ['rahmawati-vj29xm', 'SANDI_TERKAIT'],
    ['password12345', 'SANDI_LEMAH'],
  ])('%s: %s', async (password, code) => {
    expect(codeOf(await startPassword(own.database, clock, keys, { who: await officer.who() }, password))).toBe(code);
  });
  it('a wrong code binds nothing, and the pair in use stays in use', async () => {
    const who = await officer.who();
    await startPassword(own.database, clock, keys, { who }, 'sumur lesung gobang pelita');
    expect(codeOf(await bindPassword(own.database, clock, keys, { who }, { code: '000000', agent: AGENT }))).toBe('KODE_SALAH');
    expect(codeOf(await enter())).toBe('OK');
  });
  it('the new pair waits fifteen minutes', async () => {
    const who = await officer.who();
    await startPassword(own.database, clock, keys, { who }, 'sumur lesung gobang pelita');
    now += 15 * 60_000;
    expect(
      codeOf(await bindPassword(own.database, clock, keys, { who: { ...who, steppedUpAt: now } }, { code: '000000', agent: AGENT })),
    ).toBe('SANDI_MULAI');
  });
  it('a role that asks for a passkey gets no password', async () => {
    const guardian = await makeOfficer(own.database, clock, [{ role: 'penjaga_kunci', node: '0' }]);
    expect(codeOf(await startPassword(own.database, clock, keys, { who: await guardian.who() }, PASSWORD))).toBe('SANDI_TAK_BOLEH');
  });
});

describe('signing in with both (ASVS 6.3)', () => {
  it('opens a new session; the name may be typed in any way', async () => {
    const entered = await enter({ name: `  ${name.toLowerCase()} ` });
    expect(entered.ok && (await findSession(own.database, clock, entered.value.token))).toMatchObject({
      account: officer.account,
      steppedUpAt: now,
    });
  });
  it('a code is accepted once, an older one never after it (ASVS 6.5.1)', async () => {
    expect([codeOf(await enter()), codeOf(await enter())]).toEqual(['OK', 'MASUK_SALAH']);
    now += STEP;
    expect(codeOf(await enter())).toBe('OK');
    expect(codeOf(await enter({ code: codeAt(now - STEP) }))).toBe('MASUK_SALAH');
  });
  it('of two at the same time with the same code one comes in', async () => {
    const answers = await Promise.all([enter(), enter()]);
    expect(answers.map(codeOf).sort()).toEqual(['MASUK_SALAH', 'OK']);
  });
  it('a recovery code stands in for the phone once', async () => {
    const code = recovery[3]?.toLowerCase() ?? '';
    expect([codeOf(await enter({ code })), codeOf(await enter({ code }))]).toEqual(['OK', 'MASUK_SALAH']);
    expect((await listFactors(own.database.db, officer.account)).recoveryCodesLeft).toBe(9);
  });
  it('new recovery codes kill the old ones', async () => {
    const renewed = await renewRecoveryCodes(own.database, clock, await officer.who());
    expect(codeOf(await enter({ code: recovery[0] ?? '' }))).toBe('MASUK_SALAH');
    expect(codeOf(await enter({ code: (renewed.ok && renewed.value[0]) || '' }))).toBe('OK');
  });
  it('a name that nobody bears, a wrong password and a wrong code get the same answer (ASVS 6.3.8)', async () => {
    const answers = [
      await enter({ name: 'ppk-999999-7Q2M' }),
      await enter({ name: '' }),
      await enter({ password: `${PASSWORD} ` }),
      await enter({ code: '000000' }),
      await enter({ code: '3-0000-0000-0000-0000' }),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, refusal: { code: 'MASUK_SALAH' } });
  });
  it('an account that has only passkeys answers like one that does not exist', async () => {
    const other = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
    const found = await rows(own.database.db, sql<{ masuk: string }>`select masuk from identity_akun where id = ${other.account}`);
    expect(await enter({ name: found[0]?.masuk ?? '' })).toEqual({ ok: false, refusal: { code: 'MASUK_SALAH' } });
  });
  it('makes a weaker hash anew while the password is at hand', async () => {
    const weak = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 1, parallelism: 1 });
    await run(own.database.db, sql`update identity_sandi set hash = ${weak} where akun = ${officer.account}`);
    expect(codeOf(await enter())).toBe('OK');
    const [kept] = await rows(own.database.db, sql<{ hash: string }>`select hash from identity_sandi where akun = ${officer.account}`);
    expect(isOutdated(kept?.hash ?? weak)).toBe(false);
    now += STEP;
    expect(codeOf(await enter())).toBe('OK');
  });
  it('what was typed is recorded nowhere', async () => {
    await enter({ password: 'rahasia-yang-diketik', code: '918273' });
    const dump = JSON.stringify([
      await rows(own.database.db, sql<object>`select * from audit_entri`),
      await rows(own.database.db, sql<object>`select * from identity_gagal`),
    ]);
    for (const typed of ['rahasia-yang-diketik', '918273', name]) expect(dump).not.toContain(typed);
  });
});

describe('guessing is slow, and locks nobody out (keamanan.md 1.3, 4.1)', () => {
  it.each([
    [4, 0, 0],
    [5, 0, 1],
    [5, 1000, 0],
    [6, 0, 2],
    [7, 500, 4],
    [10, 0, 32],
    [11, 0, 60],
    [500, 0, 60],
    [500, 59_001, 1],
    [500, 60_000, 0],
  ])('after %i failures, %i ms later: %i s', (failures, since, seconds) => {
    expect(waitSeconds(failures, since)).toBe(seconds);
  });
  it.each([
    ['a known name', () => name],
    ['a name that nobody bears', () => 'ppk-999998-7Q2M'],
  ])('%s: five are free, then a second, then two; a minute later its owner is in', async (_what, named) => {
    const tryOnce = async () => enter({ name: named(), password: 'salah' });
    for (let n = 0; n < 5; n += 1) expect(codeOf(await tryOnce())).toBe('MASUK_SALAH');
    expect(await tryOnce()).toEqual({ ok: false, refusal: { code: 'TUNDA', values: { detik: 1 } } });
    now += 1000;
    expect(codeOf(await tryOnce())).toBe('MASUK_SALAH');
    expect(await tryOnce()).toEqual({ ok: false, refusal: { code: 'TUNDA', values: { detik: 2 } } });
    now += 60_000;
    if (named() === name) expect(codeOf(await enter())).toBe('OK');
  });
  it('a hundred at once do not all find the count at zero', async () => {
    const key = throttleKey(keys, 'masuk', 'serempak');
    const waits = await Promise.all(Array.from({ length: 100 }, async () => claimAttempt(own.database, clock, key)));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(5);
  });
  it('a success forgets the failures; so do fifteen minutes', async () => {
    for (let n = 0; n < 4; n += 1) await enter({ password: 'salah' });
    expect(codeOf(await enter())).toBe('OK');
    now += STEP;
    for (let n = 0; n < 5; n += 1) expect(codeOf(await enter({ password: 'salah' }))).toBe('MASUK_SALAH');
    now += 15 * 60_000;
    expect(codeOf(await enter({ password: 'salah' }))).toBe('MASUK_SALAH');
  });
  it('300 failures on the whole server within ten minutes raise one alarm', async () => {
    now += 60 * 60_000;
    const fail = async (n: number) => countFailure(own.database.db, clock, throttleKey(keys, 'masuk', `orang ${n}`));
    for (let n = 0; n < 299; n += 1) await fail(n);
    expect(await isAlarmDue(own.database.db, clock)).toBe(false);
    await enter({ name: 'ppk-111111-7Q2M' });
    expect(await isAlarmDue(own.database.db, clock)).toBe(false);
    const alarms = await rows(
      own.database.db,
      sql<object>`select 1 from audit_entri where aksi = 'identity.alarm' and objek_id = 'gagal-masuk'`,
    );
    expect(alarms).toHaveLength(1);
  });
});

describe('step-up with the code (keamanan.md 1.4)', () => {
  it('gives another id; the code is spent for sign-in too; wrong ones are slowed', async () => {
    now += 6 * 60_000;
    const who = await officer.who();
    const done = await stepUpWithCode(own.database, clock, keys, who, { token: officer.token, code: codeAt(now), agent: AGENT });
    expect(done.ok && (await findSession(own.database, clock, done.value))).toMatchObject({ steppedUpAt: now });
    expect(await findSession(own.database, clock, officer.token)).toBeUndefined();
    expect(codeOf(await enter())).toBe('MASUK_SALAH');
    const again: string[] = [];
    for (let n = 0; n < 6; n += 1)
      again.push(codeOf(await stepUpWithCode(own.database, clock, keys, who, { token: officer.token, code: '000000', agent: AGENT })));
    expect(again).toEqual([...Array.from({ length: 5 }, () => 'KODE_SALAH'), 'TUNDA']);
  });
  it('a session that is gone gets no new id', async () => {
    const who = await officer.who();
    const code = codeAt(now);
    await run(own.database.db, sql`delete from identity_sesi where akun = ${officer.account}`);
    expect(codeOf(await stepUpWithCode(own.database, clock, keys, who, { token: officer.token, code, agent: AGENT }))).toBe('SESI_HABIS');
  });
});
