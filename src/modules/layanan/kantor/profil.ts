// What does an office say of itself, from which day on? (layanan.md 3.1)
import { z } from 'zod';
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import type { Db } from '#platform/db';
import { readProfil } from './store/profil.ts';

const teks = z.string().max(600);
export const AKSES = ['pintu', 'toilet', 'duduk', 'loop', 'penanda', 'laktasi'] as const;

/** Posts, never persons. Empty = not filled in, and the page says so. */
export const profilSchema = z.object({
  alamat: teks,
  wilayah: teks,
  transportasi: teks,
  akses: z.array(z.enum(AKSES)),
  bahasa: teks,
  kepala: teks,
  ppid: teks,
  /** All 14 components of its standards in the open, not only the six for users. */
  semuaKomponen: z.boolean(),
});
export type IsiProfil = z.infer<typeof profilSchema>;

export const KOSONG: IsiProfil = { alamat: '', wilayah: '', transportasi: '', akses: [], bahasa: '', kepala: '', ppid: '', semuaKomponen: false };

export async function tampilSemua(db: Db, kantor: AreaCode, on: Day): Promise<boolean> {
  return (await readProfil(db, kantor, on))?.isi.semuaKomponen ?? false;
}
