// What does a puzzle say, who signed it, and is this its answer? (keamanan.md 4.3; one HMAC and one hash to check)
import { hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** What the signature binds. A puzzle of one form and office opens no other. */
export interface Challenge {
  readonly form: string;
  /** Area code of the office, "0" = the nation. */
  readonly office: string;
  readonly level: number;
  /** Milliseconds since 1970. */
  readonly issued: number;
  /** Counts the puzzles of one process since its start; `epoch` names that start. */
  readonly serial: number;
  readonly epoch: string;
  /** 96 random bits: the number of this puzzle, and what the answer is hashed with. */
  readonly nonce: string;
  /** First 16 bytes of SHA-256(nonce, number), base64url. */
  readonly target: string;
  /** The number lies below. */
  readonly below: number;
}

/** Hashes that a level costs: the number is drawn between the two. At most 12 s on an old phone (8 microseconds a hash). */
export const LEVELS: readonly (readonly [number, number])[] = [
  [50_000, 150_000],
  [150_000, 450_000],
  [350_000, 1_050_000],
  [750_000, 2_250_000],
];

const NONCE_BYTES = 12;
const TARGET_BYTES = 16;
const FORM = '[a-z0-9.-]{1,60}';
const WRITTEN = new RegExp(
  `^1~([0-9a-f]{8})~(${FORM})~(\\d{1,13})~(\\d)~([0-9a-z]{1,9})~([0-9a-z]{1,11})~([\\w-]{8})~([\\w-]{16})~([\\w-]{22})~(\\d{1,8})~([\\w-]{43})$`,
);
const ANSWER = /^\d{1,8}$/;

/** Signs many short messages with one key: the padded key blocks are hashed once (1 microsecond a message instead of 11). */
export type Signer = (message: string) => Uint8Array;

export function signerOf(secret: Uint8Array): Signer {
  const ready = hmac.create(sha256, secret);
  const work = ready.clone();
  return (message) => {
    ready._cloneInto(work);
    return work.update(Buffer.from(message, 'utf8')).digest();
  };
}

/** What is known before the puzzle's own number is drawn. */
export type Drawn = Omit<Challenge, 'nonce' | 'target' | 'below'>;

/** A fresh puzzle in writing. `range` is where its number is drawn. */
export function writeChallenge(sign: Signer, kid: string, drawn: Drawn, [from, below]: readonly [number, number]): string {
  const nonce = randomBytes(NONCE_BYTES).toString('base64url');
  const { form, office, level, issued, serial, epoch } = drawn;
  const times = `${issued.toString(36)}~${serial.toString(36)}~${epoch}`;
  const body = `1~${kid}~${form}~${office}~${level}~${times}~${nonce}~${targetOf(nonce, randomInt(from, below))}~${below}`;
  return `${body}~${Buffer.from(sign(body)).toString('base64url')}`;
}

/** The puzzle behind a writing whose signature holds under the key that it names; else undefined. */
export function readChallenge(signers: ReadonlyMap<string, Signer>, written: string): Challenge | undefined {
  const found = written.length <= 300 ? WRITTEN.exec(written) : null;
  if (found === null) return undefined;
  const [, kid = '', form = '', office = '', level = '', issued = '', serial = '', epoch = '', nonce = '', target = '', below = '', given = ''] = found;
  const sign = signers.get(kid);
  if (sign === undefined) return undefined;
  const own = sign(written.slice(0, written.length - given.length - 1));
  if (!timingSafeEqual(own, Buffer.from(given, 'base64url'))) return undefined;
  return { form, office, level: Number(level), issued: parseInt(issued, 36), serial: parseInt(serial, 36), epoch, nonce, target, below: Number(below) };
}

export function isAnswer(challenge: Challenge, answer: string): boolean {
  return ANSWER.test(answer) && targetOf(challenge.nonce, Number(answer)) === challenge.target;
}

/** What a browser searches for: the number whose hash this is. */
export function targetOf(nonce: string, number: number): string {
  return hash('sha256', `${nonce}${number}`, 'buffer').subarray(0, TARGET_BYTES).toString('base64url');
}

/** For programs of our own and tests: the number, by trying. */
export function solveChallenge(written: string): string {
  const parts = written.split('~');
  const [nonce = '', target = '', below = '0'] = parts.slice(8, 11);
  for (let number = 0; number < Number(below); number += 1) if (targetOf(nonce, number) === target) return String(number);
  return '';
}
