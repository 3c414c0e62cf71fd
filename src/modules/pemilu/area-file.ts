// Which rows of KPU's area file can be trusted, and why not the others? (columns: hasil.md 7.1, family "areas")
import { type AreaCode, NATION, isAbroad, levelOf, parentOf, parseAreaCode } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import { properName } from '#kernel/format';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { TreeRow } from '#platform/offices';
import type { StationPlan } from './stations.ts';

const COLUMNS = [
  'kode', 'tingkat', 'kode_induk', 'nama', 'n_tps', 'no_tps_reguler_terakhir', 'no_tps_khusus_awal', 'no_tps_khusus_akhir',
] as const;
type Column = (typeof COLUMNS)[number];

export const ROW_FAULTS = [
  'BARIS_RUSAK', 'BARIS_KOLOM', 'KODE', 'KODE_GANDA', 'TINGKAT_BEDA', 'INDUK_BEDA', 'INDUK_TIADA', 'NAMA', 'TPS_ANGKA', 'TPS_TINGKAT', 'TPS_JUMLAH',
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];

/** One line that was left out. `baris` counts from 1 with the header. */
export interface RefusedRow {
  readonly baris: number;
  readonly kolom: Column | null;
  readonly alasan: RowFault;
  readonly nilai: string;
}

export interface AreaFile {
  /** The nation first, then by code. */
  readonly tree: readonly TreeRow[];
  readonly plans: readonly StationPlan[];
  readonly read: number;
  readonly refused: readonly RefusedRow[];
}

type Fault = { readonly kolom: Column | null; readonly alasan: RowFault; readonly nilai: string };
interface Row {
  readonly baris: number;
  readonly area: TreeRow;
  readonly plan: StationPlan | undefined;
}

/**
 * Reads the whole file. A wrong header refuses it (BERKAS_KEPALA); a wrong line is left out with its reason, and so is
 * everything that lies below it. `loksusMulai` is the first number of lokasi khusus.
 */
export function readAreaFile(text: string, loksusMulai: number): Result<AreaFile, Refusal<'BERKAS_KEPALA' | 'BERKAS_KOSONG'>> {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  if (lines[0] !== COLUMNS.join(',')) return refuse('BERKAS_KEPALA', { kepala: (lines[0] ?? '').slice(0, 120), seharusnya: COLUMNS.join(',') });
  if (lines.length === 1) return refuse('BERKAS_KOSONG');
  const refused: RefusedRow[] = [];
  const read = new Map<AreaCode, Row>();
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    const row = readLine(line, at + 1, loksusMulai);
    if ('alasan' in row) refused.push({ baris: at + 1, ...row });
    else if (read.has(row.area.kode)) refused.push({ baris: at + 1, kolom: 'kode', alasan: 'KODE_GANDA', nilai: row.area.kode });
    else read.set(row.area.kode, row);
  }
  const rows = [...read.values()].sort((a, b) => (a.area.kode < b.area.kode ? -1 : 1));
  const whole = withoutOrphans(rows, refused);
  return ok({
    tree: [{ kode: NATION, nama: 'Indonesia' }, ...whole.map((row) => row.area)],
    plans: whole.flatMap((row) => (row.plan === undefined ? [] : [row.plan])),
    read: lines.length - 1,
    refused: refused.sort((a, b) => a.baris - b.baris),
  });
}

/** Sorted codes put a parent before its children, so one pass carries a gap down to the stations. */
function withoutOrphans(rows: readonly Row[], refused: RefusedRow[]): Row[] {
  const known = new Set<AreaCode>([NATION]);
  return rows.filter((row) => {
    const parent = parentOf(row.area.kode);
    if (parent !== undefined && known.has(parent)) {
      known.add(row.area.kode);
      return true;
    }
    refused.push({ baris: row.baris, kolom: 'kode_induk', alasan: 'INDUK_TIADA', nilai: parent ?? '' });
    return false;
  });
}

function readLine(line: string, baris: number, loksusMulai: number): Row | Fault {
  const cells = csvCells(line);
  if (cells === undefined) return { kolom: null, alasan: 'BARIS_RUSAK', nilai: line.slice(0, 80) };
  if (cells.length !== COLUMNS.length) return { kolom: null, alasan: 'BARIS_KOLOM', nilai: String(cells.length) };
  const [kode = '', tingkat = '', induk = '', nama = '', ...counts] = cells;
  const code = parseAreaCode(kode);
  // Dots are read elsewhere; in this file a dot is a slip. The nation and stations are not rows of it.
  if (!code.ok || kode !== code.value || kode.length === 13 || kode === NATION) return { kolom: 'kode', alasan: 'KODE', nilai: kode.slice(0, 20) };
  const level = levelOf(code.value);
  if (tingkat !== level) return { kolom: 'tingkat', alasan: 'TINGKAT_BEDA', nilai: tingkat.slice(0, 20) };
  const parent = parentOf(code.value);
  if (induk !== (parent === NATION ? '' : parent)) return { kolom: 'kode_induk', alasan: 'INDUK_BEDA', nilai: induk.slice(0, 20) };
  if (nama.trim() === '' || nama.length > 120 || /\p{C}/u.test(nama)) return { kolom: 'nama', alasan: 'NAMA', nilai: nama.slice(0, 80) };
  const area = { kode: code.value, nama: properName(nama) };
  if (level === 'kel_desa') return readPlan(area, counts, baris, loksusMulai);
  const filled = counts.findIndex((cell) => cell !== '');
  if (filled >= 0) return { kolom: COLUMNS[4 + filled] ?? null, alasan: 'TPS_TINGKAT', nilai: counts[filled] ?? '' };
  return { baris, area, plan: undefined };
}

function readPlan(area: TreeRow, cells: readonly string[], baris: number, loksusMulai: number): Row | Fault {
  const wrong = cells.findIndex((cell) => cell !== '' && !/^(0|[1-9][0-9]{0,2})$/.test(cell));
  if (wrong >= 0) return { kolom: COLUMNS[4 + wrong] ?? null, alasan: 'TPS_ANGKA', nilai: (cells[wrong] ?? '').slice(0, 20) };
  const [total, last, from, to] = cells.map((cell) => (cell === '' ? null : Number(cell)));
  // Nothing written: an area without stations of its own, lawful where nobody lives.
  if (total == null || total === 0) return countFault(cells.slice(1).join('') === '', total ?? null) ?? { baris, area, plan: undefined };
  // Abroad the file gives the number of units only; they are counted from 1.
  const reguler = last ?? (isAbroad(area.kode) && from == null ? total : 0);
  const special = from == null || to == null ? 0 : to - from + 1;
  const whole = (from == null) === (to == null) && (from == null || (from >= loksusMulai && special > 0)) && reguler < loksusMulai;
  const fault = countFault(whole && reguler + special === total, total);
  if (fault) return fault;
  const plan: StationPlan = {
    kode: area.kode, reguler, khususAwal: from ?? null, khususAkhir: to ?? null, nomor: null, jumlah: total, sumber: 'pohon',
  };
  return { baris, area, plan };
}

function countFault(holds: boolean, total: number | null): Fault | undefined {
  return holds ? undefined : { kolom: 'n_tps', alasan: 'TPS_JUMLAH', nilai: total === null ? '' : String(total) };
}
