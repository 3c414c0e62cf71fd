// Does an outsider see in a browser that a station follows from the signed log, and that it does not on a copy with one digit changed?
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visitor } from '../../../test/browser.ts';
import { recordedTerminal } from '../../../test/fixture.ts';
import { smallCount } from '../../../test/small-count.ts';
import { modules } from '../../main.ts';
import { publishCommand } from './publish-command.ts';

const STATION = '6472011001005';
const ASK = `/periksa/?tps=${STATION}&kontes=pemilu-2024/ppwp`;
let work = '';
let browser: Browser;
const servers: Server[] = [];

/** What any file server does. */
async function serve(folder: string): Promise<string> {
  const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' };
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://x').pathname);
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream' }).end(readFileSync(file));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function copy(): string {
  const place = mkdtempSync(join(work, 'salinan-'));
  cpSync(join(work, 'terbit'), place, { recursive: true });
  return place;
}

beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'pendopo-peramban-'));
  const count = await smallCount({ modules });
  const terminal = recordedTerminal();
  const code = await publishCommand.run(['--out', join(work, 'terbit')], count.deps, terminal);
  expect([code, terminal.problems]).toEqual([0, []]);
  await count.close();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser.close();
  for (const server of servers) server.close();
  rmSync(work, { recursive: true, force: true });
});

async function outcome(folder: string, script = true): Promise<{ readonly answers: readonly string[]; readonly looks: readonly string[]; readonly width: number; readonly faults: readonly string[] }> {
  const context = await visitor(browser, 'telepon', script);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto((await serve(folder)) + ASK);
  if (script) await page.waitForFunction(() => ![...document.querySelectorAll('[data-jawab]')].some((one) => /^(Sedang diperiksa.*)?$/.test(one.textContent.trim())), undefined, { polling: 100 });
  const answers = await page.locator('[data-jawab]').allTextContents();
  const looks = await page.locator('[data-langkah]').evaluateAll((rows) => rows.map((row) => row.getAttribute('class') ?? ''));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await context.close();
  return { answers, looks, width, faults };
}

test('every step agrees, on a phone, from any file server', async () => {
  const { answers, looks, width, faults } = await outcome(join(work, 'terbit'));
  expect(answers).toHaveLength(7);
  for (const answer of answers.slice(0, 6)) expect(answer).toMatch(/^Cocok\. /);
  expect(answers[1]).toMatch(/\d+ catatan, kunci localhost\/log\+[0-9a-f]{8}\./);
  expect(answers[5]).toMatch(/Baris 6: 1 = \d+, 2 = \d+, 3 = \d+\./);
  expect(answers[6]).toMatch(/^Sama dengan kolom temuan: \d+ pemeriksaan lulus, 0 belum cocok/);
  expect(new Set(looks)).toEqual(new Set(['pd-check pd-check--cocok']));
  expect([width, faults]).toEqual([360, []]);
});

test('a copy with one digit changed: the file and the sums say so', async () => {
  const place = copy();
  const file = join(place, 'data/pemilu-2024/ppwp/C/64.csv.gz');
  const text = gunzipSync(readFileSync(file)).toString('latin1');
  const changed = text.replace(/(\n6472011001005,[^\n]*Z,)([0-9]+),/, (_whole, before: string, n: string) => `${before}${Number(n) + 1},`);
  writeFileSync(file, gzipSync(Buffer.from(changed, 'latin1')));
  const { answers, looks } = await outcome(place);
  expect(answers[3]).toMatch(/^Cocok/);
  expect(answers[4]).toMatch(/^Berbeda: data\/pemilu-2024\/ppwp\/C\/64\.csv\.gz bersidik jari [0-9a-f]{12}…, seharusnya [0-9a-f]{12}…\.$/);
  expect(answers[6]).toBe('Berbeda: kolom temuan tertulis tidak ada, dari angkanya K17.');
  expect(looks[4]).toBe('pd-check pd-check--belumcocok');
});

test.each([
  ['the list of files', 'publikasi/berkas-data.txt.gz', 3, /^Berbeda: publikasi\/berkas-data\.txt\.gz bersidik jari/],
  ['the manifest', 'publikasi/manifest.json', 2, /^Berbeda: log mencatat sidik jari/],
  ['the signed head', 'log/checkpoint', 1, /^Berbeda: tanda tangan kepala log tidak sah\.$/],
])('a changed byte in %s shows at its step', async (_name, path, step, words) => {
  const place = copy();
  const bytes = readFileSync(join(place, path));
  // A digit of the hour, the last one of the size, or a bit of the packed list.
  const at = path.endsWith('.gz') ? 60 : path.endsWith('.json') ? bytes.indexOf('2024-03') + 3 : bytes.indexOf('\n', bytes.indexOf('\n') + 1) - 1;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(join(place, path), bytes);
  const { answers, looks } = await outcome(place);
  expect(answers[step]).toMatch(words);
  expect(looks[step]).toBe('pd-check pd-check--belumcocok');
});

test('without a script the steps stand written, with the files and the command', async () => {
  const context = await visitor(browser, 'telepon', false);
  const page = await context.newPage();
  await page.goto((await serve(join(work, 'terbit'))) + ASK);
  expect(await page.locator('[data-langkah]').count()).toBe(7);
  expect(await page.getByText('node verifikasi.mjs').count()).toBe(1);
  expect(await page.locator('a[href="/periksa/verifikasi.mjs"]').count()).toBe(1);
  await context.close();
});
