// Where does every refused row stand, so that none vanishes? (a CSV beside the data, written before its batch is stored)
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { csvLines } from '../opendata/csv.ts';

/** One line of the report. */
export interface ReportLine {
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly code: string;
  readonly sentence: string;
  readonly value: string;
}

const HEADER = ['berkas', 'baris', 'kolom', 'alasan', 'keterangan', 'nilai'];
const FIRST = 20;

export interface Report {
  readonly path: string | null;
  /** The first lines, for the terminal. */
  readonly first: readonly ReportLine[];
  readonly count: number;
  /** All lines, notes included. */
  readonly lines: number;
  add(line: ReportLine): void;
  /** A line that names no problem: in the file, not among the first on the terminal. */
  note(line: ReportLine): void;
  /** On the disk what was added so far. Throws `ReportLost` when that fails. */
  flush(): Promise<void>;
  /** Keeps the file only if it says something, or if somebody asked for it by name. */
  close(): Promise<void>;
}

/** The disk is full or was taken away: the import must stop, for a refused row would vanish. */
export class ReportLost extends Error {
  readonly path: string;

  constructor(path: string, cause: unknown) {
    super(codeOf(cause));
    this.path = path;
  }
}

/**
 * Opens a report before the first row is read, so that a folder without rights stops the import and not its end.
 * `path` null = lines are only counted and the first ones kept (dry run). `asked` = the operator named the file.
 */
export async function openReport(path: string | null, asked: boolean): Promise<Result<Report, Refusal<'LAPORAN_TIDAK_TERTULIS'>>> {
  if (path === null) return ok(makeReport(null, null, asked));
  try {
    await mkdir(dirname(path), { recursive: true });
    const handle = await open(path, 'w');
    try {
      await handle.write(csvLines([HEADER]));
    } catch (error) {
      await handle.close().catch(() => undefined);
      throw error;
    }
    return ok(makeReport(path, handle, asked));
  } catch (error) {
    return refuse('LAPORAN_TIDAK_TERTULIS', { laporan: path, sebab: codeOf(error) });
  }
}

function makeReport(path: string | null, handle: FileHandle | null, asked: boolean): Report {
  const first: ReportLine[] = [];
  let waiting: ReportLine[] = [];
  let count = 0;
  let lines = 0;
  const write = async (): Promise<void> => {
    const lines = waiting;
    waiting = [];
    if (handle === null || path === null || lines.length === 0) return;
    try {
      await handle.write(csvLines(lines.map((line) => [line.file, line.row, line.column, line.code, line.sentence, line.value])));
    } catch (error) {
      throw new ReportLost(path, error);
    }
  };
  const keep = (line: ReportLine): void => {
    lines += 1;
    if (handle !== null) waiting.push(line);
  };
  return {
    path,
    first,
    get count() {
      return count;
    },
    get lines() {
      return lines;
    },
    add: (line) => {
      count += 1;
      if (first.length < FIRST) first.push(line);
      keep(line);
    },
    note: keep,
    flush: write,
    close: async () => {
      await write();
      await handle?.close();
      if (lines === 0 && !asked && path !== null) await rm(path, { force: true });
    },
  };
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
