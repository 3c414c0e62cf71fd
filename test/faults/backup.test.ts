// Does a backup made under a running server, put back on an empty machine, hold everything, and does the log not fork? (keamanan.md 11, 13 cases 14 and 15)
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rows, run as act, sql } from '#platform/db';
import { jpeg } from '../../src/platform/attachments/photo-fixture.ts';
import { type TestOfficer, browserOf, signedIn } from '../browsing.ts';
import { runningSite, tempFolder } from '../site.ts';
import { clock, command, inDatabase, kecamatanGround, lay } from './ground.ts';
import { entryPath, isTaken, sendingOf } from './entry-ground.ts';

const [store, keys, published] = [tempFolder(), tempFolder(), tempFolder()];
const place = (folder: string) => ({ PENDOPO_DATA: folder, PENDOPO_KEYS: keys });
const first = tempFolder();
const made: string[] = [store, keys, published, first];
const tps = (n: number): string => `6472011001${String(n).padStart(3, '0')}`;
let officer: TestOfficer;
beforeAll(async () => {
  officer = await inDatabase(place(first), async (database) => {
    await lay(database, kecamatanGround(1, 9));
    return signedIn(database, clock, [['ppk', '647201']]);
  });
}, 120_000);
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const run = async (folder: string, ...args: string[]) => command(args, place(folder));

/** As docs/operate.md says: database and log of one moment, all objects, keys from their own place. */
function restore(time: string): string {
  const folder = tempFolder();
  made.push(folder);
  for (const part of ['db', 'log']) if (existsSync(join(store, time, part))) cpSync(join(store, time, part), join(folder, part), { recursive: true });
  if (existsSync(join(store, 'objek'))) cpSync(join(store, 'objek'), join(folder, 'objek'), { recursive: true });
  return folder;
}

async function entered(url: string, n: number): Promise<boolean> {
  const [browser, path] = [browserOf(url, officer.cookie), entryPath(tps(n))];
  return isTaken(await browser.post(path, await sendingOf(browser, path)));
}

let [morning, evening] = ['', ''];

it('a backup through the running server, forms coming in: one moment, keys left out', async () => {
  mkdirSync(join(first, 'objek/ab/cd'), { recursive: true });
  for (const n of [1, 2, 3]) writeFileSync(join(first, 'objek/ab/cd', `abcd${n}`), await jpeg());
  const site = await runningSite(first, { ...place(first), PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' });
  try {
    expect(await entered(site.url, 1)).toBe(true);
    expect((await run(first, 'publish', '--out', join(published, 'terbit'), '--only', 'data')).code).toBe(0);
    const coming = Promise.all([2, 3, 4, 5].map(async (n) => entered(site.url, n)));
    const done = await run(first, 'backup', '--out', store);
    expect([done.code, done.output]).toEqual([0, expect.stringMatching(/3 objek baru/)]);
    expect(await coming).toEqual([true, true, true, true]);
    [morning = ''] = readdirSync(store).filter((name) => name.startsWith('20'));
    expect(await entered(site.url, 6)).toBe(true);
    expect((await run(first, 'publish', '--out', join(published, 'terbit'), '--only', 'data')).code).toBe(0);
    const again = await run(first, 'backup', '--out', store);
    expect([again.code, again.output]).toEqual([0, expect.stringMatching(/\b0 objek baru/)]);
    evening = readdirSync(store).filter((name) => name.startsWith('20')).sort().at(-1) ?? '';
    expect(evening > morning).toBe(true);
  } finally {
    await site.stop();
  }
  expect(readdirSync(store, { recursive: true }).filter((name) => String(name).endsWith('.key'))).toEqual([]);
}, 120_000);

it('restored on an empty folder: chain whole, log sound, rows and objects as they were', async () => {
  const folder = restore(evening);
  expect(await run(folder, 'audit', 'verify')).toMatchObject({ code: 0 });
  expect(await run(folder, 'log', 'check')).toMatchObject({ code: 0 });
  expect(await run(folder, 'backup', 'check', '--from', join(store, evening))).toMatchObject({ code: 0, output: expect.stringContaining('3 objek') as string });
  expect(await run(folder, 'hasil', 'recompute', '--election', 'pemilu-2024', '--contest', 'ppwp')).toMatchObject({ code: 0 });
  const [found] = await inDatabase(place(folder), async ({ db }) => rows(db, sql<{ n: number }>`select count(*)::int as n from hasil_bacaan`));
  expect(found?.n).toBe(6);
}, 120_000);

it('a lost row and a changed object are named', async () => {
  const folder = restore(evening);
  await inDatabase(place(folder), async ({ db }) => act(db, sql`delete from identity_sesi`));
  const object = join(folder, 'objek/ab/cd/abcd2');
  writeFileSync(object, Buffer.concat([readFileSync(object), Buffer.from('x')]));
  const told = await run(folder, 'backup', 'check', '--from', join(store, evening));
  expect(told.code).toBe(1);
  expect(told.output).toMatch(/Tabel identity_sesi: 1 baris di cadangan, 0 sekarang/);
  expect(told.output).toMatch(/Objek objek\/ab\/cd\/abcd2 hilang atau berubah/);
}, 120_000);

it("this morning's database under the evening's log: the writer stops with LOG_TERTINGGAL, recovers, and never forks", async () => {
  const folder = restore(morning);
  rmSync(join(folder, 'log'), { recursive: true, force: true });
  cpSync(join(first, 'log'), join(folder, 'log'), { recursive: true });
  const checkpoint = readFileSync(join(folder, 'log/checkpoint'), 'utf8');
  const round = await run(folder, 'log', 'round');
  expect([round.code, round.output]).toEqual([1, expect.stringContaining('LOG_TERTINGGAL')]);
  // The server neither: it starts, serves, and leaves the files alone.
  const site = await runningSite(folder, { ...place(folder), PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' });
  expect((await run(folder, 'log', 'round')).output).toContain('LOG_TERTINGGAL');
  expect((await fetch(`${site.url}/log/checkpoint`)).status).toBe(200);
  await site.stop();
  expect(readFileSync(join(folder, 'log/checkpoint'), 'utf8')).toBe(checkpoint);
  expect(await run(folder, 'log', 'recover')).toMatchObject({ code: 0 });
  expect(await run(folder, 'log', 'round')).toMatchObject({ code: 0 });
  expect(await run(folder, 'log', 'check')).toMatchObject({ code: 0 });
}, 120_000);
