// How do waiting leaves get into the public log, so that it never forks and no death loses one? (keamanan.md 8.4)
import type { Hash } from '#kernel/merkle';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Clock, isoInstant } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import {
  type Checkpoint,
  type CheckpointFault,
  type TreeHead,
  logVerifierKeys,
  openCheckpoint,
  sameHead,
  signCheckpoint,
} from './checkpoint.ts';
import { dropOldDrafts, findFile, removePath, writeFileWhole } from './disk.ts';
import { dropPartials, layEntries } from './lay.ts';
import { isPrefix } from './prove.ts';
import { type Standing, findLastPoint, placeLeaves, readEntries, readStanding, takeWriterTurn, writePoint } from './store.ts';
import { TILE_WIDTH } from './tile-name.ts';
import { openTiles, rootAt } from './tiles.ts';

export interface Writer {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: Keys;
  /** Where the published files lie. */
  readonly folder: string;
  /** Name of the log. */
  readonly origin: string;
  /** Runs the signing step in one transaction; a caller that keeps a trail adds its entry there. */
  readonly transact?: (effect: (db: Db) => Promise<RoundResult>) => Promise<RoundResult>;
}

/** The log after a round. */
export interface Round {
  readonly size: number;
  readonly root: Hash;
  /** Leaves that this round signed. */
  readonly added: number;
  /** More waits for the next round. */
  readonly waiting: boolean;
}

/**
 * LOG_TERTINGGAL: the published files hold more than the database (a backup was put back). LOG_BERCABANG: the database
 * holds another log than was signed. LOG_RUSAK: tiles on the disk are missing or do not give the signed root.
 */
export type RoundFault = 'LOG_TERTINGGAL' | 'LOG_BERCABANG' | 'LOG_RUSAK' | CheckpointFault;
export type RoundResult = Result<Round, Refusal<RoundFault>>;

export const PUBLISHED = 'checkpoint';
/** Signed and on the disk, not yet stored and published. */
const SIGNED = 'checkpoint.baru';
/** Leaves a round. */
const MOST = 256;
/** Leaves that a lagging folder is given at a time: whole tiles, a few megabytes. */
const CATCH_UP = 64 * TILE_WIDTH;

/**
 * One round: the places of at most 256 waiting leaves, their files, the new root, the check against everything signed
 * before, the signature, the store, the publication. May be cut off at any point and run in several processes at once;
 * the next round goes on where it stopped. With nothing to do it costs two queries and two small files.
 */
export async function writeRound(at: Writer): Promise<RoundResult> {
  // The files first: whatever they show was stored before, so another process at work never looks like a lost row.
  const seen = await readSeen(at);
  if (!seen.ok) return seen;
  const standing = await readStanding(at.database.db);
  const fault = faultOf(standing, seen.value.all);
  if (fault !== undefined) return fault;
  const { published } = seen.value;
  const { point, placed, waiting } = standing;
  if (point !== undefined && (published === undefined || published.size < point.size)) {
    if (!(await layUpTo(at, published?.size ?? 0, point))) return refuse('LOG_RUSAK', { ukuran: point.size });
    await publish(at);
  }
  if (!waiting && placed === (point?.size ?? 0)) return ok({ size: placed, root: point?.root ?? new Uint8Array(), added: 0, waiting });
  await at.database.transaction((db) => place(db));
  const transact = at.transact ?? ((effect: (db: Db) => Promise<RoundResult>) => at.database.transaction(effect));
  const round = await transact((db) => sign(at, db));
  if (round.ok) await publish(at);
  return round;
}

/** Places are given only while all earlier ones are signed: what a dead writer left is finished first. */
async function place(db: Db): Promise<void> {
  await takeWriterTurn(db);
  const { placed, point } = await readStanding(db);
  if (placed === (point?.size ?? 0)) await placeLeaves(db, MOST);
}

