// Who signs the public log's checkpoints? (Ed25519, RFC 8032; only the signature leaves)
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';

export interface LogKey {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** 64 bytes over the text. */
  sign(text: Buffer): Buffer;
}

/** PKCS #8 head of an Ed25519 seed (RFC 8410). */
const HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export function logKeyOf(seed: Buffer): LogKey {
  const secret = createPrivateKey({ key: Buffer.concat([HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
  return { publicKey, sign: (text) => sign(null, text, secret) };
}

/** Did the holder of this public key (32 bytes) sign the text? False for anything that is no key or no signature. */
export function isSignedBy(publicKey: Buffer, text: Buffer, signature: Buffer): boolean {
  if (publicKey.length !== 32 || signature.length !== 64) return false;
  try {
    return verify(null, text, createPublicKey({ key: Buffer.concat([SPKI_HEAD, publicKey]), format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}
