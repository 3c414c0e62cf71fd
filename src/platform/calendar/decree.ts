// On which decree does a day rest, and how sure are we of its text? (tenggat.md 3.1: a certain row has a decree)
import type { Day } from '#kernel/day';

export const DECREE_KINDS = ['SKB', 'Keppres', 'Kepmen', 'SE', 'Keputusan'] as const;

export interface Decree {
  readonly jenis: (typeof DECREE_KINDS)[number];
  readonly nomor: string;
  readonly tanggal: Day;
  readonly penerbit: string;
  /** Of the file that was read, where one was. */
  readonly sha256?: string;
  /** H: read in its text, or its days counted and in two reports; M: one report; L: a forecast. Absent: whoever entered it had the decree. */
  readonly yakin?: 'H' | 'M' | 'L';
  /** Where the facts were read. */
  readonly sumber?: string;
}

/** "SKB 1497/2025, 2/2025, 5/2025". */
export function decreeName({ jenis, nomor }: Pick<Decree, 'jenis' | 'nomor'>): string {
  return `${jenis} ${nomor}`;
}
