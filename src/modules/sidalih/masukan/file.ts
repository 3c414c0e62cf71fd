// How does a voter file come to us, whatever program wrote it? (what the readers of CSV and XLSX hand over)
import type { Header } from './form.ts';

export interface RawRow {
  /** Line of a CSV file or row of a sheet, from 1, the header counted. */
  readonly no: number;
  readonly cells: readonly string[];
  /** The row cannot be cut into its cells. */
  readonly fault?: 'E_BARIS_RUSAK' | 'E_BARIS_KOLOM' | 'E_BARIS_PANJANG';
  /** Places of cells that hold a formula in the workbook; the value beside it stands in `cells`. */
  readonly formulas?: readonly number[];
}

export interface Batch {
  readonly header: Header;
  /** Days are counted from 1904 in this workbook. */
  readonly macintosh: boolean;
  /** Empty for a CSV file and the first sheet that holds a form; else the name of the sheet. */
  readonly sheet: string;
  readonly rows: readonly RawRow[];
}

export type OnBatch = (batch: Batch) => Promise<void>;

/** What is said of the file as a whole. */
export interface FileNotes {
  /** Lines without anything. */
  blank: number;
  /** Lines that were no UTF-8 and were read as Windows-1252. */
  windows1252: number;
  /** Sheets without a header of the form; their rows are not read. */
  readonly skippedSheets: string[];
  /** Sheets filled to the last row that a sheet can have: rows below may be lost. */
  readonly fullSheets: string[];
}

export function makeNotes(): FileNotes {
  return { blank: 0, windows1252: 0, skippedSheets: [], fullSheets: [] };
}

export type FileCode =
  | 'BERKAS_TIADA'
  | 'BERKAS_KOSONG'
  | 'BERKAS_BUKAN_TEKS'
  | 'BERKAS_XLS_LAMA' // the workbook format before 2007
  | 'BERKAS_PDF'
  | 'BERKAS_TERKEMAS' // zip or gzip with something else in it
  | 'BERKAS_KEPALA' // no header with NKK, NIK and name
  | 'BERKAS_KOLOM_GANDA'
  | 'BERKAS_KOLOM_KURANG'
  | 'BERKAS_BESAR'
  | 'BUKU_RUSAK' // a workbook that does not open
  | 'BUKU_MAKRO'
  | 'BUKU_BOM' // unpacks beyond the bounds
  | 'BUKU_TEKS_BANYAK'; // more distinct texts than memory is given

/** Bounds of one file; workbooks are counted while they unpack. */
export interface FileLimits {
  readonly bytes: number;
  readonly unpackedBytes: number;
  /** Unpacked to packed, judged from 16 MiB unpacked on. */
  readonly ratio: number;
  readonly entries: number;
  /** Characters of distinct texts that a workbook may make us hold. */
  readonly sharedText: number;
}

const MIB = 1024 * 1024;

/**
 * At the desk a file has at most 200 MiB (keamanan.md 3.4), some 1.3 million rows of CSV. The 100 MiB of a workbook that
 * hold for evidence are too few here: a sheet of 1,048,576 voters unpacks to about 900 MiB, so 2 GiB are read, piece by piece.
 */
export const DESK_LIMITS: FileLimits = { bytes: 200 * MIB, unpackedBytes: 2048 * MIB, ratio: 100, entries: 2_000, sharedText: 256 * MIB };
/** On the server's own console the operator knows the file: a nation in one CSV has 30 GB. */
export const CONSOLE_LIMITS: FileLimits = { ...DESK_LIMITS, bytes: 1024 * 1024 * MIB, unpackedBytes: 16 * 1024 * MIB };
