// Does break-glass open for two alone, for reading alone, for sixty minutes alone, and is it never forgotten? (keamanan.md 1.7, 13 case 4)
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { rows, run, sql } from '#platform/db';
import { testDatabase } from '../../../test/fixture.ts';
import { type Permission, can } from './authority.ts';
import { type MadeOfficer, makeOfficer } from './officer-fixture.ts';
import { roleName } from './role-text.ts';
import { askSiaga, closeDueSiaga, closeSiaga, findSiaga, listSiaga, openSiaga, reviewSiaga } from './siaga.ts';
import { reviewDue } from './siaga-day.ts';

const MINUTE = 60_000;
/** Friday, 20 November 2026, 10.00 WIB. */
const START = Date.parse('2026-11-20T03:00:00Z');
const REASON = 'PPK Beji tidak dapat dihubungi dan rapat pleno menunggu';
const time = { at: START };
const clock = { now: () => time.at };
const READ: Permission = { id: 'hasil.c.lihat', title: roleName('ppk'), grants: { ppk: 'bawah' }, siaga: true };
const WORK: Permission = { id: 'hasil.c.isi', title: roleName('ppk'), grants: { ppk: 'bawah' } };

let own: Awaited<ReturnType<typeof testDatabase>>;
let one: MadeOfficer;
let two: MadeOfficer;
let leader: MadeOfficer;
beforeAll(async () => {
  own = await testDatabase();
});
beforeEach(async () => {
  time.at = START;
  await run(own.database.db, sql`delete from identity_siaga`);
  [one, two] = [await makeOfficer(own.database, clock, [{ role: 'siaga', node: '0' }]), await makeOfficer(own.database, clock, [{ role: 'siaga', node: '0' }])];
  leader = await makeOfficer(own.database, clock, [{ role: 'pimpinan', node: '0' }]);
});
afterAll(() => own.close());

const wish = (over: Partial<{ module: string; reason: string }> = {}) => ({ module: 'hasil', node: areaCode('3276'), reason: REASON, modules: ['hasil', 'petugas', 'wbs'], ...over });
const ask = async (over = {}) => askSiaga(own.database, clock, await one.who(), wish(over));
async function opened(): Promise<string> {
  const asked = await ask();
  if (!asked.ok) throw new Error(asked.refusal.code);
  const done = await openSiaga(own.database, clock, await two.who(), asked.value);
  if (!done.ok) throw new Error(done.refusal.code);
  return asked.value;
}
const at = (node: string) => ({ kind: 'tps', id: 'x', node: areaCode(node) });
const leaves = () => rows(own.database.db, sql<{ jenis: string; id: string; manifest: string }>`select jenis, id, manifest from tlog_antre where jenis like 'siaga.%' order by no`);

describe('asking', () => {
  it.each([
    [{ reason: 'terlalu pendek' }, 'SIAGA_ALASAN'],
    [{ reason: `${' '.repeat(40)}pendek` }, 'SIAGA_ALASAN'],
    [{ reason: 'a'.repeat(1_001) }, 'SIAGA_ALASAN'],
    [{ reason: `\0${REASON}` }, 'SIAGA_ALASAN'],
    [{ module: 'wbs' }, 'SIAGA_MODUL'],
    [{ module: 'layanan' }, 'SIAGA_MODUL'],
  ])('%j is refused: %s', async (over, code) => {
    expect(await ask(over)).toMatchObject({ ok: false, refusal: { code } });
  });
  it('by an officer without a sealed account, and without a fresh proof', async () => {
    expect(await askSiaga(own.database, clock, await leader.who(), wish())).toMatchObject({ refusal: { code: 'SIAGA_MANDAT' } });
    time.at += 6 * MINUTE;
    expect(await ask()).toMatchObject({ refusal: { code: 'BUKTI_ULANG' } });
  });
  it('gives nobody any right', async () => {
    await ask();
    for (const officer of [one, two]) expect(can(await officer.who(), READ, at('3276'), time.at).allow).toBe(false);
  });
});

