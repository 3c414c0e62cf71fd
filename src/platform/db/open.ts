// Which database do the settings name, and is it usable now?
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PGlite, types as pgliteTypes } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Settings } from '#platform/config';
import { type FolderLock, lockFolder } from './lock.ts';
import { type Db, sql } from './query.ts';

export type { Db };
export type OpenFailure = Refusal<'FOLDER_IN_USE' | 'FOLDER_UNUSABLE' | 'DATABASE_UNREACHABLE' | 'DATABASE_TOO_OLD'>;

/** An open database. `kind` is for messages and metrics only: the SQL is the same on both. */
export interface Database {
  readonly kind: 'embedded' | 'server';
  readonly db: Kysely<unknown>;
  /** All or nothing; the inner handle is the only one that may be used inside. */
  transaction<T>(act: (db: Db) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const INT8 = 20;
const INT8_ARRAY = 1016;
const NUMERIC = 1700;

/** How the embedded engine hands out values, so that both engines give the same JavaScript types. */
export const embeddedOptions = {
  parsers: { [INT8]: Number, [NUMERIC]: Number, [pgliteTypes.DATE]: String, [pgliteTypes.TIMESTAMPTZ]: String },
};

/** Opens what the settings name. Failures are one line for the operator, never a stack. */
export async function openDatabase(settings: Pick<Settings, 'DATABASE_URL' | 'PENDOPO_DATA'>): Promise<Result<Database>> {
  return settings.DATABASE_URL === undefined ? openEmbedded(resolve(settings.PENDOPO_DATA)) : openServer(settings.DATABASE_URL);
}

async function openEmbedded(folder: string): Promise<Result<Database>> {
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  try {
    const place = join(folder, 'db');
    mkdirSync(place, { recursive: true });
    const engine = await PGlite.create({ dataDir: place, ...embeddedOptions });
    return ok(wrapEmbedded(engine, lock.value));
  } catch (error) {
    lock.value.release();
    return refuse('FOLDER_UNUSABLE', { line: `PENDOPO_DATA: the embedded database in ${folder} does not open (${firstLine(error)})` });
  }
}

async function openServer(url: string): Promise<Result<Database>> {
  const types = new pg.TypeOverrides();
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
  types.setTypeParser(INT8_ARRAY, (text: string) => parseIntArray(text));
  types.setTypeParser(pg.types.builtins.DATE, String);
  types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, String);
  const pool = new pg.Pool({ connectionString: url, max: 8, types, connectionTimeoutMillis: 5_000, keepAlive: true });
  // A lost idle connection must not end the process: the pool opens a new one at the next query.
  pool.on('error', () => undefined);
  // Nor one that is lost while a query or a transaction holds it: whoever holds it gets the refusal.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const found = await sql<{ version: number }>`select current_setting('server_version_num')::int as version`.execute(db);
    const version = found.rows[0]?.version ?? 0;
    if (version < 150_000) {
      await db.destroy();
      return refuse('DATABASE_TOO_OLD', { line: `DATABASE_URL: PostgreSQL 15 or later is needed, the server reports ${version}` });
    }
    return ok(wrap('server', db));
  } catch (error) {
    await db.destroy();
    return refuse('DATABASE_UNREACHABLE', { line: `DATABASE_URL: the server does not answer (${firstLine(error)})` });
  }
}

/** A database over an embedded engine that is already open. */
export function wrapEmbedded(engine: PGlite, lock?: FolderLock): Database {
  return wrap('embedded', new Kysely<unknown>({ dialect: new PGliteDialect({ pglite: engine }) }), lock);
}

function wrap(kind: Database['kind'], db: Kysely<unknown>, lock?: FolderLock): Database {
  return {
    kind,
    db,
    transaction: (act) => db.transaction().execute(act),
    close: async () => {
      await db.destroy();
      lock?.release();
    },
  };
}

function parseIntArray(text: string): (number | null)[] {
  const inner = text.slice(1, -1);
  return inner === '' ? [] : inner.split(',').map((part) => (part === 'NULL' ? null : Number(part)));
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : 'unknown';
  return text.split('\n', 1)[0] ?? text;
}
