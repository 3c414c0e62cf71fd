// Which voter records does a CSV file hold, whatever the order of its columns? (RFC 4180; damaged rows are named, never lost)
import { createReadStream } from 'node:fs';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { readDate } from '../masukan/dates.ts';
import type { Orang } from './orang.ts';

export type KodeBaris = 'E_BARIS_RUSAK' | 'E_BARIS_KOLOM';

export interface BarisRusak {
  /** Line of the file on which the row begins, the header being line 1. */
  readonly baris: number;
  readonly kode: KodeBaris;
}

export interface Dibaca {
  readonly rekaman: number;
  /** Titles of the form that the file does not bring. */
  readonly kolomKurang: readonly string[];
}

export type KodeBerkas = 'BERKAS_TIADA' | 'BERKAS_KOSONG' | 'BERKAS_BUKAN_CSV' | 'BERKAS_KEPALA';

/** A row may go over so many lines; a quotation mark that is open longer was never closed. */
const LINES_OF_A_ROW = 20;
const LONGEST_ROW = 64 * 1024;
const SEPARATORS = [',', ';', '\t', '|'] as const;

type Column = Exclude<keyof Orang, 'id'> | 'id';

const TITLES: Readonly<Record<Column, string>> = {
  id: 'recid uniqueid id idrekaman',
  nkk: 'nkk nokk nomorkk',
  nik: 'nik nonik',
  nama: 'nama namalengkap namapemilih',
  tempatLahir: 'tempatlahir tmptlahir tmplahir',
  tanggalLahir: 'tanggallahir tgllahir',
  statusKawin: 'statuskawin statusperkawinan',
  jenisKelamin: 'jeniskelamin jk kelamin',
  alamat: 'alamat jalandukuh jalan dukuh',
  rt: 'rt nort',
  rw: 'rw norw',
  disabilitas: 'disabilitas',
  statusKtpEl: 'statusktpel ktpel',
  kodeKel: 'kodekel kodedesa kodekelurahan kodewilayah',
};
const COLUMNS = Object.keys(TITLES) as Column[];
const byTitle = new Map(COLUMNS.flatMap((column) => TITLES[column].split(' ').map((title) => [title, column] as const)));

