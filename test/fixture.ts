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
  return copyOf(server, await preparedTemplate(server, areas));
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

const templates = new Map<boolean, Promise<string>>();

/** The same on a server: a database that is only copied, made by the first test process that needs it while the others wait. */
function preparedTemplate(server: string, areas: boolean): Promise<string> {
  const name = `templat_${imageName()}${areas ? '_wilayah' : ''}`;
  const known = templates.get(areas) ?? makeTemplate(server, name, areas);
  templates.set(areas, known);
  return known;
}

async function makeTemplate(server: string, name: string, areas: boolean): Promise<string> {
  await administering(server, async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    if ((await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1) return;
    const draft = await freshDatabase(server);
    const database = await opened(draft.url);
    await fill(database, areas);
    await database.close();
    await client.query(`alter database ${draft.name} rename to ${name}`);
  });
  return name;
}

async function copyOf(server: string, template: string): Promise<TestDatabase> {
  const own = await freshDatabase(server, template);
  const database = await opened(own.url);
  return {
    database,
    close: async () => {
      await database.close();
      await own.drop();
    },
  };
}

async function opened(url: string): Promise<Database> {
  const done = await openDatabase({ DATABASE_URL: url, PENDOPO_DATA: '' });
  if (!done.ok) throw new Error(String(done.refusal.values?.['line'] ?? done.refusal.code));
  return done.value;
}

/** A database of its own on the server, empty or a copy, for programs that open it themselves. */
export async function freshDatabase(server: string, template = 'template1'): Promise<{ readonly url: string; readonly name: string; drop(): Promise<void> }> {
  const name = `uji_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = async (): Promise<void> => {
    // On a server that is thrown away as a whole a drop would only wait for its checkpoint, minutes at worst.
    if (process.env['DATABASE_TEST_KEEP'] !== '1') await administer(server, `drop database if exists ${name} with (force)`);
  };
  return { url: url.href, name, drop };
}

function administer(server: string, statement: string): Promise<void> {
  return administering(server, async (client) => {
    await client.query(statement);
  });
}

async function administering(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
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
