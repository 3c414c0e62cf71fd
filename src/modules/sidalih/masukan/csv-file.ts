// Which rows does a CSV file of any size hold, damaged ones included? (memory holds one piece of the file)
import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { csvCells } from '#kernel/csv-line';
import { type Header, readHeader } from './form.ts';
import { type FileCode, type FileNotes, type OnBatch, type RawRow, makeNotes } from './file.ts';

const PIECE = 64 * 1024;
/** A row of the form has some 300 characters; what is longer is no row. */
const LONGEST_LINE = 64 * 1024;
/** An address may hold line breaks within quotation marks; a row goes over at most so many lines. */
const LINES_OF_A_ROW = 8;
/** Titles may stand above the header. */
const HEADER_WITHIN = 20;
const SEPARATORS = [',', ';', '\t', '|'] as const;
const LF = 10;

/** Pieces of the file as bytes of UTF-8 (or of an older code page), the mark at the beginning taken off. */
async function* pieces(path: string): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>) {
    let piece = chunk;
    if (first) {
      first = false;
      const utf16 = chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : chunk[0] === 0xfe && chunk[1] === 0xff ? 'utf-16be' : undefined;
      if (utf16 !== undefined) decoder = new TextDecoder(utf16);
      else if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) piece = chunk.subarray(3);
    }
    yield decoder === undefined ? piece : Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  }
}

/** A line whose bytes were thrown away because it never ended. */
const TOO_LONG = '\u0000';

interface Lines {
  readonly lines: string[];
  readonly last: boolean;
}

/** Whole lines, many at a time. Bytes that are no UTF-8 are read line by line as Windows-1252, and counted. */
async function* lineBlocks(path: string, notes: FileNotes): AsyncGenerator<Lines> {
  let carry: Buffer = Buffer.alloc(0);
  let dropping = false;
  let ends: number | undefined;
  for await (const piece of pieces(path)) {
    // Old Macintosh files end their lines with CR alone.
    ends ??= piece.includes(LF) || !piece.includes(13) ? LF : 13;
    let block = carry.length === 0 ? piece : Buffer.concat([carry, piece]);
    if (dropping) {
      const end = block.indexOf(ends);
      if (end < 0) continue;
      block = block.subarray(end + 1);
      dropping = false;
    }
    const end = block.lastIndexOf(ends) + 1;
    carry = block.subarray(end);
    const lines = end === 0 ? [] : decode(block.subarray(0, end - 1), ends, notes);
    if (carry.length > LONGEST_LINE) {
      lines.push(TOO_LONG);
      carry = Buffer.alloc(0);
      dropping = true;
    }
    if (lines.length > 0) yield { lines, last: false };
  }
  yield { lines: carry.length === 0 ? [] : decode(carry, ends ?? LF, notes), last: true };
}

function decode(block: Buffer, ends: number, notes: FileNotes): string[] {
  const end = String.fromCharCode(ends);
  if (isAscii(block)) return block.toString('latin1').split(end);
  if (isUtf8(block)) return block.toString('utf8').split(end);
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  for (let from = 0; from <= block.length; ) {
    const at = block.indexOf(ends, from);
    const line = block.subarray(from, at < 0 ? block.length : at);
    if (isUtf8(line)) lines.push(line.toString('utf8'));
    else {
      lines.push(windows.decode(line));
      notes.windows1252 += 1;
    }
    from = at < 0 ? block.length + 1 : at + 1;
  }
  return lines;
}

interface Found {
  readonly header: Header;
  readonly separator: string;
  /** Lines above and with the header. */
  readonly lines: number;
}

function findHeader(lines: readonly string[]): Found | undefined {
  for (const [at, line] of lines.slice(0, HEADER_WITHIN).entries()) {
    for (const separator of SEPARATORS) {
      const header = line.length > LONGEST_LINE ? undefined : readHeader(csvCells(line.replace(/\r$/, ''), separator) ?? []);
      if (header !== undefined) return { header, separator, lines: at + 1 };
    }
  }
  return undefined;
}

/**
 * Hands the rows over in pieces. `row.no`: number of the line in the file, the header counted, from 1. A damaged row is
 * handed over with its fault, and reading goes on at the next line.
 */
