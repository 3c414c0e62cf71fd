// How many forms does the house take on election night, how soon does the nation see them, and can people still read? (PostgreSQL, random order, 200 connections)
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { systemClock } from '#platform/clock';
import { type Database, openDatabase } from '#platform/db';
import { SESSION_COOKIE, sessionKey } from '#platform/identity';
import { openKeys } from '#platform/keys';
import { acceptForm } from '../../src/modules/hasil/desk/accept.ts';
import { tpsPath } from '../../src/modules/hasil/desk/address.ts';
import { SOUND, formOf } from '../../src/modules/hasil/desk/desk-fixture.ts';
import type { Terketik } from '../../src/modules/hasil/desk/typed.ts';
import type { Kontes } from '../../src/modules/hasil/contest.ts';
import { makeTicket } from '../../src/platform/web/ticket.ts';
import { AGENT } from '../browsing.ts';
import { freshDatabase } from '../fixture.ts';
import { runningSite } from '../site.ts';
import { Lag } from './lag.ts';
import { load, runProgram } from './measure.ts';
import { signInEach } from './night-officers.ts';

const CONNECTIONS = 200;
const READING_SECONDS = 8;
const WARM_SECONDS = 3;
/** Forms a second that are offered while people read; 400 must be taken. */
const RATE = 420;
const AT = { pemilu: 'pemilu-2024', kontes: 'ppwp' };
const quiet = { PENDOPO_DEMO: 'off', PENDOPO_LOG: 'warn' };

export interface Night {
  /** Address of a PostgreSQL server whose user may create databases. */
  readonly server: string;
  readonly folder: string;
  /** The file of areas with the plan of stations. */
  readonly areas: string;
  readonly kontes: Kontes;
  readonly forms: number;
  /** `halaman`: POST of the desk's form, as a phone sends it. `meja`: the desk's own acceptance, without the page around it. */
  readonly through: 'halaman' | 'meja';
}

type Deliver = (kode: string) => Promise<boolean>;

export async function measureNight(night: Night, say: (line: string) => void): Promise<void> {
  const own = await freshDatabase(night.server);
  const env = { DATABASE_URL: own.url, PENDOPO_DATA: join(night.folder, `malam-${night.through}`) };
  for (const args of [
    ['import', 'areas', '--election', AT.pemilu, night.areas],
    ['hasil', 'stage', 'open', '--election', AT.pemilu, '--contest', AT.kontes, '--stage', 'C', '--until', '2099-12-31', '--reason', 'Uji beban malam pemilu'],
  ]) {
    const ran = await runProgram(args, { ...env, ...quiet });
    assert(ran.code === 0, ran.output);
  }
  const opened = await openDatabase({ DATABASE_URL: own.url, PENDOPO_DATA: env.PENDOPO_DATA });
  assert(opened.ok, 'the bench has its database');
  const site = await runningSite(env.PENDOPO_DATA, { ...env, ...quiet });
  try {
    const stations = shuffled(stationsOf(night.areas)).slice(0, night.forms);
    assert(stations.length === night.forms, `the plan has ${stations.length} stations for ${night.forms} forms`);
    const deliver = night.through === 'meja' ? atDesk(opened.value, night.kontes) : await throughPages(opened.value, site.url, env.PENDOPO_DATA, stations);
    say(`  ${stations.length} forms in random order from ${CONNECTIONS} connections, ${night.through === 'meja' ? 'at the desk, in a process beside the server' : 'as POST of the page'}`);
    await arrive(stations, deliver, site.url, say);
  } finally {
    await site.stop();
    await opened.value.close();
  }
  const ran = await runProgram(['hasil', 'recompute', '--election', AT.pemilu, '--contest', AT.kontes], { ...env, ...quiet });
  const audit = await runProgram(['audit', 'verify'], { ...env, ...quiet });
  say(`  full recompute: ${ran.code === 0 ? 'equal to the last vote' : `DIFFERS ${ran.output}`}; audit chain: ${audit.code === 0 ? 'whole' : `BROKEN ${audit.output}`}`);
  await own.drop();
}

/** First as fast as it goes, then at the rate that is asked for while people read. */
async function arrive(stations: readonly string[], deliver: Deliver, url: string, say: (line: string) => void): Promise<void> {
  const area = `${url}/hasil/${AT.pemilu}/${AT.kontes}/32`;
  const lag = new Lag(`${url}/hasil/${AT.pemilu}/${AT.kontes}.json`);
  const half = Math.floor(stations.length / 2);
  const fast = await submitAll(stations.slice(0, half), deliver, lag, say);
  say(`  as fast as it goes: accepted ${fast.taken} (refused ${fast.refused}) in ${fast.seconds.toFixed(1)} s: ${Math.round(fast.taken / fast.seconds)} forms/s`);
  await load(area, WARM_SECONDS);
  const idle = await load(area, READING_SECONDS);
  const watching = lag.watch();
  let over = false;
  const reading = readMeanwhile(area, () => over);
  const paced = await submitAll(stations.slice(half), deliver, lag, say, RATE);
  over = true;
  const during = await reading;
  await lag.settled();
  await watching;
  say(`  ${RATE} forms/s offered, people reading: accepted ${paced.taken} (refused ${paced.refused}) in ${paced.seconds.toFixed(1)} s: ${Math.round(paced.taken / paced.seconds)} forms/s`);
  say(`  visible at national level after: median ${(lag.median() / 1000).toFixed(1)} s, most ${(lag.most() / 1000).toFixed(1)} s (oldest form that was not to be seen yet)`);
  say(`  a province page: idle ${Math.round(idle.perSecond)}/s; meanwhile ${Math.round(during.perSecond)}/s; ratio ${(during.perSecond / idle.perSecond).toFixed(2)}; ${during.errors} wrong answers; p99 ${during.p99} ms`);
}

