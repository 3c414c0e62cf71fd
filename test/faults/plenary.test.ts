// Is a plenary that was being closed when the server or the database was killed either closed whole or still proposed? (keamanan.md 2.5, 11, 13 case 15)
import { createHash, randomInt } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { verifyChain } from '#platform/audit';
import { type Database, type Db, rows, sql } from '#platform/db';
import { applyReadings } from '../../src/modules/hasil/actions/apply-readings.ts';
import type { Kontes } from '../../src/modules/hasil/contest.ts';
import { recordEvent } from '../../src/modules/hasil/recap/actions/record-event.ts';
import { rapatPath, tutupPath } from '../../src/modules/hasil/recap/pages/address.ts';
import { happening } from '../../src/modules/hasil/recap/plenary-fixture.ts';
import { findKedudukan } from '../../src/modules/hasil/recap/standing.ts';
import { findFormulir, findPdf } from '../../src/modules/hasil/recap/store/plenary.ts';
import { startPostgres } from '../../tools/postgres.ts';
import { type Fields, type TestOfficer, browserOf, signedIn } from '../browsing.ts';
import { type Running, runningSite, tempFolder } from '../site.ts';
import { AT, type Place, clock, command, envOf, inDatabase, kecamatanGround, lay, stationsOf } from './ground.ts';

const AT_ONCE = 3;
const LIVES = 2;
/** The first two only show how long a close takes: the first of a program is slower than those after it. */
const WARM = 2;
const ground = kecamatanGround(WARM + AT_ONCE * LIVES, 2);
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** All plenaries read out and proposed by one officer of the PPK; gives the one who approves. */
async function propose(database: Database): Promise<TestOfficer> {
  const kontes = await lay(database, ground);
  const readings = stationsOf(ground).map((kode, n) => ({ kode: areaCode(kode), per: '2024-02-15T07:00:00+07:00', suara: [83 + n, 107, 37], sel: null, foto: null }));
  await applyReadings({ database, clock }, kontes, { berkas: 'uji', sha256: 'a'.repeat(64) }, readings);
  const posts = ground.kecamatan.map((kode) => ['ppk', kode] as const);
  const [first, second] = [await signedIn(database, clock, posts), await signedIn(database, clock, posts)];
  for (const node of ground.kecamatan) await readOut(database, kontes, node, first.account);
  return second;
}

async function readOut(database: Database, kontes: Kontes, node: string, account: string): Promise<void> {
  const now = Math.floor(clock.now() / 1000);
  const actor = { id: account, role: 'ppk', node };
  const tell = async (...[jenis, isi]: [Parameters<typeof happening>[1], Parameters<typeof happening>[3]]) =>
    expect(await recordEvent({ database, clock }, kontes, happening(node, jenis, actor, isi, now))).toMatchObject({ ok: true });
  const standing = async () => {
    const found = await findKedudukan(database.db, kontes, areaCode(node), now);
    assert(found !== undefined, 'the plenary is open');
    return found;
  };
  await tell('BUKA', { tempat: 'Aula kecamatan' });
  const below = (await standing()).anak.map(({ kode, bawah }) => ({ kode, suara: bawah?.suara ?? [], sel: bawah?.sel ?? [] }));
  await tell('BARIS', { baris: below.map((row) => ({ ...row, sebab: null, catatan: null })) } as never);
  const sum = (pick: 'suara' | 'sel') => (below[0]?.[pick] ?? []).map((_, at) => below.reduce<number | null>((n, row) => (row[pick][at] == null ? n : (n ?? 0) + row[pick][at]), null));
  await tell('KAKI', { suara: sum('suara'), sel: sum('sel') });
  await tell('USUL_TUTUP', { urut: (await standing()).rapat.urut });
}

/** What stands of the close of one kecamatan; everything or nothing is sound. */
async function closeOf(db: Db, node: string): Promise<'whole' | 'nothing' | Record<string, unknown>> {
  const [rapat] = await rows(db, sql<{ id: string; keadaan: string }>`select id, keadaan from hasil_rapat where kode = ${node}`);
  assert(rapat !== undefined, 'the plenary is there');
  const [form, pdf] = [await findFormulir(db, rapat.id), await findPdf(db, rapat.id)];
  const count = async (query: ReturnType<typeof sql<{ n: number }>>): Promise<number> => (await rows(db, query))[0]?.n ?? -1;
  const hash = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  const like = `%D_KEC/${node}.%`;
  const found = {
    closed: rapat.keadaan === 'DITUTUP',
    proposed: rapat.keadaan === 'DIUSULKAN',
    form: form !== undefined && hash(form.isi) === form.sha256,
    print: pdf !== undefined && hash(new Uint8Array(pdf)) === form?.pdfSha256,
    approvals: await count(sql`select count(*)::int as n from hasil_rapat_peristiwa where rapat = ${rapat.id} and jenis = 'SETUJU_TUTUP'`),
    leaves: await count(sql`select count(*)::int as n from (select id, sha256 from tlog_antre where id like ${like} union select id, sha256 from tlog_daun where id like ${like}) as l`),
    trail: await count(sql`select count(*)::int as n from audit_entri where aksi = 'hasil.rapat-tutup' and objek_id = ${`pemilu-2024/ppwp/${node}`}`),
  };
  const is = (closed: boolean) => ({ closed, proposed: !closed, form: closed, print: closed, approvals: closed ? 1 : 0, leaves: closed ? 2 : 0, trail: closed ? 1 : 0 });
  const same = (closed: boolean): boolean => JSON.stringify(found) === JSON.stringify(is(closed));
  return same(true) ? 'whole' : same(false) ? 'nothing' : { node, ...found };
}

