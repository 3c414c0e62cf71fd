// Does a plenary survive that is held on a laptop which is killed, and brought to a centre which is killed while it takes it? (hasil.md 2 "Offline"; keamanan.md 1.6, 11)
import { randomInt } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import { afterAll, expect, it } from 'vitest';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { verifyChain } from '#platform/audit';
import { type Database, rows, sql } from '#platform/db';
import { acceptForm } from '../../src/modules/hasil/desk/accept.ts';
import { formOf } from '../../src/modules/hasil/desk/desk-fixture.ts';
import { findNationContest } from '../../src/modules/hasil/contests.ts';
import { kakiPath, catatanPath, paketPath, rapatPath, tutupPath } from '../../src/modules/hasil/recap/pages/address.ts';
import { findKedudukan } from '../../src/modules/hasil/recap/standing.ts';
import { findFormulir } from '../../src/modules/hasil/recap/store/plenary.ts';
import { freePort } from '../../tools/postgres.ts';
import { type Browser, browserOf, sessionOf, signedIn } from '../browsing.ts';
import { type Running, program, runningSite, tempFolder } from '../site.ts';
import { entryPath, isTaken, sendingOf } from './entry-ground.ts';
import { AT, QUIET, clock, command, envOf, inDatabase, kecamatanGround, lay, stationsOf } from './ground.ts';

const ground = kecamatanGround(1, 3);
const [NODE = '', STATIONS] = [ground.kecamatan[0], stationsOf(ground)];
const node = areaCode(NODE);
const centre = { PENDOPO_DATA: join(tempFolder(), 'pusat') };
/** The laptop's own folder is made beside the one that is named. */
const laptop = { PENDOPO_DATA: join(tempFolder(), 'laptop') };
const laptopFolder = { PENDOPO_DATA: `${laptop.PENDOPO_DATA}-rekap` };
const file = (name: string): string => join(tempFolder(), name);
const [BEKAL, PAKET] = [file('bekal.json'), file('paket.json')];
/** One form; opened, rows, presence, foot, proposal, approval. */
const ACTS = 7;
const LIVES = 2;
const CONTEST = ['--election', AT.pemilu, '--contest', AT.kontes];
afterAll(() => {
  for (const path of [centre.PENDOPO_DATA, laptop.PENDOPO_DATA, BEKAL, PAKET]) rmSync(join(path, '..'), { recursive: true, force: true });
});

/** Two members of the PPK; the forms of all stations but the last are in. */
async function prepare(database: Database): Promise<readonly string[]> {
  const kontes = await lay(database, ground);
  const people = [await signedIn(database, clock, [['ppk', NODE]]), await signedIn(database, clock, [['ppk', NODE]])];
  for (const kode of STATIONS.slice(0, -1)) expect(await acceptForm({ database, clock }, formOf(kontes, kode))).toMatchObject({ ok: true });
  return people.map(({ account }) => account);
}

interface Laptop {
  readonly url: string;
  /** One-use links, in the order of the names. */
  readonly links: readonly string[];
  kill(): Promise<void>;
}

