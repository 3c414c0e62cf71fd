// Is this the code that the officer's phone shows just now? (RFC 6238; keamanan.md 1.3)
import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** 160 bits. */
const SEED_BYTES = 20;
const PERIOD_S = 30;
/** A code that was read off in time and typed late. */
const GRACE_MS = 10_000;
const CODE = /^\d{6}$/;

/** A new seed, base32 as phones take it. */
export function newSeed(): string {
  return new Secret({ buffer: Uint8Array.from(randomBytes(SEED_BYTES)).buffer }).base32;
}

/** What the QR code holds. */
export function seedUri(seed: string, signInName: string): string {
  return totp(seed, signInName).toString();
}

/** The step of 30 seconds that the code belongs to: the present one, or for 10 seconds the one before; else undefined. */
export function stepOf(seed: string, typed: string, now: number): number | undefined {
  const code = typed.replaceAll(' ', '');
  if (!CODE.test(code)) return undefined;
  const step = TOTP.counter({ period: PERIOD_S, timestamp: now });
  const isShownAt = (at: number): boolean => totp(seed, '').validate({ token: code, timestamp: at * PERIOD_S * 1000, window: 0 }) === 0;
  if (isShownAt(step)) return step;
  return now - step * PERIOD_S * 1000 < GRACE_MS && isShownAt(step - 1) ? step - 1 : undefined;
}

function totp(seed: string, label: string): TOTP {
  return new TOTP({ issuer: 'Pendopo', label, secret: Secret.fromBase32(seed), algorithm: 'SHA1', digits: 6, period: PERIOD_S });
}
