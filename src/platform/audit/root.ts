// What binds all streams together, hour by hour, so that not even the owner of the database can rewrite them unseen? (keamanan.md 7.2, 8.6)
import { hash } from 'node:crypto';
import { type Hash, leafHash, treeRoot } from '#kernel/merkle';
import { type Clock, isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { readHeads } from './store/read.ts';
import { type SavedRoot, findRoot, lockRoots, readRoots, writeRoot } from './store/roots.ts';
import type { Head } from './store/write.ts';

export interface ChainRoot {
  /** RFC 6962 root, hex. */
  readonly akar: string;
  /** Last entry of the open stream of each module and office, sorted by stream. */
  readonly kepala: readonly Head[];
}

const sha256 = (bytes: Uint8Array): Hash => hash('sha256', bytes, 'buffer');

/** What the root is over: one line a head. */
export function headLine({ alur, no, hash: head }: Pick<Head, 'alur' | 'no' | 'hash'>): string {
  return `${alur}\n${no}\n${head}`;
}

export function headLeaf(head: Pick<Head, 'alur' | 'no' | 'hash'>): Hash {
  return leafHash(sha256, Buffer.from(headLine(head)));
}

/** Root over leaf hashes sorted by stream, hex. */
export function rootOf(leaves: readonly Hash[]): string {
  return Buffer.from(treeRoot(sha256, leaves)).toString('hex');
}

/**
 * The root as of now. A closed month is bound by the opening entry of the month after it, so the heads are one a module
 * and office, however old the house grows.
 */
export async function chainRoot(db: Db): Promise<ChainRoot> {
  const kepala = await readHeads(db);
  return { akar: rootOf(kepala.map(headLeaf)), kepala };
}

/** Keeps a root under its hour, and of its heads those that no earlier root kept. The hour must not be taken. */
export async function saveRoot(db: Db, jam: string, root: ChainRoot): Promise<void> {
  await writeRoot(db, jam, root.akar, root.kepala);
}

/** Newest first; `before` is the `no` of the last one seen. */
export async function listRoots(db: Db, page: { readonly before?: number; readonly limit: number }): Promise<SavedRoot[]> {
  return readRoots(db, page.before, page.limit);
}

/**
 * Seals the hour that the clock shows: at most one root an hour, however often and by however many it is called; the
 * value is the hour's root, new or kept. `alongside` runs in the transaction of a new one, with the lines
 * that it is over (to queue its public leaf).
 */
export async function sealHour(
  database: Database,
  clock: Clock,
  alongside: (db: Db, root: SavedRoot, lines: readonly string[]) => Promise<void> = () => Promise.resolve(),
): Promise<SavedRoot> {
  const jam = `${isoInstant(clock).slice(0, 'yyyy-mm-ddThh'.length)}:00:00Z`;
  const kept = await findRoot(database.db, jam);
  if (kept !== undefined) return kept;
  return database.transaction(async (db) => {
    await lockRoots(db);
    const other = await findRoot(db, jam);
    if (other !== undefined) return other;
    const root = await chainRoot(db);
    await saveRoot(db, jam, root);
    const [made] = await readRoots(db, undefined, 1);
    if (made?.jam !== jam) throw new Error('impossible: the root just made is the newest');
    await alongside(db, made, root.kepala.map(headLine));
    return made;
  });
}
