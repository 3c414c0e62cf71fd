// Why was a row or a file not taken? (every refusal has its own code, for machines and for the report)
import type { AreaCodeRefusal } from '#kernel/area-code';
import type { CountFault } from './count-cell.ts';

/** What stops a whole file before its first row. */
export type FileFault =
  | 'BERKAS_TIDAK_ADA'
  | 'BERKAS_TIDAK_TERBACA'
  | 'BERKAS_KOSONG'
  | 'BERKAS_BUKAN_UTF8'
  | 'FOLDER_TANPA_HASIL'
  | 'GZIP_BUKAN' // named .gz, other bytes
  | 'GZIP_TERPUTUS' // ends before its end
  | 'GZIP_RUSAK' // its checksum does not agree
  | 'JUDUL_TIDAK_DIKENAL' // columns of no family
  | 'JUDUL_GANDA' // one column named twice
  | 'JSON_TANPA_TPS' // an area file whose rows are areas
  | 'JSON_TERLALU_BESAR'
  | 'JSON_TIDAK_UTUH'
  | 'AREA_KURANG' // names without codes and no --area
  | 'AREA_TIDAK_ADA' // the tree has no kel/desa there
  | 'WAKTU_KURANG' // no times and no --as-of
  | 'CALEG_TIDAK_COCOK' // ids that are not the lists of the paper
  | 'LAPORAN_TIDAK_TERTULIS';

/** What stops one row, or one snapshot that a row carries. */
export type RowFault =
  | CountFault
  | AreaCodeRefusal
  | 'KODE_BUKAN_TPS'
  | 'KODE_LUAR_NEGERI_SIREKAP'
  | 'KOLOM_KURANG'
  | 'KOLOM_LEBIH'
  | 'KUTIP_RUSAK'
  | 'KARAKTER_NUL'
  | 'BUKAN_UTF8'
  | 'BARIS_PANJANG'
  | 'WAKTU_KOSONG'
  | 'WAKTU_BENTUK'
  | 'WAKTU_TIDAK_ADA'
  | 'FOTO_BENTUK'
  | 'FOTO_TANPA_KODE'
  | 'NOMOR_BEDA' // the number column and the code name two stations
  | 'NAMA_TIDAK_COCOK' // no area of the tree has this path of names
  | 'NAMA_GANDA' // more than one has
  | 'NAMA_BEDA_KODE' // the names and the code of the photo name two areas
  | 'JENIS_TPS' // abroad: not TPS, POS or KSK
  | 'WILAYAH_TIDAK_ADA'
  | 'TPS_DI_LUAR_DAFTAR'
  | 'TPS_GANDA'
  | 'JSON_RUSAK'
  | 'JSON_BENTUK'
  | 'PILIHAN_TIDAK_DIKENAL'
  | 'TANPA_SURAT_SUARA' // no paper is fixed there
  | 'KERTAS_LAIN' // another paper than the one that was ordered
  | 'KONTES_TIDAK_DI_SINI' // not held there, or the map does not say in which dapil
  | 'DAPIL_BEDA' // the file names another dapil than the station's
  | 'CALEG_TIDAK_COCOK'
  | 'KARANTINA'
  | 'CATATAN_PSU'; // no refusal: the reading is taken, what the source says beside it is in the report

/** One refusal inside a file. `value` is what stood there; `expected` what should have, where that helps. */
export interface Slip {
  readonly code: RowFault;
  readonly column: string;
  readonly value: string;
  readonly expected?: string;
}

export function slip(code: RowFault, column: string, value: string, expected?: string): Slip {
  return expected === undefined ? { code, column, value } : { code, column, value, expected };
}

const SHOWN = 60;

/** A source's value made fit to be printed: control characters shown as what they are, at most 60 characters. */
export function printable(value: string): string {
  const shown = value
    .slice(0, SHOWN)
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return value.length > SHOWN ? `${shown}…` : shown;
}
