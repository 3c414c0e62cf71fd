// How do people read the trail: whose acts, what happened to a thing, and was it this value? (newest first)
import type { Db } from '#platform/db';
import { type Json, plain } from './canonical.ts';
import { type Entry, type Named, commitment } from './entry.ts';
import { type Wanted, deleteSalts, findEntry, findSalt, readNewest } from './store/read.ts';
import { entryOf, parsed } from './verify.ts';

/** An entry with its hash; `urutan` is where the next page begins (`before`). */
export interface ListedEntry extends Entry {
  readonly urutan: number;
  readonly hash: string;
}

/** Newest first, at most `limit`. An entry that somebody made unreadable is listed with its characters. */
export async function listEntries(db: Db, wanted: Wanted): Promise<ListedEntry[]> {
  const found = await readNewest(db, wanted);
  return found.map((row) => ({ ...entryOf(row, parsed(row.isi) ?? row.isi), urutan: row.urutan, hash: row.hash }));
}

/** Is this the value that entry `no` of a stream committed to at `jalur` (JSON pointer)? False when its salt is gone. */
export async function isCommitted(db: Db, at: { readonly alur: string; readonly no: number; readonly jalur: string }, value: unknown): Promise<boolean> {
  const entry = await findEntry(db, at.alur, at.no);
  const salt = await findSalt(db, at.alur, at.no, at.jalur);
  if (entry === undefined || salt === undefined) return false;
  const asked = plain(value, () => {
    throw new Error('impossible: a committed value within a committed value');
  });
  return memberAt(parsed(entry.isi), `${at.jalur}/komitmen`) === commitment(Buffer.from(salt, 'hex'), asked);
}

/** Forgets the salts of all entries about an object: its commitments say nothing any more, the chain still verifies. */
export async function dropSalts(db: Db, object: Named): Promise<number> {
  return deleteSalts(db, object);
}

/** RFC 6901. */
function memberAt(value: Json | undefined, pointer: string): Json | undefined {
  let at: unknown = value;
  for (const step of pointer.split('/').slice(1)) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[step.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return at as Json | undefined;
}
