// Where does an uploaded file wait until it is loaded? (sealed, whole or not at all; gone when its rows are records)
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from '#kernel/result';
import { UNFINISHED } from '#platform/attachments';
import type { Deps } from '#platform/module';
import { kidOf, openBytes, ringOf, sealStream } from '#platform/seal';

type At = Pick<Deps, 'settings' | 'keys'>;

const placeOf = (id: string) => ({ table: 'sidalih_muatan', row: id, column: 'berkas' });

function pathOf({ settings }: At, id: string): string {
  return join(settings.PENDOPO_DATA, 'masukan', `${id}.segel`);
}

/** Seals the file at `path` under the id of its load. */
export async function keepFile(at: At, id: string, path: string): Promise<void> {
  const target = pathOf(at, id);
  await mkdir(join(at.settings.PENDOPO_DATA, 'masukan'), { recursive: true, mode: 0o700 });
  const draft = `${target}.tmp`;
  const handle = await open(draft, 'w', 0o600);
  try {
    const key = at.keys.secret('bidang');
    for await (const piece of sealStream(key, placeOf(id), kidOf(key), createReadStream(path, { highWaterMark: 1024 * 1024 }))) await handle.writeFile(piece);
    await handle.sync();
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  await rename(draft, target);
}

/**
 * Opens the file for as long as `use` runs. Its clear copy lies among the unfinished files of this user alone; what a
 * killed process leaves there is swept within a day. Undefined where the file is gone.
 */
export async function withFile<T>(at: At, id: string, use: (path: string) => Promise<T>): Promise<T | undefined> {
  const sealed = await readFile(pathOf(at, id)).catch(() => undefined);
  if (sealed === undefined) return undefined;
  const opened = openBytes(ringOf(at.keys.secret('bidang')), placeOf(id), sealed);
  assert(opened.ok, `file of load ${id}`);
  const folder = join(at.settings.PENDOPO_DATA, UNFINISHED);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const clear = join(folder, `${randomUUID()}.tmp`);
  try {
    await writeFile(clear, opened.value, { mode: 0o600 });
    return await use(clear);
  } finally {
    await rm(clear, { force: true });
  }
}

export async function dropFile(at: At, id: string): Promise<void> {
  await rm(pathOf(at, id), { force: true });
}
