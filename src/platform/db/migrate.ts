// Which changes of the tables are still to be made, and in which order?
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Db } from './open.ts';
import { rows, run, sql } from './query.ts';

/** One forward-only file `src/<floor>/<room>/migrations/<date>-<slug>.sql`. */
export interface Migration {
  /** `<floor>/<room>/<file>`; the key under which it is remembered. */
  readonly id: string;
  readonly file: string;
  readonly sql: string;
  readonly hash: string;
}

/** Platform rooms first (modules may refer to their tables), then `pemilu`, then the other modules; by date inside. */
export function readMigrations(root: string, modules: readonly string[]): Migration[] {
  const platform = readdirSync(join(root, 'src/platform'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `platform/${entry.name}`)
    .sort();
  const rooms = [...platform, ...modules.map((name) => `modules/${name}`)];
  return rooms.flatMap((room) => migrationsOf(root, room));
}

function migrationsOf(root: string, room: string): Migration[] {
  const folder = join(root, 'src', room, 'migrations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      return { id: `${room}/${file}`, file, sql: text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the database up to date; each file is one transaction. Returns the ids that were applied.
 * A file that changed after it was applied stops the start: history is forward only.
 */
export async function migrate(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  await database.transaction(async (db) => {
    await oneAtATime(db);
    await run(
      db,
      sql`create table if not exists db_migrasi (id text primary key, hash text not null, diterapkan timestamptz not null default now())`,
    );
  });
  const applied: string[] = [];
  for (const migration of migrations) {
    // The lock inside keeps two servers that start together from applying one file twice.
    const done = await database.transaction(async (db) => apply(db, migration));
    if (done) applied.push(migration.id);
  }
  return applied;
}

/** Any number, the same in every program: who starts beside another waits for the other's step. */
const START_LOCK = 2_024_02_14;

/** Makes programs that start together take turns; held until the transaction ends. */
export async function oneAtATime(db: Db): Promise<void> {
  await run(db, sql`select pg_advisory_xact_lock(${START_LOCK})`);
}

async function apply(db: Db, migration: Migration): Promise<boolean> {
  await run(db, sql`lock table db_migrasi in exclusive mode`);
  const [known] = await rows(db, sql<{ hash: string }>`select hash from db_migrasi where id = ${migration.id}`);
  if (known !== undefined) {
    if (known.hash !== migration.hash) throw new Error(`migration ${migration.id} changed after it was applied`);
    return false;
  }
  for (const statement of statements(migration.sql)) await run(db, sql.raw(statement));
  await run(db, sql`insert into db_migrasi (id, hash) values (${migration.id}, ${migration.hash})`);
  return true;
}

/** Statements end with a semicolon at the end of a line; function bodies in dollar quotes stay whole. */
function statements(text: string): string[] {
  const out: string[] = [];
  let open = false;
  let current = '';
  for (const line of text.split('\n')) {
    if ((line.match(/\$\$/g) ?? []).length % 2 === 1) open = !open;
    current += `${line}\n`;
    if (!open && line.trimEnd().endsWith(';')) {
      out.push(current);
      current = '';
    }
  }
  if (current.trim() !== '') out.push(current);
  return out.filter((statement) => statement.replace(/--.*$/gm, '').trim() !== '');
}
