// How are very many short values sealed and indexed, one of each a voter? (keamanan.md 6.3; key state is prepared once)
import { randomFillSync } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Result, assert, ok, refuse } from '#kernel/result';
import { type KeyOf, type Unopened, derive, kidOf, name } from './field.ts';

/** A column whose values are sealed under one prepared key. */
export interface ShortSealer {
  /** kid (4 bytes), nonce (12), ciphertext, tag (16). `row` is bound in: moved to another row it opens no more. */
  seal(row: string, plain: string): Buffer;
  open(row: string, sealed: Uint8Array): Result<string, Unopened>;
  /** Is it sealed by the key in force? Others are sealed again by the change of keys. */
  isCurrent(sealed: Uint8Array): boolean;
}

interface Column {
  readonly table: string;
  readonly column: string;
}

const KID_BYTES = 4;
const NONCE_BYTES = 12;
const HEAD = KID_BYTES + NONCE_BYTES;
const TAG_BYTES = 16;
/** Chance is drawn for so many nonces at a time: one call into the system instead of one a value. */
const DRAWN = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * ChaCha20-Poly1305 (RFC 8439) under HKDF-SHA-256(key, column). 96-bit random nonces: one column of one key stays far
 * below 2^32 values. `key` is `Keys.secret('bidang')`, `keyOf` the ring that old values open with.
 */
export function shortSealer(key: Buffer, keyOf: KeyOf, at: Column): ShortSealer {
  const kid = Buffer.from(kidOf(key), 'hex');
  const subkeys = new Map<string, Uint8Array>([[kidOf(key), subkey(key, at)]]);
  const own = subkey(key, at);
  const nonces = Buffer.alloc(NONCE_BYTES * DRAWN);
  let drawn = DRAWN;
  const bound = (row: string): Uint8Array => encoder.encode(`${at.table}|${name(row)}|${at.column}`);
  const keyFor = (named: string): Uint8Array | undefined => {
    const held = subkeys.get(named);
    const found = held === undefined ? keyOf(named) : undefined;
    if (found !== undefined) subkeys.set(named, subkey(found, at));
    return held ?? subkeys.get(named);
  };
  return {
    seal(row, plain) {
      if (drawn === DRAWN) {
        randomFillSync(nonces);
        drawn = 0;
      }
      const nonce = nonces.subarray(drawn * NONCE_BYTES, (drawn += 1) * NONCE_BYTES);
      return Buffer.concat([kid, nonce, chacha20poly1305(own, nonce, bound(row)).encrypt(encoder.encode(plain))]);
    },
    open(row, sealed) {
      if (sealed.length < HEAD + TAG_BYTES) return refuse('SEAL_BROKEN');
      const named = Buffer.from(sealed.subarray(0, KID_BYTES)).toString('hex');
      const found = keyFor(named);
      if (found === undefined) return refuse('SEAL_KEY', { kid: named });
      try {
        return ok(decoder.decode(chacha20poly1305(found, sealed.subarray(KID_BYTES, HEAD), bound(row)).decrypt(sealed.subarray(HEAD))));
      } catch {
        return refuse('SEAL_BROKEN');
      }
    },
    isCurrent: (sealed) => kid.equals(sealed.subarray(0, KID_BYTES)),
  };
}

const INDEX_BYTES = 16;

/** The 16 bytes of `blindIndex`, for many values of one column. `key` is `Keys.secret('indeks')`. */
export function shortIndex(key: Buffer, at: Column): (normalised: string) => Buffer {
  const state = hmac.create(sha256, new Uint8Array(derive(key, `idx/v1|${name(at.table)}|${name(at.column)}`)));
  return (normalised) => Buffer.from(state.clone().update(encoder.encode(normalised)).digest().subarray(0, INDEX_BYTES));
}

function subkey(key: Buffer, { table, column }: Column): Uint8Array {
  assert(!table.includes('|') && !column.includes('|'), 'a name without a bar');
  return new Uint8Array(derive(key, `pendek/v1|${table}|${column}`));
}
