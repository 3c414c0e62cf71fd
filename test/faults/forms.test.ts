// Is every form that was acknowledged on election night there once, after the server was killed under it, and do the sums agree? (keamanan.md 11; hasil.md 2)
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import { afterAll, expect, it } from 'vitest';
import { verifyChain } from '#platform/audit';
import { type Db, rows, sql } from '#platform/db';
import { type Browser, browserOf, signedIn } from '../browsing.ts';
import { runningSite, tempFolder } from '../site.ts';
import { AT, clock, command, envOf, inDatabase, kecamatanGround, lay, stationsOf } from './ground.ts';
import { entryPath, isTaken, sendingOf } from './entry-ground.ts';

const LIVES = 4;
const SENDERS = 8;
const ground = kecamatanGround(4, 45);
const stations = stationsOf(ground);
const place = { PENDOPO_DATA: tempFolder() };
afterAll(() => rmSync(place.PENDOPO_DATA, { recursive: true, force: true }));

interface Row {
  readonly kode: number;
  readonly bacaan: number;
  readonly angka: number;
  readonly jejak: number;
}

/** For each station that has anything: forms, events of the log, entries of the trail. */
async function standing(db: Db): Promise<Map<string, Row>> {
  const found = await rows(
    db,
    sql<Row>`select k.kode, (select count(*)::int from hasil_bacaan b where b.kode = k.kode) as bacaan,
        (select count(*)::int from hasil_angka a where a.kode = k.kode) as angka,
        (select count(*)::int from audit_entri e where e.objek_id = ${`${AT.pemilu}/${AT.kontes}/`} || k.kode and e.aksi = 'hasil.c-masuk') as jejak
      from (select kode from hasil_bacaan union select kode from hasil_angka) as k`,
  );
  return new Map(found.map((row) => [String(row.kode), row]));
}

async function sendUntilKilled(browser: Browser, own: readonly string[], taken: Set<string>): Promise<void> {
  for (const kode of own) {
    if (taken.has(kode)) continue;
    try {
      const path = entryPath(kode);
      if (isTaken(await browser.post(path, await sendingOf(browser, path)))) taken.add(kode);
    } catch (error) {
      if (error instanceof TypeError) return; // the server was killed
      // No form to fill in: the sending before the kill stood, only its answer was lost.
    }
  }
}

it('kill -9 while forms arrive from eight phones: nothing acknowledged is lost, nothing is counted twice', async () => {
  const officer = await inDatabase(place, async (database) => {
    await lay(database, ground);
    return signedIn(database, clock, ground.kecamatan.map((kode) => ['ppk', kode] as const));
  });
  const taken = new Set<string>();
  for (let life = 0; life <= LIVES; life += 1) {
    const site = await runningSite(place.PENDOPO_DATA, envOf(place));
    const browser = browserOf(site.url, officer.cookie);
    const before = taken.size;
    const senders = Array.from({ length: SENDERS }, async (_, at) => sendUntilKilled(browser, stations.filter((_kode, n) => n % SENDERS === at), taken));
    if (life < LIVES) {
      while (taken.size < Math.min(stations.length, before + 20)) await setTimeout(5);
      await setTimeout(randomInt(1, 400));
      await site.stop('SIGKILL');
    }
    await Promise.all(senders);
    if (life === LIVES) await site.stop();
    await inDatabase(place, async ({ db }) => {
      const found = await standing(db);
      for (const kode of taken) expect(found.get(kode)).toEqual({ kode: Number(kode), bacaan: 1, angka: 1, jejak: 1 });
      // A form whose answer was lost with the connection stands whole or not at all.
      for (const row of found.values()) expect(row).toEqual({ kode: row.kode, bacaan: 1, angka: 1, jejak: 1 });
      const [numbers] = await rows(db, sql<{ n: number; last: number }>`select count(*)::int as n, max(seq)::int as last from hasil_angka`);
      expect(numbers?.n).toBe(numbers?.last);
      expect(await verifyChain(db)).toMatchObject({ code: 0 });
      console.log(`life ${life + 1}: ${taken.size} acknowledged, ${found.size} standing of ${stations.length}`);
    });
  }
  // What stood without its answer is told at the next sending: those stations show figures, nobody enters them twice.
  await inDatabase(place, async ({ db }) => expect((await standing(db)).size).toBe(stations.length));
  expect(await command(['hasil', 'recompute', '--election', AT.pemilu, '--contest', AT.kontes], envOf(place))).toMatchObject({ code: 0 });
  expect(await command(['audit', 'verify'], envOf(place))).toMatchObject({ code: 0 });
}, 240_000);
