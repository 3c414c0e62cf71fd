// Which five claims may anybody raise about the voter list, and what does each ask for? (sidalih.md 5.3)
import type { PaketAturan, TmsPaket } from '../aturan/paket.ts';

export const JENIS = ['belum-terdaftar', 'data-salah', 'bukan-penduduk', 'ganda', 'tidak-memenuhi'] as const;
export type JenisTanggapan = (typeof JENIS)[number];

export const TENTANG = ['sendiri', 'orang-lain'] as const;
export type Tentang = (typeof TENTANG)[number];

/** What of a record can be wrong, as people name it. */
export const BIDANG = ['nama', 'alamat', 'lahir', 'kelamin', 'kawin', 'disabilitas', 'tps', 'lain'] as const;
export type BidangSalah = (typeof BIDANG)[number];

/** Must the claim carry evidence? Always where it is about somebody else. */
export function perluBukti(tentang: Tentang): boolean {
  return tentang === 'orang-lain';
}

/**
 * Must the person hear of it and have her time to answer before the record is touched? Whoever is not on the list loses
 * nothing by being put on it; everybody else is asked, whether the record would go or only be written anew.
 */
export function perluSurat(jenis: JenisTanggapan, tentang: Tentang): boolean {
  return tentang === 'orang-lain' && jenis !== 'belum-terdaftar';
}

/** Codes by which such a claim may take a record off the list, of those that the pack knows. Duplicates go through their own case. */
export function kodeBoleh(paket: PaketAturan, jenis: JenisTanggapan): readonly TmsPaket[] {
  const codes: Readonly<Partial<Record<JenisTanggapan, readonly number[]>>> = { 'bukan-penduduk': [4, 5], 'tidak-memenuhi': [1, 3, 4, 5, 6, 7] };
  return paket.tms.filter(({ kode }) => codes[jenis]?.includes(kode) === true);
}
