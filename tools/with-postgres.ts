// How does the same suite run on a real PostgreSQL server?
import { spawnSync } from 'node:child_process';
import { startPostgres } from './postgres.ts';

const server = await startPostgres(false);
const [program = '', ...args] = process.argv.slice(2);
const done = spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DATABASE_URL_TEST: server.url, DATABASE_TEST_KEEP: '1' } });
await server.stop();
process.exit(done.status ?? 1);
