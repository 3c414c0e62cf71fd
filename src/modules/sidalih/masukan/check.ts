// What becomes of every row of a voter file, and what does its sender have to mend? (nothing is lost: taken, taken with a note, or handed back)
import { stringify } from 'csv-stringify/sync';
import { type Refusal, type Result, ok } from '#kernel/result';
import { levelOf } from '../nik/person.ts';
import type { FileCode, FileLimits, FileNotes } from './file.ts';
import { type BarisPemilih, type Column, type Header, missingOf } from './form.ts';
import { maskValue } from './mask.ts';
import { readVoterFile } from './read.ts';
import { type Finding, type RowRead, type RowRules, judgeRow } from './row.ts';
import { makeSeen } from './seen.ts';

/** One finding as the report shows it. */
export interface ReportLine {
  /** "15", or "Lembar!15" in a sheet that is not the workbook's first. */
  readonly baris: string;
  readonly kolom: Column | '';
  readonly kode: Finding['code'];
  readonly nilai: string;
}

export interface Judged {
  readonly no: number;
  readonly sheet: string;
  readonly cells: readonly string[];
  readonly row: BarisPemilih | undefined;
  readonly findings: readonly Finding[];
  /** Row of the same file that brought this NIK first. */
  readonly twin?: number;
}

export interface Tally {
  rows: number;
  /** Without any finding. */
  clean: number;
  /** Taken, with notes or work. */
  noted: number;
  /** Handed back. */
  refused: number;
  readonly byCode: Map<string, number>;
}

export interface Judgement {
  readonly tally: Tally;
  readonly notes: FileNotes;
  /** Columns of the form that the file does not bring; empty when its rows can become records. */
  readonly missing: readonly Column[];
  readonly unknown: readonly string[];
}

export const REPORT_HEAD = 'baris,kolom,kode,nilai_tersamar';

/** Reads and judges a whole file; `onRows` gets every row of it once, in order, some thousand at a time. */
export async function judgeFile(
  path: string,
  limits: FileLimits,
  rules: RowRules,
  onRows: (rows: readonly Judged[], header: Header) => Promise<void>,
): Promise<Result<Judgement, Refusal<FileCode>>> {
  const tally: Tally = { rows: 0, clean: 0, noted: 0, refused: 0, byCode: new Map() };
  const seen = makeSeen();
  let missing: readonly Column[] = [];
  let unknown: readonly string[] = [];
  const read = await readVoterFile(path, limits, async ({ header, macintosh, sheet, rows }) => {
    if (missing.length === 0) missing = missingOf(header);
    if (unknown.length === 0) unknown = header.unknown;
    const by = macintosh ? { ...rules, macintosh } : rules;
    const judged: Judged[] = [];
    for (const raw of rows) {
      const { no, cells } = raw;
      const { row, findings } = raw.fault === undefined ? judgeRow(cells, header, by) : faulty(raw.fault);
      const all = raw.formulas === undefined ? findings : [...findings, ...ranFormulas(raw.formulas, header)];
      const twin = nikOf(row, cells, header, seen, no);
      const whole = twin === undefined ? all : [...all, { column: 'nik', code: 'E_NIK_GANDA' } as const];
      count(tally, whole);
      judged.push({ no, sheet, cells, row, findings: whole, ...(twin === undefined ? {} : { twin }) });
    }
    await onRows(judged, header);
  });
  return read.ok ? ok({ tally, notes: read.value, missing, unknown }) : read;
}

function faulty(code: Finding['code']): RowRead {
  return { row: undefined, findings: [{ column: '', code }] };
}

/** Cells with a formula in the workbook: only the value that stood beside it was taken. */
function ranFormulas(formulas: readonly number[], { places }: Header): Finding[] {
  return formulas.flatMap((at): Finding[] => {
    const column = (Object.keys(places) as Column[]).find((name) => places[name] === at);
    return column === undefined ? [] : [{ column, code: 'W_RUMUS' }];
  });
}

/** Only a NIK of the right shape can come twice; also one in a row that is handed back for another reason. */
function nikOf(row: BarisPemilih | undefined, cells: readonly string[], { places }: Header, seen: ReturnType<typeof makeSeen>, no: number): number | undefined {
  const nik = row?.nik ?? (cells[places.nik ?? -1] ?? '').replace(/[\s'-]/g, '');
  return /^[0-9]{16}$/.test(nik) ? seen.firstRow(nik, no) : undefined;
}

function count(tally: Tally, findings: readonly Finding[]): void {
  tally.rows += 1;
  for (const { code } of findings) tally.byCode.set(code, (tally.byCode.get(code) ?? 0) + 1);
  if (findings.length === 0) tally.clean += 1;
  else if (isRefused(findings)) tally.refused += 1;
  else tally.noted += 1;
}

export function isRefused(findings: readonly Finding[]): boolean {
  return findings.some(({ code }) => levelOf(code) === 'tolak');
}

/** One line a finding, values masked. */
export function reportLines(rows: readonly Judged[], { places }: Header): ReportLine[] {
  return rows.flatMap(({ no, sheet, cells, findings }) =>
    findings.map(({ column, code }) => ({
      baris: sheet === '' ? String(no) : `${sheet}!${no}`,
      kolom: column,
      kode: code,
      nilai: column === '' ? '' : maskValue(column, cells[places[column] ?? -1] ?? ''),
    })),
  );
}

/** Lines of CSV without the head; a value that a spreadsheet would run gets a quote mark before it. */
export function reportCsv(lines: readonly ReportLine[]): string {
  if (lines.length === 0) return '';
  return stringify(lines.map(({ baris, kolom, kode, nilai }) => [baris, kolom, kode, nilai]), { escape_formulas: true, quoted_match: /[\r\n]/ });
}

/** Are there codes that refuse rows or ask for work under an E? */
export function hasErrors({ byCode }: Tally): boolean {
  return [...byCode.keys()].some((code) => code.startsWith('E_'));
}

