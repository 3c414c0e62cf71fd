// What happens to two officers at one station, to a request sent again, and to an officer removed while signed in? (keamanan.md 1.4, 3.2, 4.5, 13 cases 2, 3, 11)
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { verifyChain } from '#platform/audit';
import { type Database, openDatabase, rows, run, sql } from '#platform/db';
import { SESSION_COOKIE, type SignedIn, endMandate, findSession, freezeOfficer, thawOfficer } from '#platform/identity';
import { rapatPath } from '../../src/modules/hasil/recap/pages/address.ts';
import { type Postgres, startPostgres } from '../../tools/postgres.ts';
import { AGENT, type TestOfficer, browserOf, sessionOf, signedIn } from '../browsing.ts';
import { type Running, runningSite, tempFolder } from '../site.ts';
import { AT, clock, envOf, kecamatanGround, lay } from './ground.ts';
import { correctionPath, entryPath, isTaken, sendingOf, typed } from './entry-ground.ts';

const [PALARAN, ILIR] = ['647201', '647202'];
const tps = (n: number): string => `${PALARAN}1001${String(n).padStart(3, '0')}`;
const TWENTY = Array.from({ length: 20 }, (_, at) => at);

let server: Postgres;
let site: Running;
let database: Database;
let kpps: TestOfficer;
let ppk: TestOfficer;
let admin: TestOfficer;
beforeAll(async () => {
  server = await startPostgres(false);
  const place = { PENDOPO_DATA: tempFolder(), DATABASE_URL: server.url };
  const opened = await openDatabase(place);
  assert(opened.ok, 'the throw-away server answers');
  database = opened.value;
  await lay(database, kecamatanGround(2, 30));
  kpps = await signedIn(database, clock, Array.from({ length: 30 }, (_, at) => ['kpps', tps(at + 1)] as const));
  ppk = await signedIn(database, clock, [['ppk', PALARAN], ['ppk', ILIR]]);
  admin = await signedIn(database, clock, [['admin_kantor', '6472']]);
  site = await runningSite(place.PENDOPO_DATA, envOf(place));
}, 300_000);
afterAll(async () => {
  await site.stop();
  await database.close();
  await server.stop();
  rmSync(site.folder, { recursive: true, force: true });
});

