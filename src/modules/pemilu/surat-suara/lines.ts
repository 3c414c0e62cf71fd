// Which rows of a list can be read, and why not the others? (one way for every family: header, quotes, columns)
import { csvCells } from '#kernel/csv-line';
import { properName } from '#kernel/format';

export const LIST_FAULTS = [
  'BARIS_RUSAK', 'BARIS_KOLOM', 'BARIS_GANDA', 'JENIS', 'KODE_DAPIL', 'DAPIL_TIADA', 'KODE_WILAYAH', 'TINGKAT_LAIN', 'WILAYAH_DUA_DAPIL', 'WILAYAH_BERTUMPUK',
  'NOMOR', 'PARTAI_TIADA', 'PARTAI_LOKAL', 'NAMA_ISI', 'KELAMIN', 'PUBLIKASI', 'WARNA', 'YA_TIDAK', 'KURSI', 'PENDUDUK', 'KONTES_TIADA', 'WILAYAH_TIADA',
  'PASANGAN', 'CALON_TIADA', 'STATUS', 'HARI', 'DASAR_KOSONG', 'ID_SUMBER',
] as const;
export type ListFault = (typeof LIST_FAULTS)[number];

/** One row that was left out. `baris` counts from 1 with the header. */
export interface RefusedLine {
  readonly baris: number;
  readonly kolom: string | null;
  readonly alasan: ListFault;
  readonly nilai: string;
}

export const LIST_NOTES = ['TIDAK_TERMASUK', 'NOMOR_LOMPAT', 'KODE_ASING', 'DAPIL_TANPA_WILAYAH', 'JUMLAH_DAPIL', 'JUMLAH_KURSI', 'TIDAK_DISEBUT'] as const;
/** A gap of the source: told, counted, and left as it is. */
export type ListNote = (typeof LIST_NOTES)[number];

export interface Catatan {
  readonly catatan: ListNote;
  readonly nilai: string;
}

/** The cells of one row by column; `wrong` names the column at fault. */
export interface Line<C extends string> {
  readonly baris: number;
  cell(column: C): string;
  wrong(column: C, alasan: ListFault): RefusedLine;
}

/** All lines of a text without byte order mark and without the empty line at its end. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

export interface ReadLines<T> {
  /** In the order of the file. */
  readonly taken: readonly { readonly baris: number; readonly isi: T }[];
  readonly refused: readonly RefusedLine[];
  readonly read: number;
}

/** Reads each row below the header with `one`; a broken row is refused before it is asked. */
export function readLines<C extends string, T>(text: string, columns: readonly C[], one: (line: Line<C>) => T | RefusedLine): ReadLines<T> {
  const [, ...lines] = linesOf(text);
  const taken: { baris: number; isi: T }[] = [];
  const refused: RefusedLine[] = [];
  for (const [at, line] of lines.entries()) {
    const baris = at + 2;
    const cells = csvCells(line);
    if (cells === undefined) refused.push({ baris, kolom: null, alasan: 'BARIS_RUSAK', nilai: line.slice(0, 80) });
    else if (cells.length !== columns.length) refused.push({ baris, kolom: null, alasan: 'BARIS_KOLOM', nilai: String(cells.length) });
    else {
      const cell = (column: C): string => cells[columns.indexOf(column)] ?? '';
      const isi = one({ baris, cell, wrong: (kolom, alasan) => ({ baris, kolom, alasan, nilai: cell(kolom).slice(0, 80) }) });
      if (isRefused(isi)) refused.push(isi);
      else taken.push({ baris, isi });
    }
  }
  return { taken, refused, read: lines.length };
}

export function isRefused(value: unknown): value is RefusedLine {
  return typeof value === 'object' && value !== null && 'alasan' in value;
}

/** Rows whose key came before are refused: the first stands. */
export function withoutTwins<T>(read: ReadLines<T>, keyOf: (isi: T) => string): ReadLines<T> {
  const seen = new Set<string>();
  const refused = [...read.refused];
  const taken = read.taken.filter(({ baris, isi }) => {
    const key = keyOf(isi);
    if (!seen.has(key)) return seen.add(key);
    refused.push({ baris, kolom: null, alasan: 'BARIS_GANDA', nilai: key });
    return false;
  });
  return { taken, refused: refused.sort((a, b) => a.baris - b.baris), read: read.read };
}

/** A whole number from 1 to 999 999 without leading zero; undefined for anything else. */
export function readCount(cell: string, most = 999_999): number | undefined {
  const n = /^[1-9][0-9]{0,8}$/.test(cell) ? Number(cell) : undefined;
  return n !== undefined && n <= most ? n : undefined;
}

const LONGEST_NAME = 160;

/** A name as a person may read it; undefined where it is empty, too long or holds control characters. */
export function readName(cell: string): string | undefined {
  const tidy = cell.trim().replace(/\s+/g, ' ');
  return tidy === '' || tidy.length > LONGEST_NAME || /\p{C}/u.test(tidy) ? undefined : tidy;
}

/** The same, written as names of places are: "ACEH SELATAN" is "Aceh Selatan". */
export function readPlace(cell: string): string | undefined {
  const tidy = readName(cell);
  return tidy === undefined ? undefined : properName(tidy);
}

/** `#RRGGBB` in capitals. */
export function readColour(cell: string): string | undefined {
  return /^#[0-9A-Fa-f]{6}$/.test(cell) ? cell.toUpperCase() : undefined;
}
