// Which rows does a workbook hold, and which of its numbers have lost digits? (memory holds its distinct texts and one piece)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type FileCode, type FileLimits, type FileNotes, type OnBatch, type RawRow, makeNotes } from './file.ts';
import { type Header, readHeader } from './form.ts';
import { type Book, type Cell, bookPart, linksPart, sharedPart, sheetPart } from './xlsx-xml.ts';
import { PartRefused, isWhole, readParts } from './xlsx-zip.ts';

const MOST_ROWS = 1_048_576;
const HEADER_WITHIN = 20;
/** Above 2^53 neighbours of a number are two apart: its last digit is a guess. */
const LARGEST_EXACT = Number.MAX_SAFE_INTEGER;

/**
 * Hands over the rows of every sheet that has a header of the form, sheet by sheet as they lie in the archive. `row.no` is
 * the row's number in its sheet.
 */
export async function readXlsx(path: string, limits: FileLimits, onBatch: OnBatch): Promise<Result<FileNotes, Refusal<FileCode>>> {
  if (!(await isWhole(path))) return refuse('BUKU_RUSAK');
  const book: Book = { sheets: [], macintosh: false, links: new Map() };
  const strings: string[] = [];
  const first = await readParts(path, limits, (name) => {
    if (name === 'xl/workbook.xml') return bookPart(book);
    if (name === 'xl/_rels/workbook.xml.rels') return linksPart(book);
    return name === 'xl/sharedStrings.xml' ? sharedPart(strings, limits) : undefined;
  });
  if (!first.ok) return first;
  if (book.sheets.length === 0) return refuse('BERKAS_TERKEMAS');
  return readSheets(path, limits, book, strings, onBatch);
}

async function readSheets(path: string, limits: FileLimits, book: Book, strings: readonly string[], onBatch: OnBatch): Promise<Result<FileNotes, Refusal<FileCode>>> {
  const notes = makeNotes();
  const byPart = new Map(book.sheets.map(({ name, id }, at) => [book.links.get(id) ?? '', at === 0 ? { name, label: '' } : { name, label: name }] as const));
  const ready: Parameters<OnBatch>[0][] = [];
  let forms = 0;
  const second = await readParts(
    path,
    limits,
    (part) => {
      const sheet = byPart.get(part);
      if (sheet === undefined) return undefined;
      const taker = makeTaker(notes);
      const read = sheetPart(strings, taker.row);
      return (bytes, last) => {
        read(bytes, last);
        const rows = taker.take();
        if (taker.header() === undefined && last) notes.skippedSheets.push(sheet.name);
        const header = taker.header();
        if (header === undefined) return;
        if (header.twice.length > 0) throw new PartRefused('BERKAS_KOLOM_GANDA');
        if (last) forms += 1;
        if (last && taker.lastRow() >= MOST_ROWS) notes.fullSheets.push(sheet.name);
        if (rows.length > 0 || last) ready.push({ header, macintosh: book.macintosh, sheet: sheet.label, rows });
      };
    },
    async () => {
      for (const batch of ready.splice(0)) await onBatch(batch);
    },
  );
  if (!second.ok) return second;
  return forms === 0 ? refuse('BERKAS_KEPALA') : ok(notes);
}

/** Finds the header of one sheet and cuts the rows below it. */
function makeTaker(notes: FileNotes) {
  let header: Header | undefined;
  let seen = 0;
  let last = 0;
  let rows: RawRow[] = [];
  const row = (no: number, cells: readonly Cell[]): void => {
    last = Math.max(last, no);
    if (cells.every(({ text }) => text.trim() === '')) {
      if (header !== undefined) notes.blank += 1;
      return;
    }
    if (header !== undefined) {
      rows.push(rawRow(no, cells, header));
      return;
    }
    if ((seen += 1) <= HEADER_WITHIN) header = readHeader(Array.from({ length: (cells.at(-1)?.at ?? 0) + 1 }, (_, at) => cells.find((cell) => cell.at === at)?.text ?? ''));
  };
  const take = (): RawRow[] => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { row, take, header: () => header, lastRow: () => last };
}

function rawRow(no: number, filled: readonly Cell[], { width, places }: Header): RawRow {
  const cells = new Array<string>(width).fill('');
  const formulas: number[] = [];
  let beyond = false;
  for (const { at, text, number, formula } of filled) {
    if (at >= width) beyond ||= text.trim() !== '';
    else {
      cells[at] = number ? (at === places.nik || at === places.nkk ? idText(text) : numberText(text)) : text;
      if (formula) formulas.push(at);
    }
  }
  const fault = beyond ? ({ fault: 'E_BARIS_KOLOM' } as const) : {};
  return formulas.length === 0 ? { no, cells, ...fault } : { no, cells, formulas, ...fault };
}

/**
 * NIK or NKK that stands as a number. A spreadsheet keeps 15 digits of a number and writes 0 for the sixteenth, so a final 0
 * proves nothing and is handed on in the writing that section 4 refuses; another last digit was written by a program, whole.
 */
export function idText(text: string): string {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1e15 || number >= 1e16) return Number.isInteger(number) ? String(number) : text;
  return number % 10 === 0 || number > LARGEST_EXACT ? number.toExponential(14).replace('e+', 'E+') : String(number);
}

/** "5.0" and "1.0E1" are whole numbers written by programs. */
function numberText(text: string): string {
  const number = Number(text);
  return Number.isSafeInteger(number) ? String(number) : text;
}