interface Sending {
  readonly node: string;
  readonly fields: Fields;
}

async function prepare(site: Running, cookie: string, node: string): Promise<Sending> {
  const path = tutupPath(AT, areaCode(node));
  return { node, fields: await browserOf(site.url, cookie).form(path, `${path}/setujui`) };
}

/** True = acknowledged; a connection that breaks or an answer that says no is none. */
async function approve(site: Running, cookie: string, { node, fields }: Sending): Promise<boolean> {
  const code = areaCode(node);
  try {
    const answer = await browserOf(site.url, cookie).post(`${tutupPath(AT, code)}/setujui`, fields);
    return answer.status === 303 && answer.location === rapatPath(AT, code);
  } catch {
    return false;
  }
}

interface Victim {
  readonly place: Place;
  /** Kills; the site is running again afterwards. */
  readonly strike: (site: Running) => Promise<Running>;
}

async function lives(name: string, { place, strike }: Victim): Promise<void> {
  const approver = await inDatabase(place, propose);
  let site = await runningSite(place.PENDOPO_DATA, envOf(place));
  const seen = { whole: 0, nothing: 0, acknowledged: 0 };
  try {
    let took = 0;
    for (const node of ground.kecamatan.slice(0, WARM)) {
      const sending = await prepare(site, approver.cookie, node);
      const begun = performance.now();
      expect(await approve(site, approver.cookie, sending)).toBe(true);
      took = performance.now() - begun;
    }
    const rest = ground.kecamatan.slice(WARM);
    const sent: Sending[] = [];
    for (let life = 0; life < LIVES; life += 1) {
      const now: Sending[] = [];
      for (const node of rest.slice(life * AT_ONCE, (life + 1) * AT_ONCE)) now.push(await prepare(site, approver.cookie, node));
      sent.push(...now);
      const answers = now.map(async (one) => ({ node: one.node, said: await approve(site, approver.cookie, one) }));
      // In turn: before anything was answered, and just after the first answer, when the others are on their way.
      if (life % 2 === 1) await Promise.race(answers);
      await setTimeout(randomInt(1, Math.ceil(took)));
      site = await strike(site);
      const acknowledged = (await Promise.all(answers)).filter(({ said }) => said).map(({ node }) => node);
      seen.acknowledged += acknowledged.length;
      site = await between(place, site, async (db) => {
        for (const { node } of now) {
          const state = await closeOf(db, node);
          expect(acknowledged.includes(node) ? ['whole'] : ['whole', 'nothing']).toContainEqual(state);
          if (typeof state === 'string') seen[state] += 1;
        }
        expect(await verifyChain(db)).toMatchObject({ code: 0 });
      });
    }
    // The officer sends again what was not answered, and again what was: one close each.
    for (const one of [...sent, ...sent]) expect(await approve(site, approver.cookie, one)).toBe(true);
    site = await between(place, site, async (db) => {
      for (const node of ground.kecamatan) expect(await closeOf(db, node)).toBe('whole');
    });
    console.log(`${name}: of ${sent.length} closes ${seen.acknowledged} were acknowledged before the kill; found whole ${seen.whole}, still proposed ${seen.nothing}`);
  } finally {
    await site.stop();
  }
  const audit = await command(['audit', 'verify'], envOf(place));
  expect([audit.code, audit.output]).toEqual([0, expect.stringMatching(/./)]);
}

/** The embedded database is read while no program holds it. */
async function between(place: Place, site: Running, look: (db: Db) => Promise<void>): Promise<Running> {
  if (place.DATABASE_URL === undefined) await site.stop('SIGKILL');
  await inDatabase(place, ({ db }) => look(db));
  return place.DATABASE_URL === undefined ? runningSite(place.PENDOPO_DATA, envOf(place)) : site;
}

describe('kill -9 while plenaries are being closed', () => {
  it('of the server on its embedded database: form, print, leaves and trail stand together or not at all', async () => {
    const place = { PENDOPO_DATA: tempFolder() };
    folders.push(place.PENDOPO_DATA);
    await lives('server killed', { place, strike: async (site) => (await site.stop('SIGKILL'), site) });
  }, 240_000);

  it('of PostgreSQL under a running server: the same, and the server goes on without hands', async () => {
    const server = await startPostgres(true);
    const place = { PENDOPO_DATA: join(tempFolder()), DATABASE_URL: server.url };
    folders.push(place.PENDOPO_DATA);
    const strike = async (site: Running): Promise<Running> => {
      await server.crash();
      await server.again();
      await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
      return site;
    };
    try {
      await lives('PostgreSQL killed', { place, strike });
    } finally {
      await server.stop();
    }
  }, 240_000);
});
