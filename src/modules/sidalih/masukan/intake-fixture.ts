// Which voter files do the tests of intake read? (made-up people)
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { day } from '#kernel/day';
import { type Judged, type Judgement, type ReportLine, judgeFile, reportLines } from './check.ts';
import { CONSOLE_LIMITS, type FileCode, type FileLimits } from './file.ts';

export const HEAD = 'nkk,nik,nama,tempat_lahir,tanggal_lahir,status_kawin,jenis_kelamin,alamat,rt,rw,disabilitas,status_ktp_el,keterangan,kode_kel,tps,sumberdata';
export const RULES = { person: { pollingDay: day('2024-02-14'), minimumAge: 17, oldestAge: 100, kabisat: '1_MARET' as const } };

/** A sound row; `change` sets cells by column. */
export function line(at: number, change: Readonly<Record<string, string>> = {}): string {
  return HEAD.split(',').map((column) => change[column] ?? sound(at)[column] ?? '').join(',');
}

export function sound(at: number): Readonly<Record<string, string>> {
  const serial = String(at).padStart(4, '0');
  return {
    nkk: `647201010110${serial}`,
    nik: `647201471290${serial}`,
    nama: `SITI AMINAH ${String.fromCharCode(65 + (at % 26))}`,
    tempat_lahir: 'SAMARINDA',
    tanggal_lahir: '1990-12-07',
    status_kawin: 'S',
    jenis_kelamin: 'P',
    alamat: 'JL MELATI 4',
    rt: '001',
    rw: '002',
    disabilitas: '0',
    status_ktp_el: 'S',
    kode_kel: '6472011001',
    tps: '003',
    sumberdata: 'DP4',
  };
}

export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'pendopo-masukan-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

export function file(bytes: string | Uint8Array, name = 'pemilih.csv'): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

export interface Checked {
  readonly fault?: FileCode;
  readonly rows: readonly Judged[];
  readonly report: readonly ReportLine[];
  readonly judgement?: Judgement;
}

/** Every row and every finding of a file. */
export async function checked(bytes: string | Uint8Array, limits: FileLimits = CONSOLE_LIMITS, rules = RULES): Promise<Checked> {
  const rows: Judged[] = [];
  const report: ReportLine[] = [];
  const judged = await judgeFile(file(bytes), limits, rules, (some, header) => {
    rows.push(...some);
    report.push(...reportLines(some, header));
    return Promise.resolve();
  });
  return judged.ok ? { rows, report, judgement: judged.value } : { fault: judged.refusal.code, rows, report };
}

/** `baris kolom kode` of each finding. */
export const told = (report: readonly ReportLine[]): string[] => report.map(({ baris, kolom, kode }) => `${baris} ${kolom} ${kode}`);

/** A workbook of the given parts beside the ones that every workbook has. */
export function workbook(sheets: Readonly<Record<string, string>>, more: Readonly<Record<string, string | Uint8Array>> = {}, settings = ''): Uint8Array {
  const names = Object.keys(sheets);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="m" xmlns:r="r">${settings}<sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`),
  };
  for (const [at, name] of names.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(`<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`);
  for (const [name, content] of Object.entries(more)) parts[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(parts);
}

/** Rows of inline texts; a cell that begins with `<` is the cell's own XML. */
export function sheetRows(rows: readonly (readonly string[])[], first = 1): string {
  return rows
    .map((cells, at) => {
      const written = cells.map((cell) => (cell.startsWith('<') ? cell : `<c t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`));
      return `<row r="${first + at}">${written.join('')}</row>`;
    })
    .join('');
}