const as = (cookie: string) => browserOf(site.url, cookie);
async function enter(cookie: string, kode: string): Promise<void> {
  const path = entryPath(kode);
  expect(await as(cookie).post(path, await sendingOf(as(cookie), path))).toSatisfy(isTaken);
}
/** Votes of the first candidate by version, forms, entries of the trail. */
async function recordOf(kode: string): Promise<{ votes: (number | null)[]; forms: number; trail: number }> {
  const { db } = database;
  const votes = await rows(db, sql<{ n: number | null }>`select suara[1]::int as n from hasil_angka where kode = ${kode} order by versi`);
  const [forms] = await rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_bacaan where kode = ${kode}`);
  const [trail] = await rows(db, sql<{ n: number }>`select count(*)::int as n from audit_entri where objek_id = ${`${AT.pemilu}/${AT.kontes}/${kode}`} and aksi like 'hasil.c-%'`);
  return { votes: votes.map(({ n }) => n), forms: forms?.n ?? -1, trail: trail?.n ?? -1 };
}
const correction = (n: number) => ({
  suara_1: String(n), suara_sah: String(n + 164), suara_total: String(n + 167),
  suara_2: '144', suara_3: '20',
  sebab_kode: 'SALAH_BACA', sebab_catatan: `Angka di halaman 2 dibaca ulang: ${String(n)}`,
  kertas_K18: 'ya', sebab_K18: 'Tertulis begitu di halaman 2',
});
/** The sending with an answer for every question that the form still asks. */
async function answered(cookie: string, path: string, fields: Record<string, string>): Promise<Record<string, string>> {
  const { text } = await as(cookie).post(path, { ...fields, langkah: 'periksa' });
  const asked = [...text.matchAll(/name="kertas_([^"]+)"/g)].map(([, kunci = '']) => kunci);
  return { ...fields, ...Object.fromEntries(asked.flatMap((kunci) => [[`kertas_${kunci}`, 'ya'], [`sebab_${kunci}`, 'Tertulis begitu di halaman 2']])) };
}

describe('two officers correct one station at the same time', () => {
  it('one wins, the other is shown both sides and sends on over it: nobody overwrites unseen, nothing is lost', async () => {
    const kode = tps(1);
    await enter(kpps.cookie, kode);
    const path = correctionPath(kode);
    const [one, other] = await Promise.all(
      ([[kpps, 21], [ppk, 22]] as const).map(async ([who, n]) => answered(who.cookie, path, await sendingOf(as(who.cookie), path, correction(n)))),
    );
    assert(one !== undefined && other !== undefined, 'both have the form before them');
    const answers = await Promise.all([as(kpps.cookie).post(path, one), as(ppk.cookie).post(path, other)]);
    const won = answers.findIndex(isTaken);
    expect(answers.filter(isTaken)).toHaveLength(1);
    const [lost, winner, loser] = won === 0 ? [answers[1], 21, 22] : [answers[0], 22, 21];
    expect(lost.status).toBe(409);
    // Both versions stand in the page; what was typed goes on with it.
    for (const n of [winner, loser]) expect(lost.text).toMatch(new RegExp(`>${String(n)}<`));
    expect(lost.text).toContain(`name="suara_1" value="${String(loser)}"`);
    expect(await recordOf(kode)).toEqual({ votes: [20, winner], forms: 2, trail: 2 });
    const who = won === 0 ? ppk : kpps;
    const onward = await answered(who.cookie, path, { ...(won === 0 ? other : one), versi: '2' });
    expect(await as(who.cookie).post(path, onward)).toSatisfy(isTaken);
    expect(await recordOf(kode)).toEqual({ votes: [20, winner, loser], forms: 3, trail: 3 });
  });
});

describe('a request sent again', () => {
  it('twenty times at once: one form, one event, one entry, the same receipt', async () => {
    const kode = tps(2);
    const path = entryPath(kode);
    const sending = await sendingOf(as(kpps.cookie), path);
    const answers = await Promise.all(TWENTY.map(async () => as(kpps.cookie).post(path, sending)));
    expect(answers.every(isTaken)).toBe(true);
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(await recordOf(kode)).toEqual({ votes: [20], forms: 1, trail: 1 });
  });
  it('the opening of a plenary and a note in it, each twenty times at once: one plenary, two happenings, two entries', async () => {
    const path = rapatPath(AT, areaCode(ILIR));
    const sending = { ...(await as(ppk.cookie).form(path, path)), tempat: 'Aula kecamatan' };
    const answers = await Promise.all(TWENTY.map(async () => as(ppk.cookie).post(path, sending)));
    expect(answers.map(({ status, location }) => [status, location])).toEqual(TWENTY.map(() => [303, path]));
    const notes = `${path}/catatan`;
    const note = { ...(await as(ppk.cookie).form(notes, notes)), langkah: 'kejadian', uraian: 'Listrik padam' };
    expect((await Promise.all(TWENTY.map(async () => as(ppk.cookie).post(notes, note)))).map(({ status }) => status)).toEqual(TWENTY.map(() => 303));
    const counted = await rows(
      database.db,
      sql<{ n: number }>`select count(*)::int as n from hasil_rapat where kode = ${ILIR} union all select count(*)::int from hasil_rapat_peristiwa
        union all select count(*)::int from audit_entri where aksi like 'hasil.rapat-%'`,
    );
    expect(counted.map(({ n }) => n)).toEqual([1, 2, 2]);
  });
  it('by whoever caught it: refused after sign-out and under another session, before and after it had its effect', async () => {
    const [sent, unsent] = [tps(3), tps(4)];
    const cookie = await sessionOf(database, clock, kpps.account);
    const [first, second] = [await sendingOf(as(cookie), entryPath(sent)), await sendingOf(as(cookie), entryPath(unsent))];
    expect(await as(cookie).post(entryPath(sent), first)).toSatisfy(isTaken);
    const other = async (fields: Record<string, string>, path: string) => (await as(kpps.cookie).post(path, fields)).status;
    expect([await other(first, entryPath(sent)), await other(second, entryPath(unsent))]).toEqual([403, 403]);
    expect(await as(cookie).post('/keluar', await as(cookie).form('/kerja', '/keluar'))).toMatchObject({ status: 303 });
    const gone = async (fields: Record<string, string>, path: string) => (await as(cookie).post(path, fields)).status;
    expect([await gone(first, entryPath(sent)), await gone(second, entryPath(unsent))]).toEqual([401, 401]);
    expect([await recordOf(sent), await recordOf(unsent)]).toEqual([
      { votes: [20], forms: 1, trail: 1 },
      { votes: [], forms: 0, trail: 0 },
    ]);
  });
});

describe('an officer removed while signed in', () => {
  const holder = async (officer: TestOfficer): Promise<SignedIn> => {
    const found = await findSession(database, clock, officer.cookie.slice(SESSION_COOKIE.length + 1), AGENT);
    assert(found !== undefined, 'the administrator is signed in');
    return found;
  };
  /** A draft kept, and a sending in hand. */
  async function begun(kode: string): Promise<{ officer: TestOfficer; sending: Record<string, string> }> {
    const officer = await signedIn(database, clock, [['kpps', kode]]);
    const sending = await sendingOf(as(officer.cookie), entryPath(kode));
    const kept = await as(officer.cookie).post(entryPath(kode), { ...sending, ...typed({ suara_1: '77' }), langkah: 'simpan' });
    expect(kept.status).toBe(303);
    return { officer, sending };
  }
  async function draftOf(cookie: string, kode: string): Promise<string | undefined> {
    const { text } = await as(cookie).get(entryPath(kode));
    return /name="suara_1"[^>]*value="(\d+)"/.exec(text)?.[1] ?? /value="(\d+)"[^>]*name="suara_1"/.exec(text)?.[1];
  }

  it.each(['freeze', 'end'] as const)('%s: all sessions are out at the next request, nothing goes in, the draft stays for the day of return', async (how) => {
    const kode = tps(how === 'freeze' ? 10 : 11);
    const { officer, sending } = await begun(kode);
    const second = await sessionOf(database, clock, officer.account);
    expect([await draftOf(officer.cookie, kode), await draftOf(second, kode)]).toEqual(['77', '77']);
    const [mandate = ''] = officer.mandates;
    const done = how === 'freeze' ? await freezeOfficer(database, clock, await holder(admin), officer.account, 'UJI') : await endMandate(database, clock, await holder(admin), mandate, 'PENGGANTIAN');
    expect(done).toMatchObject({ ok: true });
    for (const cookie of [officer.cookie, second]) {
      expect(await as(cookie).get(entryPath(kode))).toMatchObject({ status: 303, location: expect.stringContaining('/masuk?lanjut=') as string });
      expect((await as(cookie).post(entryPath(kode), sending)).status).toBe(401);
    }
    expect(await recordOf(kode)).toEqual({ votes: [], forms: 0, trail: 0 });
    if (how === 'freeze') expect(await thawOfficer(database, clock, await holder(admin), officer.account, 'UJI')).toMatchObject({ ok: true });
    else
      await run(
        database.db,
        sql`insert into identity_mandat (id, akun, peran, wilayah, sk, mulai, dibuat) values (${randomUUID()}, ${officer.account}, 'kpps', ${kode}, 'SK 2', 0, 0)`,
      );
    expect(await draftOf(await sessionOf(database, clock, officer.account), kode)).toBe('77');
  });

  it('a mandate that runs out on its day: the very next request finds nothing of the office any more', async () => {
    const kode = tps(12);
    const { officer, sending } = await begun(kode);
    await run(database.db, sql`update identity_mandat set selesai = ${clock.now() + 1_000} where akun = ${officer.account}`);
    await expect.poll(async () => (await as(officer.cookie).get(entryPath(kode))).status, { timeout: 10_000 }).toBe(404);
    expect((await as(officer.cookie).post(entryPath(kode), sending)).status).toBe(404);
    expect(await recordOf(kode)).toEqual({ votes: [], forms: 0, trail: 0 });
  });

  it('and after all of it the chain of the trail is whole', async () => {
    expect(await verifyChain(database.db)).toMatchObject({ code: 0 });
  });
});
