// Which rows does the supervisor's letter hold, as a file or as pasted cells? (name, village, station, code, reason; sidalih.md 5.8)
import { csvCells } from '#kernel/csv-line';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { bersih } from '../tanggapan/isian.ts';

export interface BarisSurat {
  /** Line of the file, from 1. */
  readonly no: number;
  readonly nama: string;
  /** Code or name, as written. */
  readonly desa: string;
  /** Three digits, '' = not said. */
  readonly tps: string;
  /** TMS code, or 0: data to put right. */
  readonly kode: number;
  readonly sebab: string;
}

/** SARAN_KOSONG; SARAN_BANYAK (`maks`); SARAN_BARIS (`baris`, `kolom`): a row that cannot be read, nothing of the letter is taken. */
export type SuratRefusal = Refusal<'SARAN_KOSONG' | 'SARAN_BANYAK' | 'SARAN_BARIS' | 'SARAN_TEKS'>;

export const BARIS_MAKS = 5_000;
const KOLOM = ['nama', 'desa', 'tps', 'kode', 'sebab'] as const;
type Kolom = (typeof KOLOM)[number];
const ALIAS: Readonly<Record<string, Kolom>> = {
  nama: 'nama', 'nama pemilih': 'nama', desa: 'desa', kelurahan: 'desa', 'desa/kelurahan': 'desa', 'kode desa': 'desa', tps: 'tps', 'no tps': 'tps', 'nomor tps': 'tps',
  kode: 'kode', 'kode tms': 'kode', sebab: 'sebab', alasan: 'sebab', keterangan: 'sebab',
};

/** Tabs (cells copied out of a spreadsheet), semicolons or commas; a header may name the columns in any order. */
export function readSurat(text: string): Result<readonly BarisSurat[], SuratRefusal> {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/).map((line, at) => ({ line, no: at + 1 })).filter(({ line }) => line.trim() !== '');
  const [first] = lines;
  if (first === undefined) return refuse('SARAN_KOSONG');
  if (lines.length > BARIS_MAKS + 1) return refuse('SARAN_BANYAK', { maks: BARIS_MAKS });
  const mark = ['\t', ';', ','].find((one) => first.line.includes(one)) ?? ',';
  const head = (csvCells(first.line, mark) ?? []).map((cell) => ALIAS[bersih(cell).toLowerCase()]);
  const named = head.includes('nama') && head.includes('desa');
  const order: readonly (Kolom | undefined)[] = named ? head : KOLOM;
  const rows: BarisSurat[] = [];
  for (const { line, no } of named ? lines.slice(1) : lines) {
    const cells = csvCells(line, mark);
    const row = cells === undefined ? 'nama' : rowOf(no, order, cells);
    if (typeof row === 'string') return refuse('SARAN_BARIS', { baris: no, kolom: row });
    rows.push(row);
  }
  return rows.length === 0 ? refuse('SARAN_KOSONG') : ok(rows);
}

/** A row, or the column that cannot stand. A spreadsheet's guard before a cell that looks like a formula is taken off. */
function rowOf(no: number, order: readonly (Kolom | undefined)[], cells: readonly string[]): BarisSurat | Kolom {
  const cell = (name: Kolom): string => bersih(cells[order.indexOf(name)]).replace(/^'/, '');
  const [nama, desa, tps, kode, sebab] = KOLOM.map(cell);
  if (nama === undefined || nama.length < 2 || nama.length > 120) return 'nama';
  if (desa === undefined || desa === '' || desa.length > 100) return 'desa';
  const station = /^(?:TPS[ .]*)?([0-9]{1,3})$/i.exec(tps ?? '')?.[1];
  if (tps !== '' && station === undefined) return 'tps';
  if (!/^[0-8]?$/.test(kode ?? '')) return 'kode';
  if ((sebab ?? '').length > 500) return 'sebab';
  return { no, nama, desa, tps: station?.padStart(3, '0') ?? '', kode: Number(kode === '' ? '0' : kode), sebab: sebab ?? '' };
}
