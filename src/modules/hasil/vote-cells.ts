// What is a vote cell of part IV called in files, forms and answers to programs? (a browser uses it too)
import type { Opsi } from '#modules/pemilu';

/** The column of a vote cell in files and the field in forms: `suara_3`, `total_4`, `partai_4`, `caleg_4_2`. */
export function kolomOf({ jenis, nomor, partai }: Pick<Opsi, 'jenis' | 'nomor' | 'partai'>): string {
  if (jenis === 'partai_total') return `total_${nomor}`;
  if (jenis === 'partai') return `partai_${nomor}`;
  return jenis === 'caleg' ? `caleg_${partai ?? 0}_${nomor}` : `suara_${nomor}`;
}

/** The key of a vote cell in answers to programs: its number on the ballot; below a party's total `4.0` (the party alone), `4.2`. */
export function kunciOf({ id, jenis, nomor }: Pick<Opsi, 'id' | 'jenis' | 'nomor'>): string {
  return jenis === 'partai' || jenis === 'caleg' ? id : String(nomor);
}
