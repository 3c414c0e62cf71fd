// Which secrets does this server hold, where do they lie, and are they fit for use? (keamanan.md 6.3)
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, ok, refuse } from '#kernel/result';
import type { Settings } from '#platform/config';
import { KEY_BYTES, faultOf, keepFile, newSecret } from './key-file.ts';
import { type LogKey, logKeyOf } from './log-key.ts';
import { type LogRing, openLogRing } from './log-ring.ts';

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
  /** The log's key before this one, while a change of keys runs: both sign. */
  readonly logBefore?: LogKey;
  /** Public keys that the log ever signed with, newest first, 32 bytes each. */
  readonly logPublicKeys: readonly Buffer[];
}

/** Where the settings put the secrets. */
export function keysFolder(settings: Pick<Settings, 'PENDOPO_KEYS' | 'PENDOPO_DATA'>): string {
  return settings.PENDOPO_KEYS ?? join(settings.PENDOPO_DATA, 'kunci');
}

/**
 * Opens the key folder; a missing secret is made, readable by its owner alone, and kept. A file of the wrong size or
 * that others may read is refused with one line.
 */
export function openKeys(folder: string): Result<Keys> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const held = new Map<SecretName, Buffer>();
    for (const name of SECRETS.filter((one) => one !== 'log')) {
      const file = join(folder, `${name}.key`);
      if (!existsSync(file)) keepFile(file, newSecret());
      const fault = faultOf(file);
      if (fault !== undefined) return refuse('KEY_UNFIT', { line: `PENDOPO_KEYS: ${name}.key ${fault}` });
      held.set(name, readFileSync(file));
    }
    const ring = openLogRing(folder);
    return ring.ok ? ok(keysOf((name) => held.get(name) ?? Buffer.alloc(0), ring.value)) : ring;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return refuse('KEY_UNFIT', { line: `PENDOPO_KEYS: the key folder cannot be used (${code})` });
  }
}

/** Fixed secrets for tests and examples: never for a server. */
export function sampleKeys(): Keys {
  const read = (name: SecretName): Buffer => Buffer.alloc(KEY_BYTES, SECRETS.indexOf(name) + 1);
  const current = logKeyOf(read('log'));
  return keysOf(read, { current, publicKeys: [current.publicKey], generation: 1 });
}

function keysOf(read: (name: SecretName) => Buffer, ring: LogRing): Keys {
  const before = ring.before === undefined ? {} : { logBefore: ring.before };
  return { secret: (name) => read(name), log: ring.current, ...before, logPublicKeys: ring.publicKeys };
}
