// How does a file of the log come onto the disk whole, and stay there through a power cut? (keamanan.md 8.4)
import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Drafts lie beside the published files, on the same disk, where no reader looks. */
const DRAFTS = 'draf';
const DRAFT_LIFE_MS = 3_600_000;

/** The bytes of a file; undefined where there is none. Other faults of the disk are thrown. */
export async function findFile(folder: string, path: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folder, path));
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Draft, fsync, rename, fsync of the folder: a reader finds the old file or the new one. Equal bytes cost one read. */
export async function writeFileWhole(folder: string, path: string, bytes: Buffer): Promise<void> {
  const old = await findFile(folder, path);
  if (old?.equals(bytes) === true) return;
  const file = join(folder, path);
  const draft = join(folder, DRAFTS, randomUUID());
  await mkdir(dirname(draft), { recursive: true });
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(dirname(file));
}

/** A name is on the disk once its folder is; Windows knows no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes drafts that a killed writer left an hour or more before `now` (milliseconds). */
export async function dropOldDrafts(folder: string, now: number): Promise<void> {
  const place = join(folder, DRAFTS);
  for (const name of await readdir(place).catch(() => [])) {
    const found = await stat(join(place, name)).catch(() => undefined);
    if (found !== undefined && found.mtimeMs < now - DRAFT_LIFE_MS) await rm(join(place, name), { force: true });
  }
}

export async function removePath(folder: string, path: string): Promise<void> {
  await rm(join(folder, path), { recursive: true, force: true });
}