describe('opening', () => {
  it('takes another person, and both proofs within five minutes', async () => {
    const asked = await ask();
    const id = asked.ok ? asked.value : '';
    expect(await openSiaga(own.database, clock, await one.who(), id)).toMatchObject({ refusal: { code: 'SIAGA_SENDIRI' } });
    expect(await openSiaga(own.database, clock, await leader.who(), id)).toMatchObject({ refusal: { code: 'SIAGA_MANDAT' } });
    time.at += 5 * MINUTE + 1;
    const late = { ...(await two.who()), steppedUpAt: time.at };
    expect(await openSiaga(own.database, clock, late, id)).toMatchObject({ refusal: { code: 'SIAGA_LEWAT' } });
    expect((await listSiaga(own.database.db, clock)).map((row) => row.id)).not.toContain(id);
  });
  it('lets both read one module at one place and below, logged, and do nothing', async () => {
    await opened();
    for (const officer of [one, two]) {
      const who = await officer.who();
      expect(can(who, READ, at('327606'), time.at)).toMatchObject({ allow: true, logView: true });
      expect(can(who, READ, at('3275'), time.at)).toMatchObject({ allow: false, reason: 'WILAYAH' });
      expect(can(who, { ...READ, id: 'petugas.lihat' }, at('3276'), time.at)).toMatchObject({ allow: false, reason: 'PERAN' });
      expect(can(who, WORK, at('3276'), time.at)).toMatchObject({ allow: false, reason: 'PERAN' });
    }
    expect(can(await leader.who(), READ, at('3276'), time.at).allow).toBe(false);
  });
  it('ends with the sixtieth minute, whether anything runs or not, and is not extended', async () => {
    const id = await opened();
    const fresh = async () => ({ ...(await one.who()), steppedUpAt: time.at });
    for (const minute of [10, 20, 30, 40, 50]) {
      time.at = START + minute * MINUTE;
      await one.who();
    }
    time.at = START + 60 * MINUTE - 1;
    expect(can(await one.who(), READ, at('3276'), time.at).allow).toBe(true);
    expect(await askSiaga(own.database, clock, await fresh(), wish())).toMatchObject({ refusal: { code: 'SIAGA_TERBUKA' } });
    const last = await one.who();
    time.at += 1;
    expect(can(last, READ, at('3276'), time.at).allow).toBe(false);
    expect((await one.who()).mandates.some(({ module }) => module !== undefined)).toBe(false);
    expect(await closeDueSiaga(own.database, clock)).toBe(1);
    expect(await closeDueSiaga(own.database, clock)).toBe(0);
    expect(await findSiaga(own.database.db, id)).toMatchObject({ closed: START + 60 * MINUTE });
  });
  it('puts two leaves before the public log: a number and a count, no place, no person, no reason', async () => {
    await run(own.database.db, sql`delete from tlog_antre`);
    const id = await opened();
    const done = await closeSiaga(own.database, clock, await two.who(), id);
    expect(done.ok).toBe(true);
    const found = await leaves();
    const number = (await findSiaga(own.database.db, id))?.number;
    expect(found.map(({ jenis, id }) => [jenis, id])).toEqual([
      ['siaga.buka', `siaga/${number}`],
      ['siaga.tutup', `siaga/${number}/permintaan/0`],
    ]);
    for (const { manifest } of found) for (const secret of ['3276', 'hasil', one.account, 'Beji']) expect(manifest).not.toContain(secret);
    expect(can(await one.who(), READ, at('3276'), time.at).allow).toBe(false);
  });
});

describe('the review', () => {
  const actor = { id: 'x', role: 'pimpinan', node: '0' };
  it('comes from a third, after the closing, once', async () => {
    const id = await opened();
    const review = async (officer: MadeOfficer, conclusion = REASON) => reviewSiaga(own.database, clock, await officer.who(), actor, { id, conclusion });
    expect(await review(leader)).toMatchObject({ refusal: { code: 'SIAGA_BELUM' } });
    await closeSiaga(own.database, clock, await one.who(), id);
    expect(await review(one)).toMatchObject({ refusal: { code: 'SIAGA_SENDIRI' } });
    expect(await review(leader, 'ya')).toMatchObject({ refusal: { code: 'SIAGA_ALASAN' } });
    expect((await review(leader)).ok).toBe(true);
    expect(await review(leader)).toMatchObject({ refusal: { code: 'SIAGA_SUDAH' } });
  });
  it.each([
    ['2026-11-20T03:00:00Z', '2026-11-25T17:00:00Z'],
    ['2026-11-21T03:00:00Z', '2026-11-25T17:00:00Z'],
    ['2026-11-22T18:00:00Z', '2026-11-26T17:00:00Z'],
    ['2026-11-23T16:59:00Z', '2026-11-26T17:00:00Z'],
  ])('closed %s: in time up to %s', (closed, due) => {
    expect(new Date(reviewDue(Date.parse(closed))).toISOString().replace('.000', '')).toBe(due);
  });
});
