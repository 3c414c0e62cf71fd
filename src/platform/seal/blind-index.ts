// How is a sealed value found again by equality, without being readable? (keamanan.md 6.3)
import { createHmac } from 'node:crypto';
import { derive, name } from './field.ts';

const INDEX_BYTES = 16;

/**
 * 32 hex digits of a value that the caller has normalised (phone in E.164, e-mail by `indexedEmail`, NIK 16 digits).
 * `key` is `Keys.secret('indeks')`. Never for a field of few values: equal values have equal indexes.
 */
export function blindIndex(key: Buffer, place: { readonly table: string; readonly column: string }, normalised: string): string {
  const own = derive(key, `idx/v1|${name(place.table)}|${name(place.column)}`);
  return createHmac('sha256', own).update(normalised, 'utf8').digest().subarray(0, INDEX_BYTES).toString('hex');
}

export function indexedEmail(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}
