// Do readers go on reading when the database dies under the server, or is not there when it starts? (keamanan.md 11, case 15)
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../tools/postgres.ts';
import { type Running, program, runningSite, tempFolder } from '../site.ts';

const [data, folder] = [tempFolder(), tempFolder()];
let server: Postgres;
let env: Record<string, string>;
const running: Running[] = [];

beforeAll(async () => {
  server = await startPostgres(false);
  env = { DATABASE_URL: server.url, PENDOPO_DATA: data, PENDOPO_DEMO: 'off', PENDOPO_LOG: 'silent', PENDOPO_HOST: '127.0.0.1', PENDOPO_PUBLICATION: join(folder, 'terbit') };
  const child = program(['publish', '--out', join(folder, 'terbit')], env);
  let printed = '';
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect([code, printed]).toEqual([0, '']);
}, 300_000);
afterAll(async () => {
  for (const site of running) await site.stop();
  await server.stop();
  for (const place of [data, folder]) rmSync(place, { recursive: true, force: true });
});

/** Files below a folder so far. */
function filesIn(place: string): number {
  return existsSync(place) ? readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length : 0;
}

test('kill -9 in the middle of publishing: nothing half done is seen, the next run goes on, and the whole checks out', async () => {
  const out = join(folder, 'mati');
  const first = program(['publish', '--out', out], env);
  const gone = new Promise((resolve) => first.once('exit', resolve));
  await eventually(() => Promise.resolve(filesIn(join(out, '.publikasi/antre')) > 300));
  first.kill('SIGKILL');
  await gone;
  expect(existsSync(join(out, 'publikasi'))).toBe(false);
  const second = program(['publish', '--out', out], env);
  let printed = '';
  second.stdout?.on('data', (part: Buffer) => (printed += part.toString()));
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  // At least one batch was kept.
  expect(printed).toMatch(/Halaman: [\d.]+ berkas dibuat, [1-9][\d.]* tidak berubah/);
  const check = program(['verify', out, '--state', join(folder, 'catatan.json')], env);
  expect(await new Promise((resolve) => check.once('exit', resolve))).toBe(0);
});

const BANNER = /Basis data sedang tidak terhubung\. Halaman ini salinan dari terbitan \d+ \w+ \d{4} \d\d\.\d\d WIB/;
async function read(site: Running, path: string): Promise<{ readonly status: number; readonly banner: boolean; readonly text: string }> {
  const answer = await fetch(site.url + path);
  const text = await answer.text();
  return { status: answer.status, banner: BANNER.test(text), text };
}
/** The pool needs a moment to notice. */
async function eventually(look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error('it did not come about within a minute');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

test('the database stopped under a running server: pages that nobody had opened are read from the publication and say so', async () => {
  const site = await runningSite(data, env);
  running.push(site);
  expect(await read(site, '/kantor/64')).toMatchObject({ status: 200, banner: false });
  // A stranger checks the running server: it hands out what was published.
  const check = program(['verify', site.url, '--state', join(folder, 'jauh.json')], env);
  expect(await new Promise((resolve) => check.once('exit', resolve))).toBe(0);
  await server.halt();
  const copy = await read(site, '/kantor/6472');
  expect(copy).toMatchObject({ status: 200, banner: true });
  expect(copy.text).toContain('pd-header');
  expect((await read(site, '/en/kantor/6472')).text).toMatch(/The database is not connected\. This page is a copy from the publication of/);
  // Opened before: it stands in memory, as fresh as it ever was.
  expect(await read(site, '/kantor/64')).toMatchObject({ status: 200, banner: false });
  expect((await read(site, '/kantor?cari=x')).status).toBe(200);
  // Nothing published there: the old answer, with the way onward.
  const none = await read(site, '/hasil/pemilu-2024/ppwp/6472011001001');
  expect([none.status, none.text.includes('href="/cari"')]).toEqual([503, true]);
  expect((await fetch(`${site.url}/readyz`)).status).toBe(503);
  await server.again();
  await eventually(async () => (await fetch(`${site.url}/readyz`)).status === 200);
  expect(await read(site, '/kantor/6471')).toMatchObject({ status: 200, banner: false });
});

test('the database away at the start: the program reads, and works when the database comes, without another start', async () => {
  await server.halt();
  const site = await runningSite(data, env);
  running.push(site);
  expect(site.output()).toMatch(/basis data belum terhubung, halaman dibaca dari terbitan \d{4}-/);
  expect(await read(site, '/')).toMatchObject({ status: 200, banner: true });
  expect((await fetch(`${site.url}/data.json`)).headers.get('content-type')).toContain('application/json');
  expect((await fetch(`${site.url}/healthz`)).status).toBe(200);
  expect(await read(site, '/hasil/pemilu-2024/ppwp/99')).toMatchObject({ status: 503, banner: false });
  expect((await fetch(`${site.url}/`, { method: 'POST' })).status).toBe(503);
  await server.again();
  await eventually(async () => (await fetch(`${site.url}/readyz`)).status === 200);
  expect(await read(site, '/kantor/64')).toMatchObject({ status: 200, banner: false });
});

test('without a publication the start still ends in one line', async () => {
  await server.halt();
  const child = program(['serve'], { ...env, PENDOPO_PUBLICATION: join(folder, 'kosong') });
  let printed = '';
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()));
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(1);
  expect(printed).toMatch(/^pendopo: DATABASE_URL: the server does not answer .*\n$/);
  await server.again();
});
