// Which tables does a participant's desk hand out, with which columns? (one shape for CSV, XLSX and JSON)
import type { AreaCode } from '#kernel/area-code';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import type { Meja } from './desk.ts';
import type { Bagian } from './measure.ts';
import { type Beda, JENJANG, type Jenjang, type Lebih, type Titik } from './spread.ts';
import { persenOf, positionOf, rounded } from './words.ts';

export interface Tabel {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What every row says of its contest and participant first. */
const HEAD: readonly Column[] = [
  textColumn('kontes', 'Election and contest'),
  numberColumn('nomor', 'Number of the participant on the ballot'),
  textColumn('peserta', 'Name of the participant'),
  textColumn('lapisan', 'C: added up from C.Hasil of the stations'),
];
const PLACE: readonly Column[] = [textColumn('kode', 'Code of the area or station'), textColumn('nama', 'Name as in the tree of the election')];
const SHARE: readonly Column[] = [
  numberColumn('suara', 'Votes of the participant; empty = nothing was read'),
  numberColumn('jumlah', 'Votes of all participants'),
  numberColumn('persen', 'Share in percent, two decimals'),
];
const COVERAGE: readonly Column[] = [numberColumn('tps_lengkap', 'Stations with all choices read'), numberColumn('tps_total', 'Planned stations')];
const CELLS: readonly Column[] = [
  numberColumn('dpt', 'A, voters on the DPT'),
  numberColumn('pengguna_dpt', 'B1'),
  numberColumn('pengguna_dptb', 'B2'),
  numberColumn('pengguna_dpk', 'B3'),
  numberColumn('pengguna', 'B4, all who voted'),
];

export function headCells({ at, pilihan }: Pick<Meja, 'at' | 'pilihan'>): Cell[] {
  return [`${at.pemilu}/${at.jenis}`, pilihan.nomor, pilihan.nama, 'C'];
}

export function shareCells(part: Bagian | undefined): Cell[] {
  return part === undefined ? [null, null, null] : [part.suara, part.jumlah, persenOf(part)];
}

/** The areas (or stations) one level below, with every measure. */
export function areaTable(meja: Meja): Tabel {
  const columns = [
    ...HEAD,
    ...PLACE,
    ...SHARE,
    numberColumn('peringkat', 'Rank by votes; equal votes share a rank'),
    textColumn('keunggulan', 'KUAT, UNGGUL, SERI; empty = another is ahead, or fewer than half of the stations are in'),
    textColumn('posisi', 'depan, seri or belakang: before or behind the strongest of the others'),
    numberColumn('jarak_poin', 'Distance to the strongest of the others in percentage points'),
    numberColumn('kuosien_lokasi', 'Share here over the share in the area of reference'),
    ...COVERAGE,
  ];
  const rows = meja.anak.map(({ kode, nama, kuat, lq, lengkap, total }): Cell[] => [
    ...headCells(meja),
    kode,
    nama,
    ...shareCells(kuat),
    kuat?.peringkat ?? null,
    kuat?.dominasi.label ?? '',
    kuat === undefined ? '' : positionOf(kuat.dominasi.poin),
    kuat === undefined ? null : rounded(Math.abs(kuat.dominasi.poin)),
    lq === null ? null : rounded(lq),
    lengkap,
    total,
  ]);
  return { columns, rows };
}

/** One end of a level: `tps-terlemah`, `desa-terkuat`. */
export function endTable(meja: Meja, points: readonly Titik[], names: ReadonlyMap<AreaCode, string>): Tabel {
  const columns = [...HEAD, numberColumn('urutan', 'Place in the list'), ...PLACE, textColumn('jalur', 'Names of the areas above'), ...SHARE, ...COVERAGE];
  const rows = points.map((one, at): Cell[] => [...headCells(meja), at + 1, one.kode, nameOf(one.kode, names), pathOf(one.kode, names), ...shareCells(one), one.lengkap, one.total]);
  return { columns, rows };
}

export function gapTable(meja: Meja, all: readonly Beda[], names: ReadonlyMap<AreaCode, string>): Tabel {
  const columns = [
    ...HEAD,
    ...PLACE,
    textColumn('jalur', 'Names of the areas above'),
    numberColumn('c', 'Votes in C.Hasil, in force'),
    numberColumn('d', 'Votes in D.Hasil of the kecamatan'),
    numberColumn('besar_beda', 'Size of the difference'),
  ];
  return { columns, rows: all.map(({ kode, c, d }): Cell[] => [...headCells(meja), kode, nameOf(kode, names), pathOf(kode, names), c, d, Math.abs(d - c)]) };
}

export function voterTable(meja: Meja, all: readonly Lebih[], names: ReadonlyMap<AreaCode, string>): Tabel {
  const columns = [textColumn('kontes', 'Election and contest'), ...PLACE, textColumn('jalur', 'Names of the areas above'), numberColumn('tak_terjelaskan', 'max(0, B4 - A - B2 - B3, B1 - A)'), ...CELLS];
  return { columns, rows: all.map(({ kode, n, a, b1, b2, b3, b4 }): Cell[] => [`${meja.at.pemilu}/${meja.at.jenis}`, kode, nameOf(kode, names), pathOf(kode, names), n, a, b1, b2, b3, b4]) };
}

/** "TPS 012" for a station, its name for an area. */
export function nameOf(kode: AreaCode, names: ReadonlyMap<AreaCode, string>): string {
  return kode.length === 13 ? `TPS ${kode.slice(10)}` : (names.get(kode) ?? kode);
}

/** Names of what lies above, the nearest first. */
export function pathOf(kode: AreaCode, names: ReadonlyMap<AreaCode, string>): string {
  return aboveOf(kode).map((up) => names.get(up) ?? up).join(', ');
}

/** Codes above an area, the nearest first, down from the province. */
export function aboveOf(kode: AreaCode): AreaCode[] {
  return [10, 6, 4, 2].filter((digits) => digits < kode.length).map((digits) => kode.slice(0, digits) as AreaCode);
}

export function csvOf({ columns, rows }: Tabel): string {
  return csvTable(columns, rows);
}

/** Rows as objects by column. */
export function jsonOf({ columns, rows }: Tabel): Record<string, Cell>[] {
  return rows.map((cells) => Object.fromEntries(columns.map(({ nama }, at) => [nama, cells[at] ?? null])));
}

/** `tps-terlemah` as its level and end; undefined for any other word. */
export function readEnd(hal: string): { readonly jenjang: Jenjang; readonly ujung: 'lemah' | 'kuat' } | undefined {
  const [, level = '', end = ''] = /^([a-z]+)-ter(lemah|kuat)$/.exec(hal) ?? [];
  const jenjang = JENJANG.find((one) => one === level);
  return jenjang === undefined ? undefined : { jenjang, ujung: end === 'lemah' ? 'lemah' : 'kuat' };
}

