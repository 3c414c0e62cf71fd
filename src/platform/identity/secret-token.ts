// How is a secret made that only its holder has, and kept so that the table does not give it away?
import { createHash, randomBytes } from 'node:crypto';

const BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, 43 characters that stand in a link or a cookie as they are. */
export function newToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/** SHA-256, hex: what is stored in place of a secret that is too long to guess. */
export function tokenKey(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Letters and digits that are not taken for one another (no I, L, O, U). */
export const CLEAR_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random characters of that alphabet, 5 bits each. */
export function clearCode(length: number): string {
  return Array.from(randomBytes(length), (byte) => CLEAR_ALPHABET[byte % CLEAR_ALPHABET.length]).join('');
}

/** What a person typed, as the code was printed: capitals, O as 0, I and L as 1, no blanks or hyphens. */
export function readClearCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
