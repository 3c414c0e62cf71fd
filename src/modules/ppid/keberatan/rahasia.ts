// How does what she wrote in an objection lie in the table? (ppid.md section 20)
import { z } from 'zod';
import { assert } from '#kernel/result';
import type { Keys } from '#platform/keys';
import { kidOf, openField, ringOf, sealField } from '#platform/seal';

const isi = z.object({
  /** What was asked and what happened, in her words. */
  kasus: z.string(),
  tujuan: z.string(),
  /** Only for an objection without a request (ground b): who she is and how to reach her. */
  nama: z.string(),
  alamat: z.string(),
  kontak: z.string(),
  /** Language of its letters where there is no request that says so. */
  bahasa: z.enum(['id', 'en']).optional(),
});
export type IsiKeberatan = z.infer<typeof isi>;

const place = (row: string) => ({ table: 'ppid_keberatan', row, column: 'rahasia' });

export function sealKeberatan(keys: Pick<Keys, 'secret'>, id: string, value: IsiKeberatan): string {
  const key = keys.secret('bidang');
  return sealField(key, place(id), kidOf(key), JSON.stringify(value));
}

export function openKeberatan(keys: Pick<Keys, 'secret'>, id: string, sealed: string): IsiKeberatan | undefined {
  if (sealed === '') return undefined;
  const opened = openField(ringOf(keys.secret('bidang')), place(id), sealed);
  assert(opened.ok, `sealed objection ${id}`);
  return isi.parse(JSON.parse(opened.value));
}
