// Where does a test get the whole site, with its demo, in this process or as a program of its own?
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { systemClock } from '#platform/clock';
import { projectRoot, settingsSchema } from '#platform/config';
import { sampleKeys } from '#platform/keys';
import { makeLog } from '#platform/log';
import type { Deps } from '#platform/module';
import { type App, makeApp, makeMeter, readAssets } from '#platform/web';
import { modules } from '../src/main.ts';
import { freePort } from '../tools/postgres.ts';
import { fillDemo, makeDeps, prepare } from '../src/start.ts';
import { testDatabase } from './fixture.ts';

const root = projectRoot();
const quiet = { line: () => undefined, problem: () => undefined };

export interface TestSite {
  readonly app: App;
  readonly deps: Deps;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  close(): Promise<void>;
}

/** The site in this process, without a socket. `demo` fills it as a first `npm start` would. */
export async function testSite(demo: boolean): Promise<TestSite> {
  const own = await testDatabase({ areas: true });
  const { database } = own;
  const folder = mkdtempSync(join(tmpdir(), 'pendopo-site-'));
  const settings = settingsSchema.parse({ PENDOPO_DEMO: demo ? 'on' : 'off', PENDOPO_LOG: 'silent', PENDOPO_DATA: folder });
  const deps = makeDeps(modules, settings, database, sampleKeys(), makeLog('silent'), systemClock);
  await prepare(deps, modules);
  await fillDemo(deps, quiet);
  const app = makeApp(deps, readAssets(root), makeMeter());
  return {
    app,
    deps,
    get: (path, headers = {}) => app.fetch(new Request(new URL(path, 'http://pendopo.test'), { headers })),
    close: async () => {
      await own.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Running {
  readonly url: string;
  readonly folder: string;
  readonly process: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export function tempFolder(): string {
  return mkdtempSync(join(tmpdir(), 'pendopo-data-'));
}

/** How long one process waits for another that makes the demo; then it makes its own. */
const WAIT_MS = 240_000;

/** A folder of data with the demo, as a first start leaves it: made once for each build, copied for whoever asks. */
export async function demoFolder(): Promise<string> {
  const cache = join(root, 'node_modules/.cache/pendopo');
  const build = createHash('sha256').update(readFileSync(join(root, 'dist/pendopo.js'))).digest('hex').slice(0, 16);
  const kept = join(cache, `demo-${build}`);
  mkdirSync(cache, { recursive: true });
  if (isFirst(`${kept}.sedang`)) await makeDemo(kept);
  for (let waited = 0; !existsSync(kept) && waited < WAIT_MS; waited += 500) await setTimeout(500);
  if (!existsSync(kept)) await makeDemo(kept);
  const folder = tempFolder();
  cpSync(kept, folder, { recursive: true });
  return folder;
}

/** Only one of those who ask at once makes the folder of this name. */
function isFirst(mark: string): boolean {
  try {
    mkdirSync(mark);
    return true;
  } catch {
    return false;
  }
}

async function makeDemo(kept: string): Promise<void> {
  const draft = tempFolder();
  const site = await runningSite(draft);
  await site.stop();
  // What belongs to the process that ran, not to the data.
  for (const name of ['pendopo.lock', 'perintah.sock']) rmSync(join(draft, name), { force: true });
  const whole = `${kept}.${randomUUID()}`;
  cpSync(draft, whole, { recursive: true });
  rmSync(draft, { recursive: true, force: true });
  if (existsSync(kept)) rmSync(whole, { recursive: true, force: true });
  else renameSync(whole, kept);
}

/** Runs the built program with its arguments; the environment is exactly what is given. */
export function program(args: readonly string[], env: Readonly<Record<string, string>>): ChildProcess {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PENDOPO_') && !name.startsWith('DATABASE_')));
  return spawn(process.execPath, [join(root, 'dist/pendopo.js'), ...args], { cwd: root, env: { ...clean, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The program as `npm start` runs it, listening; resolves when it has printed its address. */
export async function runningSite(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Running> {
  const port = await freePort();
  const child = program(['serve'], { PENDOPO_PORT: String(port), PENDOPO_DATA: folder, PENDOPO_HOST: '127.0.0.1', ...env });
  let printed = '';
  child.stdout?.on('data', (part: Buffer) => (printed += part.toString()));
  child.stderr?.on('data', (part: Buffer) => (printed += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', () => {
      if (printed.includes('http://')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${String(code)} before it answered: ${printed}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    process: child,
    output: () => printed,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return ended;
    },
  };
}
