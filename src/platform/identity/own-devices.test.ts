// Can an officer see and end what opens the account, and never shut out oneself by mistake? (keamanan.md 1.4; ASVS 7.5.2)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '#platform/clock';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  bindPasskey,
  endAllSessions,
  endSession,
  findSession,
  listFactors,
  listSessions,
  openSession,
  removePasskey,
  removePassword,
  startPasskey,
} from './door.ts';
import { AGENT, type MadeOfficer, makeOfficer } from './officer-fixture.ts';
import { SITE, type SoftPasskey, softPasskey } from './passkey-fixture.ts';

const PHONE = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
let officer: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  officer = await makeOfficer(own.database, clock, [{ role: 'kpps', node: '3174091004001' }]);
});
afterAll(() => own.close());

const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const bind = async (label: string, key = softPasskey()): Promise<SoftPasskey> => {
  const who = await officer.who();
  const options = await startPasskey(own.database, clock, { who }, SITE);
  await bindPasskey(own.database, clock, { who }, { ...SITE, response: options.ok && key.create(options.value), label, agent: AGENT });
  return key;
};
const elsewhere = async (): Promise<string> => openSession(own.database.db, clock, officer.account, { steppedUp: false, agent: PHONE });

describe('own sessions', () => {
  it('are listed with the family of the browser, without anything that opens them', async () => {
    const token = await elsewhere();
    const listed = await listSessions(own.database.db, clock, await officer.who());
    expect(listed.map(({ browser, current }) => [browser, current]).sort()).toEqual([
      ['Chrome, Android', false],
      ['Firefox, Linux', true],
    ]);
    expect(JSON.stringify(listed)).not.toContain(token);
  });
  it('one is ended, or all; those of others never', async () => {
    const token = await elsewhere();
    const who = await officer.who();
    const stranger = await makeOfficer(own.database, clock, [{ role: 'kpps', node: '3174091004002' }]);
    const theirs = (await stranger.who()).session;
    expect(await endSession(own.database, clock, who, theirs)).toBe(false);
    const key = (await listSessions(own.database.db, clock, who)).find((session) => !session.current)?.key ?? '';
    expect(await endSession(own.database, clock, who, key)).toBe(true);
    expect(await findSession(own.database, clock, token)).toBeUndefined();
    expect(await endAllSessions(own.database, clock, who)).toBe(1);
    expect(await findSession(own.database, clock, officer.token)).toBeUndefined();
    expect((await stranger.who()).session).toBe(theirs);
  });
});

describe('own factors', () => {
  it('are listed with what they are', async () => {
    const [phone, cloud] = [await bind('HP'), await bind('Akun', softPasskey(true))];
    const { passkeys, passwordSince, recoveryCodesLeft } = await listFactors(own.database.db, officer.account);
    expect(passkeys.map(({ id, label, type, backedUp, frozen }) => [id, label, type, backedUp, frozen])).toEqual(
      expect.arrayContaining([
        [phone.id, 'HP', 'singleDevice', false, false],
        [cloud.id, 'Akun', 'multiDevice', true, false],
      ]),
    );
    expect([passwordSince, recoveryCodesLeft]).toEqual([null, 0]);
  });
  it('one goes with the other sessions; the last one stays', async () => {
    const [one, two] = [await bind('satu'), await bind('dua')];
    const token = await elsewhere();
    expect(codeOf(await removePasskey(own.database, clock, await officer.who(), one.id))).toBe('OK');
    expect(await findSession(own.database, clock, token)).toBeUndefined();
    expect(codeOf(await removePasskey(own.database, clock, await officer.who(), two.id))).toBe('FAKTOR_TERAKHIR');
    expect((await listFactors(own.database.db, officer.account)).passkeys.map(({ id }) => id)).toEqual([two.id]);
    expect(codeOf(await removePassword(own.database, clock, await officer.who()))).toBe('TIDAK_ADA');
  });
  it("another officer's key is not there, and a stale proof removes nothing", async () => {
    const key = await bind('satu');
    const stranger = await makeOfficer(own.database, clock, [{ role: 'kpps', node: '3174091004002' }]);
    expect(codeOf(await removePasskey(own.database, clock, await stranger.who(), key.id))).toBe('TIDAK_ADA');
    now += 5 * 60_000 + 1;
    expect(codeOf(await removePasskey(own.database, clock, await officer.who(), key.id))).toBe('BUKTI_ULANG');
  });
});