async function offline(port: number, ...more: string[]): Promise<Laptop> {
  const child = program(['recap', '--offline', '--port', String(port), ...more], { ...laptop, PENDOPO_LOG: 'silent' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (printed += part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([expect.poll(() => printed, { timeout: 120_000, interval: 50 }).toContain('Pendopo: http'), ended]);
  expect(printed).toContain('Pendopo: http');
  return {
    url: `http://127.0.0.1:${String(port)}`,
    links: [...printed.matchAll(/http:\/\/localhost:\d+(\/undangan\/[\w-]{43})/g)].map(([, path = '']) => path),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A browser that keeps its cookies. */
function jar(url: string): Browser {
  const kept = new Map<string, string>();
  return browserOf(url, '', async (request) => {
    const headers = new Headers(request.headers);
    headers.set('cookie', [...kept].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new Request(request, { headers }));
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      kept.set(name, value);
    }
    return answer;
  });
}

/** From the link to the desk: password, the code of the phone, nobody who confirms. */
async function enrol(url: string, link: string): Promise<Browser> {
  const browser = jar(url);
  const first = (await browser.get(link)).location;
  const chosen = await browser.post('/undangan', { ...(await browser.form(first, '/undangan')), cara: 'sandi' });
  const word = 'gerobak ungu melompati tangga';
  const shown = await browser.post('/undangan/sandi', { ...(await browser.form(chosen.location, '/undangan/sandi')), sandi: word, ulang: word });
  const seed = /otpauth:[^"]*secret=([A-Z2-7]+)/.exec(shown.text)?.[1] ?? '';
  const kode = new TOTP({ secret: Secret.fromBase32(seed), algorithm: 'SHA1', digits: 6, period: 30 }).generate();
  const fields = [...shown.text.matchAll(/<input([^>]*type="hidden"[^>]*)>/g)].map(([, one = '']) => [/name="([^"]*)"/.exec(one)?.[1] ?? '', /value="([^"]*)"/.exec(one)?.[1] ?? ''] as const);
  const done = await browser.post('/undangan/kode', { ...Object.fromEntries(fields), kode });
  expect([done.status, done.text.includes('Kode cadangan')]).toEqual([200, true]);
  return browser;
}

async function send(browser: Browser, page: string, action: string, fields: Readonly<Record<string, string>>): Promise<void> {
  const answer = await browser.post(action, { ...(await browser.form(page, action)), ...fields });
  expect([answer.status, page], answer.text.slice(0, 3_000)).toEqual([303, page]);
}

/** The foot as somebody with a pencil would write it: every station has the same form. */
function foot(): Record<string, string> {
  const kontes = findNationContest(AT.pemilu, AT.kontes);
  assert(kontes !== undefined, 'the pack of 2024');
  const { suara, sel } = formOf(kontes, STATIONS[0] ?? '');
  return Object.fromEntries([...suara, ...(sel ?? [])].map((cell, at) => [`c${String(at)}`, cell === null ? '' : String(cell * STATIONS.length)]));
}

const rapat = rapatPath(AT, node);

async function readOut(browser: Browser): Promise<void> {
  await send(browser, rapat, rapat, { tempat: 'Aula kecamatan' });
  await send(browser, rapat, rapat, {});
  await send(browser, catatanPath(AT, node), catatanPath(AT, node), { langkah: 'hadir', saksi: '1', pengawas: 'ya' });
  await send(browser, kakiPath(AT, node), kakiPath(AT, node), foot());
  await send(browser, tutupPath(AT, node), tutupPath(AT, node), {});
}

async function formIn(place: { readonly PENDOPO_DATA: string }) {
  return inDatabase(place, async ({ db }) => {
    const kontes = findNationContest(AT.pemilu, AT.kontes);
    assert(kontes !== undefined, 'the pack of 2024');
    const found = await findKedudukan(db, kontes, node, Math.floor(clock.now() / 1000));
    return found === undefined ? undefined : findFormulir(db, found.rapat.id);
  });
}

it('a kecamatan closes its plenary on a laptop; both ends are killed; the centre has the same form, once', async () => {
  const accounts = await inDatabase(centre, prepare);
  const key = (await command(['recap', 'station-key'], laptop)).output.trim();
  expect(key).toMatch(/^[0-9a-f]{64}$/);
  expect(await command(['recap', 'register-station', '--area', NODE, '--key', key, '--name', 'Laptop PPK 01'], envOf(centre))).toMatchObject({ code: 0 });
  const seed = await command(['recap', 'seed', '--area', NODE, ...CONTEST, '--out', BEKAL], envOf(centre));
  expect([seed.code, seed.output]).toEqual([0, expect.stringContaining('memuat nama petugas')]);
  expect(statSync(BEKAL).mode & 0o777).toBe(0o600);

  const port = await freePort();
  let station = await offline(port, '--seed', BEKAL);
  expect(station.links).toHaveLength(accounts.length);
  const [one, two] = [await enrol(station.url, station.links[0] ?? ''), await enrol(station.url, station.links[1] ?? '')];
  const path = entryPath(STATIONS.at(-1) ?? '');
  expect(isTaken(await one.post(path, await sendingOf(one, path)))).toBe(true);
  await station.kill();

  // The seed may be gone by now.
  rmSync(BEKAL);
  station = await offline(port);
  for (const page of ['/', '/hasil', '/kerja', rapat, '/tidak-ada']) expect((await one.get(page)).text).toMatch(/Stasiun luring Kecamatan 01[\s\S]*1 tindakan belum diekspor/i);
  await readOut(one);
  await station.kill();
  station = await offline(port);
  await send(two, tutupPath(AT, node), `${tutupPath(AT, node)}/setujui`, {});
  expect((await two.get(rapat)).text).toContain('7 tindakan belum diekspor');

  const packed = await command(['recap', 'pack', '--out', PAKET], laptop);
  expect([packed.code, packed.output]).toEqual([0, expect.stringContaining('tindakan 1 sampai 7')]);
  expect((await two.get(rapat)).text).toContain('0 tindakan belum diekspor');
  await station.kill();

  let site = await runningSite(centre.PENDOPO_DATA, envOf(centre));
  for (let life = 0; life < LIVES; life += 1) site = await killWhileImporting(site);
  const done = await command(['import', 'recap', PAKET], envOf(centre));
  expect([done.code, done.output]).toEqual([0, expect.stringMatching(/Diterapkan: \d[\s\S]*Sudah diketahui: \d/)]);
  const published = await (await fetch(`${site.url}/hasil/pemilu-2024/ppwp/${NODE}/rekapitulasi.json`)).text();
  await site.stop();

  const [there, here] = [await formIn(centre), await formIn(laptopFolder)];
  expect([there?.sha256, there?.pdfSha256, published]).toEqual([here?.sha256, here?.pdfSha256, here?.isi]);
  for (const place of [envOf(centre), { ...QUIET, ...laptopFolder }]) expect(await command(['audit', 'verify'], place)).toMatchObject({ code: 0 });
  expect(await command(['hasil', 'recompute', ...CONTEST], envOf(centre))).toMatchObject({ code: 0 });
  const cookie = await inDatabase(centre, async (database) => sessionOf(database, clock, accounts[0] ?? ''));
  site = await runningSite(centre.PENDOPO_DATA, envOf(centre));
  expect((await browserOf(site.url, cookie).get(paketPath(AT, node))).text).toMatch(/lewat stasiun Laptop PPK 01: tindakan 1 sampai 7[\s\S]*7 diterapkan/);
  await site.stop();
}, 600_000);

/** How long a command takes to reach the running server and come back. */
async function reach(): Promise<number> {
  const begun = performance.now();
  expect(await command(['recap', 'register-station', '--key', 'x', '--revoke'], envOf(centre))).toMatchObject({ code: 1 });
  return performance.now() - begun;
}

/** Acts are taken one by one: at most the last one that stands was not noted yet. */
async function killWhileImporting(site: Running): Promise<Running> {
  const took = await reach();
  const importing = command(['import', 'recap', PAKET], envOf(centre));
  await setTimeout(Math.round(took) + randomInt(0, 900));
  await site.stop('SIGKILL');
  await importing;
  const [found] = await inDatabase(centre, async ({ db }) => {
    expect(await verifyChain(db)).toMatchObject({ code: 0 });
    return rows(
      db,
      sql<{ kept: number; settled: number; done: number }>`select count(*)::int as kept, (count(*) filter (where keadaan <> 'MENUNGGU'))::int as settled,
        (select count(*)::int from audit_entri where isi like '%"lewat":"stasiun%' and aksi not like 'hasil.paket%') as done from hasil_paket_isi`,
    );
  });
  assert(found !== undefined, 'counts are one row');
  expect([0, ACTS]).toContain(found.kept);
  expect([found.settled, found.settled + 1]).toContain(found.done);
  console.log(`killed while importing: ${String(found.kept)} acts kept, ${String(found.done)} applied`);
  return runningSite(centre.PENDOPO_DATA, envOf(centre));
}