export async function readCsv(path: string, onBatch: OnBatch): Promise<Result<FileNotes, Refusal<FileCode>>> {
  const notes = makeNotes();
  let cutter: Cutter | undefined;
  let held: string[] = [];
  for await (const { lines, last } of lineBlocks(path, notes)) {
    if (cutter === undefined) {
      held.push(...lines);
      if (held.length < HEADER_WITHIN && !last) continue;
      const found = findHeader(held);
      if (found === undefined) return refuse(held.some((line) => line.includes('\0')) ? 'BERKAS_BUKAN_TEKS' : 'BERKAS_KEPALA');
      if (found.header.twice.length > 0) return refuse('BERKAS_KOLOM_GANDA', { kolom: found.header.twice.join(', ') });
      cutter = makeCutter(found, notes);
      held = held.slice(found.lines);
      await onBatch({ header: found.header, macintosh: false, sheet: '', rows: cutter.feed(held, last) });
      continue;
    }
    const rows = cutter.feed(lines, last);
    if (rows.length > 0) await onBatch({ header: cutter.header, macintosh: false, sheet: '', rows });
  }
  return cutter === undefined ? refuse('BERKAS_KOSONG') : ok(notes);
}

interface Cutter {
  readonly header: Header;
  feed(lines: readonly string[], last: boolean): RawRow[];
}

/** Cuts lines into rows; a row that may go on in the next line waits for it. */
function makeCutter({ header, separator, lines: above }: Found, notes: FileNotes): Cutter {
  let no = above + 1;
  let waiting: readonly string[] = [];
  const { width } = header;
  const blank = new RegExp(`^[\\s${separator === '|' ? '\\|' : separator}]*$`);
  const row = (line: string, all: readonly string[], at: number): { readonly row: RawRow; readonly lines: number } => {
    if (line.length > LONGEST_LINE || line === TOO_LONG) return { row: { no, cells: [], fault: 'E_BARIS_PANJANG' }, lines: 1 };
    const cells = csvCells(line, separator);
    if (cells !== undefined) return { row: fitted(no, cells, width), lines: 1 };
    return overLines(no, all, at, separator, width) ?? { row: { no, cells: [], fault: 'E_BARIS_RUSAK' }, lines: 1 };
  };
  const feed = (lines: readonly string[], last: boolean): RawRow[] => {
    const all = waiting.length === 0 ? lines : [...waiting, ...lines];
    waiting = [];
    const rows: RawRow[] = [];
    for (let at = 0; at < all.length; ) {
      const line = withoutReturn(all[at] ?? '');
      if (line.length < 200 && blank.test(line)) {
        if (!(last && at === all.length - 1)) notes.blank += 1;
        [no, at] = [no + 1, at + 1];
        continue;
      }
      if (!last && all.length - at < LINES_OF_A_ROW && line.includes('"')) {
        waiting = all.slice(at);
        break;
      }
      const cut = row(line, all, at);
      rows.push(cut.row);
      [no, at] = [no + cut.lines, at + cut.lines];
    }
    return rows;
  };
  return { header, feed };
}

function fitted(no: number, cells: string[], width: number): RawRow {
  if (cells.length === width) return { no, cells };
  const more = cells.slice(width).every((cell) => cell.trim() === '');
  return cells.length > width && more ? { no, cells: cells.slice(0, width) } : { no, cells, fault: 'E_BARIS_KOLOM' };
}

/** A quoted cell with line breaks: the next lines belong to it only if none of them could be a row of its own. */
function overLines(no: number, all: readonly string[], at: number, separator: string, width: number): { row: RawRow; lines: number } | undefined {
  let text = withoutReturn(all[at] ?? '');
  for (let more = 1; more < LINES_OF_A_ROW; more += 1) {
    const next = all[at + more];
    if (next === undefined || next.length > LONGEST_LINE || next.split(separator).length >= width) return undefined;
    text += `\n${withoutReturn(next)}`;
    const cells = csvCells(text, separator);
    if (cells !== undefined) return cells.length === width ? { row: { no, cells }, lines: more + 1 } : undefined;
  }
  return undefined;
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
