// How does a results page look as a table? (one row a child and one marked total; a station: one row a version)
import type { JenisOpsi } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { CEK, JENIS, SEBAB, type AngkaTps, type AngkaWilayah, type CekId } from '../figures.ts';
import { isoOf } from '../instants.ts';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from './csv.ts';
import type { Child } from './shapes.ts';
import { type Frame, childOfArea, counted, formOf, photosOf, votesOf, wordsCell } from './twin-json.ts';
import { kolomOf, kunciOf } from '../vote-cells.ts';

/** The word in the column `keterangan` of every row of simulated figures. */
export const SIMULATED = 'DATA SIMULASI';

/** What every row says of itself in `keterangan`; null for figures that are real and of now. */
function noteOf({ simulated, pada }: Frame): string | null {
  return [...(simulated ? [SIMULATED] : []), ...(pada === undefined ? [] : [`PADA ${isoOf(pada)}`])].join(', ') || null;
}

const MEANING: Readonly<Record<JenisOpsi, string>> = {
  paslon: 'Suara nomor urut',
  perseorangan: 'Suara nomor urut',
  kolom_kosong: 'Suara nomor urut',
  partai_total: 'Jumlah suara partai dan calonnya, nomor urut',
  partai: 'Suara untuk partai saja, nomor urut',
  caleg: 'Suara calon nomor urut',
};

/** Votes by ballot number: `suara_1` ...; of party contests `total_4`, `partai_4`, `caleg_4_2` ... */
export function voteColumns(kontes: Kontes): Column[] {
  return kontes.pack.opsi.map((option) => numberColumn(kolomOf(option), `${MEANING[option.jenis]} ${option.nomor}: ${option.nama}`));
}

const COUNTERS = ['total', 'masuk', 'lengkap', 'bertemuan', 'berubah', 'ditarik'] as const;

function areaColumns(kontes: Kontes): Column[] {
  return [
    textColumn('baris', 'anak atau jumlah'),
    textColumn('kode', 'Kode wilayah tanpa titik'),
    textColumn('nama', 'Nama'),
    ...voteColumns(kontes),
    ...COUNTERS.map((name) => numberColumn(`tps_${name}`, name)),
    ...CEK.map((id) => numberColumn(`temuan_${id}`, id)),
    numberColumn('versi', 'Nomor peristiwa terakhir'),
    textColumn('per', 'Waktu sumber'),
    textColumn('keterangan', `${SIMULATED} bila angkanya peragaan; PADA dan waktunya bila keadaan lampau`),
  ];
}

