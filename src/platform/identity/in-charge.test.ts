// Does an end take effect at once, everywhere, and only by whoever is in charge? (keamanan.md 1.1, 1.6, 13 cases 2 and 6)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { type Day, day } from '#kernel/day';
import type { Clock } from '#platform/clock';
import { rows, sql } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import {
  type Permission,
  type PostOrder,
  type Role,
  bindPasskey,
  can,
  confirmOfficer,
  endMandate,
  endSessionsOf,
  findProgress,
  findSession,
  freezeOfficer,
  grantMandate,
  inviteOfficers,
  moveMandate,
  openSession,
  redeemInvitation,
  revokeOfficer,
  startPasskey,
  startReset,
  thawOfficer,
} from './door.ts';
import { AGENT, type MadeOfficer, makeOfficer } from './officer-fixture.ts';
import { SITE, softPasskey } from './passkey-fixture.ts';

const keys = sampleKeys();
const START = Date.parse('2026-11-22T01:00:00Z');
let own: TestDatabase;
let now = START;
const clock: Clock = { now: () => now };
let chief: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  now = START;
  chief = await makeOfficer(own.database, clock, [{ role: 'sekretaris', node: '3174' }]);
});
afterAll(() => own.close());

const codeOf = (answer: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string => answer.refusal?.code ?? 'OK';
const threeSessions = async (account: string): Promise<string[]> => {
  const tokens: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    now += 1;
    tokens.push(await openSession(own.database.db, clock, account, { steppedUp: true, agent: AGENT }));
  }
  return tokens;
};
const living = async (tokens: readonly string[]): Promise<number> =>
  (await Promise.all(tokens.map(async (token) => findSession(own.database, clock, token)))).filter((who) => who !== undefined).length;
const post = (over: Partial<PostOrder> = {}): PostOrder => ({
  role: 'ppk',
  node: areaCode('317409'),
  party: null,
  decree: '7/2026',
  from: day('2026-11-22'),
  until: day('2026-12-31'),
  replaces: null,
  ...over,
});
const actsOf = async (account: string): Promise<string[]> =>
  (await rows(own.database.db, sql<{ aksi: string }>`select aksi from audit_entri where objek_id = ${account} order by urutan`)).map(
    ({ aksi }) => aksi,
  );

describe('a mandate ends at 24.00 on the clock of its place (keamanan.md 1.6, 13 case 2)', () => {
  const permission: Permission = { id: 'uji.isi', title: { key: 'uji', id: 'Isi', en: 'Enter' }, grants: { pps: 'bawah' } };
  it.each<[string, string, Day, string]>([
    ['WIB', '3174091004', day('2026-12-21'), '2026-12-21T17:00:00Z'],
    ['WITA', '7371011001', day('2026-12-21'), '2026-12-21T16:00:00Z'],
    ['WIT', '9101011001', day('2026-12-21'), '2026-12-21T15:00:00Z'],
    ['abroad, by the clock of KPU RI', '9901010001', day('2026-12-21'), '2026-12-21T17:00:00Z'],
  ])('%s', async (_zone, node, until, midnight) => {
    const admin = await makeOfficer(own.database, clock, [{ role: 'admin_kantor', node: '0' }]);
    const officer = await makeOfficer(own.database, clock, []);
    expect(
      codeOf(
        await grantMandate(own.database, clock, await admin.who(), officer.account, post({ role: 'pps', node: areaCode(node), until })),
      ),
    ).toBe('OK');
    const reasonAt = async (at: number): Promise<string> => {
      now = at - 60_000;
      const token = await openSession(own.database.db, clock, officer.account, { steppedUp: true, agent: AGENT });
      now = at;
      const decision = can(
        await findSession(own.database, clock, token),
        permission,
        { kind: 'desa', id: node, node: areaCode(node) },
        now,
      );
      return decision.allow ? 'BOLEH' : decision.reason;
    };
    const end = Date.parse(midnight);
    expect(await reasonAt(end - 1)).toBe('BOLEH');
    expect(await reasonAt(end)).toBe('MANDAT');
    expect(await reasonAt(end + 1000)).toBe('MANDAT');
  });
});

