// Which code does an office read out today to whoever cannot run a script? (sidalih.md 7.5)
import { hash } from 'node:crypto';
import { timingSafeEqual } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Clock } from '#platform/clock';
import type { Keys } from '#platform/keys';
import { hariDi } from '../daftar/today.ts';

/** Without the letters that are heard or read in two ways (keamanan.md 4.4). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** `3273-7K3QX9W2`: 40 bits, the same all day in the zone of the office. */
export function kodeHari(keys: Pick<Keys, 'secret'>, clock: Clock, kab: AreaCode): string {
  const bytes = hmac(sha256, keys.secret('cek'), Buffer.from(`kode-kantor/v1|${kab}|${hariDi(clock, kab)}`, 'utf8'));
  return `${kab}-${[...bytes.subarray(0, LENGTH)].map((byte) => LETTERS[byte & 31]).join('')}`;
}

/** The kab/kota whose code of today this is. Blanks, hyphens, small letters and O, I, L are forgiven. */
export function kantorDari(keys: Pick<Keys, 'secret'>, clock: Clock, typed: string): AreaCode | undefined {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const [, kab] = /^(\d{4})[0-9A-Z]{8}$/.exec(plain) ?? [];
  if (kab === undefined) return undefined;
  const own = kodeHari(keys, clock, kab as AreaCode).replace('-', '');
  return timingSafeEqual(hash('sha256', own, 'buffer'), hash('sha256', plain, 'buffer')) ? (kab as AreaCode) : undefined;
}
