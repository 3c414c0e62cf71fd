// Which proof goes along with an entry, so that it is checked without this server? (C2SP tlog-proof; RFC 6962 2.1)
import { type Hash, consistencySpans, inclusionSpans, verifyConsistency } from '#kernel/merkle';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type TreeHead, headOf } from './checkpoint.ts';
import { findFile } from './disk.ts';
import { sha256 } from './manifest.ts';
import { type Tiles, openTiles } from './tiles.ts';

/** The published head and its note, as this disk serves them. */
export interface Published extends TreeHead {
  readonly note: string;
}

export interface Inclusion {
  readonly index: number;
  readonly entry: Buffer;
  /** From the leaf's sibling upward. */
  readonly hashes: readonly Hash[];
  readonly checkpoint: Published;
}

/** BELUM_TERBIT: the published log is not as long as that (yet). LOG_RUSAK: a tile is missing or cut. */
export type ProofFault = 'BELUM_TERBIT' | 'LOG_RUSAK';

/** The published checkpoint; undefined before the first. Its signature is for the reader to check. */
export async function readCheckpoint(folder: string): Promise<Published | undefined> {
  const note = (await findFile(folder, 'checkpoint'))?.toString('utf8');
  const head = note === undefined ? undefined : headOf(note);
  return note === undefined || head === undefined ? undefined : { ...head, note };
}

/** That entry `index` (from 0) stands in the published log. Needs the files alone, no database. */
export async function proofOf(folder: string, index: number): Promise<Result<Inclusion, Refusal<ProofFault>>> {
  const checkpoint = await readCheckpoint(folder);
  if (checkpoint === undefined || index >= checkpoint.size) return refuse('BELUM_TERBIT', { ukuran: checkpoint?.size ?? 0 });
  const tiles = openTiles(folder, checkpoint.size);
  const entry = await tiles.entry(index);
  const hashes = await hashesOf(tiles, inclusionSpans(index, checkpoint.size));
  return entry === undefined || hashes === undefined ? refuse('LOG_RUSAK') : ok({ index, entry, hashes, checkpoint });
}

/** That the log of `size` begins with the log of `old`; both within the published log. */
export async function consistencyProof(folder: string, old: number, size: number): Promise<Result<readonly Hash[], Refusal<ProofFault>>> {
  const checkpoint = await readCheckpoint(folder);
  if (checkpoint === undefined || size > checkpoint.size) return refuse('BELUM_TERBIT', { ukuran: checkpoint?.size ?? 0 });
  const hashes = await hashesOf(openTiles(folder, checkpoint.size), consistencySpans(old, size));
  return hashes === undefined ? refuse('LOG_RUSAK') : ok(hashes);
}

/** The file `<name>.tlog-proof` beside a download (keamanan.md 8.7): `extra` is the manifest, whose hash is the leaf. */
export function proofText({ index, entry, hashes, checkpoint }: Inclusion): string {
  const path = hashes.map((hash) => `${Buffer.from(hash).toString('base64')}\n`).join('');
  return `c2sp.org/tlog-proof@v1\nextra ${entry.toString('base64')}\nindex ${index}\n${path}\n${checkpoint.note}`;
}

/** Does the tree under `tiles`, whose root is `root`, begin with `old`? */
export async function isPrefix(tiles: Tiles, old: TreeHead, root: Hash): Promise<boolean> {
  const proof = await hashesOf(tiles, consistencySpans(old.size, tiles.size));
  return proof !== undefined && verifyConsistency(sha256, { old: old.size, oldRoot: old.root, size: tiles.size, root, proof });
}

async function hashesOf(tiles: Tiles, spans: ReturnType<typeof inclusionSpans>): Promise<Hash[] | undefined> {
  const hashes = await Promise.all(spans.map((span) => tiles.span(span)));
  return hashes.every((hash) => hash !== undefined) ? hashes : undefined;
}
