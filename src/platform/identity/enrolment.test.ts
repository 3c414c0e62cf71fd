// Does a link bring in exactly the person it was made for, once, in time, by the right officer? (keamanan.md 1.1, 1.2, 1.6)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import type { Clock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  type Invited,
  type PersonOrder,
  type Role,
  bindPasskey,
  confirmOfficer,
  findProgress,
  findSession,
  inviteOfficers,
  redeemInvitation,
  renewInvitation,
  startPasskey,
} from './door.ts';
import { AGENT, type MadeOfficer, makeOfficer } from './officer-fixture.ts';
import { SITE, type SoftPasskey, softPasskey } from './passkey-fixture.ts';

const HOUR = 3_600_000;
const keys = sampleKeys();
let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
let secretary: MadeOfficer;
let pps: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  secretary = await makeOfficer(own.database, clock, [{ role: 'sekretaris', node: '3174' }]);
  pps = await makeOfficer(own.database, clock, [{ role: 'pps', node: '3174091004' }]);
});
afterAll(() => own.close());

const order = (over: Partial<PersonOrder> = {}): PersonOrder => ({
  name: 'Budi Santoso',
  email: 'budi@contoh.id',
  phone: '081234567890',
  role: 'kpps',
  node: areaCode('3174091004001'),
  party: null,
  decree: '12/PPS/2026',
  from: day('2026-11-22'),
  until: day('2026-12-21'),
  replaces: null,
  ...over,
});
const invite = async (by: MadeOfficer, over: Partial<PersonOrder> = {}) =>
  inviteOfficers(own.database, clock, keys, await by.who(), [order(over)]);
const invited = async (by: MadeOfficer, over: Partial<PersonOrder> = {}): Promise<Invited> => {
  const done = await invite(by, over);
  const [first] = done.ok ? done.value : [];
  if (first === undefined) throw new Error(JSON.stringify(done));
  return first;
};
const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const bind = async (token: string, key: SoftPasskey = softPasskey()) => {
  const options = await startPasskey(own.database, clock, { invitation: token }, SITE);
  if (!options.ok) return options;
  return bindPasskey(
    own.database,
    clock,
    { invitation: token },
    { ...SITE, response: key.create(options.value), label: 'HP saya', agent: AGENT },
  );
};
const addKey = async (session: string, key: SoftPasskey = softPasskey()) => {
  const who = await findSession(own.database, clock, session);
  if (who === undefined) throw new Error('signed out');
  const options = await startPasskey(own.database, clock, { who }, SITE);
  return options.ok
    ? bindPasskey(own.database, clock, { who }, { ...SITE, response: key.create(options.value), label: '', agent: AGENT })
    : options;
};
const wordsOf = async (account: string): Promise<string> => (await findProgress(own.database.db, clock, keys, account))?.codeWord ?? '';
const confirm = async (by: MadeOfficer, account: string, words: string) =>
  confirmOfficer(own.database, clock, keys, await by.who(), { account, words });

describe('an invitation (keamanan.md 1.1)', () => {
  it('says whom it calls, is kept as a hash only, and nothing of the contact lies open', async () => {
    const one = await invited(pps);
    expect(await redeemInvitation(own.database.db, clock, one.token)).toMatchObject({
      ok: true,
      value: {
        account: one.account,
        name: 'Budi Santoso',
        signInName: one.signInName,
        kind: 'undangan',
        password: true,
        mandates: [{ role: 'kpps', node: '3174091004001' }],
      },
    });
    expect(one.signInName).toMatch(/^kpps-3174091004001-[0-9A-HJKMNP-TV-Z]{4}$/);
    const dump = JSON.stringify([
      await rows(own.database.db, sql<object>`select * from identity_akun`),
      await rows(own.database.db, sql<object>`select * from identity_undangan`),
      await rows(own.database.db, sql<object>`select * from audit_entri`),
    ]);
    for (const secret of [one.token, 'budi@contoh.id', '081234567890']) expect(dump).not.toContain(secret);
  });
  it('opens once: the second use is refused, also with the same key', async () => {
    const one = await invited(pps);
    expect(codeOf(await bind(one.token))).toBe('OK');
    expect(codeOf(await bind(one.token))).toBe('UNDANGAN_TERPAKAI');
    expect(codeOf(await redeemInvitation(own.database.db, clock, one.token))).toBe('UNDANGAN_TERPAKAI');
  });
  it('of two at the same time one wins', async () => {
    const one = await invited(pps);
    const answers = await Promise.all([bind(one.token), bind(one.token)]);
    expect(answers.map(codeOf).sort()).toEqual(['OK', 'UNDANGAN_TERPAKAI']);
  });
  it('holds 72 hours and not a millisecond more', async () => {
    const one = await invited(pps);
    now += 72 * HOUR - 1;
    expect(codeOf(await redeemInvitation(own.database.db, clock, one.token))).toBe('OK');
    now += 1;
    expect(codeOf(await bind(one.token))).toBe('UNDANGAN_KEDALUWARSA');
    expect(codeOf(await redeemInvitation(own.database.db, clock, one.token))).toBe('UNDANGAN_KEDALUWARSA');
  });
  it('a new link kills the old one', async () => {
    const one = await invited(pps);
    const again = await renewInvitation(own.database, clock, await pps.who(), one.account);
    expect(codeOf(await redeemInvitation(own.database.db, clock, one.token))).toBe('UNDANGAN_DIBATALKAN');
    expect(again.ok && codeOf(await redeemInvitation(own.database.db, clock, again.value.token))).toBe('OK');
  });
  it.each(['', 'x', 'A'.repeat(43), "' or 1=1--"])('%j is no link', async (token) => {
    expect(codeOf(await redeemInvitation(own.database.db, clock, token))).toBe('UNDANGAN_TIDAK_ADA');
  });
});

