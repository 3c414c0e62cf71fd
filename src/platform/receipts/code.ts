// What is a receipt code, and is what somebody typed one? (keamanan.md 4.4: two letters, nine by chance, one check symbol)
import { randomInt } from 'node:crypto';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';

/** Two letters of the alphabet below for each kind of case. A new kind is added here, so that no two modules take the same letters. */
export const KINDS = ['PN', 'KB', 'PG', 'TG', 'KJ', 'DP', 'BT', 'KS', 'PM', 'GD'] as const;
export type ReceiptKind = (typeof KINDS)[number];

/** Without I, L, O and U: nothing that is read as something else, and no words. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM = 9;
const LENGTH = 12;
/** As long as a number of the sealed whistleblowing service; it must never be looked up here. */
const FOREIGN_DIGITS = /^[0-9]{20}$/;

/** Luhn modulo 32 over the symbols, doubling from the right; a symbol outside the alphabet is a bug of the caller. */
export function checkSymbol(symbols: string): string {
  let sum = 0;
  for (const [at, symbol] of Array.from(symbols).reverse().entries()) {
    const value = SYMBOLS.indexOf(symbol) * (at % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / 32) + (value % 32);
  }
  return SYMBOLS[(32 - (sum % 32)) % 32] ?? '';
}

/** A fresh code, 12 symbols without marks: 45 bits of chance. */
export function newCode(kind: ReceiptKind): string {
  const body = kind + Array.from({ length: RANDOM }, () => SYMBOLS[randomInt(32)] ?? '').join('');
  return body + checkSymbol(body);
}

/** As it is shown and printed: `KJ-7K3Q-9XW2-4Q`. */
export function showCode(code: string): string {
  return [code.slice(0, 2), code.slice(2, 6), code.slice(6, 10), code.slice(10)].join('-');
}

/** KODE_BENTUK: no code of ours, or a slip of the finger (no look-up was made). KODE_LAIN: a number of another, sealed service. */
export type CodeRefusal = Refusal<'KODE_BENTUK' | 'KODE_LAIN'>;

/** Takes blanks, hyphens, small letters, O for 0, I and L for 1. */
export function readCode(typed: string): Result<{ readonly code: string; readonly kind: ReceiptKind }, CodeRefusal> {
  const plain = typed.slice(0, 60).toUpperCase().replace(/[\s\u2010-\u2015\u2212.-]+/g, '');
  if (FOREIGN_DIGITS.test(plain)) return refuse('KODE_LAIN');
  const code = plain.replace(/O/g, '0').replace(/[IL]/g, '1');
  const kind = KINDS.find((one) => code.startsWith(one));
  if (code.length !== LENGTH || kind === undefined || !Array.from(code).every((symbol) => SYMBOLS.includes(symbol))) return refuse('KODE_BENTUK');
  return checkSymbol(code.slice(0, -1)) === code.at(-1) ? ok({ code, kind }) : refuse('KODE_BENTUK');
}
