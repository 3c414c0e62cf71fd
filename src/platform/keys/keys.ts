// Which secrets does this server hold, where do they lie, and are they fit for use? (keamanan.md 6.3)
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result';
import { type LogKey, logKeyOf } from './log-key.ts';

/**
 * Each purpose has its own secret, so that one that leaks opens nothing else: `formulir` signs form tickets, `bidang`
 * seals fields at rest, `indeks` makes blind indexes, `pin` peppers PINs and codes, `log` is the seed of the public
 * log's signing key.
 */
export const SECRETS = ['formulir', 'bidang', 'indeks', 'pin', 'log'] as const;
export type SecretName = (typeof SECRETS)[number];

export interface Keys {
  /** 32 bytes. The seed of the log is not handed out: it has `log`. */
  secret(name: Exclude<SecretName, 'log'>): Buffer;
  /** Signs checkpoints; the seed never leaves this room. */
  readonly log: LogKey;
}

const BYTES = 32;

/**
 * Opens the key folder; a missing secret is made, readable by its owner alone, and kept. A file of the wrong size or
 * that others may read is refused with one line.
 */
export function openKeys(folder: string): Result<Keys> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const held = new Map<SecretName, Buffer>();
    for (const name of SECRETS) {
      const file = join(folder, `${name}.key`);
      if (!existsSync(file)) keep(file, randomBytes(BYTES));
      const fault = faultOf(file);
      if (fault !== undefined) return refuse('KEY_UNFIT', { line: `PENDOPO_KEYS: ${name}.key ${fault}` });
      held.set(name, readFileSync(file));
    }
    return ok(keysOf((name) => held.get(name) ?? Buffer.alloc(0)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse('KEY_UNFIT', { line: `PENDOPO_KEYS: the key folder cannot be used (${code})` });
  }
}

/** Fixed secrets for tests and examples: never for a server. */
export function sampleKeys(): Keys {
  return keysOf((name) => Buffer.alloc(BYTES, SECRETS.indexOf(name) + 1));
}

function keysOf(read: (name: SecretName) => Buffer): Keys {
  return { secret: (name) => read(name), log: logKeyOf(read('log')) };
}

/** Written whole and on the disk before it is used: a key that is lost loses what it sealed. */
function keep(file: string, bytes: Buffer): void {
  const handle = openSync(file, 'wx', 0o600);
  writeSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
}

function faultOf(file: string): string | undefined {
  const { mode, size } = statSync(file);
  if (size !== BYTES) return `must hold ${BYTES} bytes, holds ${size}`;
  return (mode & 0o077) !== 0 ? 'is readable by others: chmod 600' : undefined;
}
