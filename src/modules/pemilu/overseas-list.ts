// Which counting units does KPU's list abroad give, and which of its rows can be trusted? (hasil.md 7.1, "abroad")
import { type AreaCode, ABROAD } from '#kernel/area-code';
import { csvCells } from '#kernel/csv-line';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type StationPlan, planOfNumbers } from './stations.ts';

const COLUMNS = [
  'kode_wilayah', 'nama', 'kode_negara', 'negara', 'kode_kpu_kota', 'kode_kota', 'kota', 'kode_kpu_tps', 'kode_tps', 'tps/pos/ksk', 'no_tps',
] as const;
type Column = (typeof COLUMNS)[number];
const HEADER = COLUMNS.join(',');

export const OVERSEAS_FAULTS = ['BARIS_RUSAK', 'BARIS_KOLOM', 'KODE', 'INDUK_BEDA', 'GRUP_TIADA', 'GRUP_JENIS', 'UNIT_NOMOR', 'UNIT_GANDA', 'GRUP_JUMLAH'] as const;
export type OverseasFault = (typeof OVERSEAS_FAULTS)[number];

/** One line that was left out. `baris` counts from 1 with the header. */
export interface RefusedUnit {
  readonly baris: number;
  readonly kolom: Column | null;
  readonly alasan: OverseasFault;
  readonly nilai: string;
}

/** A group of units (TPS, POS or KSK of one mission) as the tree has it. */
export interface Group {
  readonly nama: string;
  readonly jumlah: number;
}

export interface OverseasList {
  /** The groups whose every unit is listed, with exactly the numbers of the list. */
  readonly plans: readonly StationPlan[];
  readonly read: number;
  readonly refused: readonly RefusedUnit[];
  /** Groups of the tree that keep their plan: no row names them, or not all of their rows can be trusted. */
  readonly kept: readonly AreaCode[];
}

/** Told from the area tree by its header alone, whatever the file is called. */
export function isOverseasList(text: string): boolean {
  return linesOf(text)[0] === HEADER;
}

/**
 * Reads the whole list against the groups of the tree. A wrong row is left out with its reason. A group of which the
 * list does not give as many units as the tree counts is left as it was, all of its rows refused: half a list of
 * numbers would put stations outside the election.
 */
export function readOverseasList(text: string, groups: ReadonlyMap<AreaCode, Group>): Result<OverseasList, Refusal<'BERKAS_KOSONG'>> {
  const [, ...lines] = linesOf(text);
  if (lines.length === 0) return refuse('BERKAS_KOSONG');
  const refused: RefusedUnit[] = [];
  const units = new Map<AreaCode, Map<number, number>>();
  for (const [at, line] of lines.entries()) {
    const baris = at + 2;
    const unit = readUnit(line, groups);
    if ('alasan' in unit) {
      refused.push({ baris, ...unit });
      continue;
    }
    const known = units.get(unit.group) ?? new Map<number, number>();
    units.set(unit.group, known);
    if (known.has(unit.nomor)) refused.push({ baris, kolom: 'no_tps', alasan: 'UNIT_GANDA', nilai: String(unit.nomor) });
    else known.set(unit.nomor, baris);
  }
  const plans: StationPlan[] = [];
  for (const [kode, numbers] of units) {
    const jumlah = groups.get(kode)?.jumlah ?? 0;
    // Abroad every number is a regular one: lokasi khusus are places at home.
    if (numbers.size === jumlah) plans.push({ ...planOfNumbers(kode, numbers.keys(), Infinity), sumber: 'pohon' });
    else for (const baris of numbers.values()) refused.push({ baris, kolom: 'kode_tps', alasan: 'GRUP_JUMLAH', nilai: `${numbers.size} / ${jumlah}` });
  }
  const set = new Set(plans.map((plan) => plan.kode));
  return ok({
    plans,
    read: lines.length,
    refused: refused.sort((a, b) => a.baris - b.baris),
    kept: [...groups.keys()].filter((kode) => !set.has(kode)).sort(),
  });
}

function linesOf(text: string): string[] {
  const lines = text.replace(/^\u{feff}/u, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function readUnit(line: string, groups: ReadonlyMap<AreaCode, Group>): { readonly group: AreaCode; readonly nomor: number } | Omit<RefusedUnit, 'baris'> {
  const cells = csvCells(line);
  if (cells === undefined) return { kolom: null, alasan: 'BARIS_RUSAK', nilai: line.slice(0, 80) };
  if (cells.length !== COLUMNS.length) return { kolom: null, alasan: 'BARIS_KOLOM', nilai: String(cells.length) };
  const cell = (name: Column): string => cells[COLUMNS.indexOf(name)] ?? '';
  const wrong = (kolom: Column, alasan: OverseasFault) => ({ kolom, alasan, nilai: cell(kolom).slice(0, 20) });
  const kode = cell('kode_tps');
  if (!/^99[0-9]{8}$/.test(kode)) return wrong('kode_tps', 'KODE');
  if (cell('kode_wilayah') !== ABROAD) return wrong('kode_wilayah', 'INDUK_BEDA');
  if (cell('kode_negara') !== kode.slice(0, 4)) return wrong('kode_negara', 'INDUK_BEDA');
  if (cell('kode_kota') !== kode.slice(0, 6)) return wrong('kode_kota', 'INDUK_BEDA');
  const group = groups.get(kode as AreaCode);
  if (group === undefined) return wrong('kode_tps', 'GRUP_TIADA');
  if (cell('tps/pos/ksk') !== group.nama.toUpperCase()) return wrong('tps/pos/ksk', 'GRUP_JENIS');
  const nomor = /^[0-9]{3}$/.test(cell('no_tps')) ? Number(cell('no_tps')) : 0;
  return nomor === 0 ? wrong('no_tps', 'UNIT_NOMOR') : { group: kode as AreaCode, nomor };
}
