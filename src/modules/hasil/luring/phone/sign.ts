// How does this phone sign? (WebCrypto, P-256; the private half cannot leave, keamanan.md 1.6)

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
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

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
