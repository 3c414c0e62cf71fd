// How does the identity in a request or on the special list lie in the table, and who is meant by it? (keamanan.md 6.3; sidalih.md 4.3)
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { kidOf, openBytes, openField, ringOf, sealBytes, sealField } from '#platform/seal';

const identitas = z.object({ nama: z.string(), nik: z.string(), nkk6: z.string() });
/** What the voter wrote; `nkk6`: last six digits of the family card. */
export type IdentitasPindah = z.infer<typeof identitas>;
const khusus = z.object({ nama: z.string(), nik: z.string(), lahir: z.string(), alamat: z.string() });
export type IdentitasDpk = z.infer<typeof khusus>;

type Sealing = Pick<Keys, 'secret'>;
const place = (table: string, row: string) => ({ table, row, column: 'rahasia' });

function seal(keys: Sealing, table: string, row: string, value: unknown): string {
  const key = keys.secret('bidang');
  return sealField(key, place(table, row), kidOf(key), JSON.stringify(value));
}

function open(keys: Sealing, table: string, row: string, sealed: string): unknown {
  const opened = openField(ringOf(keys.secret('bidang')), place(table, row), sealed);
  assert(opened.ok, `sealed identity of ${table} ${row}`);
  return JSON.parse(opened.value) as unknown;
}

export const sealPindah = (keys: Sealing, id: string, value: IdentitasPindah): string => seal(keys, 'sidalih_pindah', id, value);
/** Empty where it was deleted by the rule of retention. */
export const openPindah = (keys: Sealing, id: string, sealed: string): IdentitasPindah => sealed === '' ? { nama: '', nik: '', nkk6: '' } : identitas.parse(open(keys, 'sidalih_pindah', id, sealed));
export const sealDpk = (keys: Sealing, id: string, value: IdentitasDpk): string => seal(keys, 'sidalih_dpk', id, value);
export const openDpk = (keys: Sealing, id: string, sealed: string): IdentitasDpk => khusus.parse(open(keys, 'sidalih_dpk', id, sealed));

const letter = (id: string) => ({ table: 'sidalih_pindah', row: id, column: 'surat' });

export function sealSurat(keys: Sealing, id: string, pdf: Uint8Array): Buffer {
  const key = keys.secret('bidang');
  return sealBytes(key, letter(id), kidOf(key), pdf);
}

export function openSurat(keys: Sealing, id: string, sealed: Uint8Array): Buffer {
  const opened = openBytes(ringOf(keys.secret('bidang')), letter(id), Buffer.from(sealed));
  assert(opened.ok, `sealed letter ${id}`);
  return opened.value;
}
