// How is the way to reach an officer kept, and how much of it is shown? (keamanan.md 6.2, 6.3)
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';

export interface Contact {
  readonly email: string | null;
  readonly phone: string | null;
}

type Table = 'identity_akun' | 'identity_usulan';
interface Sealed {
  readonly surel: string | null;
  readonly telepon: string | null;
}

export function sealContact(keys: Keys, table: Table, row: string, contact: Contact): Sealed {
  return { surel: sealOrNull(keys, table, row, 'surel', contact.email), telepon: sealOrNull(keys, table, row, 'telepon', contact.phone) };
}

export function openContact(keys: Keys, table: Table, row: string, sealed: Sealed): Contact {
  return { email: open(keys, table, row, 'surel', sealed.surel), phone: open(keys, table, row, 'telepon', sealed.telepon) };
}

function sealOrNull(keys: Keys, table: Table, row: string, column: string, text: string | null): string | null {
  return text === null ? null : seal(keys, table, row, column, text);
}

/** A value of one of this room's columns, sealed in its place. */
export function seal(keys: Keys, table: string, row: string, column: string, text: string): string {
  const key = keys.secret('bidang');
  return sealField(key, { table, row, column }, kidOf(key), text);
}

/** Throws when the value was moved or changed, or its key is gone: that is damage, not a refusal. */
export function open(keys: Keys, table: string, row: string, column: string, sealed: string | null): string | null {
  if (sealed === null) return null;
  const opened = openField(ringOf(keys.secret('bidang')), { table, row, column }, sealed);
  assert(opened.ok, `${table}.${column} opens`);
  return opened.value;
}

/** "s***@g***.id" and "0812****789". */
export function maskContact(contact: Contact): Contact {
  return {
    email: contact.email === null ? null : maskEmail(contact.email),
    phone: contact.phone === null ? null : maskPhone(contact.phone),
  };
}

function maskEmail(address: string): string {
  const [name = '', host = ''] = address.split('@');
  return `${name.slice(0, 1)}***@${host.slice(0, 1)}***${host.slice(host.lastIndexOf('.'))}`;
}

function maskPhone(number: string): string {
  return number.length < 8 ? '****' : `${number.slice(0, 4)}****${number.slice(-3)}`;
}
