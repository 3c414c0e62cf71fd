// Which hashes and entries do the tiles hold? (each tile read once; no more of the log than the question needs)
import { type Hash, type Span, type Subtree, joinSubtrees, subtreesOf, treeRoot } from '#kernel/merkle';
import { findFile } from './disk.ts';
import { sha256 } from './manifest.ts';
import { TILE_HEIGHT, TILE_WIDTH, type TileName, tileOf, tilePath } from './tile-name.ts';

export const HASH_BYTES = 32;

/** The tiles of a tree of one size. A file that is missing or has a wrong length reads as undefined. */
export interface Tiles {
  readonly size: number;
  /** Hash of a span of the tree (see `kernel/merkle`). */
  span(span: Span): Promise<Hash | undefined>;
  entry(index: number): Promise<Buffer | undefined>;
}

export function openTiles(folder: string, size: number): Tiles {
  const kept = new Map<string, Promise<Hash[] | undefined>>();
  const tile = (name: TileName): Promise<Hash[] | undefined> => {
    const path = tilePath(name);
    const known = kept.get(path) ?? findHashes(folder, name);
    kept.set(path, known);
    return known;
  };
  const subtree = async ({ level, index }: Subtree): Promise<Hash | undefined> => {
    const tileLevel = Math.floor(level / TILE_HEIGHT);
    const width = 2 ** (level % TILE_HEIGHT);
    const name = tileOf(size, tileLevel, index * width);
    const from = index * width - name.index * TILE_WIDTH;
    const hashes = await tile(name);
    return hashes === undefined ? undefined : treeRoot(sha256, hashes.slice(from, from + width));
  };
  return {
    size,
    span: async (span) => {
      const hashes = await Promise.all(subtreesOf(span).map(subtree));
      return hashes.every((hash) => hash !== undefined) ? joinSubtrees(sha256, hashes) : undefined;
    },
    entry: async (index) => {
      const { index: bundle, width } = tileOf(size, 0, index);
      return (await findEntries(folder, { level: 'entries', index: bundle, width }))?.[index - bundle * TILE_WIDTH];
    },
  };
}

/** The root over the first `size` entries, from the tiles of the tree; of the empty tree by definition. */
export async function rootAt(tiles: Tiles, size: number): Promise<Hash | undefined> {
  return size === 0 ? treeRoot(sha256, []) : tiles.span([0, size]);
}

export async function findHashes(folder: string, name: TileName): Promise<Hash[] | undefined> {
  const bytes = await findFile(folder, tilePath(name));
  if (bytes?.length !== name.width * HASH_BYTES) return undefined;
  return Array.from({ length: name.width }, (_, at) => bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES));
}

export async function findEntries(folder: string, name: TileName): Promise<Buffer[] | undefined> {
  const bytes = await findFile(folder, tilePath(name));
  if (bytes === undefined) return undefined;
  const entries = splitEntries(bytes);
  return entries?.length === name.width ? entries : undefined;
}

const LENGTH_BYTES = 2;

/** Each entry behind its length, big-endian. */
export function joinEntries(entries: readonly Buffer[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt16BE(entry.length);
      return [length, entry];
    }),
  );
}

/** Undefined where the last entry is cut. */
export function splitEntries(bytes: Buffer): Buffer[] | undefined {
  const out: Buffer[] = [];
  for (let at = 0; at < bytes.length;) {
    if (at + LENGTH_BYTES > bytes.length) return undefined;
    const end = at + LENGTH_BYTES + bytes.readUInt16BE(at);
    if (end > bytes.length) return undefined;
    out.push(bytes.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return out;
}
