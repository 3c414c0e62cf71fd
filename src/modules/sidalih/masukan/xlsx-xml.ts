// What do the parts of a workbook say? (SpreadsheetML, ECMA-376 part 1, 18.3 and 18.4; XML as a stream)
import sax from 'sax';
import type { FileLimits } from './file.ts';
import { type PartReader, PartRefused } from './xlsx-zip.ts';

interface Heard {
  open?(name: string, at: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Names come without their prefix. A document type is refused: no workbook has one. */
function xmlPart(heard: Heard): PartReader {
  const parser = new sax.SAXParser(true, { position: false, trim: false, normalize: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  parser.onerror = () => {
    throw new PartRefused('BUKU_RUSAK');
  };
  parser.ondoctype = () => {
    throw new PartRefused('BUKU_RUSAK');
  };
  parser.onopentag = ({ name, attributes }) => heard.open?.(local(name), attributes as Readonly<Record<string, string>>);
  parser.onclosetag = (name) => heard.close?.(local(name));
  parser.ontext = (text) => heard.text?.(text);
  parser.oncdata = (text) => heard.text?.(text);
  return (bytes, last) => {
    try {
      parser.write(decoder.decode(bytes, { stream: !last }));
      if (last) parser.close();
    } catch (error) {
      throw error instanceof PartRefused ? error : new PartRefused('BUKU_RUSAK');
    }
  };
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** Text as SpreadsheetML writes it: _x000D_ is one character (ST_Xstring). */
function xstring(text: string): string {
  return text.includes('_x') ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}

export interface Book {
  /** In the order of the tabs; `id` points into `links`. */
  readonly sheets: { readonly name: string; readonly id: string }[];
  macintosh: boolean;
  /** Part of each relationship id. */
  readonly links: Map<string, string>;
}

export function bookPart(book: Book): PartReader {
  return xmlPart({
    open(name, at) {
      if (name === 'workbookPr') book.macintosh = at['date1904'] === '1' || at['date1904'] === 'true';
      if (name !== 'sheet') return;
      const id = Object.entries(at).find(([key]) => local(key) === 'id')?.[1] ?? '';
      book.sheets.push({ name: at['name'] ?? '', id });
    },
  });
}

export function linksPart(book: Book): PartReader {
  return xmlPart({
    open(name, at) {
      const target = at['Target'] ?? '';
      if (name === 'Relationship') book.links.set(at['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
}

/** Texts that cells point to. Phonetic readings (rPh) are no part of the text. */
export function sharedPart(strings: string[], limits: FileLimits): PartReader {
  let [text, size] = ['', 0];
  let [taking, aside] = [false, 0];
  return xmlPart({
    open(name) {
      if (name === 'si') text = '';
      else if (name === 'rPh') aside += 1;
      else if (name === 't') taking = aside === 0;
    },
    text(piece) {
      if (taking) text += piece;
    },
    close(name) {
      if (name === 't') taking = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') {
        size += text.length + 16;
        if (size > limits.sharedText) throw new PartRefused('BUKU_TEKS_BANYAK');
        strings.push(xstring(text));
      }
    },
  });
}

export interface Cell {
  /** Column, from 0. */
  readonly at: number;
  readonly text: string;
  /** Stands as a number in the sheet. */
  readonly number: boolean;
  readonly formula: boolean;
}

/** No form has more columns; what lies further right is passed over. */
const MOST_COLUMNS = 400;
/** Characters of one cell (a spreadsheet holds 32,767). */
const LONGEST = 40_000;

/** `onRow`: number of the row and its filled cells in order. */
export function sheetPart(strings: readonly string[], onRow: (no: number, cells: readonly Cell[]) => void): PartReader {
  let [row, column] = [0, -1];
  let cells: Cell[] = [];
  let [kind, text, taking, formula] = ['n', '', false, false];
  return xmlPart({
    open(name, at) {
      if (name === 'row') {
        row = Number(at['r'] ?? row + 1);
        [cells, column] = [[], -1];
      } else if (name === 'c') {
        column = at['r'] === undefined ? column + 1 : columnOf(at['r']);
        [kind, text, formula] = [at['t'] ?? 'n', '', false];
      } else if (name === 'f') formula = true;
      else if (name === 'v' || name === 't') taking = true;
    },
    text(piece) {
      if (taking && text.length < LONGEST) text += piece;
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false;
      else if (name === 'c' && column < MOST_COLUMNS) cells.push({ at: column, text: textOf(kind, text, strings), number: kind === 'n' && text !== '', formula });
      else if (name === 'row') onRow(row, cells);
    },
  });
}

function textOf(kind: string, text: string, strings: readonly string[]): string {
  if (kind === 's') return strings[Number(text)] ?? '';
  // #N/A and #REF! are no values: the cell is empty for us.
  if (kind === 'e') return '';
  return kind === 'n' || kind === 'b' ? text : xstring(text);
}

/** "B5" is column 1. */
function columnOf(place: string): number {
  let column = 0;
  for (let at = 0; at < place.length; at += 1) {
    const unit = place.charCodeAt(at) - 64;
    if (unit < 1 || unit > 26) break;
    column = column * 26 + unit;
  }
  return column - 1;
}
