// What becomes of letters when the server that sends them is killed in the middle, and again? (each once or twice, never none)
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import { migrate, readMigrations } from '#platform/db';
import { projectRoot } from '#platform/config';
import { openKeys } from '#platform/keys';
import { deliverDue, notify } from '#platform/notify';
import { modules } from '../../src/main.ts';
import { mailServer, sending } from '../../src/platform/notify/mail-fixture.ts';
import { runningSite, tempFolder } from '../site.ts';
import { clock, envOf, inDatabase } from './ground.ts';

const LETTERS = 120;
const CASES = 30;
const place = { PENDOPO_DATA: tempFolder() };
const server = mailServer();
afterAll(async () => {
  await server.stop();
  rmSync(place.PENDOPO_DATA, { recursive: true, force: true });
});

/** Killed without a word as soon as so many letters have come. */
async function runUntil(received: number): Promise<void> {
  const env = { ...envOf(place), PENDOPO_SMTP: `smtp://127.0.0.1:${server.port()}`, PENDOPO_MAIL_FROM: 'layanan@kpu.contoh.id' };
  const site = await runningSite(place.PENDOPO_DATA, env);
  for (let waited = 0; server.got.length < received && waited < 40_000; waited += 2) await setTimeout(2);
  await site.stop('SIGKILL');
}

it('kill -9 twice among 120 letters: none lost, a double has the same id, each case in its order', async () => {
  await server.start();
  const keys = openKeys(join(place.PENDOPO_DATA, 'kunci'));
  assert(keys.ok, 'keys');
  await inDatabase(place, async (database) => {
    await migrate(database, readMigrations(projectRoot(), modules.map(({ id }) => id)));
    await database.transaction(async (db) => {
      for (let n = 0; n < LETTERS; n += 1) {
        const to = { kind: 'surel' as const, address: `warga${n % CASES}@contoh.id` };
        await notify(db, { clock, keys: keys.value }, { event: 'ppid.uji', module: 'ppid', object: `k${n % CASES}`, to, lang: 'id', subject: `nomor ${n}`, body: ['Isi.'], urgent: true });
      }
    });
  });
  await runUntil(25);
  await runUntil(70);
  expect(server.got.length).toBeLessThan(LETTERS);
  // What was in hand at a kill is free again after ten minutes.
  const later = { now: () => clock.now() + 11 * 60_000 };
  await inDatabase(place, async (database) => {
    for (let round = 0; round < 2; round += 1) await deliverDue({ ...sending(database, server), clock: later, keys: keys.value });
    expect(await deliverDue({ ...sending(database, server), clock: later, keys: keys.value })).toMatchObject({ sent: 0, later: 0 });
  });
  const ids = server.got.map((one) => one.header('message-id'));
  expect(new Set(ids).size).toBe(LETTERS);
  expect(ids.length).toBeLessThanOrEqual(LETTERS + 2);
  for (let who = 0; who < CASES; who += 1) {
    const numbers = [...new Set(server.got.filter(({ to }) => to === `warga${who}@contoh.id`).map((one) => Number(one.header('subject')?.slice(6))))];
    expect(numbers).toEqual([0, 1, 2, 3].map((turn) => turn * CASES + who));
  }
}, 180_000);
