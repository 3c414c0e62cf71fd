// Which units does a file of sums hold, each whole or refused? (a unit of which one row is refused is refused whole)
import { basename } from 'node:path';
import { csvCells } from '#kernel/csv-line';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { fileChunks, inspectFile } from '../intake/file-bytes.ts';
import type { FileFault } from '../intake/slip.ts';
import { type TextLine, textLines } from '../intake/text-lines.ts';
import { Cells } from './cells.ts';
import { type Family, type HeaderFault, findFamily } from './families.ts';
import { type RowSlip, rowSlip } from './faults.ts';
import type { TempatSumber } from './match.ts';
import type { Isi, Satuan, Tempat } from './record.ts';

export interface BerkasJumlah {
  readonly berkas: string;
  readonly sha256: string;
  readonly family: Family;
  readonly baris: number;
  /** Rows of another contest that the file carries too. */
  readonly lain: number;
  /** Where the file numbers its areas in its own way: those of its units and all above them. */
  readonly tempat: readonly TempatSumber[];
  /** Sorted by code. */
  readonly satuan: readonly Satuan[];
  /** By row. */
  readonly ditolak: readonly RowSlip[];
}

/** A file of sums is small; 32 MB unpacked is twenty times the largest one known. */
const LARGEST = 32 * 1024 * 1024;

export type SumFileRefusal = Refusal<FileFault | HeaderFault | 'BERKAS_BESAR'>;

/** Reads it to its end; nothing is taken from a damaged one. Memory grows with the file. */
export async function readSumFile(path: string, at: Tempat): Promise<Result<BerkasJumlah, SumFileRefusal>> {
  const file = await inspectFile(path);
  if (!file.ok) return refuse(file.refusal.code);
  if (file.value.size > LARGEST) return refuse('BERKAS_BESAR', { batas: LARGEST });
  const lines: TextLine[] = [];
  for await (const some of textLines(fileChunks(file.value))) lines.push(...some);
  const [head, ...body] = lines;
  if (head?.row !== 1) return refuse('BERKAS_KOSONG');
  const header = csvCells(head.text.replace(/^\u{feff}/u, '')) ?? [];
  const family = findFamily(header, at);
  if (!family.ok) return refuse(family.refusal.code, family.refusal.values);
  if (body.length === 0) return refuse('BERKAS_KOSONG');
  const gathered = gather(family.value, header, at, body);
  const tempat = placesOf(family.value, gathered.satuan);
  return ok({ berkas: basename(path), sha256: file.value.sha256, family: family.value, baris: body.length, tempat, ...gathered });
}

interface Gathered {
  readonly satuan: readonly Satuan[];
  readonly ditolak: readonly RowSlip[];
  readonly lain: number;
}

function placesOf({ places }: Family, units: readonly Satuan[]): TempatSumber[] {
  if (places === undefined) return [];
  const ids = new Set(units.flatMap(({ kode }) => places.get(Number(kode))?.jalur ?? []));
  return [...ids].flatMap((id) => places.get(id) ?? []);
}

function gather(family: Family, header: readonly string[], { jenis }: Tempat, body: readonly TextLine[]): Gathered {
  const columns = new Map(header.map((name, at) => [name, at]));
  const whole = new Map<string, { isi: Isi; rows: number[] }>();
  /** Units that lost a row, and their rows that were fit. */
  const broken = new Set<string>();
  const ditolak: RowSlip[] = [];
  let lain = 0;
  for (const line of body) {
    const cells = cellsOf(line, columns);
    if (!(cells instanceof Cells)) {
      ditolak.push(cells);
      // Whose row it was is not known; where all rows make one unit, it was that one's.
      if (family.kunci === null) broken.add('0');
      continue;
    }
    const piece = family.read(cells, jenis);
    if (piece === null || cells.fault !== null) {
      if (cells.fault === null) lain += 1;
      else ditolak.push(cells.fault);
      if (piece !== null) broken.add(piece.kode);
      continue;
    }
    const { kode, isi } = piece;
    const before = whole.get(kode);
    const joined = before === undefined ? isi : family.join(before.isi, isi);
    if (typeof joined === 'string') {
      ditolak.push(rowSlip(line.row, joined, family.kunci ?? '', kode));
      broken.add(kode);
    } else whole.set(kode, { isi: joined, rows: [...(before?.rows ?? []), line.row] });
  }
  for (const kode of broken) {
    for (const row of whole.get(kode)?.rows ?? []) ditolak.push(rowSlip(row, 'SATUAN_TIDAK_UTUH', family.kunci ?? '', kode));
    whole.delete(kode);
  }
  const satuan = [...whole].map(([kode, { isi }]) => ({ kode, isi })).sort((a, b) => Number(a.kode > b.kode) - Number(a.kode < b.kode));
  return { satuan, ditolak: ditolak.sort((a, b) => a.row - b.row), lain };
}

function cellsOf(line: TextLine, columns: ReadonlyMap<string, number>): Cells | RowSlip {
  if (line.damage !== undefined) return rowSlip(line.row, line.damage, '', line.text);
  const cells = csvCells(line.text);
  if (cells === undefined) return rowSlip(line.row, 'KUTIP_RUSAK', '', line.text);
  const [width, wanted] = [cells.length, columns.size];
  if (width !== wanted) return rowSlip(line.row, width < wanted ? 'KOLOM_KURANG' : 'KOLOM_LEBIH', '', String(width), String(wanted));
  return new Cells(line.row, columns, cells);
}