describe('who may invite whom (keamanan.md 1.1, 2.7)', () => {
  it.each<[string, Role, string, Partial<PersonOrder>, string]>([
    ['a PPS its own KPPS', 'pps', '3174091004', {}, 'OK'],
    ['a PPS the KPPS of another village', 'pps', '3174091005', {}, 'WILAYAH'],
    ['a PPK the KPPS below', 'ppk', '317409', {}, 'OK'],
    ['a KPPS nobody', 'kpps', '3174091004001', {}, 'PERAN'],
    ['an operator nobody', 'operator_bidang', '3174', {}, 'PERAN'],
    ['a secretary staff of the own office', 'sekretaris', '3174', { role: 'kasubbag', node: areaCode('3174'), until: null }, 'OK'],
    ['a secretary staff of the office above', 'sekretaris', '3174', { role: 'kasubbag', node: areaCode('31'), until: null }, 'WILAYAH'],
    ['a privileged role alone', 'admin_platform', '0', { role: 'auditor', node: areaCode('31'), until: null }, 'DUA_ORANG'],
    ['a leader alone', 'admin_platform', '0', { role: 'pimpinan', node: areaCode('31'), until: null }, 'DUA_ORANG'],
    ['an ad hoc officer without an end', 'pps', '3174091004', { until: null }, 'SELESAI_WAJIB'],
    ['an end that is past', 'pps', '3174091004', { from: day('2026-01-01'), until: day('2026-11-21') }, 'SELESAI_LEWAT'],
    ['an end before the beginning', 'pps', '3174091004', { from: day('2026-12-22') }, 'WAKTU'],
    ['a role at a place that has none', 'pps', '3174091004', { node: areaCode('3174091004') }, 'TINGKAT'],
    ['no decree', 'pps', '3174091004', { decree: ' ' }, 'SK'],
    ['no name', 'pps', '3174091004', { name: '\u0007' }, 'NAMA'],
    ['a name that turns the line around', 'pps', '3174091004', { name: 'Budi \u202E itnab' }, 'NAMA'],
    ['a participant without a party', 'admin_kantor', '3174', { role: 'peserta_lo', node: areaCode('3174'), until: null }, 'PARTAI'],
    ['a party where there is none', 'pps', '3174091004', { party: '7' }, 'PARTAI'],
  ])('%s', async (_what, role, node, over, code) => {
    now = Date.parse('2026-11-22T01:00:00Z');
    expect(codeOf(await invite(await makeOfficer(own.database, clock, [{ role, node }]), over))).toBe(code);
  });
  it('a party officer calls only for the own party', async () => {
    const party = await makeOfficer(own.database, clock, [{ role: 'peserta_admin', node: '31', party: '7' }]);
    const lo = { role: 'peserta_lo', node: areaCode('3174'), until: null } as const;
    expect(codeOf(await invite(party, { ...lo, party: '7' }))).toBe('OK');
    expect(codeOf(await invite(party, { ...lo, party: '8' }))).toBe('PARTAI');
  });
  it('a proof older than five minutes is not enough; an account that only registered has no right', async () => {
    now = Date.parse('2026-11-22T01:00:00Z');
    const registered = await makeOfficer(own.database, clock, [{ role: 'pps', node: '3174091004' }], 'TERDAFTAR');
    expect(codeOf(await invite(registered))).toBe('AKUN');
    now += 5 * 60_000 + 1;
    expect(codeOf(await invite(pps))).toBe('BUKTI_ULANG');
  });
  it('all or none: the refusal names the line', async () => {
    const before = await rows(own.database.db, sql<{ n: number }>`select count(*) as n from identity_akun`);
    const done = await inviteOfficers(own.database, clock, keys, await pps.who(), [order(), order({ node: areaCode('3174091005001') })]);
    expect(done).toEqual({ ok: false, refusal: { code: 'WILAYAH', values: { baris: 2 } } });
    expect(await rows(own.database.db, sql<{ n: number }>`select count(*) as n from identity_akun`)).toEqual(before);
  });
});