/** A table before it is written in one form or another. */
export interface TwinTable {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export function areaCsv(frame: Frame, area: AngkaWilayah, children: readonly Child[]): string {
  const { columns, rows } = areaTable(frame, area, children);
  return csvTable(columns, rows);
}

/** Children, then one row `jumlah` that is the area itself: filter on `baris` before adding up. */
export function areaTable(frame: Frame, area: AngkaWilayah, children: readonly Child[]): TwinTable {
  const { kontes } = frame;
  const note = noteOf(frame);
  const rows = [
    ...children.map((child) => [...childCells(kontes, 'anak', child), null, null, note]),
    [...childCells(kontes, 'jumlah', childOfArea(kontes, area)), area.seq, area.per, note],
  ];
  return { columns: areaColumns(kontes), rows };
}

function childCells(kontes: Kontes, baris: string, child: Child): Cell[] {
  return [
    baris,
    child.kode,
    child.nama,
    ...kontes.pack.opsi.map((option) => child.suara?.[kunciOf(option)] ?? null),
    ...COUNTERS.map((name) => child.tps[name]),
    ...CEK.map((id: CekId) => child.temuan[id] ?? 0),
  ];
}

/** Words, reason, check, role, office, basis: the row of what is in force joins several versions. */
const NO_REASON: readonly Cell[] = [null, null, null, null, null, null];

function stationColumns(kontes: Kontes): Column[] {
  return [
    textColumn('kode', 'Kode TPS, 13 angka'),
    textColumn('nama', 'Nama'),
    numberColumn('versi', 'Versi ke'),
    numberColumn('seq', 'Nomor peristiwa'),
    textColumn('jenis', `${JENIS.slice(0, -1).join(', ')} atau ${JENIS.at(-1) ?? ''}`),
    textColumn('per', 'Waktu sumber'),
    textColumn('diterima', 'Waktu masuk'),
    ...voteColumns(kontes),
    ...kontes.pack.form.administrasi.map((nama) => numberColumn(nama, nama)),
    textColumn('foto', 'Alamat foto, dipisah spasi'),
    textColumn('sumber_berkas', 'Berkas sumber'),
    textColumn('sumber_sha256', 'Sidik jari berkas sumber'),
    textColumn('huruf', 'Angka dan hurufnya di kertas: cocok, beda; kosong bila tidak dibandingkan'),
    textColumn('sebab', `Sebab menurut kantor yang menulis: ${SEBAB.join(', ')}; kosong bila dari berkas sumber`),
    textColumn('cek', 'Pemeriksaan yang diragukan'),
    textColumn('peran', 'Peran yang menulis'),
    textColumn('kantor', 'Kode wilayah kantornya'),
    textColumn('catatan', 'Dasar: halaman, pleno, putusan'),
    textColumn('berlaku', 'ya pada baris angka yang berlaku sekarang'),
    textColumn('temuan', 'Pemeriksaan yang belum cocok pada angka yang berlaku'),
    textColumn('keterangan', `${SIMULATED} bila angkanya peragaan; PADA dan waktunya bila keadaan lampau`),
  ];
}

export function stationCsv(frame: Frame, station: AngkaTps, nama: string): string {
  const { columns, rows } = stationTable(frame, station, nama);
  return csvTable(columns, rows);
}

/** One row a version, oldest first, and a last row with what is in force now (it may join cells of two versions). */
export function stationTable(frame: Frame, station: AngkaTps, nama: string): TwinTable {
  const { kontes } = frame;
  const note = noteOf(frame);
  const form = (cells: readonly (number | null)[] | null): Cell[] => {
    const named = cells === null ? null : formOf(kontes, cells);
    return kontes.pack.form.administrasi.map((name) => named?.[name] ?? null);
  };
  const votes = (cells: readonly (number | null)[]): Cell[] => {
    const keyed = votesOf(kontes, cells);
    return kontes.pack.opsi.map((option) => keyed?.[kunciOf(option)] ?? null);
  };
  const failed = station.pemeriksaan.filter((check) => check.hasil === 'GAGAL' && station.status !== 'DITARIK').map((check) => check.id);
  const rows: Cell[][] = station.riwayat.map((version) => [
    station.kode,
    nama,
    version.versi,
    version.seq,
    version.jenis,
    version.per,
    version.diterima,
    ...votes(version.suara),
    ...form(version.sel),
    photosOf(version.foto).join(' ') || null,
    version.sumber.berkas,
    version.sumber.sha256,
    wordsCell(version.huruf ?? null),
    version.sebab?.kode ?? null,
    version.sebab?.cek ?? null,
    version.sebab?.peran ?? null,
    version.sebab?.kantor ?? null,
    version.sebab?.catatan ?? null,
    null,
    null,
    note,
  ]);
  const now: Cell[] = [
    station.kode,
    nama,
    null,
    null,
    station.status,
    station.per,
    null,
    ...votes(counted(station.status, station.suara)),
    ...form(counted(station.status, station.sel)),
    photosOf(station.foto).join(' ') || null,
    null,
    null,
    ...NO_REASON,
    'ya',
    failed.join(' ') || null,
    note,
  ];
  return { columns: stationColumns(kontes), rows: [...rows, now] };
}