describe('an end takes effect at once (keamanan.md 1.4; ASVS 7.4.2, 8.3.2)', () => {
  it.each<[string, (officer: MadeOfficer) => Promise<{ ok: boolean }>]>([
    ['freezing', async (o) => freezeOfficer(own.database, clock, await chief.who(), o.account, 'UJI')],
    ['dismissing', async (o) => revokeOfficer(own.database, clock, await chief.who(), o.account, 'UJI')],
    ['ending the mandate', async (o) => endMandate(own.database, clock, await chief.who(), o.mandates[0] ?? '', 'DICABUT')],
    [
      'moving to another place',
      async (o) => moveMandate(own.database, clock, await chief.who(), o.mandates[0] ?? '', post({ node: areaCode('317410') })),
    ],
    ['one more mandate', async (o) => grantMandate(own.database, clock, await chief.who(), o.account, post({ node: areaCode('317410') }))],
    ['starting anew', async (o) => startReset(own.database, clock, await chief.who(), o.account)],
    ['ending the sessions', async (o) => endSessionsOf(own.database, clock, await chief.who(), o.account)],
  ])('%s kills three sessions at once', async (_what, end) => {
    const officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
    const tokens = await threeSessions(officer.account);
    expect(await living(tokens)).toBe(3);
    expect((await end(officer)).ok).toBe(true);
    expect(await living(tokens)).toBe(0);
  });
  it('a replacement decree ends the old mandate in the same act', async () => {
    const pps = await makeOfficer(own.database, clock, [{ role: 'pps', node: '3174091004' }]);
    const tokens = await threeSessions(pps.account);
    const order = {
      ...post({ role: 'pps', node: areaCode('3174091004'), replaces: pps.mandates[0] ?? '' }),
      name: 'Pengganti',
      email: null,
      phone: null,
    };
    const ppk = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
    expect(codeOf(await inviteOfficers(own.database, clock, keys, await ppk.who(), [order]))).toBe('OK');
    expect(await living(tokens)).toBe(0);
    expect(await actsOf(pps.account)).toEqual(['identity.mandat-tutup']);
    expect(codeOf(await inviteOfficers(own.database, clock, keys, await ppk.who(), [order]))).toBe('GANTI_TIDAK_ADA');
  });
  it('a frozen officer comes back without the old sessions; a dismissed one does not', async () => {
    const officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
    const tokens = await threeSessions(officer.account);
    const who = await chief.who();
    expect(codeOf(await freezeOfficer(own.database, clock, who, officer.account, 'UJI'))).toBe('OK');
    expect(codeOf(await freezeOfficer(own.database, clock, who, officer.account, 'UJI'))).toBe('KEADAAN');
    expect(codeOf(await thawOfficer(own.database, clock, who, officer.account, 'UJI'))).toBe('OK');
    expect(await living(tokens)).toBe(0);
    expect(codeOf(await revokeOfficer(own.database, clock, who, officer.account, 'UJI'))).toBe('OK');
    expect(codeOf(await thawOfficer(own.database, clock, who, officer.account, 'UJI'))).toBe('KEADAAN');
    expect(codeOf(await grantMandate(own.database, clock, who, officer.account, post()))).toBe('TIDAK_ADA');
    expect(await actsOf(officer.account)).toEqual(['identity.bekukan', 'identity.cairkan', 'identity.cabut']);
  });
});

