// Which finished downloads lie on disk, and who builds one that is missing? (hasil.md section 8: one file a state of the log)
import { createHash } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Clock } from '#platform/clock';
import type { Log } from '#platform/log';

/** Raise it when the columns or the packing of the files change: older files are then built anew. */
const LAYOUT = 'v1';
/** Left-overs of a build that was cut off (power, kill) are older than this; a living one is not. */
const ABANDONED_MS = 3_600_000;

/** A file that depends on one state of the log alone. */
export interface Download {
  /** Place below the shelf and name, e.g. `pemilu-2024/ppwp/C/31.csv.gz`. */
  readonly path: string;
  /** Sequence number of the state; a newer one replaces the older file. */
  readonly seq: number;
  make(): AsyncIterable<Uint8Array>;
}

export interface Finished {
  readonly bytes: number;
  readonly sha256: string;
}

export interface Shelf {
  /** The bytes, from disk where possible. Nothing is opened before the first byte is asked for. */
  read(download: Download): Promise<AsyncIterable<Uint8Array>>;
  sha256(download: Download): Promise<string>;
  /** Size and hash if the file lies there already; builds nothing. */
  known(path: string, seq: number): Promise<Finished | undefined>;
}

/** Thrown by writing only; what the source throws goes through untouched. */
class DiskFault extends Error {}

// One build at a time in the whole process, and one for all who wait: a build costs a core for seconds, pages come first.
const building = new Map<string, Promise<void>>();
let last: Promise<unknown> = Promise.resolve();

/** `folder` is PENDOPO_DATA; files lie under `unduhan/`. With a full or read-only disk it serves straight from the log. */
export function makeShelf(folder: string, clock: Clock, log: Log): Shelf {
  const root = resolve(folder, 'unduhan', LAYOUT);
  const placeOf = (path: string, seq: number): string => join(root, `${path}.${seq}`);
  const ensure = async (download: Download): Promise<string> => {
    const place = placeOf(download.path, download.seq);
    if (await exists(place)) return place;
    const running = building.get(place) ?? enqueue(place, () => build(place, download, clock));
    await running;
    return place;
  };
  const orPlain = async <T>(download: Download, fromDisk: () => Promise<T>, plain: () => Promise<T> | T): Promise<T> => {
    try {
      return await fromDisk();
    } catch (error) {
      if (!(error instanceof DiskFault)) throw error;
      log.warn({ path: download.path, cause: error.message }, 'download folder unusable, file is served without being kept');
      return plain();
    }
  };
  return {
    read: (download) =>
      orPlain<AsyncIterable<Uint8Array>>(download, async () => fileOr(await ensure(download), download), () => download.make()),
    sha256: (download) =>
      orPlain(
        download,
        async () => (await readFile(`${await ensure(download)}.sha256`, 'utf8').catch(diskFault)).slice(0, 64),
        () => hashOf(download.make()),
      ),
    known: async (path, seq) => {
      const place = placeOf(path, seq);
      try {
        const [facts, hash] = await Promise.all([stat(place), readFile(`${place}.sha256`, 'utf8')]);
        return { bytes: facts.size, sha256: hash.slice(0, 64) };
      } catch {
        return undefined;
      }
    },
  };
}

function enqueue(place: string, act: () => Promise<void>): Promise<void> {
  const turn = last.then(act).finally(() => building.delete(place));
  // A failed build must not fail the next in line.
  last = turn.catch(() => undefined);
  building.set(place, turn);
  return turn;
}

async function build(place: string, download: Download, clock: Clock): Promise<void> {
  const part = `${place}.${process.pid}.part`;
  const hash = createHash('sha256');
  await mkdir(dirname(place), { recursive: true }).catch(diskFault);
  const file = await open(part, 'w').catch(diskFault);
  try {
    for await (const chunk of download.make()) {
      hash.update(chunk);
      await file.write(chunk).catch(diskFault);
    }
    // The name must not appear before the bytes are safe: a cut-off build leaves a `.part`, never half a file.
    await file.sync().catch(diskFault);
    await file.close();
    await writeFile(`${place}.sha256`, `${hash.digest('hex')}\n`).catch(diskFault);
    await rename(part, place).catch(diskFault);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(part, { force: true }).catch(() => undefined);
    throw error;
  }
  await clear(place, download, clock);
}

/** Removes what this file replaces. Whoever is reading the old one keeps it until done. */
async function clear(place: string, download: Download, clock: Clock): Promise<void> {
  const folder = dirname(place);
  const name = place.slice(folder.length + 1, -String(download.seq).length);
  const kept = new Set([place, `${place}.sha256`]);
  for (const entry of await readdir(folder).catch(() => [])) {
    const path = join(folder, entry);
    if (!entry.startsWith(name) || !/^[0-9]+(\.sha256|\.[0-9]+\.part)?$/.test(entry.slice(name.length)) || kept.has(path)) continue;
    const facts = await stat(path).catch(() => undefined);
    if (entry.endsWith('.part') && facts !== undefined && clock.now() - facts.mtimeMs < ABANDONED_MS) continue;
    await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Reads the file; if it was replaced between the two moments, the same bytes are made again. */
async function* fileOr(place: string, download: Download): AsyncGenerator<Uint8Array> {
  const file = await open(place).catch(() => undefined);
  if (file === undefined) yield* download.make();
  else yield* file.createReadStream() as AsyncIterable<Uint8Array>;
}

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of bytes) hash.update(chunk);
  return hash.digest('hex');
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}

function diskFault(error: unknown): never {
  throw new DiskFault(error instanceof Error && 'code' in error ? String(error.code) : 'unknown', { cause: error });
}
