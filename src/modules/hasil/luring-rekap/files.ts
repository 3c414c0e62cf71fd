// How does a file come in and go out, whole and for its owner alone?
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type Result, ok, refuse } from '#kernel/result';

export type BerkasCode = 'berkasTiada' | 'berkasBesar';

/** Asked for its size first: what is too large is never read. */
export function readWhole(path: string, most: number): Result<string, { readonly code: BerkasCode }> {
  try {
    const { size } = statSync(path);
    return size > most ? refuse('berkasBesar') : ok(readFileSync(path, 'utf8'));
  } catch {
    return refuse('berkasTiada');
  }
}

/** On the disk before it bears its name; mode 0600. Throws with the system's reason. */
export function writeWhole(path: string, text: string): void {
  const draft = `${path}.belum`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(draft, path);
}
