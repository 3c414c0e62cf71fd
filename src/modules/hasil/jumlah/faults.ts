// Why was a row of a file of sums not taken? (every refusal has its own code; nothing is repaired)

/** Codes that the strict reader of station files has too; its sentences serve both. */
export type SharedFault =
  | 'ANGKA_NEGATIF' | 'ANGKA_DESIMAL' | 'ANGKA_RIBUAN' | 'ANGKA_TERLALU_BESAR' | 'ANGKA_BUKAN'
  | 'KOLOM_KURANG' | 'KOLOM_LEBIH' | 'KUTIP_RUSAK' | 'KARAKTER_NUL' | 'BUKAN_UTF8' | 'BARIS_PANJANG';

export const OWN_FAULTS = [
  'KODE_DAPIL', 'KODE_WILAYAH', 'INDUK_BEDA', 'NAMA_ISI', 'KURSI_ISI', 'NOMOR_PARTAI', 'NOMOR_ISI', 'PERSEN_ISI', 'YA_TIDAK', 'SATUAN_GANDA',
  'OPSI_GANDA', 'KEPALA_BEDA', 'OPSI_KOSONG', 'SATUAN_TIDAK_UTUH', 'KUNCI_ISI', 'KUNCI_PINDAH', 'NAMA_BEDA', 'WAKTU_ISI', 'JENIS_ASING', 'TPS_LEBIH', 'KODE_PROVINSI',
] as const;
export type OwnFault = (typeof OWN_FAULTS)[number];

export type SumFault = SharedFault | OwnFault;

/** One refused row: `row` as an editor counts, header 1. */
export interface RowSlip {
  readonly row: number;
  readonly code: SumFault;
  readonly column: string;
  readonly value: string;
  readonly expected: string;
}

export function rowSlip(row: number, code: SumFault, column: string, value: string, expected = ''): RowSlip {
  return { row, code, column, value, expected };
}
