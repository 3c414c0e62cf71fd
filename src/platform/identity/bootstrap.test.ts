// Do the first two administrators come in together, and nobody else by the same way? (keamanan.md 1.5, 13 case 4)
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import type { Clock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  type FirstPerson,
  bindPasskey,
  bootstrap,
  findSession,
  inviteOfficers,
  isSettingUp,
  recover,
  redeemInvitation,
  startPasskey,
} from './door.ts';
import { AGENT } from './officer-fixture.ts';
import { SITE, softPasskey } from './passkey-fixture.ts';

const keys = sampleKeys();
const PEOPLE: [FirstPerson, FirstPerson] = [
  { name: 'Administrator Satu', node: areaCode('0') },
  { name: 'Administrator Dua', node: areaCode('31') },
];
let own: TestDatabase;
let now = 0;
const clock: Clock = { now: () => now };
beforeEach(async () => {
  now = Date.parse('2026-11-22T01:00:00Z');
  own = await testDatabase();
});
afterEach(() => own.close());

const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const begin = async () => {
  const begun = await bootstrap(own.database, clock, PEOPLE);
  if (!begun.ok) throw new Error(begun.refusal.code);
  return begun.value;
};
/** Binds the first key by the link, the others in the session. */
const enrol = async (token: string, count: number, synced = false): Promise<string> => {
  let session = '';
  for (let n = 0; n < count; n += 1) {
    const who = session === '' ? undefined : await findSession(own.database, clock, session);
    const holder = who === undefined ? { invitation: token } : { who };
    const options = await startPasskey(own.database, clock, holder, SITE);
    if (!options.ok) throw new Error(options.refusal.code);
    const bound = await bindPasskey(own.database, clock, holder, {
      ...SITE,
      response: softPasskey(synced).create(options.value),
      label: '',
      agent: AGENT,
    });
    if (!bound.ok) throw new Error(bound.refusal.code);
    session = bound.value.token ?? session;
  }
  return session;
};
const alarms = async (): Promise<number> =>
  (await rows(own.database.db, sql<object>`select 1 from audit_entri where aksi = 'identity.alarm'`)).length;

describe('bootstrap', () => {
  it('two links of 15 minutes; both act only when both hold two keys; a second run is refused before and after', async () => {
    expect(await isSettingUp(own.database.db)).toBe(false);
    const { links } = await begin();
    expect(await isSettingUp(own.database.db)).toBe(true);
    expect(codeOf(await bootstrap(own.database, clock, PEOPLE))).toBe('PENYIAPAN_BERJALAN');
    const one = await enrol(links[0]?.token ?? '', 2);
    expect(await findSession(own.database, clock, one)).toMatchObject({ active: false, mandates: [{ role: 'admin_platform', node: '0' }] });
    const two = await enrol(links[1]?.token ?? '', 1);
    expect(await isSettingUp(own.database.db)).toBe(true);
    const who = await findSession(own.database, clock, two);
    const options = who && (await startPasskey(own.database, clock, { who }, SITE));
    if (who !== undefined && options?.ok === true)
      await bindPasskey(own.database, clock, { who }, { ...SITE, response: softPasskey().create(options.value), label: '', agent: AGENT });
    expect(await isSettingUp(own.database.db)).toBe(false);
    for (const token of [one, two]) expect(await findSession(own.database, clock, token)).toMatchObject({ active: true });
    now += 3_600_000;
    expect(codeOf(await bootstrap(own.database, clock, PEOPLE))).toBe('ADMIN_ADA');
  });
  it('both at once: neither waits for the other for ever, and both are at work', async () => {
    const { links } = await begin();
    const sessions = await Promise.all(links.map(async (link) => enrol(link.token, 2)));
    expect(await isSettingUp(own.database.db)).toBe(false);
    for (const token of sessions) expect(await findSession(own.database, clock, token)).toMatchObject({ active: true });
  });
  it('one enrolled administrator alone gives nobody a role', async () => {
    const { links } = await begin();
    const who = await findSession(own.database, clock, await enrol(links[0]?.token ?? '', 2));
    const order = {
      name: 'Kasubbag',
      email: null,
      phone: null,
      role: 'kasubbag',
      node: areaCode('31'),
      party: null,
      decree: '1',
      from: day('2026-11-22'),
      until: null,
      replaces: null,
    } as const;
    expect(who && codeOf(await inviteOfficers(own.database, clock, keys, who, [order]))).toBe('AKUN');
  });
  it('two keys that are kept with a maker are not enough (ASVS 6.3.3)', async () => {
    const { links } = await begin();
    for (const link of links) await enrol(link.token, 2, true);
    expect(await isSettingUp(own.database.db)).toBe(true);
  });
  it('a link that has run out is dead; then a new run is possible and withdraws what the first left', async () => {
    const { links } = await begin();
    const half = await enrol(links[0]?.token ?? '', 2);
    now += 15 * 60_000;
    expect(codeOf(await redeemInvitation(own.database.db, clock, links[1]?.token ?? ''))).toBe('UNDANGAN_KEDALUWARSA');
    const again = await begin();
    expect(await findSession(own.database, clock, half)).toBeUndefined();
    for (const link of again.links) await enrol(link.token, 2);
    expect(await isSettingUp(own.database.db)).toBe(false);
  });
  it.each<[string, [FirstPerson, FirstPerson], string]>([
    ['two of one office', [PEOPLE[0], { ...PEOPLE[1], node: PEOPLE[0].node }], 'KANTOR_SAMA'],
    ['a place that is no office', [PEOPLE[0], { ...PEOPLE[1], node: areaCode('3174091004') }], 'KANTOR'],
    ['a person without a name', [PEOPLE[0], { ...PEOPLE[1], name: ' ' }], 'NAMA'],
  ])('refuses %s', async (_what, people, code) => {
    expect(codeOf(await bootstrap(own.database, clock, people))).toBe(code);
  });
});

describe('recover', () => {
  it('the printed code opens a new beginning once, with an alarm; a wrong one opens nothing and is slowed', async () => {
    const { links, recoveryCode } = await begin();
    for (const link of links) await enrol(link.token, 2);
    expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(JSON.stringify(await rows(own.database.db, sql<object>`select * from identity_penyiapan`))).not.toContain(
      recoveryCode.replaceAll('-', ''),
    );
    const tries: string[] = [];
    for (let n = 0; n < 6; n += 1) tries.push(codeOf(await recover(own.database, clock, keys, 'AAAA-BBBB', PEOPLE)));
    expect(tries).toEqual([...Array.from({ length: 5 }, () => 'KODE_SALAH'), 'TUNDA']);
    expect(await alarms()).toBe(5);
    now += 60_000;
    const recovered = await recover(own.database, clock, keys, ` ${recoveryCode.toLowerCase()} `, PEOPLE);
    expect(await alarms()).toBe(6);
    expect(await isSettingUp(own.database.db)).toBe(false);
    const sessions: string[] = [];
    for (const link of recovered.ok ? recovered.value.links : []) sessions.push(await enrol(link.token, 2));
    for (const token of sessions) expect(await findSession(own.database, clock, token)).toMatchObject({ active: true });
    expect(sessions).toHaveLength(2);
    expect(codeOf(await recover(own.database, clock, keys, recoveryCode, PEOPLE))).toBe('KODE_SALAH');
  });
  it('before any beginning no code opens', async () => {
    expect(codeOf(await recover(own.database, clock, keys, '', PEOPLE))).toBe('KODE_SALAH');
  });
});
