// Where does a test get a migrated, empty database, on the embedded engine or on a real server?
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { fixedClock } from '#platform/clock';
import { projectRoot, settingsSchema } from '#platform/config';
import { type Database, memoryImage, migrate, openDatabase, openMemory, readMigrations } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type Terminal, makeLog } from '#platform/log';
import { type Deps, type Module, makeRegistry, makeVersions } from '#platform/module';

export interface TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const root = projectRoot();

/**
 * A database of the test's own with the tables of every room, no rows. With DATABASE_URL_TEST (an address whose user
 * may create databases) it stands on that server, else in memory. Close it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL_TEST'];
  const opened = server === undefined || server === '' ? await inMemory() : await onServer(server);
  await migrate(opened.database, readMigrations(root, rooms()));
  return opened;
}

/** `pemilu` first: the other modules may refer to its tables. */
function rooms(): string[] {
  const names = readdirSync(join(root, 'src/modules'), { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));
  return ['pemilu', ...names.filter((name) => name !== 'pemilu').sort()];
}

async function inMemory(): Promise<TestDatabase> {
  const database = await openMemory(await preparedImage());
  return { database, close: () => database.close() };
}

/** Initialising the engine takes seconds, so the empty image is kept beside the packages, one per engine version. */
async function preparedImage(): Promise<Blob> {
  const manifest = readFileSync(join(root, 'node_modules/@electric-sql/pglite/package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const folder = join(root, 'node_modules/.cache/pendopo');
  const file = join(folder, `pglite-${version}.tar`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    writeFileSync(draft, new Uint8Array(await (await memoryImage()).arrayBuffer()));
    renameSync(draft, file); // two test processes may prepare it at once: the last whole file stands
  }
  return new Blob([readFileSync(file)], { type: 'application/x-tar' });
}

async function onServer(server: string): Promise<TestDatabase> {
  const own = await freshDatabase(server);
  const opened = await openDatabase({ DATABASE_URL: own.url, PENDOPO_DATA: '' });
  if (!opened.ok) throw new Error(String(opened.refusal.values?.['line'] ?? opened.refusal.code));
  const database = opened.value;
  return {
    database,
    close: async () => {
      await database.close();
      await own.drop();
    },
  };
}

/** An empty database on the server, for programs that open it themselves. */
export async function freshDatabase(server: string): Promise<{ readonly url: string; readonly name: string; drop(): Promise<void> }> {
  const name = `uji_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = async (): Promise<void> => {
    // On a server that is thrown away as a whole a drop would only wait for its checkpoint, minutes at worst.
    if (process.env['DATABASE_TEST_KEEP'] !== '1') await administer(server, `drop database if exists ${name} with (force)`);
  };
  return { url: url.href, name, drop };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What commands and pages are handed, with a clock that stands still. */
export function testDeps(database: Database, modules: readonly Module[] = [], at = '2026-11-21T03:00:00Z'): Deps {
  const clock = fixedClock(at);
  const settings = settingsSchema.parse({ PENDOPO_LOG: 'silent' });
  const deps: Deps = { database, clock, log: makeLog('silent'), settings, keys: sampleKeys(), registry: makeRegistry(modules), versions: makeVersions(modules, clock, () => deps) };
  return deps;
}

/** A terminal that keeps what was said to it. */
export function recordedTerminal(): Terminal & { readonly lines: string[]; readonly problems: string[] } {
  const lines: string[] = [];
  const problems: string[] = [];
  return { lines, problems, line: (text) => void lines.push(text), problem: (text) => void problems.push(text) };
}
