// Which cells and pages do the C.Hasil forms have, contest by contest? (PKPU 25/2023, PKPU 17/2024; hasil.md 3.1 and 3.2)
import type { Form, Halaman } from '../pack.ts';
import { FORM_PPWP_2024, TANDA_TANGAN } from './form-ppwp.ts';

/** Parts I, II, III and V are those of the president's form; only part IV and the pages differ. */
function formOf(model: string, votes: number): Form {
  const [first] = FORM_PPWP_2024.halaman;
  const lembar = (halaman: Halaman): Halaman => ({ ...halaman, tutup: [TANDA_TANGAN] });
  const inner = Array.from({ length: votes - 1 }, () => lembar({ bagian: ['IV'], tutup: [] }));
  const signed = FORM_PPWP_2024.halaman.slice(2);
  return { ...FORM_PPWP_2024, model, halaman: [...(first === undefined ? [] : [first]), ...inner, lembar({ bagian: ['IV', 'V'], tutup: [] }), ...signed] };
}

/** [M] About twenty pages: a page a party. */
export const FORM_DPR_2024 = formOf('C.HASIL-DPR', 18);
export const FORM_DPRD_PROV_2024 = formOf('C.HASIL-DPRD-PROV', 18);
export const FORM_DPRD_KAB_2024 = formOf('C.HASIL-DPRD-KAB/KOTA', 18);
/** [M] A line a person, some twenty persons a province. */
export const FORM_DPD_2024 = formOf('C.HASIL-DPD', 2);
export const FORM_GUBERNUR_2024 = formOf('C.HASIL-KWK-GUBERNUR', 1);
export const FORM_BUPATI_2024 = formOf('C.HASIL-KWK-BUPATI/WALIKOTA', 1);