async function sign(at: Writer, db: Db): Promise<RoundResult> {
  await takeWriterTurn(db);
  const standing = await readStanding(db);
  const { placed: size, point, waiting } = standing;
  const old = point?.size ?? 0;
  if (size === old) return ok({ size, root: point?.root ?? new Uint8Array(), added: 0, waiting });
  const seen = await readSeen(at);
  if (!seen.ok) return seen;
  const fault = faultOf(standing, seen.value.all);
  if (fault !== undefined) return fault;
  // Another server signed a moment ago: this folder has to catch up first, in the next round.
  if (old > Math.max(0, ...seen.value.all.map((head) => head.size)))
    return ok({ size: old, root: point?.root ?? new Uint8Array(), added: 0, waiting: true });
  if (!(await layEntries(at.folder, old, await readEntries(db, old, size)))) return refuse('LOG_RUSAK', { ukuran: old });
  const tiles = openTiles(at.folder, size);
  const root = await rootAt(tiles, size);
  if (root === undefined) return refuse('LOG_RUSAK', { ukuran: size });
  for (const head of [...(point === undefined ? [] : [point]), ...seen.value.all]) {
    if (!(await isPrefix(tiles, head, root))) return refuse('LOG_BERCABANG', { ukuran: head.size });
  }
  const note = signCheckpoint(at.keys, at.origin, { size, root });
  await writeFileWhole(at.folder, SIGNED, Buffer.from(note, 'utf8'));
  await writePoint(db, { size, root, note, at: isoInstant(at.clock) });
  return ok({ size, root, added: size - old, waiting });
}

export interface Seen {
  readonly published: Checkpoint | undefined;
  /** Every signed head on this disk. */
  readonly all: readonly Checkpoint[];
}

/** The signed heads on this disk; one that none of the log's keys signed refuses. */
export async function readSeen(at: Pick<Writer, 'folder' | 'origin' | 'keys'>): Promise<Result<Seen, Refusal<CheckpointFault>>> {
  const keys = logVerifierKeys(at.keys, at.origin);
  const all: Checkpoint[] = [];
  let published: Checkpoint | undefined;
  for (const file of [PUBLISHED, SIGNED]) {
    const bytes = await findFile(at.folder, file);
    if (bytes === undefined) continue;
    const opened = openCheckpoint(bytes.toString('utf8'), at.origin, keys);
    if (!opened.ok) return opened;
    all.push(opened.value);
    if (file === PUBLISHED) published = opened.value;
  }
  return ok({ published, all });
}

/** What forbids signing, as far as sizes and roots of one size tell it. */
function faultOf(
  { placed, point }: Standing,
  seen: readonly TreeHead[],
): ReturnType<typeof refuse<'LOG_TERTINGGAL' | 'LOG_BERCABANG'>> | undefined {
  const ahead = seen.find((head) => head.size > placed);
  if (ahead !== undefined) return refuse('LOG_TERTINGGAL', { terbit: ahead.size, tersimpan: placed });
  const other = seen.find((head) => point !== undefined && head.size === point.size && !sameHead(head, point));
  return other === undefined ? undefined : refuse('LOG_BERCABANG', { ukuran: other.size });
}

/**
 * Brings a folder from one size to a signed head, from the database's entries: after a death between store and
 * publication, or where the folder is empty or older. False where the tiles do not give the signed root then.
 */
export async function layUpTo(at: Pick<Writer, 'database' | 'folder'>, from: number, head: TreeHead): Promise<boolean> {
  for (let size = from; size < head.size;) {
    const next = Math.min(head.size, size - (size % TILE_WIDTH) + CATCH_UP);
    if (!(await layEntries(at.folder, size, await readEntries(at.database.db, size, next)))) return false;
    size = next;
  }
  const root = await rootAt(openTiles(at.folder, head.size), head.size);
  return root !== undefined && sameHead(head, { size: head.size, root });
}

/** Shows the newest stored head, never an older one: the turn keeps a slow process from going back. */
async function publish(at: Writer): Promise<void> {
  await at.database.transaction(async (db) => {
    await takeWriterTurn(db);
    const point = await findLastPoint(db);
    const seen = await readSeen(at);
    if (point === undefined || !seen.ok) return;
    const old = seen.value.published?.size ?? 0;
    if (old >= point.size) return;
    await writeFileWhole(at.folder, PUBLISHED, Buffer.from(point.note, 'utf8'));
    await removePath(at.folder, SIGNED);
    await dropPartials(at.folder, old, point.size);
  });
  await dropOldDrafts(at.folder, at.clock.now());
}
