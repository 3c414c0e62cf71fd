// Where does the quarter of an area stand, and what may follow? (sidalih.md 5.7)
import type { Tingkat } from './triwulan.ts';

export const KEADAAN = ['BUKA', 'MASUKAN', 'COKTAS', 'PLENO', 'DIUMUMKAN', 'TUTUP'] as const;
export type Keadaan = (typeof KEADAAN)[number];

/** Provinces and the nation take in no rows: they decide the sum of those below. */
const WAYS: Readonly<Record<Tingkat, readonly Keadaan[]>> = { kab_kota: KEADAAN, provinsi: ['BUKA', 'PLENO', 'DIUMUMKAN', 'TUTUP'], nasional: ['BUKA', 'PLENO', 'DIUMUMKAN', 'TUTUP'] };

/** Undefined at the end of the way. PLENO is entered by an approved recap alone. */
export function berikut(tingkat: Tingkat, keadaan: Keadaan): Keadaan | undefined {
  const way = WAYS[tingkat];
  return way[way.indexOf(keadaan) + 1];
}

export const isPublik = (keadaan: Keadaan): boolean => keadaan === 'DIUMUMKAN' || keadaan === 'TUTUP';
/** May a recap be handed in and approved here? */
export const isTerbukaPleno = (tingkat: Tingkat, keadaan: Keadaan): boolean => berikut(tingkat, keadaan) === 'PLENO';
