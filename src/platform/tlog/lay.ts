// How does the log grow on the disk? (from its right edge alone: the cost is that of the new entries)
import { type Hash, treeRoot } from '#kernel/merkle';
import { removePath, writeFileWhole } from './disk.ts';
import { entryHash, sha256 } from './manifest.ts';
import { TILE_WIDTH, countAt, tilePath } from './tile-name.ts';
import { findEntries, findHashes, joinEntries } from './tiles.ts';

/**
 * Writes the entries that follow a log of `size`, and the hashes over them, level by level; the same entries again give
 * the same files. False where the right edge of the log of `size` is not on the disk (missing or cut).
 */
export async function layEntries(folder: string, size: number, entries: readonly Buffer[]): Promise<boolean> {
  const bundles = await withEdge(size, entries, (index, width) => findEntries(folder, { level: 'entries', index, width }));
  if (bundles === undefined) return false;
  for (const { index, items } of bundles) {
    await writeFileWhole(folder, tilePath({ level: 'entries', index, width: items.length }), joinEntries(items));
  }
  let hashes: Hash[] = entries.map(entryHash);
  for (let level = 0; hashes.length > 0; level += 1) {
    const tiles = await withEdge(countAt(size, level), hashes, (index, width) => findHashes(folder, { level, index, width }));
    if (tiles === undefined) return false;
    for (const { index, items } of tiles) {
      await writeFileWhole(folder, tilePath({ level, index, width: items.length }), Buffer.concat(items));
    }
    // Only a full tile is hashed upward (tlog-tiles, partial tiles).
    hashes = tiles.filter(({ items }) => items.length === TILE_WIDTH).map(({ items }) => treeRoot(sha256, items));
  }
  return true;
}

interface Filled<T> {
  readonly index: number;
  readonly items: readonly T[];
}

/** New items behind those of the unfinished last tile, cut into tiles. */
async function withEdge<T>(
  count: number,
  added: readonly T[],
  find: (index: number, width: number) => Promise<T[] | undefined>,
): Promise<Filled<T>[] | undefined> {
  const first = Math.floor(count / TILE_WIDTH);
  const width = count % TILE_WIDTH;
  const edge = width === 0 ? [] : await find(first, width);
  if (edge === undefined) return undefined;
  const items = [...edge, ...added];
  return Array.from({ length: Math.ceil(items.length / TILE_WIDTH) }, (_, at) => ({
    index: first + at,
    items: items.slice(at * TILE_WIDTH, (at + 1) * TILE_WIDTH),
  }));
}

/**
 * Takes away unfinished tiles that a full one has long replaced: those of the tile before each one that was filled
 * between the two sizes, so that a reader with a checkpoint of a moment ago still finds its files.
 */
export async function dropPartials(folder: string, old: number, size: number): Promise<void> {
  for (let level = 0; countAt(size, level) > 0; level += 1) {
    const last = Math.floor(countAt(size, level) / TILE_WIDTH);
    for (let index = Math.floor(countAt(old, level) / TILE_WIDTH); index < last; index += 1) {
      if (index === 0) continue;
      await removePath(folder, partialsOf(level, index - 1));
      if (level === 0) await removePath(folder, partialsOf('entries', index - 1));
    }
  }
}

function partialsOf(level: number | 'entries', index: number): string {
  return `${tilePath({ level, index, width: TILE_WIDTH })}.p`;
}
