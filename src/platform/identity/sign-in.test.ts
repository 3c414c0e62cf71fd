// Does only the holder of a key come in, and does a copied key give itself away? (keamanan.md 1.2, 1.4, 13 case 1; ASVS 6.3, 6.7, 7.2)
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import type { Clock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  type SignedIn,
  bindPasskey,
  findSession,
  freezeOfficer,
  signInWithPasskey,
  signOut,
  startPasskey,
  startPasskeySignIn,
  startStepUp,
  stepUpWithPasskey,
} from './door.ts';
import { AGENT, type MadeOfficer, makeOfficer } from './officer-fixture.ts';
import { type Lies, SITE, type SoftPasskey, softPasskey } from './passkey-fixture.ts';

const keys = sampleKeys();
let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
let officer: MadeOfficer;
let key: SoftPasskey;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
  key = await bindTo(officer);
});
afterAll(() => own.close());

async function bindTo(holder: MadeOfficer, made = softPasskey()): Promise<SoftPasskey> {
  const who = await holder.who();
  const options = await startPasskey(own.database, clock, { who }, SITE);
  const bound =
    options.ok &&
    (await bindPasskey(own.database, clock, { who }, { ...SITE, response: made.create(options.value), label: 'HP', agent: AGENT }));
  if (bound === false || !bound.ok) throw new Error('the test key was not bound');
  return made;
}
const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const browser = (): string => randomBytes(16).toString('base64url');
/** The options that a browser gets; throws when it is told to wait. */
const started = async (ask: Parameters<typeof startPasskeySignIn>[3]) => {
  const start = await startPasskeySignIn(own.database, clock, keys, ask);
  assert(start.ok, 'this browser has not asked too often');
  return start.value;
};
const enter = async (with_: SoftPasskey, lies: Lies = {}, name?: string) => {
  const at = browser();
  const options = await started({
    rpID: SITE.rpID,
    browser: at,
    ...(name === undefined ? {} : { name }),
  });
  return signInWithPasskey(own.database, clock, keys, { ...SITE, response: with_.get(options, lies), browser: at, agent: AGENT });
};
const acts = async (event: string, account: string): Promise<number> =>
  (
    await rows(own.database.db, sql<{ n: number }>`select count(*) as n from audit_entri where aksi = ${event} and objek_id = ${account}`)
  )[0]?.n ?? 0;

describe('sign-in with a passkey', () => {
  it('without a name: the key knows the account; the session is new each time and proven just now', async () => {
    const [one, two] = [await enter(key), await enter(key)];
    const tokens = [one, two].map((answer) => (answer.ok ? answer.value.token : ''));
    expect(new Set([...tokens, officer.token]).size).toBe(3);
    expect(await findSession(own.database, clock, tokens[1] ?? '')).toMatchObject({ account: officer.account, steppedUpAt: now });
    expect(await acts('identity.masuk', officer.account)).toBe(2);
  });
  it('with a name: that account is asked for its keys', async () => {
    const { masuk = '' } =
      (await rows(own.database.db, sql<{ masuk: string }>`select masuk from identity_akun where id = ${officer.account}`))[0] ?? {};
    const options = await started({
      rpID: SITE.rpID,
      browser: browser(),
      name: ` ${masuk.toUpperCase()} `,
    });
    expect(options.allowCredentials).toEqual([{ id: key.id, type: 'public-key' }]);
    expect(codeOf(await enter(key, {}, masuk))).toBe('OK');
  });
  it('a name that nobody bears gets an answer of the same shape, always the same (ASVS 6.3.8)', async () => {
    const ask = async (name: string) =>
      (await started({ rpID: SITE.rpID, browser: browser(), name })).allowCredentials;
    const invented = await ask('ppk-999999-7Q2M');
    expect(invented).toHaveLength(1);
    expect(Buffer.from(invented?.[0]?.id ?? '', 'base64url')).toHaveLength(32);
    expect(await ask('ppk-999999-7Q2M')).toEqual(invented);
    expect(await ask('ppk-999998-7Q2M')).not.toEqual(invented);
  });
  it.each<[string, Lies]>([
    ['another site', { origin: 'https://kpu.test' }],
    ['another host', { rpID: 'kpu.test' }],
    ['a key that its holder did not unlock', { unverified: true }],
  ])('refuses %s', async (_what, lies) => {
    expect(codeOf(await enter(key, lies))).toBe('KUNCI_SALAH');
  });
  it('a key that is not ours, or signs for another account, opens nothing', async () => {
    expect(codeOf(await enter(softPasskey()))).toBe('KUNCI_SALAH');
    const at = browser();
    const options = await started({ rpID: SITE.rpID, browser: at });
    const response = key.get(options);
    const forged = { ...response, response: { ...response.response, userHandle: Buffer.from('somebody-else').toString('base64url') } };
    expect(codeOf(await signInWithPasskey(own.database, clock, keys, { ...SITE, response: forged, browser: at, agent: AGENT }))).toBe(
      'KUNCI_SALAH',
    );
  });
  it('an answer is good once, from the browser that asked, within five minutes', async () => {
    const at = browser();
    const start = async () => started({ rpID: SITE.rpID, browser: at });
    const send = async (response: unknown, from = at) =>
      codeOf(await signInWithPasskey(own.database, clock, keys, { ...SITE, response, browser: from, agent: AGENT }));
    const response = key.get(await start());
    expect(await send(response, browser())).toBe('KUNCI_TANTANGAN');
    expect([await send(response), await send(response)]).toEqual(['OK', 'KUNCI_TANTANGAN']);
    const late = key.get(await start());
    now += 5 * 60_000;
    expect(await send(late)).toBe('KUNCI_TANTANGAN');
  });
  it('a browser that asks and asks is told to wait, its neighbour and its own later self are not (keamanan.md 4.1)', async () => {
    const at = browser();
    const ask = async (from: string) => codeOf(await startPasskeySignIn(own.database, clock, keys, { rpID: SITE.rpID, browser: from }));
    const answers: string[] = [];
    for (let n = 0; n < 21; n += 1) answers.push(await ask(at));
    expect([answers.slice(0, 20).every((code) => code === 'OK'), answers[20], await ask(browser())]).toEqual([true, 'TUNDA', 'OK']);
    now += 5 * 60_000;
    expect(await ask(at)).toBe('OK');
  });
  it('an answer to the step-up is none to the sign-in', async () => {
    const options = await startStepUp(own.database, clock, await officer.who(), SITE);
    expect(
      codeOf(
        await signInWithPasskey(own.database, clock, keys, { ...SITE, response: key.get(options), browser: officer.account, agent: AGENT }),
      ),
    ).toBe('KUNCI_TANTANGAN');
  });
  it("a stranger's failures never slow the holder of a key (keamanan.md 1.3)", async () => {
    for (let n = 0; n < 20; n += 1) await enter(softPasskey());
    expect(codeOf(await enter(key))).toBe('OK');
  });
  it('a frozen account is told so only to the holder of its key', async () => {
    const chief = await makeOfficer(own.database, clock, [{ role: 'sekretaris', node: '3174' }]);
    expect(codeOf(await freezeOfficer(own.database, clock, await chief.who(), officer.account, 'UJI'))).toBe('OK');
    expect(codeOf(await enter(key))).toBe('AKUN_TERTUTUP');
    expect(await acts('identity.masuk-gagal', officer.account)).toBe(1);
  });
  it('signing out ends the session and leaves its line', async () => {
    const who = await officer.who();
    await signOut(own.database, clock, who, officer.token);
    expect(await findSession(own.database, clock, officer.token)).toBeUndefined();
    expect(await acts('identity.keluar', officer.account)).toBe(1);
  });
});

