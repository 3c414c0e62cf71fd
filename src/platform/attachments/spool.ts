// How does a stream of unknown length reach the disk without filling memory or disk? (keamanan.md 5, "receive")
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';

/** A stream that lies whole in a temporary file. */
export interface Spooled {
  readonly path: string;
  readonly bytes: number;
  /** Hex, of the bytes as they came. */
  readonly sha256: string;
  /** Removes the file; may be called twice. */
  readonly discard: () => Promise<void>;
}

/** Folder within `PENDOPO_DATA` for whatever is not whole yet; on the objects' own disk, so that a rename suffices. */
export const UNFINISHED = 'sementara';
const DAY_MS = 24 * 60 * 60 * 1000;

/** A full disk, a used-up quota, and a file larger than the process may write. */
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Writes the stream to a file of its own (only this user may read it), counting and hashing on the way. Stops reading
 * at the first byte above `cap`. Whatever goes wrong, no file stays; an error of the stream itself is thrown on.
 */
export async function spool(
  stream: AsyncIterable<Uint8Array>,
  folder: string,
  cap: number,
): Promise<Result<Spooled, Refusal<'TOO_LARGE' | 'NO_ROOM'>>> {
  const path = join(folder, `${randomUUID()}.tmp`);
  const discard = (): Promise<void> => rm(path, { force: true });
  let handle: FileHandle | undefined;
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    handle = await open(path, 'wx', 0o600);
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > cap) return refuse('TOO_LARGE');
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.close();
    handle = undefined;
    return ok({ path, bytes, sha256: hash.digest('hex'), discard });
  } catch (error) {
    if (isNoRoom(error)) return refuse('NO_ROOM');
    throw error;
  } finally {
    if (handle !== undefined) {
      // Closing may report the same full disk once more; the file goes either way.
      await handle.close().catch(() => undefined);
      await discard();
    }
  }
}

export function isNoRoom(error: unknown): boolean {
  return error instanceof Error && 'code' in error && NO_ROOM.has(String(error.code));
}

/** Folder within `PENDOPO_DATA` for the parts of a form while it is read. */
export const SENDING = 'kiriman';

/**
 * Removes what a killed process left unfinished in `PENDOPO_DATA`: nothing alive works on one file for a day. Returns how
 * many files went. Safe beside other servers on the same folder.
 */
export async function sweepUnfinished(data: string, clock: Clock): Promise<number> {
  return (await sweep(join(data, UNFINISHED), clock)) + (await sweep(join(data, SENDING), clock));
}

async function sweep(folder: string, clock: Clock): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let gone = 0;
  for (const name of names) {
    const file = join(folder, name);
    const age =
      clock.now() -
      (await stat(file).then(
        ({ mtimeMs }) => mtimeMs,
        () => clock.now(),
      ));
    if (age < DAY_MS) continue;
    await rm(file, { force: true });
    gone += 1;
  }
  return gone;
}
