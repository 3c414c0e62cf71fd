// Do the published files, the signature and the database tell one and the same log? (keamanan.md 8.4, case 13)
import { type Hash, treeRoot } from '#kernel/merkle';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { CheckpointFault, TreeHead } from './checkpoint.ts';
import { logVerifierKeys, openCheckpoint, sameHead } from './checkpoint.ts';
import { entryHash, sha256 } from './manifest.ts';
import { isPrefix } from './prove.ts';
import { findLastPoint, readLeafHashes } from './store.ts';
import { TILE_WIDTH, type TileName, tileOf, tilePath } from './tile-name.ts';
import { findEntries, findHashes, openTiles, rootAt } from './tiles.ts';
import { type Writer, readSeen } from './write-round.ts';

/**
 * LOG_BELUM_ADA: nothing was published yet. LOG_ENTRI_RUSAK, LOG_UBIN_RUSAK: a file (value `ubin`) is missing, cut or
 * does not hash to what stands above it. LOG_AKAR_BEDA: the tiles do not give the signed root. LOG_BASIS_DATA_BEDA: the
 * database holds another leaf at place `indeks`. LOG_BERCABANG: the database's last head is of another log.
 */
export type CheckFault =
  'LOG_BELUM_ADA' | 'LOG_ENTRI_RUSAK' | 'LOG_UBIN_RUSAK' | 'LOG_AKAR_BEDA' | 'LOG_BASIS_DATA_BEDA' | 'LOG_BERCABANG' | CheckpointFault;

/** Reads every file of the log again; names the first difference. Memory is one tile a level, time grows with the log. */
export async function checkLog(
  at: Pick<Writer, 'database' | 'keys' | 'folder' | 'origin'>,
): Promise<Result<TreeHead, Refusal<CheckFault>>> {
  const seen = await readSeen(at);
  if (!seen.ok) return seen;
  const { published } = seen.value;
  if (published === undefined) return refuse('LOG_BELUM_ADA');
  const fault = (await faultInFiles(at, published.size)) ?? (await faultInHeads(at, published));
  return fault ?? ok(published);
}

type Fault = ReturnType<typeof refuse<CheckFault>>;

async function faultInFiles(at: Pick<Writer, 'database' | 'folder'>, size: number): Promise<Fault | undefined> {
  /** Hashes of each level's unfinished tile. */
  const open: Hash[][] = [];
  for (let from = 0; from < size; from += TILE_WIDTH) {
    const { index, width } = tileOf(size, 0, from);
    const bundle: TileName = { level: 'entries', index, width };
    const entries = await findEntries(at.folder, bundle);
    if (entries === undefined) return refuse('LOG_ENTRI_RUSAK', { ubin: tilePath(bundle) });
    const hashes = entries.map(entryHash);
    const apart = await faultOfPlaces(at, from, hashes, bundle);
    if (apart !== undefined) return apart;
    const fault = await climb(at.folder, open, hashes, from);
    if (fault !== undefined) return fault;
  }
  for (const [level, hashes] of open.entries()) {
    if (hashes.length === 0) continue;
    const name = tileOf(size, level, Math.floor(size / TILE_WIDTH ** level) - 1);
    if (!(await equals(at.folder, name, hashes))) return refuse('LOG_UBIN_RUSAK', { ubin: tilePath(name) });
  }
  return undefined;
}

/** Entries, hashes and database tell of the same 256 places; where one of the three is alone, it is the wrong one. */
async function faultOfPlaces(
  at: Pick<Writer, 'database' | 'folder'>,
  from: number,
  hashes: readonly Hash[],
  bundle: TileName,
): Promise<Fault | undefined> {
  const stored = await readLeafHashes(at.database.db, from, from + hashes.length);
  const rows = stored.map(({ manifest, daun }) => (hex(entryHash(Buffer.from(manifest, 'utf8'))) === daun ? daun : ''));
  const other = hashes.findIndex((hash, n) => rows[n] !== hex(hash));
  if (other < 0) return undefined;
  const tile = await findHashes(at.folder, { ...bundle, level: 0 });
  const same = (found: readonly string[]): boolean => tile?.map(hex).join() === found.join();
  if (same(hashes.map(hex))) return refuse('LOG_BASIS_DATA_BEDA', { indeks: from + other });
  return same(rows)
    ? refuse('LOG_ENTRI_RUSAK', { ubin: tilePath(bundle) })
    : refuse('LOG_UBIN_RUSAK', { ubin: tilePath({ ...bundle, level: 0 }) });
}

/** Adds a tile's hashes at the bottom and compares each tile that becomes full, level by level. */
async function climb(folder: string, open: Hash[][], leaves: readonly Hash[], from: number): Promise<Fault | undefined> {
  let rising = leaves;
  for (let level = 0, at = from; rising.length > 0; level += 1, at = Math.floor(at / TILE_WIDTH)) {
    const held = (open[level] ??= []);
    held.push(...rising);
    if (held.length < TILE_WIDTH) return undefined;
    const name: TileName = { level, index: Math.floor(at / TILE_WIDTH), width: TILE_WIDTH };
    if (!(await equals(folder, name, held))) return refuse('LOG_UBIN_RUSAK', { ubin: tilePath(name) });
    rising = [treeRoot(sha256, held)];
    open[level] = [];
  }
  return undefined;
}

async function faultInHeads(at: Pick<Writer, 'database' | 'keys' | 'folder' | 'origin'>, published: TreeHead): Promise<Fault | undefined> {
  const tiles = openTiles(at.folder, published.size);
  const root = await rootAt(tiles, published.size);
  if (root === undefined || !sameHead(published, { size: published.size, root }))
    return refuse('LOG_AKAR_BEDA', { ukuran: published.size });
  const point = await findLastPoint(at.database.db);
  if (point === undefined) return refuse('LOG_BERCABANG', { ukuran: 0 });
  const signed = openCheckpoint(point.note, at.origin, logVerifierKeys(at.keys, at.origin));
  if (!signed.ok) return signed;
  // A head that is stored and not yet published reaches beyond the files; the next round shows it.
  if (point.size > published.size) return undefined;
  return sameHead(signed.value, point) && (await isPrefix(tiles, point, root))
    ? undefined
    : refuse('LOG_BERCABANG', { ukuran: point.size });
}

async function equals(folder: string, name: TileName, hashes: readonly Hash[]): Promise<boolean> {
  const found = await findHashes(folder, name);
  return found !== undefined && Buffer.concat(found).equals(Buffer.concat(hashes));
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString('hex');
}
