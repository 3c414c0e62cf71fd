// How does a test get an empty chain, fill it, and do to it what only the owner of a database can?
import { type Db, rows, run, sql } from '#platform/db';
import { type TestDatabase, testDatabase } from '../../../test/fixture.ts';
import { type NewEntry, appendEntries } from './append.ts';

export const AT = '2026-11-21T01:02:03.004Z';

export function entry(over: Partial<NewEntry> = {}): NewEntry {
  return {
    event: 'layanan.catat',
    actor: { jenis: 'ppk', id: 'a1' },
    object: { jenis: 'kasus', id: 'k1' },
    node: '3171',
    basis: null,
    facts: {},
    ...over,
  };
}

const TABLES = ['audit_entri', 'audit_akar', 'audit_kepala'] as const;

/** Does what the triggers forbid, as the owner of the database would. */
export async function asOwner(db: Db, act: () => Promise<unknown>): Promise<void> {
  for (const table of TABLES) await run(db, sql`alter table ${sql.raw(table)} disable trigger user`);
  await act();
  for (const table of TABLES) await run(db, sql`alter table ${sql.raw(table)} enable trigger user`);
}

export async function emptyChain(db: Db): Promise<void> {
  await asOwner(db, () => run(db, sql`truncate audit_entri, audit_alur, audit_garam, audit_akar, audit_kepala`));
}

/** Writes entries in a transaction of their own. */
export async function append(own: TestDatabase, entries: readonly NewEntry[], at = AT): Promise<void> {
  await own.database.transaction((db) => appendEntries(db, at, entries));
}

export interface Line {
  readonly alur: string;
  readonly no: number;
  readonly aksi: string;
  readonly isi: string;
  readonly sebelum: string;
  readonly hash: string;
}

export async function lines(db: Db): Promise<Line[]> {
  return rows(db, sql<Line>`select alur, no, aksi, isi, sebelum, hash from audit_entri order by alur, no`);
}

export { type TestDatabase, testDatabase };
