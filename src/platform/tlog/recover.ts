// How does a database that was put back from a backup get its part of the log again? (never a fork: keamanan.md 8.4)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { type TreeHead, sameHead } from './checkpoint.ts';
import { entryHash } from './manifest.ts';
import { isPrefix } from './prove.ts';
import { readEntries, readStanding, restoreLeaves, takeWriterTurn, writePoint } from './store.ts';
import { TILE_WIDTH, tileOf } from './tile-name.ts';
import { type Tiles, findEntries, findHashes, openTiles, rootAt } from './tiles.ts';
import { type RoundFault, type Writer, readSeen } from './write-round.ts';

export interface Recovered extends TreeHead {
  /** Leaves that the database had lost. */
  readonly added: number;
}

/**
 * Takes the leaves that the published files hold and the database lacks into the database, in the caller's transaction.
 * LOG_LENGKAP: it lacks none. Refuses where the files do not give the signed root, or are of another log.
 */
export async function recoverLeaves(at: Omit<Writer, 'database'>, db: Db): Promise<Result<Recovered, Refusal<RoundFault | 'LOG_LENGKAP'>>> {
  await takeWriterTurn(db);
  const { placed, point } = await readStanding(db);
  const seen = await readSeen(at);
  if (!seen.ok) return seen;
  const { published } = seen.value;
  if (published === undefined || published.size <= placed) return refuse('LOG_LENGKAP');
  const tiles = openTiles(at.folder, published.size);
  const root = await rootAt(tiles, published.size);
  if (root === undefined || !sameHead(published, { size: published.size, root })) return refuse('LOG_RUSAK', { ukuran: published.size });
  const signed = point?.size ?? 0;
  if (point !== undefined && !(await isPrefix(tiles, point, root))) return refuse('LOG_BERCABANG', { ukuran: signed });
  if (!(await sameEntries(tiles, signed, await readEntries(db, signed, placed)))) return refuse('LOG_BERCABANG', { ukuran: signed });
  for (let from = placed; from < published.size;) {
    const entries = await bundleFrom(at.folder, published.size, from);
    if (entries === undefined) return refuse('LOG_RUSAK', { ukuran: from });
    await restoreLeaves(
      db,
      from,
      entries.map((entry) => entry.toString('utf8')),
    );
    from += entries.length;
  }
  await writePoint(db, { ...published, at: isoInstant(at.clock) });
  return ok({ size: published.size, root, added: published.size - placed });
}

/** Places that were given and not yet signed when the backup was made. */
async function sameEntries(tiles: Tiles, from: number, entries: readonly Buffer[]): Promise<boolean> {
  for (const [at, entry] of entries.entries()) {
    if ((await tiles.entry(from + at))?.equals(entry) !== true) return false;
  }
  return true;
}

/** The entries of one bundle from a place on, each of them under its hash. */
async function bundleFrom(folder: string, size: number, from: number): Promise<Buffer[] | undefined> {
  const { index, width } = tileOf(size, 0, from);
  const entries = await findEntries(folder, { level: 'entries', index, width });
  const hashes = await findHashes(folder, { level: 0, index, width });
  if (entries === undefined || hashes === undefined) return undefined;
  const sound = entries.every((entry, at) => Buffer.from(entryHash(entry)).equals(hashes[at] ?? Buffer.alloc(0)));
  return sound ? entries.slice(from - index * TILE_WIDTH) : undefined;
}
