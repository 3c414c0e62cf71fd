// How is a table written as CSV so that no reader's spreadsheet runs it or fills a blank? (hasil.md section 8; keamanan.md 3)
import { stringify } from 'csv-stringify/sync';

/** A cell of a published table; null is "nothing was read" and becomes an empty cell, never 0. */
export type Cell = string | number | null;

/** A column of a published table: `teks` or `angka` (whole numbers). */
export interface Column {
  readonly nama: string;
  readonly jenis: 'teks' | 'angka';
  /** For the field guide. */
  readonly arti: string;
}

/**
 * Lines with LF, UTF-8, comma, quotes only where needed. A text that a spreadsheet would take for a formula
 * (= + - @ tab CR in front) gets a quote mark before it; our numbers are never negative, so none of them is touched.
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return '';
  // A lone CR ends a line for some readers, so it is quoted like LF.
  return stringify(rows as Cell[][], { escape_formulas: true, quoted_match: /[\r\n]/ });
}

/** Header and rows as one text. */
export function csvTable(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  return csvLines([columns.map((column) => column.nama), ...rows]);
}

export function textColumn(nama: string, arti: string): Column {
  return { nama, jenis: 'teks', arti };
}

export function numberColumn(nama: string, arti: string): Column {
  return { nama, jenis: 'angka', arti };
}
