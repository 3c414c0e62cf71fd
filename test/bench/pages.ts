// How fast are pages: made for the first time, and given again? How heavy are they?
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { brotliCompressSync } from 'node:zlib';
import { runningSite } from '../site.ts';
import { firstRender, load, median } from './measure.ts';

const PAGES: Readonly<Record<string, readonly string[]>> = {
  nation: [''],
  provinsi: ['/32', '/33', '/35', '/12', '/73'],
  kab_kota: ['/3201', '/3273', '/3578', '/1271', '/7371'],
  kecamatan: ['/320101', '/327301', '/357801', '/127101', '/737101'],
  kel_desa: ['/3201012001', '/3201012002', '/3273011001', '/3578011001', '/1271011001'],
  tps: ['/3201012001001', '/3201012002001', '/3273011001001', '/3578011001001', '/1271011001001'],
};

export async function measurePages(env: Readonly<Record<string, string>>, say: (line: string) => void): Promise<void> {
  const site = await runningSite(env['PENDOPO_DATA'] ?? '', env);
  const base = `${site.url}/hasil/pemilu-2024/ppwp`;
  // The program makes one page of each kind behind its readers after a start; a reader of the first second shares the core with it.
  await new Promise((resolve) => setTimeout(resolve, 4_000));
  for (const [level, paths] of Object.entries(PAGES)) {
    const times: number[] = [];
    for (const path of paths) times.push(await firstRender(base + path).catch(() => Number.NaN));
    const known = times.filter((time) => !Number.isNaN(time));
    say(`  first render, ${level}: median ${median(known).toFixed(1)} ms, most ${Math.max(...known).toFixed(1)} ms (${known.length} pages)`);
  }
  await weigh(`${base}/32`, site.url, say);
  await again(`${base}/32`, say);
  await site.stop();
}

/** Page, style sheet and font, compressed as a phone gets them; scripts are extra and not required. */
async function weigh(url: string, origin: string, say: (line: string) => void): Promise<void> {
  const html = await (await fetch(url)).text();
  const css = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] ?? '';
  const size = async (path: string): Promise<number> => brotliCompressSync(Buffer.from(await (await fetch(origin + path)).arrayBuffer())).length;
  const parts = [brotliCompressSync(Buffer.from(html)).length, await size(css), await size('/assets/plus-jakarta-sans-latin.woff2')];
  const total = parts.reduce((a, b) => a + b, 0);
  say(`  a province page weighs ${(total / 1000).toFixed(1)} kB compressed: html, css, font ${parts.map((n) => (n / 1000).toFixed(1)).join(' + ')}`);
}

/** The same bytes from a handler that does nothing else, on the same HTTP server library, in a process of equal rank. */
async function again(url: string, say: (line: string) => void): Promise<void> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } });
  const html = await answer.text();
  const packed = brotliCompressSync(Buffer.from(html));
  const worker = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     import('@hono/node-server').then(async ({ serve }) => {
       const { Hono } = await import('hono');
       const app = new Hono();
       const headers = { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' };
       app.get('*', () => new Response(workerData, { headers }));
       const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info) => parentPort.postMessage(info.port));
       parentPort.once('message', () => { server.closeAllConnections(); server.close(); });
     });`,
    { eval: true, workerData: packed },
  );
  const [port] = (await once(worker, 'message')) as [number];
  const ours: number[] = [];
  const plain: number[] = [];
  const p99: number[] = [];
  // Turn by turn, so that a slow spell of the machine falls on both.
  for (let turn = 0; turn < 3; turn += 1) {
    plain.push((await load(`http://127.0.0.1:${port}/`, 4)).perSecond);
    const found = await load(url, 4);
    if (found.errors > 0) say(`  ${found.errors} wrong answers under load`);
    ours.push(found.perSecond);
    p99.push(found.p99);
  }
  worker.postMessage('stop');
  await worker.terminate();
  say(`  page given again: ${Math.round(median(ours))}/s; same bytes from memory: ${Math.round(median(plain))}/s; ratio ${(median(ours) / median(plain)).toFixed(2)}; p99 ${median(p99)} ms at 100 connections`);
}
