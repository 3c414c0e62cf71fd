// How does a test write result files of every family? (generated text, no real data)
import { stationNumber } from '#kernel/area-code';
import { instantToWib } from '#kernel/zone';
import type { Angka, Bacaan } from '../figures.ts';

const BLANK = ['', '', ''];

/** `null` is an empty cell, as the sources write it. */
export function cellText(cell: Angka): string {
  return cell === null ? '' : String(cell);
}

/** A CSV text with LF line ends; a cell with a comma or quote is quoted. */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [header, ...rows].map((row) => row.map(cell).join(',')).join('\n') + '\n';
}

function optionNames(n: number, prefix = ''): string[] {
  return Array.from({ length: n }, (_, at) => `${prefix}paslon_${at + 1}`);
}

const CODE = ['kode_tps', 'provinsi', 'kab_kota', 'kecamatan', 'kel_desa', 'no_tps'];
const PHOTOS = ['n_foto', 'foto_1', 'foto_2', 'foto_3'];

function codeCells(kode: string): string[] {
  return [
    kode,
    'KALIMANTAN TIMUR',
    'KOTA SAMARINDA',
    'PALARAN',
    'RAWA MAKMUR',
    /^[0-9]{13}$/.test(kode) ? String(Number(kode.slice(10))) : '1',
  ];
}

function photoCells(foto: readonly string[]): string[] {
  return [String(foto.length), ...[...foto, ...BLANK].slice(0, 3)];
}

export const PROVINCE_HEADER = [...CODE, ...optionNames(3), 'ts', ...PHOTOS];

/** One row of a province file. */
export function provinceRow(kode: string, suara: readonly string[], ts = '2024-02-15 12:00:28', foto: readonly string[] = []): string[] {
  return [...codeCells(kode), ...suara, ts, ...photoCells(foto)];
}

/** Readings of a province as a province file. */
export function provinceCsv(readings: readonly Bacaan[]): string {
  return csvText(
    PROVINCE_HEADER,
    readings.map((one) => provinceRow(one.kode, one.suara.map(cellText), instantToWib(one.per), one.foto ?? [])),
  );
}

/** One station of a file with dated snapshots; `form` belongs to the first date. */
export interface DatedStation {
  readonly kode: string;
  readonly suara: readonly (readonly Angka[])[];
  readonly form?: readonly Angka[];
}

/** A file with several snapshots; `form` = names of the first snapshot's block. */
export function snapshotCsv(dates: readonly string[], form: readonly string[], stations: readonly DatedStation[]): string {
  const [first = ''] = dates;
  const header = [
    ...CODE,
    ...optionNames(3, `v${first}_`),
    ...form.map((name) => `adm${first}_${name}`),
    ...dates.slice(1).flatMap((date) => optionNames(3, `v${date}_`)),
    `ts_${dates.at(-1) ?? ''}`,
    ...PHOTOS,
  ];
  const rows = stations.map(({ kode, suara, form: cells }) => [
    ...codeCells(kode),
    ...(suara[0] ?? []).map(cellText),
    ...form.map((_, at) => cellText(cells?.[at] ?? null)),
    ...suara.slice(1).flatMap((one) => one.map(cellText)),
    '2024-02-20 14:00:00',
    ...photoCells([]),
  ]);
  return csvText(header, rows);
}

export const ABROAD_HEADER = ['no_pp_ln', 'pp_ln', 'urutan', 'jenis', 'nomor', ...optionNames(3), 'ts', 'n_foto'];

export const INCONSISTENT_HEADER = [
  'provinsi',
  'kab_kota',
  'kecamatan',
  'kel_desa',
  'tps',
  'suara_sah',
  'suara_total',
  ...optionNames(3),
  'foto_url',
];

export const NAMES_2019_HEADER = [
  'id',
  'provinsi',
  'kab_kota',
  'kecamatan',
  'kel_desa',
  'tps',
  'ts',
  'paslon_1',
  'paslon_2',
  'pemilih_dpt',
  'pengguna_total',
  'suara_total',
  'suara_sah',
  'suara_tidak_sah',
];

/** A photograph's path as Sirekap named it. */
export function photoOf(kode: string, day = '20240215', page = 'a'): string {
  return `ab12/pemilu/ppwp/${kode.slice(0, 2)}/${kode}-${day}-010101--${page}.jpg`;
}

/** One reading as Sirekap's station file. */
export function stationJson(one: Bacaan, options: readonly string[], form: readonly string[]): string {
  return JSON.stringify({
    chart: one.suara.every((n) => n === null)
      ? null
      : Object.fromEntries(options.flatMap((id, at) => (one.suara[at] == null ? [] : [[id, one.suara[at]]]))),
    images: one.foto === null ? [null, null, null] : one.foto.map((path) => `https://sirekap-obj-formc.kpu.go.id/${path}`),
    administrasi: one.sel === null ? null : Object.fromEntries(form.map((name, at) => [name, one.sel?.[at] ?? null])),
    psu: null,
    ts: instantToWib(one.per),
    status_suara: true,
    status_adm: one.sel !== null,
  });
}

/** The number of a station as the names-only files write it. */
export function stationWord(one: Bacaan): string {
  return `TPS ${stationNumber(one.kode) ?? 0}`;
}
