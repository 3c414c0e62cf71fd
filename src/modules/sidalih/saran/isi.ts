// How do the personal words of a letter lie sealed?
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';

const isiSchema = z.object({ nama: z.string(), sebab: z.string(), catatan: z.string() });
/** `catatan`: why a row could not be followed, in words. */
export type IsiBaris = z.infer<typeof isiSchema>;
type KeysOf = Pick<Keys, 'secret'>;

function seal(keys: KeysOf, row: string, column: string, text: string): string {
  const key = keys.secret('bidang');
  return sealField(key, { table: 'sidalih_saran', row, column }, kidOf(key), text);
}

function open(keys: KeysOf, row: string, column: string, sealed: string): string {
  const opened = openField(ringOf(keys.secret('bidang')), { table: 'sidalih_saran', row, column }, sealed);
  assert(opened.ok, `sealed ${column} of letter ${row}`);
  return opened.value;
}

export const sealBaris = (keys: KeysOf, id: string, no: number, isi: IsiBaris): string => seal(keys, `${id}:${no}`, 'isi', JSON.stringify(isi));
export const openBaris = (keys: KeysOf, id: string, no: number, sealed: string): IsiBaris => isiSchema.parse(JSON.parse(open(keys, `${id}:${no}`, 'isi', sealed)));
export const sealCsv = (keys: KeysOf, id: string, csv: string): string => seal(keys, id, 'csv', csv);
export const openCsv = (keys: KeysOf, id: string, sealed: string): string => open(keys, id, 'csv', sealed);
