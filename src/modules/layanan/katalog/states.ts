// Which step moves a standard from which state to which, and how does it stand on a day? (layanan.md 2.3)
import type { Day } from '#kernel/day';

/** DITARIK: a draft that was given up. What follows after DITETAPKAN is a matter of days alone. */
export const KEADAAN_TERSIMPAN = ['DRAF', 'DIBAHAS', 'USUL', 'DITETAPKAN', 'DITARIK'] as const;
export type KeadaanTersimpan = (typeof KEADAAN_TERSIMPAN)[number];
export type Keadaan = KeadaanTersimpan | 'BERLAKU' | 'DIGANTI' | 'DICABUT';
export type Akhir = 'DIGANTI' | 'DICABUT';

export const LANGKAH = ['ubah', 'bahas', 'usul', 'kembali', 'setuju', 'tarik', 'cabut'] as const;
export type Langkah = (typeof LANGKAH)[number];

/** The forum with users that weighed the draft (UU 25/2009 Pasal 39; PermenPANRB 16/2017). */
export interface Forum {
  readonly tanggal: Day;
  /** Number of its minutes. */
  readonly berita: string;
  readonly peserta: number;
}

export interface Mendesak {
  readonly alasan: string;
  /** Until when the forum must follow. */
  readonly forumSampai: Day;
}

/** The decree on paper. */
export interface Penetapan {
  readonly nomor: string;
  readonly tanggal: Day;
  /** Post of whoever signs. */
  readonly jabatan: string;
}

const TABLE: Readonly<Record<KeadaanTersimpan, Partial<Readonly<Record<Langkah, KeadaanTersimpan>>>>> = {
  DRAF: { ubah: 'DRAF', bahas: 'DIBAHAS', usul: 'USUL', tarik: 'DITARIK' },
  // What changes after the forum was not weighed by it: back to the draft.
  DIBAHAS: { ubah: 'DRAF', usul: 'USUL', tarik: 'DITARIK' },
  USUL: { kembali: 'DRAF', setuju: 'DITETAPKAN', tarik: 'DITARIK' },
  DITETAPKAN: { cabut: 'DITETAPKAN' },
  DITARIK: {},
};

/** The stored state after a step; undefined when it cannot be done. */
export function setelah(dari: KeadaanTersimpan, langkah: Langkah): KeadaanTersimpan | undefined {
  return TABLE[dari][langkah];
}

interface Masa {
  readonly keadaan: KeadaanTersimpan;
  readonly berlakuDari: Day | null;
  readonly berlakuSampai: Day | null;
  readonly akhir: Akhir | null;
}

/** How it stands at the office on a day: the change comes at 00.00 local, no clock has to run for it. */
export function keadaanPada({ keadaan, berlakuDari, berlakuSampai, akhir }: Masa, on: Day): Keadaan {
  if (keadaan !== 'DITETAPKAN' || berlakuDari === null || on < berlakuDari) return keadaan;
  return berlakuSampai !== null && berlakuSampai <= on ? (akhir ?? 'DIGANTI') : 'BERLAKU';
}
