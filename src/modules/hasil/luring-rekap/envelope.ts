// Which bytes does a server sign for another one, and did the holder of a key sign these? (Ed25519, RFC 8032; canonical JSON, RFC 8785)
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { assert } from '#kernel/result';
import { type LogKey, isSignedBy } from '#platform/keys';

/** What is signed; its name stands before the text, so that no signature is good for anything else, a log's checkpoint least of all. */
export type Macam = 'bekal-rekap' | 'paket-rekap';

const KEY = /^[0-9a-f]{64}$/;

/** As people pass it on and type it at a terminal: 64 hex digits. */
export function keyName(publicKey: Buffer): string {
  return publicKey.toString('hex');
}

export function isKeyName(text: string): boolean {
  return KEY.test(text);
}

export function signText(key: LogKey, macam: Macam, text: string): string {
  return key.sign(bytesOf(macam, text)).toString('base64url');
}

/** One spelling of a signature only. */
export function isSigned(kunci: string, macam: Macam, text: string, tanda: string): boolean {
  if (Buffer.from(tanda, 'base64url').toString('base64url') !== tanda) return false;
  return isSignedBy(Buffer.from(kunci, 'hex'), bytesOf(macam, text), Buffer.from(tanda, 'base64url'));
}

function bytesOf(macam: Macam, text: string): Buffer {
  return Buffer.from(`pendopo/${macam}/v1\n${text}`, 'utf8');
}

export function canonical(value: unknown): string {
  const text = canonicalize(value);
  assert(text !== undefined, 'what is signed is an object');
  return text;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The device id that follows from a key, so that it is the same wherever the key is registered. */
export function laptopId(kunci: string): string {
  return uuidOf(`laptop-rekap ${kunci}`);
}

function uuidOf(text: string): string {
  const hex = sha256Of(text);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
