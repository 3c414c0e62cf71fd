// What is left when an import is killed, the disk fills, or the server drops the connection? (nothing that was acknowledged is lost)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assert } from '#kernel/result';
import { findKontes, findPemilu } from '#modules/pemilu';
import { openDatabase, rows, sql } from '#platform/db';
import { writeNation } from '../bench/nation.ts';
import { freshDatabase } from '../fixture.ts';
import { program, runningSite, tempFolder } from '../site.ts';
import { smallDisk } from './small-disk.ts';

const STATIONS = 60_000;
const QUIET = { PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent' };
const folder = mkdtempSync(join(tmpdir(), 'pendopo-putus-'));
let areas = '';
let file = '';
beforeAll(async () => {
  const [pemilu, pack] = [findPemilu('pemilu-2024'), findKontes('pemilu-2024', 'ppwp')];
  assert(pemilu !== undefined && pack !== undefined, 'the pack is there');
  const nation = writeNation(folder, 823_236, pemilu, pack);
  areas = nation.areas;
  file = (await nation.results(STATIONS)).file;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const importing = (source: string): string[] => ['import', 'results', '--election', 'pemilu-2024', '--contest', 'ppwp', source];
const verifying = ['hasil', 'recompute', '--election', 'pemilu-2024', '--contest', 'ppwp'];

async function finish(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ code: number | null; output: string }> {
  const child = program(args, { ...QUIET, ...env });
  let output = '';
  child.stdout?.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (output += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { code, output };
}

/** Rows in the log and the last number; only while no program holds the folder. */
async function logOf(env: { DATABASE_URL?: string; PENDOPO_DATA: string }): Promise<{ n: number; seq: number }> {
  const opened = await openDatabase({ DATABASE_URL: env.DATABASE_URL, PENDOPO_DATA: env.PENDOPO_DATA });
  assert(opened.ok, 'the database opens after a kill');
  const [found] = await rows(opened.value.db, sql<{ n: number; seq: number }>`select count(*)::int as n, coalesce(max(seq), 0) as seq from hasil_angka`);
  await opened.value.close();
  return found ?? { n: 0, seq: 0 };
}

describe('kill -9 in the middle of an import', () => {
  it('loses no acknowledged batch, leaves sums equal to the log, and the same file brings the rest', async () => {
    const env = { PENDOPO_DATA: tempFolder() };
    expect((await finish(['import', 'areas', '--election', 'pemilu-2024', areas], env)).code).toBe(0);
    let before = 0;
    for (const wait of [2_500, 4_000]) {
      const child = program(importing(file), { ...QUIET, ...env });
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const { n, seq } = await logOf(env);
      expect(n).toBe(seq); // no gap in the numbers
      expect(n).toBeGreaterThanOrEqual(before);
      before = n;
      expect((await finish(verifying, env)).code).toBe(0);
    }
    const done = await finish(importing(file), env);
    expect(done.code).toBe(0);
    const whole = await logOf(env);
    expect(whole.n).toBe(whole.seq);
    expect(whole.n).toBeGreaterThan(STATIONS * 0.9);
    expect((await finish(verifying, env)).code).toBe(0);
    const again = await finish(importing(file), env);
    expect(again.code).toBe(0);
    expect(await logOf(env)).toEqual(whole);
    rmSync(env.PENDOPO_DATA, { recursive: true, force: true });
  }, 300_000);
});

describe('a disk that fills in the middle', () => {
  it('ends with one line and no damage; with room again the same file goes in whole', async (context) => {
    const disk = smallDisk(900);
    if (disk === undefined) {
      console.log('skipped: this user may not mount a small disk');
      context.skip();
      return;
    }
    try {
      const env = { PENDOPO_DATA: disk.folder };
      expect((await finish(['import', 'areas', '--election', 'pemilu-2024', areas], env)).code).toBe(0);
      expect(disk.mount(`size=${disk.used() + 12}m`)).toBe(true);
      const full = await finish(importing(file), env);
      expect(full.code).not.toBe(0);
      expect(full.output).not.toMatch(/\n\s+at /);
      expect(disk.mount('size=900m')).toBe(true);
      const { n, seq } = await logOf(env);
      expect(n).toBe(seq);
      expect((await finish(verifying, env)).code).toBe(0);
      expect((await finish(importing(file), env)).code).toBe(0);
      expect((await logOf(env)).n).toBeGreaterThan(STATIONS * 0.9);
      expect((await finish(verifying, env)).code).toBe(0);
    } finally {
      disk.gone();
    }
  }, 300_000);
});

const server = process.env['DATABASE_URL_TEST'];
describe.skipIf(server === undefined || server === '')('a real server (npm run test:postgres)', () => {
  it('that drops its connections is found again without hands', async () => {
    const own = await freshDatabase(server ?? '');
    const admin = new pg.Client({ connectionString: server });
    await admin.connect();
    const site = await runningSite(tempFolder(), { ...QUIET, DATABASE_URL: own.url });
    try {
      expect((await fetch(`${site.url}/hasil/pemilu-2024/ppwp`)).status).toBe(200);
      for (let turn = 0; turn < 3; turn += 1) {
        await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${own.name}'`);
        const answers = await Promise.all([fetch(`${site.url}/hasil/pemilu-2024/ppwp`), fetch(`${site.url}/kantor/64`), fetch(`${site.url}/cari?q=depok`)]);
        for (const answer of answers) expect([200, 503]).toContain(answer.status);
        await expect.poll(async () => (await fetch(`${site.url}/readyz`)).status, { timeout: 15_000 }).toBe(200);
        expect((await fetch(`${site.url}/kantor/65`)).status).toBe(200);
      }
    } finally {
      await site.stop();
      await admin.end();
      await own.drop();
    }
  }, 120_000);

  it('two programs that start together bring the tables up to date once', async () => {
    const own = await freshDatabase(server ?? '');
    try {
      const starts = await Promise.allSettled([1, 2].map(() => runningSite(tempFolder(), { ...QUIET, DATABASE_URL: own.url })));
      for (const start of starts) if (start.status === 'fulfilled') expect((await fetch(`${start.value.url}/hasil/pemilu-2024/ppwp`)).status).toBe(200);
      for (const start of starts) if (start.status === 'fulfilled') await start.value.stop();
      expect(starts.map((start) => (start.status === 'rejected' ? String(start.reason) : 'open'))).toEqual(['open', 'open']);
    } finally {
      await own.drop();
    }
  }, 120_000);
});