describe('who is in charge of whom (keamanan.md 2.7)', () => {
  it.each<[string, { role: Role; node: string }[], string]>([
    ['one below', [{ role: 'ppk', node: '317409' }], 'OK'],
    ['one of another regency', [{ role: 'ppk', node: '317509' }], 'WILAYAH'],
    ['one above', [{ role: 'kasubbag', node: '31' }], 'WILAYAH'],
    [
      'one below who also serves above',
      [
        { role: 'ppk', node: '317409' },
        { role: 'kasubbag', node: '31' },
      ],
      'WILAYAH',
    ],
    ["the platform's administrator", [{ role: 'admin_platform', node: '0' }], 'PERAN'],
  ])('a secretary of 3174 freezes %s', async (_what, posts, code) => {
    const officer = await makeOfficer(own.database, clock, posts);
    expect(codeOf(await freezeOfficer(own.database, clock, await chief.who(), officer.account, 'UJI'))).toBe(code);
  });
  it('nobody governs oneself; a stale proof governs nobody; an unknown account is not there', async () => {
    const who = await chief.who();
    expect(codeOf(await freezeOfficer(own.database, clock, who, chief.account, 'UJI'))).toBe('DIRI_SENDIRI');
    expect(
      codeOf(
        await endMandate(
          own.database,
          clock,
          await (await makeOfficer(own.database, clock, [{ role: 'admin_platform', node: '0' }])).who(),
          chief.mandates[0] ?? '',
          'DICABUT',
        ),
      ),
    ).toBe('OK');
    expect(codeOf(await freezeOfficer(own.database, clock, who, '00000000-0000-4000-8000-000000000000', 'UJI'))).toBe('TIDAK_ADA');
    const officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
    now += 5 * 60_000 + 1;
    expect(codeOf(await freezeOfficer(own.database, clock, who, officer.account, 'UJI'))).toBe('BUKTI_ULANG');
  });
  it('the same post is not given twice for the same time', async () => {
    const officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409', until: START + 86_400_000 }]);
    expect(codeOf(await grantMandate(own.database, clock, await chief.who(), officer.account, post()))).toBe('SUDAH_ADA');
    expect(codeOf(await grantMandate(own.database, clock, await chief.who(), officer.account, post({ from: day('2026-12-01') })))).toBe(
      'OK',
    );
  });
  it('to one with a privileged role nobody gives another role alone (keamanan.md 1.5)', async () => {
    const leader = await makeOfficer(own.database, clock, [{ role: 'pimpinan', node: '3174' }]);
    const content = post({ role: 'ppid', node: areaCode('3174'), until: null });
    expect(codeOf(await grantMandate(own.database, clock, await chief.who(), leader.account, content))).toBe('DUA_ORANG');
    expect(
      codeOf(
        await moveMandate(
          own.database,
          clock,
          await chief.who(),
          (
            await makeOfficer(own.database, clock, [
              { role: 'kasubbag', node: '3174' },
              { role: 'auditor', node: '3174' },
            ])
          ).mandates[0] ?? '',
          content,
        ),
      ),
    ).toBe('DUA_ORANG');
  });
});

describe('lost factors (keamanan.md 1.2; ASVS 6.4.4, 6.4.6)', () => {
  it('the way begins anew: no old key opens, a new link, and another officer confirms in person', async () => {
    const officer = await makeOfficer(own.database, clock, [{ role: 'ppk', node: '317409' }]);
    const who = await officer.who();
    const options = await startPasskey(own.database, clock, { who }, SITE);
    const old = softPasskey();
    await bindPasskey(
      own.database,
      clock,
      { who },
      { ...SITE, response: options.ok && old.create(options.value), label: '', agent: AGENT },
    );
    const reset = await startReset(own.database, clock, await chief.who(), officer.account);
    const token = reset.ok ? reset.value.token : '';
    expect(await redeemInvitation(own.database.db, clock, token)).toMatchObject({
      ok: true,
      value: { kind: 'pemulihan', account: officer.account },
    });
    expect(await rows(own.database.db, sql<object>`select 1 from identity_passkey where akun = ${officer.account}`)).toEqual([]);
    const again = await startPasskey(own.database, clock, { invitation: token }, SITE);
    await bindPasskey(
      own.database,
      clock,
      { invitation: token },
      { ...SITE, response: again.ok && softPasskey().create(again.value), label: '', agent: AGENT },
    );
    const words = (await findProgress(own.database.db, clock, keys, officer.account))?.codeWord ?? '';
    expect(codeOf(await confirmOfficer(own.database, clock, keys, await chief.who(), { account: officer.account, words }))).toBe(
      'ORANG_SAMA',
    );
    const other = await makeOfficer(own.database, clock, [{ role: 'admin_kantor', node: '3174' }]);
    expect(codeOf(await confirmOfficer(own.database, clock, keys, await other.who(), { account: officer.account, words }))).toBe('OK');
  });
});
