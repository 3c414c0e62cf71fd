// Who signs the public log's checkpoints? (Ed25519, RFC 8032; only the signature leaves)
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

export interface LogKey {
  /** 32 bytes. */
  readonly publicKey: Buffer;
  /** 64 bytes over the text. */
  sign(text: Buffer): Buffer;
}

/** PKCS #8 head of an Ed25519 seed (RFC 8410). */
const HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD_BYTES = 12;

export function logKeyOf(seed: Buffer): LogKey {
  const secret = createPrivateKey({ key: Buffer.concat([HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD_BYTES);
  return { publicKey, sign: (text) => sign(null, text, secret) };
}