interface Sent {
  readonly taken: number;
  readonly refused: number;
  readonly seconds: number;
}

/** From all connections at once; `rate`: no faster than so many a second. */
async function submitAll(stations: readonly string[], deliver: Deliver, lag: Lag, say: (line: string) => void, rate = Infinity): Promise<Sent> {
  const begun = performance.now();
  const tell = minutes(lag, say);
  let [next, taken, refused] = [0, 0, 0];
  const submit = async (): Promise<void> => {
    for (let at = next++; at < stations.length; at = next++) {
      const early = begun + (at / rate) * 1_000 - performance.now();
      if (early > 0) await setTimeout(early);
      if (await deliver(stations[at] ?? '')) {
        lag.accepted(performance.now());
        taken += 1;
      } else refused += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, submit));
  tell.stop();
  return { taken, refused, seconds: (performance.now() - begun) / 1_000 };
}

/** Reads again and again until the last form is in; the mean of all spells. */
async function readMeanwhile(url: string, over: () => boolean): Promise<Awaited<ReturnType<typeof load>>> {
  const spells: Awaited<ReturnType<typeof load>>[] = [];
  await setTimeout(1_000);
  do spells.push(await load(url, READING_SECONDS));
  while (!over());
  const mean = (pick: (one: (typeof spells)[number]) => number): number => spells.reduce((sum, one) => sum + pick(one), 0) / spells.length;
  return { perSecond: mean((one) => one.perSecond), p99: Math.max(...spells.map((one) => one.p99)), errors: spells.reduce((sum, one) => sum + one.errors, 0) };
}

/** Forms a second of every minute, so that growth is seen. */
function minutes(lag: Lag, say: (line: string) => void): { stop(): void } {
  let before = 0;
  let minute = 0;
  const timer = setInterval(() => {
    minute += 1;
    say(`    minute ${minute}: ${Math.round((lag.count - before) / 60)} forms/s`);
    before = lag.count;
  }, 60_000);
  return { stop: () => { clearInterval(timer); } };
}

function stationsOf(areas: string): string[] {
  return readFileSync(areas, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [kode = '', tingkat = ''] = line.split(',', 2);
      const plan = tingkat === 'kel_desa' ? Number(line.split(',').at(-4)) : 0;
      return Array.from({ length: plan }, (_, at) => `${kode}${String(at + 1).padStart(3, '0')}`);
    });
}

/** The same order in each run (Numerical Recipes' generator). */
function shuffled(all: string[]): string[] {
  let seed = 20240214;
  for (let at = all.length - 1; at > 0; at -= 1) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (at + 1);
    [all[at], all[other]] = [all[other] ?? '', all[at] ?? ''];
  }
  return all;
}

/** Sound, and not the same at every station. */
function figures(kode: string): Terketik {
  const moved = Number(kode.slice(-6)) % 100;
  return { ...SOUND, suara_1: String(20 + moved), suara_2: String(144 - moved) };
}

function atDesk(database: Database, kontes: Kontes): Deliver {
  return async (kode) => (await acceptForm({ database, clock: systemClock }, formOf(kontes, kode, {}, figures(kode)))).ok;
}

/** The PPK of each kecamatan signed in; tickets are made with the server's own key, as its pages would. */
async function throughPages(database: Database, url: string, folder: string, stations: readonly string[]): Promise<Deliver> {
  const keys = openKeys(join(folder, 'kunci'));
  assert(keys.ok, 'the bench reads the keys of its server');
  const secret = keys.value.secret('formulir');
  const tokens = await signInEach(database, [...new Set(stations.map((kode) => kode.slice(0, 6)))]);
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return async (kode) => {
    const [token, path] = [tokens.get(kode.slice(0, 6)) ?? '', tpsPath(AT, areaCode(kode))];
    const ticket = makeTicket(secret, sessionKey(token), path, systemClock.now());
    const body = new URLSearchParams({ ...(figures(kode) as Record<string, string>), _tiket: ticket, uuid: crypto.randomUUID(), versi: '0', langkah: 'kirim' });
    return post(agent, url + path, `${SESSION_COOKIE}=${token}`, body.toString());
  };
}

/** True = a redirect to the receipt. */
async function post(agent: Agent, url: string, cookie: string, body: string): Promise<boolean> {
  const headers = { cookie, 'user-agent': AGENT, 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      answer.once('end', () => { resolve(answer.statusCode === 303 && (answer.headers.location ?? '').includes('/terima/')); });
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
