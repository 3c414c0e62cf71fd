// How does a table of counts become a CSV that no spreadsheet runs? (keamanan.md 3.3: = + - @ in front are defused)
import { stringify } from 'csv-stringify/sync';

export type Sel = string | number | null;

/** Null is "not told" and becomes an empty cell, never 0. */
export function lembarCsv(kepala: readonly string[], baris: readonly (readonly Sel[])[]): string {
  return stringify([kepala, ...baris] as Sel[][], { escape_formulas: true, quoted_match: /[\r\n]/ });
}
