// How does the one who asks lie in the table, and who is told what of her? (ppid.md section 20; keamanan.md 6.2, 6.3)
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { blindIndex, indexedEmail, kidOf, openField, ringOf, sealField } from '#platform/seal';

const identitas = z.object({
  nama: z.string(),
  alamat: z.string(),
  telepon: z.string(),
  surel: z.string(),
  pekerjaan: z.string(),
  tujuan: z.string(),
});
/** Empty text = not given. `tujuan`: why it is asked; never judged, never public. */
export type Pemohon = z.infer<typeof identitas>;

type Sealing = Pick<Keys, 'secret'>;
const TABLE = 'ppid_pemohon';
const place = (row: string) => ({ table: TABLE, row, column: 'rahasia' });

export function sealPemohon(keys: Sealing, id: string, value: Pemohon): string {
  const key = keys.secret('bidang');
  return sealField(key, place(id), kidOf(key), JSON.stringify(value));
}

/** Empty where the time of keeping is over. */
export function openPemohon(keys: Sealing, id: string, sealed: string): Pemohon | undefined {
  if (sealed === '') return undefined;
  const opened = openField(ringOf(keys.secret('bidang')), place(id), sealed);
  assert(opened.ok, `sealed applicant of ${id}`);
  return identitas.parse(JSON.parse(opened.value));
}

/** Finds requests of the same contact again without showing it; null where only a postal address was given. */
export function kontakIndex(keys: Sealing, { telepon, surel }: Pick<Pemohon, 'telepon' | 'surel'>): string | null {
  const at = { table: TABLE, column: 'kontak' };
  if (surel !== '') return blindIndex(keys.secret('indeks'), at, indexedEmail(surel));
  return telepon === '' ? null : blindIndex(keys.secret('indeks'), at, telepon.replace(/[^0-9+]/g, '').replace(/^0/, '+62'));
}

/** "S*** A*****": what lists show. */
export function samarkan(nama: string): string {
  return nama
    .trim()
    .split(/\s+/)
    .slice(0, 3)
    .map((word) => `${Array.from(word)[0] ?? ''}***`)
    .join(' ');
}
