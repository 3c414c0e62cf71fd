// Where do the bytes of kept files lie, whole or not at all? (keamanan.md 5, "store")
import { randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UNFINISHED } from './spool.ts';

/** `objek/ab/cd/<name>`: the name tells the content (its hash) or hides it (a keyed hash); never a user's word. */
function pathOf(folder: string, name: string): string {
  return join(folder, 'objek', name.slice(0, 2), name.slice(2, 4), name);
}

/**
 * Writes an object once: the same name is the same content. Behind `await` it lies on the disk, folder entry included,
 * so that a row may name it. Throws where the disk does not take it, and leaves nothing then.
 */
export async function putObject(folder: string, name: string, pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const path = pathOf(folder, name);
  if (await exists(path)) return;
  const draft = join(folder, UNFINISHED, `${randomUUID()}.tmp`);
  try {
    for (const home of [dirname(path), dirname(draft)]) await mkdir(home, { recursive: true, mode: 0o700 });
    const handle = await open(draft, 'wx', 0o600);
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  for (const above of [dirname(path), dirname(dirname(path)), join(folder, 'objek')]) await syncFolder(above);
}

export async function readObject(folder: string, name: string): Promise<Buffer> {
  return readFile(pathOf(folder, name));
}

export async function hasObject(folder: string, name: string): Promise<boolean> {
  return exists(pathOf(folder, name));
}

/** Takes an object off the disk; one that is gone already is no fault. */
export async function dropObject(folder: string, name: string): Promise<void> {
  await rm(pathOf(folder, name), { force: true });
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A new name is lost with the power unless its folder is written too. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
