// How do a set of checks and the traits of a station fit into one number each? (a log row stays narrow)
import { CEK, type CekId } from './figures.ts';

/** Bit n-1 of a mask stands for check Kn. */
export function bitOf(id: CekId): number {
  return 1 << CEK.indexOf(id);
}

/** The checks whose bits are set, in their order. */
export function checksIn(mask: number): CekId[] {
  return mask === 0 ? [] : CEK.filter((_, at) => (mask & (1 << at)) !== 0);
}

/** Traits of a station's figures in force. */
export const SIFAT = {
  FOTO: 1,
  LENGKAP: 2,
  SEBAGIAN: 4,
  LOLOS: 8,
  BERUBAH: 16,
  DITARIK: 32,
  PERBAIKAN: 64,
  /** The figures count in the sums. */
  DIHITUNG: 128,
  DIUJI: 256,
} as const;
