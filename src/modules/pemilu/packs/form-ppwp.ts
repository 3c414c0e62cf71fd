// Which cells does the president's form have, in which order? (PKPU 25/2023, form C.HASIL-PPWP; hasil.md 3.1)
import type { Form, Halaman, Sel } from '../pack.ts';

const VOTER_ROWS = ['pemilih_dpt', 'pengguna_dpt', 'pengguna_dptb', 'pengguna_non_dpt', 'pengguna_total'] as const;
const SEXES = ['l', 'p', 'j'] as const;

/** Parts I (voters by sex), V (sums of votes), II (ballots), III (voters with a disability). */
const SEL: readonly Sel[] = [
  ...VOTER_ROWS.flatMap((row) => SEXES.map((sex): Sel => ({ nama: `${row}_${sex}`, bagian: 'I' }))),
  { nama: 'suara_sah', bagian: 'V' },
  { nama: 'suara_tidak_sah', bagian: 'V' },
  { nama: 'suara_total', bagian: 'V' },
  { nama: 'ss_diterima', bagian: 'II' },
  { nama: 'ss_digunakan', bagian: 'II' },
  { nama: 'ss_dikembalikan', bagian: 'II' },
  { nama: 'ss_tidak_digunakan', bagian: 'II' },
  ...SEXES.map((sex): Sel => ({ nama: `disabilitas_${sex}`, bagian: 'III' })),
];

/** Signatures of KPPS and witnesses stand at the foot of every page. */
export const TANDA_TANGAN = { x: 0, y: 0.86, w: 1, h: 0.14 } as const;

/**
 * [L] Where part III, names and signatures stand on a page that is photographed upright and whole: wide rather than
 * exact, and a matter of this rule pack (hasil.md 9.7, 9.8, 13).
 */
const HALAMAN: readonly Halaman[] = [
  { bagian: ['I', 'II', 'III'], tutup: [{ x: 0, y: 0.7, w: 1, h: 0.16 }, TANDA_TANGAN] },
  { bagian: ['IV', 'V'], tutup: [TANDA_TANGAN] },
  { bagian: [], tutup: [{ x: 0, y: 0.15, w: 1, h: 0.85 }] },
];

/** Sirekap's block "administrasi" carries parts I and V only. */
export const FORM_PPWP_2024: Form = {
  model: 'C.HASIL-PPWP',
  sel: SEL,
  administrasi: SEL.filter((sel) => sel.bagian === 'I' || sel.bagian === 'V').map((sel) => sel.nama),
  halaman: HALAMAN,
};

/** The form of 2019 asks the same; SITUNG published only these sums of it. */
export const FORM_PPWP_2019: Form = {
  model: 'C1-PPWP',
  sel: SEL,
  administrasi: ['pemilih_dpt_j', 'pengguna_total_j', 'suara_sah', 'suara_tidak_sah', 'suara_total'],
  halaman: HALAMAN,
};
