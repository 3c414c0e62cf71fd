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
 * log's signing key, `soal` signs proofs of work, `cek` is the pepper of the sealed look-up files,
 * `pemilih` seals voter records.
 */
export const SECRETS = ['formulir', 'bidang', 'indeks', 'pin', 'log', 'soal', 'cek', 'pemilih'] as const;
export type SecretName = (typeof SECRETS)[number];

export interface Keys {
  /** 32 bytes. The seed of the log is not handed out: it has `log`. */
  secret(name: Exclude<SecretName, 'log'>): Buffer;
  /** The secret of this purpose before the present one, still accepted: `<name>-lama.key`, put there by the operator. */
  before(name: 'soal' | 'cek' | 'pemilih'): readonly Buffer[];
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
    const held = new Map<string, Buffer>();
    for (const name of SECRETS.filter((one) => one !== 'log')) {
      if (!existsSync(join(folder, `${name}.key`))) keepFile(join(folder, `${name}.key`), newSecret());
      for (const own of [name, `${name}-lama`].filter((one) => existsSync(join(folder, `${one}.key`)))) {
        const file = join(folder, `${own}.key`);
        const fault = faultOf(file);
        if (fault !== undefined) return refuse('KEY_UNFIT', { line: `PENDOPO_KEYS: ${own}.key ${fault}` });
        held.set(own, readFileSync(file));
      }
    }
    const ring = openLogRing(folder);
    return ring.ok ? ok(keysOf((name) => held.get(name) ?? Buffer.alloc(0), ring.value, (name) => held.get(`${name}-lama`))) : ring;
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

function keysOf(read: (name: SecretName) => Buffer, ring: LogRing, older: (name: SecretName) => Buffer | undefined = () => undefined): Keys {
  const logBefore = ring.before === undefined ? {} : { logBefore: ring.before };
  const before = (name: SecretName): Buffer[] => [older(name)].filter((one) => one !== undefined);
  return { secret: (name) => read(name), before, log: ring.current, ...logBefore, logPublicKeys: ring.publicKeys };
}
