// How fast is a list published and a voter looked up, and does either grow with the nation? (sealed file, proof of work included)
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '#kernel/result';
import { projectRoot } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { tulisBerkas } from '../../src/modules/sidalih/cek/berkas/tulis.ts';
import { tulisAktif } from '../../src/modules/sidalih/cek/rak.ts';
import type { Load } from './measure.ts';
import { voters } from './lookup-voters.ts';

const NATION = 204_800_000;
const ROUNDS = 3;
/** Questions of one round, a multiple of 100. */
const AMOUNT = 50_000;
/** Rows once while they are sorted, once where they stay. */
const BYTES_A_VOTER = 2 * 91;
const LIMITS = { perSecond: 100_000, bytes: 100, ratio: 0.5, p99: 20, spread: 1.25 };

export function lookupSizes(args: readonly string[]): number[] {
  const one = Number(args[args.indexOf('lookup') + 1]);
  if (one > 0) return [one];
  if (args.includes('quick')) return [100_000, 1_000_000];
  return [1_000_000, 10_000_000, 50_000_000, ...(args.includes('--full') ? [NATION] : [])];
}

interface Answering {
  readonly process: ChildProcess;
  readonly port: number;
  readonly bare: number;
  readonly bodies: string;
}

async function startServer(folder: string, count: number): Promise<Answering> {
  const child = fork(join(projectRoot(), 'dist/bench-lookup.js'), [folder, String(count), String(AMOUNT * ROUNDS)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [told] = (await once(child, 'message')) as [Omit<Answering, 'process'>];
  return { process: child, ...told };
}

async function ask(url: string, bodies = '', from = 0): Promise<Load> {
  const tool = join(projectRoot(), 'test/bench/lookup-load.ts');
  const child = spawn(process.execPath, ['--max-old-space-size=3000', tool, url, bodies, String(from), String(AMOUNT)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  await once(child, 'exit');
  return JSON.parse(text) as Load;
}

/** The middle one of the rounds, by speed. */
const middle = (all: readonly Load[]): Load => [...all].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)] ?? { perSecond: 0, p99: 0, errors: 0 };
const verdict = (holds: boolean): string => (holds ? '' : ' MISSED');

/** Looks turn about with the bare handler, so that a noisy minute hits both. */
async function measureLooks(folder: string, count: number, say: (line: string) => void): Promise<number> {
  const { process: child, port, bare, bodies } = await startServer(folder, count);
  const looks: Load[] = [];
  const none: Load[] = [];
  const lean: Load[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    none.push(await ask(`http://127.0.0.1:${bare}/kosong`));
    looks.push(await ask(`http://127.0.0.1:${port}/cek-dpt.json`, bodies, round * AMOUNT));
    // The same bytes to a handler that does nothing, on the same short way from the socket.
    lean.push(await ask(`http://127.0.0.1:${port}/kosong.json`, bodies, round * AMOUNT));
  }
  child.send('counts');
  const [counts] = (await once(child, 'message')) as [{ readonly ditemukan: number; readonly ditolak: number }];
  child.kill();
  const [look, idle, short] = [middle(looks), middle(none), middle(lean)];
  const ratio = look.perSecond / idle.perSecond;
  assert(counts.ditemukan === AMOUNT * ROUNDS && counts.ditolak === 0, `every question found its voter: ${JSON.stringify(counts)}`);
  say(
    `  ${count} voters, 100 connections: ${Math.round(look.perSecond)} look-ups/s, p99 ${look.p99} ms${verdict(look.p99 < LIMITS.p99)}, all ${counts.ditemukan} found; ` +
      `${ratio.toFixed(2)} of a no-op JSON handler (${Math.round(idle.perSecond)}/s)${verdict(ratio >= LIMITS.ratio)}, ${(look.perSecond / short.perSecond).toFixed(2)} of a no-op on the same short way (${Math.round(short.perSecond)}/s)`,
  );
  return ratio;
}

export async function measureLookup(folder: string, sizes: readonly number[], say: (line: string) => void): Promise<void> {
  say('\nLook-up of voters: sealed file and proof of work');
  const ratios: number[] = [];
  for (const count of sizes) {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < count * BYTES_A_VOTER * 1.1) {
      say(`  ${count} voters: left out, ${Math.round((count * BYTES_A_VOTER) / 1e9)} GB of disk are needed, ${Math.round((bavail * bsize) / 1e9)} GB are free`);
      continue;
    }
    const at = join(folder, `cek-${count}`);
    mkdirSync(at, { recursive: true });
    const begun = performance.now();
    const made = await tulisBerkas({ daftar: 'uji.0', versi: 1, pepper: sampleKeys().secret('cek'), folder: at }, voters(count));
    const seconds = (performance.now() - begun) / 1_000;
    const rate = count / seconds;
    const bytes = made.ukuran / count;
    say(`  publish ${count} voters: ${seconds.toFixed(1)} s, ${Math.round(rate)} voters/s${verdict(rate >= LIMITS.perSecond)}, ${bytes.toFixed(1)} bytes a voter${verdict(bytes <= LIMITS.bytes)}`);
    tulisAktif(at, [{ daftar: 'uji.0', versi: 1, berkas: made.berkas, sha256: made.sha256, pada: '2024-02-14T00:00:00Z' }]);
    ratios.push(await measureLooks(at, count, say));
    rmSync(at, { recursive: true, force: true });
  }
  const spread = Math.max(...ratios) / Math.min(...ratios);
  if (ratios.length > 1) say(`  largest to smallest ratio over the sizes: ${spread.toFixed(2)}${verdict(spread <= LIMITS.spread)}`);
}
