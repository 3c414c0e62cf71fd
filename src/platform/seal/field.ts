// How is a value kept so that only the holder of the key, and only in its own place, can read it? (keamanan.md 6.3)
import { type CipherGCM, createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { type Refusal, type Result, assert, ok, refuse } from '#kernel/result';

/** Where a sealed value stands. It is bound in: moved to another row or column, the value opens no more. */
export interface Place {
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** The key of a kid, or undefined when it was destroyed. */
export type KeyOf = (kid: string) => Buffer | undefined;

export type Unopened = Refusal<'SEAL_KEY' | 'SEAL_BROKEN'>;

const KEY_BYTES = 32;
/** 96 bits, at random (NIST SP 800-38D, 8.2.2): a subkey of one column stays far below 2^32 values. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KID = /^[A-Za-z0-9_-]{1,32}$/;

/** A name for a key that tells nothing of it: 8 hex digits, the same at every start. */
export function kidOf(key: Buffer): string {
  return createHash('sha256').update('kid/v1|').update(key).digest('hex').slice(0, 8);
}

/** A ring of one key, or of the present one and older ones, by their `kidOf`. */
export function ringOf(...keys: readonly Buffer[]): KeyOf {
  const held = new Map(keys.map((key) => [kidOf(key), key]));
  return (kid) => held.get(kid);
}

/** Sealed text `kid.base64url(nonce).base64url(ciphertext + tag)`. `key` is `Keys.secret('bidang')`. */
export function sealField(key: Buffer, place: Place, kid: string, plaintext: string): string {
  const { nonce, sealed } = encrypt(key, place, kid, Buffer.from(plaintext, 'utf8'));
  return `${kid}.${nonce.toString('base64url')}.${sealed.toString('base64url')}`;
}

/** Refuses a value of a destroyed key (SEAL_KEY) and one that was changed or moved (SEAL_BROKEN). */
export function openField(keyOf: KeyOf, place: Place, sealed: string): Result<string, Unopened> {
  const [kid = '', nonce = '', rest = '', ...more] = sealed.split('.');
  if (more.length > 0) return refuse('SEAL_BROKEN');
  const opened = decrypt(keyOf, place, kid, Buffer.from(nonce, 'base64url'), Buffer.from(rest, 'base64url'));
  return opened.ok ? ok(opened.value.toString('utf8')) : opened;
}

/** For files: `kid`, a point, the nonce, then ciphertext and tag, all as bytes. */
export function sealBytes(key: Buffer, place: Place, kid: string, bytes: Uint8Array): Buffer {
  const { nonce, sealed } = encrypt(key, place, kid, bytes);
  return Buffer.concat([Buffer.from(`${kid}.`, 'latin1'), nonce, sealed]);
}

/** The same form for a stream: memory holds one piece at a time. */
export async function* sealStream(key: Buffer, place: Place, kid: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { nonce, cipher } = ciphering(key, place, kid);
  yield Buffer.concat([Buffer.from(`${kid}.`, 'latin1'), nonce]);
  for await (const piece of pieces) yield cipher.update(piece);
  yield Buffer.concat([cipher.final(), cipher.getAuthTag()]);
}

export function openBytes(keyOf: KeyOf, place: Place, sealed: Buffer): Result<Buffer, Unopened> {
  const point = sealed.indexOf('.');
  const body = point + 1 + NONCE_BYTES;
  if (point < 1) return refuse('SEAL_BROKEN');
  return decrypt(keyOf, place, sealed.toString('latin1', 0, point), sealed.subarray(point + 1, body), sealed.subarray(body));
}

function encrypt(key: Buffer, place: Place, kid: string, plain: Uint8Array): { nonce: Buffer; sealed: Buffer } {
  const { nonce, cipher } = ciphering(key, place, kid);
  return { nonce, sealed: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

function ciphering(key: Buffer, place: Place, kid: string): { nonce: Buffer; cipher: CipherGCM } {
  assert(KID.test(kid), 'a kid of letters and digits');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', subkey(key, place), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bound(place, kid));
  return { nonce, cipher };
}

function decrypt(keyOf: KeyOf, place: Place, kid: string, nonce: Buffer, sealed: Buffer): Result<Buffer, Unopened> {
  if (!KID.test(kid) || nonce.length !== NONCE_BYTES || sealed.length < TAG_BYTES) return refuse('SEAL_BROKEN');
  const key = keyOf(kid);
  if (key === undefined) return refuse('SEAL_KEY', { kid });
  const decipher = createDecipheriv('aes-256-gcm', subkey(key, place), nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(bound(place, kid));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, -TAG_BYTES));
  try {
    return ok(Buffer.concat([plain, decipher.final()]));
  } catch {
    return refuse('SEAL_BROKEN');
  }
}

/** Each column has a key of its own, so that one that leaks opens no other. */
function subkey(key: Buffer, { table, column }: Place): Buffer {
  return derive(key, `bidang/v1|${name(table)}|${name(column)}`);
}

function bound({ table, row, column }: Place, kid: string): Buffer {
  return Buffer.from(`${name(table)}|${name(row)}|${name(column)}|${kid}`, 'utf8');
}

/** HKDF-SHA-256 (RFC 5869) with an empty salt. */
export function derive(key: Buffer, info: string): Buffer {
  assert(key.length === KEY_BYTES, `a key of ${KEY_BYTES} bytes`);
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), info, KEY_BYTES));
}

/** A bar inside a part would let two places have one name. */
export function name(part: string): string {
  assert(part !== '' && !part.includes('|'), 'a name without a bar');
  return part;
}
