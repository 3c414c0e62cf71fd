// How do the address and the text of a notice lie in its row? (keamanan.md 6.3: sealed, each in its own place)
import type { Keys } from '#platform/keys';
import { blindIndex, indexedEmail, kidOf, openField, ringOf, sealField } from '#platform/seal';
import type { Recipient, Text } from './message.ts';

const TABLE = 'notify_pesan';
type Column = 'alamat' | 'isi';

export function sealText(keys: Keys, id: string, text: Text): string {
  return seal(keys, id, 'isi', JSON.stringify(text));
}

export function sealAddress(keys: Keys, id: string, address: string): string {
  return seal(keys, id, 'alamat', address);
}

/** Undefined where the key is gone or the row was changed by hand: that notice cannot be sent by anybody. */
export function openText(keys: Keys, id: string, sealed: string | null): Text | undefined {
  const opened = open(keys, id, 'isi', sealed);
  return opened === undefined ? undefined : (JSON.parse(opened) as Text);
}

export function openAddress(keys: Keys, id: string, sealed: string | null): string | undefined {
  return open(keys, id, 'alamat', sealed);
}

function seal(keys: Keys, row: string, column: Column, value: string): string {
  const key = keys.secret('bidang');
  return sealField(key, { table: TABLE, row, column }, kidOf(key), value);
}

function open(keys: Keys, row: string, column: Column, sealed: string | null): string | undefined {
  if (sealed === null) return undefined;
  const opened = openField(ringOf(keys.secret('bidang')), { table: TABLE, row, column }, sealed);
  return opened.ok ? opened.value : undefined;
}

/** Names case and recipient without telling either. */
export function queueOf(keys: Keys, module: string, object: string, to: Recipient): string {
  return blindIndex(keys.secret('indeks'), { table: TABLE, column: 'antrean' }, JSON.stringify([module, object, nameOf(to)]));
}

function nameOf(to: Recipient): string {
  switch (to.kind) {
    case 'surel':
      return `surel ${indexedEmail(to.address)}`;
    case 'akun':
      return `akun ${to.account}`;
    case 'peran':
      return `peran ${to.role} ${to.node}`;
  }
}