describe('from the link to work (keamanan.md 1.1, 1.2, 1.6)', () => {
  it('a KPPS officer: one passkey, the words said in person, then active; before that no authority', async () => {
    const one = await invited(pps);
    const bound = await bind(one.token);
    const token = bound.ok ? (bound.value.token ?? '') : '';
    expect(await findSession(own.database, clock, token)).toMatchObject({ account: one.account, active: false });
    expect(await findProgress(own.database.db, clock, keys, one.account)).toMatchObject({ lacks: [] });
    expect(codeOf(await confirm(pps, one.account, 'salah sekali kata'))).toBe('KATA_SALAH');
    expect(codeOf(await confirm(pps, one.account, (await wordsOf(one.account)).toUpperCase().replaceAll(' ', ', ')))).toBe('OK');
    expect(await findSession(own.database, clock, token)).toMatchObject({ active: true });
    expect(codeOf(await confirm(pps, one.account, ''))).toBe('KEADAAN');
  });
  it('an officer from elsewhere cannot confirm; nobody confirms oneself', async () => {
    const one = await invited(pps);
    await bind(one.token);
    const elsewhere = await makeOfficer(own.database, clock, [{ role: 'pps', node: '3174091005' }]);
    expect(codeOf(await confirm(elsewhere, one.account, await wordsOf(one.account)))).toBe('WILAYAH');
    expect(codeOf(await confirm(elsewhere, elsewhere.account, ''))).toBe('DIRI_SENDIRI');
  });
  it('staff: two passkeys, and another one than the holder of the link confirms', async () => {
    const one = await invited(secretary, { role: 'kasubbag', node: areaCode('3174'), until: null });
    const first = softPasskey(true);
    const bound = await bind(one.token, first);
    const token = bound.ok ? (bound.value.token ?? '') : '';
    const chief = await makeOfficer(own.database, clock, [{ role: 'admin_kantor', node: '3174' }]);
    expect(codeOf(await confirm(chief, one.account, await wordsOf(one.account)))).toBe('KUNCI_KEDUA');
    expect(codeOf(await addKey(token, first))).toBe('KUNCI_SUDAH_ADA');
    expect(codeOf(await addKey(token))).toBe('OK');
    expect(codeOf(await confirm(secretary, one.account, await wordsOf(one.account)))).toBe('ORANG_SAMA');
    expect(codeOf(await confirm(chief, one.account, await wordsOf(one.account)))).toBe('OK');
  });
  it('wrong words are slowed, right ones come through a minute later at most', async () => {
    const one = await invited(pps);
    await bind(one.token);
    const tries: string[] = [];
    for (let n = 0; n < 6; n += 1) tries.push(codeOf(await confirm(pps, one.account, 'apel apel apel')));
    expect(tries).toEqual([...Array.from({ length: 5 }, () => 'KATA_SALAH'), 'TUNDA']);
    now += 60_000;
    expect(codeOf(await confirm(pps, one.account, await wordsOf(one.account)))).toBe('OK');
  });
});

describe('binding a passkey (keamanan.md 1.2; ASVS 6.7)', () => {
  it.each([
    ['another site', { origin: 'https://app.kpu.test.jahat.id' }],
    ['another host', { rpID: 'jahat.id' }],
    ['a key that its holder did not unlock', { unverified: true }],
  ])('refuses %s', async (_what, lies) => {
    const one = await invited(pps);
    const options = await startPasskey(own.database, clock, { invitation: one.token }, SITE);
    const response = options.ok && softPasskey().create(options.value, lies);
    expect(codeOf(await bindPasskey(own.database, clock, { invitation: one.token }, { ...SITE, response, label: '', agent: AGENT }))).toBe(
      'KUNCI_SALAH',
    );
    expect(codeOf(await bind(one.token))).toBe('OK');
  });
  it('the challenge is good once, for five minutes, for this account', async () => {
    const [one, two] = [await invited(pps), await invited(pps)];
    const start = async () => startPasskey(own.database, clock, { invitation: one.token }, SITE);
    const send = async (token: string, response: unknown) =>
      codeOf(await bindPasskey(own.database, clock, { invitation: token }, { ...SITE, response, label: '', agent: AGENT }));
    const options = await start();
    const response = options.ok && softPasskey().create(options.value);
    expect(await send(two.token, response)).toBe('KUNCI_TANTANGAN');
    now += 5 * 60_000;
    expect(await send(one.token, response)).toBe('KUNCI_TANTANGAN');
    const later = await start();
    const wrong = later.ok && softPasskey().create(later.value, { unverified: true });
    expect([await send(one.token, wrong), await send(one.token, wrong)]).toEqual(['KUNCI_SALAH', 'KUNCI_TANTANGAN']);
  });
  it.each([undefined, null, 'x', {}, { id: 'a', rawId: 'a', type: 'public-key', response: {} }])('%j is no answer', async (response) => {
    const one = await invited(pps);
    expect(codeOf(await bindPasskey(own.database, clock, { invitation: one.token }, { ...SITE, response, label: '', agent: AGENT }))).toBe(
      'KUNCI_SALAH',
    );
  });
  it('a signed-in holder needs a fresh proof to add one', async () => {
    const officer = await makeOfficer(own.database, clock, [{ role: 'kpps', node: '3174091004001' }]);
    now += 5 * 60_000 + 1;
    expect(codeOf(await addKey(officer.token))).toBe('BUKTI_ULANG');
  });
});
