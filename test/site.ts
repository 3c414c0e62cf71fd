// Where does a test get the whole site, with its demo, in this process or as a program of its own?
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const own = await testDatabase();
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
