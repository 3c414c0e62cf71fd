// How does a row stand in a sheet? (typed cells: a text is never run as a formula, a number never becomes a date)
import { assert } from '#kernel/result';

/** A cell; null = nothing was read: an empty cell, never 0. */
export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** A column of text keeps its digits ("01"); in a column of numbers every number stands as a number. */
  readonly kind: 'text' | 'number';
}

/** Places in `cellXfs` of the styles. `text` is the format @: what is typed over it later stays text too. */
export const STYLE = { head: 1, text: 2, whole: 3, broken: 4 } as const;


export const SHEET_TAIL = '</sheetData></worksheet>';
/** Excel holds no longer text in a cell. */
const LONGEST = 32_767;
/** Excel keeps 15 digits of a number; a longer one stands as text, whole. */
const MOST_EXACT = 999_999_999_999_999;

export function headerRow(columns: readonly SheetColumn[]): string {
  return `<row r="1">${columns.map(({ title }, at) => textCell(`${letters(at)}1`, title, STYLE.head)).join('')}</row>`;
}

/** `at`: number of the row in its sheet, from 2 on. */
export function rowXml(at: number, columns: readonly SheetColumn[], cells: readonly SheetCell[]): string {
  assert(cells.length === columns.length, `row ${at} has ${cells.length} cells for ${columns.length} columns`);
  const written = cells.map((value, index) => {
    const place = `${letters(index)}${at}`;
    if (value === null) return '';
    if (typeof value === 'string') return textCell(place, value, STYLE.text);
    assert(Number.isFinite(value), `cell ${place} is no number`);
    if (columns[index]?.kind === 'text' || Math.abs(value) > MOST_EXACT) return textCell(place, String(value), STYLE.text);
    return `<c r="${place}" s="${Number.isInteger(value) ? STYLE.whole : STYLE.broken}"><v>${value}</v></c>`;
  });
  return `<row r="${at}">${written.join('')}</row>`;
}

function textCell(place: string, value: string, style: number): string {
  const shown = value.length <= LONGEST ? value : `${value.slice(0, LONGEST - 1)}…`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(shown)}</t></is></c>`;
}

/** A, B, ... Z, AA, ... for columns from 0 on. */
export function letters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : letters(Math.floor(index / 26) - 1) + rest;
}

/** Text between tags: XML forbids most control characters, SpreadsheetML writes them as _x0001_ (ST_Xstring), and so that very text too. */
export function xmlText(value: string): string {
  return value
    .toWellFormed()
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
