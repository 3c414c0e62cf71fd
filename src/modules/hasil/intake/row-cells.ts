// How are the cells that all families share read: votes, form cells, codes, times, photographs?
import { type AreaCode, parseAreaCode, parseStationNumber, stationNumber } from '#kernel/area-code';
import { parseDay } from '#kernel/day';
import { type Instant, wibToInstant } from '#kernel/zone';
import type { Angka } from '../figures.ts';
import type { Columns, Unplaced } from './family.ts';
import { readCount } from './count-cell.ts';
import { type Slip, slip } from './slip.ts';

export type Cells = readonly string[];

/** A column by name and place. */
export interface Cell {
  readonly name: string;
  readonly at: number;
}

export function cellsOf(columns: Columns, names: readonly string[]): Cell[] {
  return names.map((name) => ({ name, at: columns.at(name) }));
}

export function optionColumns(options: number, prefix = ''): string[] {
  return Array.from({ length: options }, (_, at) => `${prefix}paslon_${at + 1}`);
}

export const CODE_COLUMNS = ['kode_tps', 'provinsi', 'kab_kota', 'kecamatan', 'kel_desa', 'no_tps'] as const;
export const PHOTO_COLUMNS = ['n_foto', 'foto_1', 'foto_2', 'foto_3'] as const;

/** Counts in the order of `cells`; the first wrong one refuses them all, since half a form is no form. */
export function readCounts(row: Cells, cells: readonly Cell[]): Angka[] | Slip {
  const out: Angka[] = new Array<Angka>(cells.length);
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i];
    if (cell === undefined) continue;
    const text = row[cell.at] ?? '';
    const count = readCount(text);
    if (typeof count === 'string') return slip(count, cell.name, text);
    out[i] = count;
  }
  return out;
}

/** A station's code of 13 digits, checked against the number column where the family has one. */
export function readStationCode(row: Cells, code: Cell, number?: Cell): AreaCode | Slip {
  const text = row[code.at] ?? '';
  const read = parseAreaCode(text);
  if (!read.ok) return slip(read.refusal.code, code.name, text);
  if (read.value.length !== 13) return slip('KODE_BUKAN_TPS', code.name, text);
  if (number !== undefined) {
    const said = row[number.at] ?? '';
    const n = parseStationNumber(said);
    if (!n.ok || n.value !== stationNumber(read.value)) return slip('NOMOR_BEDA', number.name, said, read.value.slice(-3));
  }
  return read.value;
}

/** The time of a blank reading that has none: older than any figure, so it takes none away. */
export const BEFORE_ALL = '2000-01-01T00:00:00Z';

/** A nation's stamps repeat: Sirekap wrote them in rounds. So many are kept, then it begins anew. */
const REMEMBERED = 20_000;

/** Reads Sirekap's stamp, WIB without saying so (the data's README). Make one a file. */
export function stampReader(cell: Cell): (row: Cells) => Instant | Slip {
  const known = new Map<string, Instant>();
  return (row) => {
    const text = row[cell.at] ?? '';
    const earlier = known.get(text);
    if (earlier !== undefined) return earlier;
    if (text === '') return slip('WAKTU_KOSONG', cell.name, text);
    const read = wibToInstant(text);
    if (!read.ok) return slip(read.refusal.code, cell.name, text);
    if (known.size >= REMEMBERED) known.clear();
    // A copy: a cell is a window onto its whole chunk of the file, and would keep that in memory.
    known.set(Buffer.from(text).toString(), read.value);
    return read.value;
  };
}

/** The last second of a day in WIB: a snapshot known by its day shows what stood at the end of that day. */
export function endOfDay(day: string): Instant {
  const read = wibToInstant(`${day} 23:59:59`);
  if (!read.ok || !parseDay(day).ok) throw new Error(`impossible: snapshot day ${day}`);
  return read.value;
}

/** Sources write the same photograph with and without KPU's host; it is kept without. */
const PHOTO_HOST = 'https://sirekap-obj-formc.kpu.go.id/';
const PHOTO = /^(?:https?:\/\/[\w.-]+\/)?[\w][\w./-]{0,280}$/;

/** Paths of the photographs that are there; anything that is neither a plain path nor a web address refuses the row. */
export function readPhotos(row: Cells, cells: readonly Cell[]): string[] | Slip {
  const out: string[] = [];
  for (const cell of cells) {
    const text = row[cell.at] ?? '';
    if (text === '') continue;
    const photo = photoPath(text);
    if (photo === undefined) return slip('FOTO_BENTUK', cell.name, text);
    out.push(photo);
  }
  return out;
}

export function photoPath(text: string): string | undefined {
  const path = text.startsWith(PHOTO_HOST) ? text.slice(PHOTO_HOST.length) : text;
  return PHOTO.test(path) ? path : undefined;
}

const STAMP = /\/([0-9A-Z]{13})-([0-9]{8})-[0-9]{6}--[^/]*$/;

/** The code and the day (YYYYMMDD) in a photograph's name, `{13}-YYYYMMDD-HHMMSS--uuid.jpg`. */
export function photoStamp(path: string): { readonly kode: string; readonly day: string } | undefined {
  const [, kode, day] = STAMP.exec(path) ?? [];
  return kode === undefined || day === undefined ? undefined : { kode, day };
}

export function isArray<T>(value: readonly T[] | Slip | Unplaced): value is readonly T[] {
  return Array.isArray(value);
}

export function isText<T extends string>(value: T | Slip): value is T {
  return typeof value === 'string';
}
