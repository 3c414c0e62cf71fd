// How does the text of an entry lie in the table? (names and numbers of people under a seal; compared by a keyed hash; keamanan.md 6.3)
import type { Keys } from '#platform/keys';
import { blindIndex, kidOf, openField, ringOf, sealField } from '#platform/seal';
import { mustOpen } from '../brankas/brankas.ts';

const TABLE = 'sidalih_coklit_pesan';
const placeOf = (perangkat: string, cacah: number) => ({ table: TABLE, row: `${perangkat}/${String(cacah)}`, column: 'berkas' });
type SecretKeys = Pick<Keys, 'secret'>;

export function sealBerkas(keys: SecretKeys, perangkat: string, cacah: number, text: string): string {
  const key = keys.secret('bidang');
  return sealField(key, placeOf(perangkat, cacah), kidOf(key), text);
}

export function openBerkas(keys: SecretKeys, perangkat: string, cacah: number, sealed: string): string {
  return mustOpen(openField(ringOf(keys.secret('bidang')), placeOf(perangkat, cacah), sealed));
}

/** Equal for equal texts, useless without the key. */
export function sidikOf(keys: SecretKeys, text: string): string {
  return blindIndex(keys.secret('indeks'), { table: TABLE, column: 'sidik' }, text);
}