/** Hands over every sound row as a record and every damaged one by its line. Without NIK and without name there is nothing to compare. */
export async function readRecords(path: string, onRecord: (orang: Orang) => void, onBroken: (baris: BarisRusak) => void): Promise<Result<Dibaca, Refusal<KodeBerkas>>> {
  const state: Reading = { places: undefined, width: 0, separator: ',', rekaman: 0 };
  try {
    for await (const { text, line } of rows(path)) {
      if (state.places === undefined) {
        if (text.includes('\u0000')) return refuse('BERKAS_BUKAN_CSV');
        if (!readHead(text, state)) return refuse('BERKAS_KEPALA');
        continue;
      }
      const cells = cellsOf(text, state.separator);
      if (cells === undefined) onBroken({ baris: line, kode: 'E_BARIS_RUSAK' });
      else if (cells.length !== state.width) onBroken({ baris: line, kode: 'E_BARIS_KOLOM' });
      else {
        state.rekaman += 1;
        onRecord(recordOf(cells, state.places, line));
      }
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse('BERKAS_TIADA');
    throw error;
  }
  const { places, rekaman } = state;
  if (places === undefined) return refuse('BERKAS_KOSONG');
  return ok({ rekaman, kolomKurang: COLUMNS.filter((column) => column !== 'id' && places[column] === undefined) });
}

interface Reading {
  places: Partial<Record<Column, number>> | undefined;
  width: number;
  separator: string;
  rekaman: number;
}

function readHead(text: string, state: Reading): boolean {
  state.separator = SEPARATORS.reduce((best, one) => (text.split(one).length > text.split(best).length ? one : best), ',');
  const titles = cellsOf(text, state.separator) ?? [];
  const places: Partial<Record<Column, number>> = {};
  for (const [at, title] of titles.entries()) {
    const column = byTitle.get(title.toLowerCase().replace(/[^a-z0-9]/g, ''));
    if (column !== undefined) places[column] ??= at;
  }
  state.places = places;
  state.width = titles.length;
  return places.nik !== undefined || places.nama !== undefined;
}

/** Lines joined to rows where a quotation mark is open; blank lines are none. */
async function* rows(path: string): AsyncGenerator<{ text: string; line: number }> {
  let held: string[] = [];
  let line = 0;
  for await (const text of lines(path)) {
    line += 1;
    if (held.length === 0 && !text.includes('"')) {
      if (text !== '') yield { text, line };
      continue;
    }
    held.push(text);
    const whole = held.join('\n');
    if (isClosed(whole)) {
      yield { text: whole, line: line - held.length + 1 };
      held = [];
    } else if (held.length >= LINES_OF_A_ROW || whole.length > LONGEST_ROW) {
      // The mark was never closed: each of the lines stands for itself again, so that one slip takes no other row along.
      for (const [at, one] of held.entries()) yield { text: one, line: line - held.length + 1 + at };
      held = [];
    }
  }
  for (const [at, one] of held.entries()) yield { text: one, line: line - held.length + 1 + at };
}

async function* lines(path: string): AsyncGenerator<string> {
  let carry = '';
  let first = true;
  for await (const chunk of createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 }) as AsyncIterable<string>) {
    const parts = (carry + (first ? chunk.replace(/^\ufeff/, '') : chunk)).split('\n');
    first = false;
    carry = parts.pop() ?? '';
    for (const part of parts) yield part.endsWith('\r') ? part.slice(0, -1) : part;
  }
  if (carry !== '') yield carry.endsWith('\r') ? carry.slice(0, -1) : carry;
}

function isClosed(text: string): boolean {
  let marks = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) marks += 1;
  return marks % 2 === 0;
}

/** Undefined when a quotation mark is not closed or text follows a closed one. */
export function cellsOf(text: string, separator: string): string[] | undefined {
  if (!text.includes('"')) return text.split(separator);
  const cells: string[] = [];
  for (let at = 0; ; at += 1) {
    let end: number;
    if (text[at] === '"') {
      const close = closing(text, at + 1);
      if (close === undefined || (close + 1 < text.length && text[close + 1] !== separator)) return undefined;
      cells.push(text.slice(at + 1, close).replaceAll('""', '"'));
      end = close + 1;
    } else {
      const found = text.indexOf(separator, at);
      end = found < 0 ? text.length : found;
      const cell = text.slice(at, end);
      if (cell.includes('"')) return undefined;
      cells.push(cell);
    }
    if (end >= text.length) return cells;
    at = end;
  }
}

function closing(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return undefined;
}

function recordOf(cells: readonly string[], places: Partial<Record<Column, number>>, line: number): Orang {
  const cell = (column: Column): string => cells[places[column] ?? -1]?.trim() ?? '';
  return {
    // Row number of the file without its header.
    id: cell('id') || String(line - 1),
    nkk: cell('nkk'),
    nik: cell('nik'),
    nama: cell('nama'),
    tempatLahir: cell('tempatLahir').toUpperCase(),
    tanggalLahir: dayOf(cell('tanggalLahir')),
    statusKawin: cell('statusKawin').slice(0, 1).toUpperCase(),
    jenisKelamin: cell('jenisKelamin').slice(0, 1).toUpperCase(),
    alamat: cell('alamat').toUpperCase(),
    rt: digits(cell('rt')),
    rw: digits(cell('rw')),
    kodeKel: cell('kodeKel').replaceAll('.', ''),
  };
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

function dayOf(text: string): string {
  return ISO.test(text) ? text : (readDate(text).day ?? '');
}

function digits(text: string): string {
  return /^\d{1,3}$/.test(text) ? text.padStart(3, '0') : text;
}
