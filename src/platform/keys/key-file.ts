// How does a secret lie on the disk, whole and for its owner alone?
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, statSync, writeSync } from 'node:fs';

export const KEY_BYTES = 32;

export function newSecret(): Buffer {
  return randomBytes(KEY_BYTES);
}

/** Written whole and on the disk before it is used: a key that is lost loses what it sealed. Never over another. */
export function keepFile(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
}

export function faultOf(file: string): string | undefined {
  const { mode, size } = statSync(file);
  if (size !== KEY_BYTES) return `must hold ${KEY_BYTES} bytes, holds ${size}`;
  return (mode & 0o077) !== 0 ? 'is readable by others: chmod 600' : undefined;
}
