// How does a decision say why: what was compared with what, under which article? (data for a page; the words stand in words.ts)
import type { Dasar } from './pack-schema.ts';

export const LANGKAH = ['ambang', 'mayoritas', 'persebaran', 'provinsi', 'duaPasangan', 'tunggal', 'terbanyak', 'pita'] as const;

/** `kiri tanda kanan`, in whole numbers, as it was compared. */
export interface Langkah {
  readonly langkah: (typeof LANGKAH)[number];
  /** Whom it is about: an option, or an area where the comparison is about one; null = nobody in particular. */
  readonly peserta: string | null;
  readonly wilayah: string | null;
  readonly kiri: number;
  readonly tanda: '>' | '>=' | '<=';
  readonly kanan: number;
  readonly terpenuhi: boolean;
  readonly dasar: Dasar;
}

export function compared(
  langkah: Langkah['langkah'],
  kiri: number,
  tanda: Langkah['tanda'],
  kanan: number,
  dasar: Dasar,
  about: { readonly peserta?: string; readonly wilayah?: string } = {},
): Langkah {
  const terpenuhi = tanda === '>' ? kiri > kanan : tanda === '>=' ? kiri >= kanan : kiri <= kanan;
  return { langkah, peserta: about.peserta ?? null, wilayah: about.wilayah ?? null, kiri, tanda, kanan, terpenuhi, dasar };
}
