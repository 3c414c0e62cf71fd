// What does each figure about voters mean: which cells over which cells? (hasil.md 3.1, 5, 10; one definition for page, file and comparison)
import { percent2 } from '#kernel/share';
import type { Form } from '#modules/pemilu';

/** Short names of hasil.md 3.1 with the sex; VA, VB, VC of part V. */
const SEL = {
  'A.l': 'pemilih_dpt_l', 'A.p': 'pemilih_dpt_p', A: 'pemilih_dpt_j',
  'B1.l': 'pengguna_dpt_l', 'B1.p': 'pengguna_dpt_p', B1: 'pengguna_dpt_j',
  'B2.l': 'pengguna_dptb_l', 'B2.p': 'pengguna_dptb_p', B2: 'pengguna_dptb_j',
  'B3.l': 'pengguna_non_dpt_l', 'B3.p': 'pengguna_non_dpt_p', B3: 'pengguna_non_dpt_j',
  'B4.l': 'pengguna_total_l', 'B4.p': 'pengguna_total_p', B4: 'pengguna_total_j',
  S1: 'ss_diterima', S2: 'ss_digunakan', S3: 'ss_dikembalikan', S4: 'ss_tidak_digunakan',
  'D.l': 'disabilitas_l', 'D.p': 'disabilitas_p', D: 'disabilitas_j',
  VA: 'suara_sah', VB: 'suara_tidak_sah', VC: 'suara_total',
} as const;
export type SelPendek = keyof typeof SEL;

/** The place of a cell in `Form.sel`; undefined where the form has no such cell. */
export function tempatSel(form: Form, name: SelPendek): number | undefined {
  const at = form.sel.findIndex(({ nama }) => nama === SEL[name]);
  return at < 0 ? undefined : at;
}

export interface Definisi {
  readonly id: IdUkuran;
  /** Sum of these cells over the sum of those. */
  readonly atas: readonly SelPendek[];
  readonly bawah: readonly SelPendek[];
}

export const ID_UKURAN = ['partisipasi_dpt', 'partisipasi_daftar', 'suara_dpt', 'partisipasi_laki', 'partisipasi_perempuan', 'perempuan', 'bagian_dpt', 'bagian_dptb', 'bagian_dpk', 'tidak_sah'] as const;
export type IdUkuran = (typeof ID_UKURAN)[number];

/** The three turnout figures first; none of them is "the" turnout, so each goes by its own name. */
export const DEFINISI: readonly Definisi[] = [
  { id: 'partisipasi_dpt', atas: ['B4'], bawah: ['A'] },
  { id: 'partisipasi_daftar', atas: ['B4'], bawah: ['A', 'B2', 'B3'] },
  { id: 'suara_dpt', atas: ['VA', 'VB'], bawah: ['A'] },
  { id: 'partisipasi_laki', atas: ['B4.l'], bawah: ['A.l'] },
  { id: 'partisipasi_perempuan', atas: ['B4.p'], bawah: ['A.p'] },
  { id: 'perempuan', atas: ['B4.p'], bawah: ['B4'] },
  { id: 'bagian_dpt', atas: ['B1'], bawah: ['B4'] },
  { id: 'bagian_dptb', atas: ['B2'], bawah: ['B4'] },
  { id: 'bagian_dpk', atas: ['B3'], bawah: ['B4'] },
  { id: 'tidak_sah', atas: ['VB'], bawah: ['VC'] },
];

/** The cells that a station must carry to count in a figure. */
export function selOf({ atas, bawah }: Definisi): SelPendek[] {
  return [...new Set([...atas, ...bawah])];
}

/** A figure over the stations that carry all of its cells; `tps` 0 = none does. */
export interface Ukuran {
  readonly id: IdUkuran;
  readonly atas: number;
  readonly bawah: number;
  /** May exceed 100. Null where there is nothing to divide by. */
  readonly persen: number | null;
  readonly tps: number;
}

/** `jumlah`: sums of `selOf(definisi)`, over the same stations. */
export function ukur(definisi: Definisi, jumlah: readonly number[], tps: number): Ukuran {
  const sel = selOf(definisi);
  const sum = (names: readonly SelPendek[]): number => names.reduce((total, name) => total + (jumlah[sel.indexOf(name)] ?? 0), 0);
  return ukuranOf(definisi.id, sum(definisi.atas), sum(definisi.bawah), tps);
}

export function ukuranOf(id: IdUkuran, atas: number, bawah: number, tps: number): Ukuran {
  return { id, atas, bawah, persen: tps === 0 ? null : percent2(atas, bawah), tps };
}
