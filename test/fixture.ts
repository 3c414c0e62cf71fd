// Where does a test get a migrated, empty database, on the embedded engine or on a real server?
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { ensureCalendar } from '#platform/calendar';
import { fixedClock } from '#platform/clock';
import { projectRoot, settingsSchema } from '#platform/config';
import { type Database, memoryImage, migrate, openDatabase, openMemory, readMigrations } from '#platform/db';
import { sampleKeys } from '#platform/keys';
import { type Terminal, makeLog } from '#platform/log';
import { type Deps, type Module, makeRegistry, makeVersions } from '#platform/module';
import { ensureAreas } from '#platform/offices';

export interface TestDatabase {
  readonly database: Database;
  close(): Promise<void>;
}

const root = projectRoot();

/**
 * A database of the test's own with the tables of every room, no rows; `areas`: with the area tree, the offices and the calendar. With
 * DATABASE_URL_TEST (an address whose user may create databases) it stands on that server, else in memory. Close it in
 * `afterAll`.
 */
export async function testDatabase({ areas = false }: { readonly areas?: boolean } = {}): Promise<TestDatabase> {
  const server = process.env['DATABASE_URL_TEST'];
  if (server === undefined || server === '') {
    const database = await openMemory(await preparedImage(areas));
    return { database, close: () => database.close() };
  }
  const opened = await onServer(server);
  await fill(opened.database, areas);
  return opened;
}

async function fill(database: Database, areas: boolean): Promise<void> {
  await migrate(database, readMigrations(root, rooms()));
  if (!areas) return;
  await ensureAreas(database);
  await ensureCalendar(database, fixedClock('2026-01-01T00:00:00Z'));
}

/** `pemilu` first: the other modules may refer to its tables. */
function rooms(): string[] {
  const names = readdirSync(join(root, 'src/modules'), { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []));
  return ['pemilu', ...names.filter((name) => name !== 'pemilu').sort()];
}

/** Making tables and areas takes seconds, so the image is kept beside the packages, one per engine, tables and areas. */
async function preparedImage(areas: boolean): Promise<Blob> {
  const folder = join(root, 'node_modules/.cache/pendopo');
  const file = join(folder, `pglite-${imageName()}${areas ? '-wilayah' : ''}.tar`);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${randomUUID()}`;
    const image = await memoryImage((database) => fill(database, areas));
    writeFileSync(draft, new Uint8Array(await image.arrayBuffer()));
    renameSync(draft, file); // two test processes may prepare it at once: the last whole file stands
  }
  return new Blob([readFileSync(file)], { type: 'application/x-tar' });
}

/** Another engine, migration, area package or decree is another image. */
function imageName(): string {
  const hash = createHash('sha256');
  for (const name of ['@electric-sql/pglite', 'idn-area-data']) hash.update(readFileSync(join(root, 'node_modules', name, 'package.json')));
  for (const one of readMigrations(root, rooms())) hash.update(JSON.stringify(one));
  for (const file of ['area-package.ts', 'office-facts.ts', 'office.ts', 'area.ts', 'store/area.ts', 'store/office.ts']) hash.update(readFileSync(join(root, 'src/platform/offices', file)));
  for (const file of ['packs/2023.ts', 'packs/2024.ts', 'packs/2025.ts', 'packs/2026.ts', 'packs/2027.ts', 'packs/hours.ts', 'prepare.ts', 'version.ts']) hash.update(readFileSync(join(root, 'src/platform/calendar', file)));
  return hash.digest('hex').slice(0, 16);
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