describe('a counter that goes back (keamanan.md 1.2)', () => {
  it('freezes the key, records it with an alarm, and the true key opens nothing either until it is bound anew', async () => {
    for (let n = 0; n < 3; n += 1) expect(codeOf(await enter(key))).toBe('OK');
    key.counter = 1;
    expect(codeOf(await enter(key))).toBe('KUNCI_BEKU');
    key.counter = 50;
    expect(codeOf(await enter(key))).toBe('KUNCI_BEKU');
    expect(await acts('identity.kunci-mundur', officer.account)).toBe(1);
    expect(await acts('identity.alarm', 'kunci-mundur')).toBeGreaterThan(0);
  });
  it('the same count twice is a copy too', async () => {
    await enter(key);
    key.counter = 0;
    expect(codeOf(await enter(key))).toBe('KUNCI_BEKU');
  });
  it('a key that counts nothing stays good', async () => {
    const synced = await bindTo(officer, softPasskey(true));
    for (let n = 0; n < 3; n += 1) expect(codeOf(await enter(synced))).toBe('OK');
  });
});

describe('step-up with a passkey (keamanan.md 1.4)', () => {
  const step = async (who: SignedIn, token: string, with_ = key) => {
    const options = await startStepUp(own.database, clock, who, SITE);
    return stepUpWithPasskey(own.database, clock, who, { ...SITE, token, response: with_.get(options), agent: AGENT });
  };
  it('gives another id with a fresh proof; the old id is dead', async () => {
    now += 10 * 60_000;
    const done = await step(await officer.who(), officer.token);
    const next = done.ok ? done.value : '';
    expect(await findSession(own.database, clock, officer.token)).toBeUndefined();
    expect(await findSession(own.database, clock, next)).toMatchObject({ account: officer.account, steppedUpAt: now });
  });
  it("another officer's key is no proof", async () => {
    const other = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317410' }]);
    const theirs = await bindTo(other);
    expect(codeOf(await step(await officer.who(), officer.token, theirs))).toBe('KUNCI_SALAH');
    expect(await findSession(own.database, clock, officer.token)).toBeDefined();
  });
  it('sent twice at once, one id stands', async () => {
    const who = await officer.who();
    const [one, two] = [await startStepUp(own.database, clock, who, SITE), await startStepUp(own.database, clock, who, SITE)];
    const [first, second] = [key.get(one), key.get(two)];
    const answers = await Promise.all(
      [first, second].map(async (response) =>
        stepUpWithPasskey(own.database, clock, who, { ...SITE, token: officer.token, response, agent: AGENT }),
      ),
    );
    expect(answers.map(codeOf).sort()).toContain('OK');
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });
});
