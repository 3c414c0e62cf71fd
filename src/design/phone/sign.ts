// How does a phone sign, and how does it keep what others may not read? (WebCrypto; keys that cannot leave, keamanan.md 1.6)

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SEAL = 'AES-GCM';
const NONCE_BYTES = 12;
const SIGN = { name: 'ECDSA', hash: 'SHA-256' } as const;

export async function newKey(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
}

/** The public half as the centre takes it. */
export async function publicKey({ publicKey }: CryptoKeyPair): Promise<JsonWebKey> {
  return crypto.subtle.exportKey('jwk', publicKey);
}

/** 64 bytes in base64url over the text's UTF-8. */
export async function signText({ privateKey }: CryptoKeyPair, words: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.sign(SIGN, privateKey, new TextEncoder().encode(words))));
}

export async function sha256(data: ArrayBuffer): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', data))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What lies under the phone's own key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly isi: ArrayBuffer;
}

export async function newSeal(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: SEAL, length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function sealBytes(key: CryptoKey, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  return { iv, isi: await crypto.subtle.encrypt({ name: SEAL, iv }, key, bytes) };
}

export async function sealText(key: CryptoKey, words: string): Promise<Sealed> {
  return sealBytes(key, new TextEncoder().encode(words));
}

/** Throws where another key sealed it. */
export async function openBytes(key: CryptoKey, { iv, isi }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: SEAL, iv }, key, isi);
}

export async function openSealed(key: CryptoKey, sealed: Sealed): Promise<string> {
  return new TextDecoder().decode(await openBytes(key, sealed));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
