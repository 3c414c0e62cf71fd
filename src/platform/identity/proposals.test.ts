// Does a privileged role take two officers, each time, whatever they try? (keamanan.md 2.5, 13 cases 4 and 6)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { day } from '#kernel/day';
import type { Clock } from '#platform/clock';
import { rows, run, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  type PersonOrder,
  approveProposal,
  findOfficer,
  freezeOfficer,
  inviteOfficers,
  listProposals,
  proposeMandate,
  proposePerson,
  redeemInvitation,
  rejectProposal,
} from './door.ts';
import { type MadeOfficer, makeOfficer } from './officer-fixture.ts';

const HOUR = 3_600_000;
const keys = sampleKeys();
let own: TestDatabase;
let now = Date.parse('2026-11-22T01:00:00Z');
const clock: Clock = { now: () => now };
let one: MadeOfficer;
let two: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  [one, two] = [
    await makeOfficer(own.database, clock, [{ role: 'admin_platform', node: '0' }]),
    await makeOfficer(own.database, clock, [{ role: 'admin_platform', node: '0' }]),
  ];
});
afterAll(() => own.close());

const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const order = (over: Partial<PersonOrder> = {}): PersonOrder => ({
  name: 'Auditor Baru',
  email: 'auditor@contoh.id',
  phone: null,
  role: 'auditor',
  node: areaCode('31'),
  party: null,
  decree: '3/2026',
  from: day('2026-11-22'),
  until: null,
  replaces: null,
  ...over,
});
const propose = async (by = one, over: Partial<PersonOrder> = {}): Promise<string> => {
  const done = await proposePerson(own.database, clock, keys, await by.who(), order(over));
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
};
const seen = async (by: MadeOfficer, id: string): Promise<string> =>
  (await listProposals(own.database.db, clock, await by.who())).find((p) => p.id === id)?.digest ?? '';
const approve = async (by: MadeOfficer, id: string, digest?: string) =>
  approveProposal(own.database, clock, keys, await by.who(), { proposal: id, digest: digest ?? (await seen(by, id)) });

describe('a privileged role', () => {
  it('is not given by one', async () => {
    expect(codeOf(await inviteOfficers(own.database, clock, keys, await one.who(), [order()]))).toBe('DUA_ORANG');
    const id = await propose();
    expect(codeOf(await approve(one, id))).toBe('ORANG_SAMA');
  });
  it('is given by two: the approver gets the link, both names stand in the trail, the contact came along', async () => {
    const id = await propose();
    const done = await approve(two, id);
    const account = (done.ok && done.value?.account) || '';
    expect(await redeemInvitation(own.database.db, clock, (done.ok && done.value?.token) || '')).toMatchObject({
      ok: true,
      value: { name: 'Auditor Baru', mandates: [{ role: 'auditor', node: '31' }] },
    });
    const trail = await rows(
      own.database.db,
      sql<object>`select aksi, pelaku_id from audit_entri where objek_id in (${id}, ${account}) order by urutan`,
    );
    expect(trail).toEqual([
      { aksi: 'identity.usul', pelaku_id: one.account },
      { aksi: 'identity.usul-setuju', pelaku_id: two.account },
      { aksi: 'identity.undang', pelaku_id: two.account },
      { aksi: 'identity.mandat-beri', pelaku_id: two.account },
    ]);
    const officer = await findOfficer(own.database.db, clock, keys, [{ node: areaCode('0'), below: true, party: null }], account);
    expect(officer).toMatchObject({
      contact: { email: 'a***@c***.id', phone: null },
      state: 'DIUNDANG',
      lacks: ['KUNCI_PERTAMA', 'KUNCI_KEDUA', 'KUNCI_PERANGKAT'],
    });
  });
  it('is approved once', async () => {
    const id = await propose();
    const digest = await seen(two, id);
    const answers = await Promise.all([approve(two, id, digest), approve(two, id, digest)]);
    expect(answers.map(codeOf).sort()).toEqual(['OK', 'USULAN_KEDALUWARSA']);
  });
  it('is not given to oneself', async () => {
    const done = await proposeMandate(own.database, clock, await one.who(), two.account, order({ role: 'auditor' }));
    expect(codeOf(await approve(two, done.ok ? done.value : ''))).toBe('DIRI_SENDIRI');
    expect(codeOf(await proposeMandate(own.database, clock, await one.who(), one.account, order()))).toBe('DIRI_SENDIRI');
  });
  it('one more mandate: proposed and approved, the sessions end', async () => {
    const third = await makeOfficer(own.database, clock, [{ role: 'kasubbag', node: '31' }]);
    const done = await proposeMandate(own.database, clock, await one.who(), third.account, order());
    expect(await approve(two, done.ok ? done.value : '')).toEqual({ ok: true, value: null });
    await expect(third.who()).rejects.toThrow('signed in');
  });
});

describe('an approval is refused (keamanan.md 2.5)', () => {
  it('without a fresh proof', async () => {
    const id = await propose();
    now += 5 * 60_000 + 1;
    expect(codeOf(await approve(two, id))).toBe('BUKTI_ULANG');
  });
  it('after 24 hours', async () => {
    const id = await propose();
    const digest = await seen(two, id);
    now += 24 * HOUR;
    const fresh = await makeOfficer(own.database, clock, [{ role: 'admin_platform', node: '0' }]);
    expect(await listProposals(own.database.db, clock, await fresh.who())).toEqual([]);
    expect(codeOf(await approve(fresh, id, digest))).toBe('USULAN_KEDALUWARSA');
  });
  it('when what was seen is not what stands there', async () => {
    const id = await propose();
    const digest = await seen(two, id);
    await run(own.database.db, sql`update identity_usulan set wilayah = '32' where id = ${id}`);
    expect(codeOf(await approve(two, id, digest))).toBe('USULAN_BERUBAH');
  });
  it('when the proposer was frozen meanwhile', async () => {
    const id = await propose();
    await freezeOfficer(own.database, clock, await two.who(), one.account, 'UJI');
    expect(codeOf(await approve(two, id))).toBe('PENGUSUL');
  });
  it('to an officer who could not give the role', async () => {
    const id = await propose();
    const clerk = await makeOfficer(own.database, clock, [{ role: 'kasubbag', node: '31' }]);
    expect(codeOf(await approve(clerk, id, 'x'))).toBe('PERAN');
    expect(await listProposals(own.database.db, clock, await clerk.who())).toEqual([]);
    expect(codeOf(await approve(two, '00000000-0000-4000-8000-000000000000', 'x'))).toBe('USULAN_TIDAK_ADA');
  });
  it('after a refusal by the second officer', async () => {
    const id = await propose();
    const digest = await seen(two, id);
    expect(codeOf(await rejectProposal(own.database, clock, await two.who(), id))).toBe('OK');
    expect(codeOf(await approve(two, id, digest))).toBe('USULAN_KEDALUWARSA');
  });
});
