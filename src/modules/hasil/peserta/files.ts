// What do the files of a participant's desk hold? (the same figures as the page; numbers with their layer, time and place in the log)
import type { AreaCode } from '#kernel/area-code';
import { say } from '#kernel/text';
import type { Outcome } from '#platform/module';
import { tableXlsx } from '../ekspor/table-xlsx.ts';
import { XLSX } from '#platform/sheets';
import type { Cell } from '../opendata/csv.ts';
import { textColumn, numberColumn } from '../opendata/csv.ts';
import { sourceLine } from './pages/head.tsx';
import type { DaftarCaleg } from './candidates.ts';
import { type Line, type Meja, isCovered, nameIn, shortName } from './desk.ts';
import { isWhole } from './kept.ts';
import { type Kekuatan, pemusatan } from './measure.ts';
import type { Ayunan } from './swing.ts';
import { type Tabel, csvOf, headCells, jsonOf, shareCells } from './tables.ts';
import { text } from './text.ts';
import { persenOf, positionOf, rounded } from './words.ts';
import { percent2 } from '#kernel/share';

/** The shape of one table as a file. */
export type Bentuk = 'csv' | 'xlsx' | 'json';

/** `pemilu-2024-pdpr-peserta-3-33-tps-terlemah`, and SIMULASI where the figures are. */
export function fileName({ at, pilihan, area, simulasi }: Meja, what: string): string {
  return [at.pemilu, at.jenis, 'peserta', pilihan.nomor, area.kode, what, ...(simulasi ? ['SIMULASI'] : [])].join('-');
}

export async function tableFile(meja: Meja, tabel: Tabel, what: { readonly name: string; readonly title: string; readonly url: string }, bentuk: Bentuk): Promise<Outcome> {
  const name = fileName(meja, what.name);
  if (bentuk === 'csv') return { kind: 'text', type: 'text/csv; charset=utf-8', body: csvOf(tabel), fileName: `${name}.csv` };
  if (bentuk === 'json') return { kind: 'json', body: { ...placeJson(meja), baris: jsonOf(tabel) } };
  const { lang, area, simulasi } = meja;
  const about = { judul: what.title, lapisan: 'C', waktu: area.per === null ? null : sourceLine(meja), seq: area.seq, alamat: what.url, simulasi };
  return { kind: 'bytes', type: XLSX, body: await tableXlsx(lang, about, [{ name: what.name, ...tabel }]), fileName: `${name}.xlsx` };
}

/** Of which contest, participant and place the figures are, and how far they go. */
export function placeJson({ lang, at, pilihan, area, simulasi }: Meja) {
  return {
    pemilu: at.pemilu,
    kontes: at.jenis,
    nomor: pilihan.nomor,
    peserta: pilihan.nama,
    kode: area.kode,
    nama: nameIn(lang, area),
    lapisan: 'C' as const,
    seq: area.seq,
    per: area.per,
    tps_lengkap: area.tps.lengkap,
    tps_total: area.tps.total,
    ...(simulasi ? { simulasi: true as const } : {}),
  };
}

function strengthJson(kuat: Kekuatan | undefined, lq: number | null, covered: boolean) {
  if (kuat === undefined) return null;
  const { suara, jumlah, peringkat, dominasi } = kuat;
  return {
    suara,
    jumlah,
    persen: persenOf(kuat),
    peringkat,
    keunggulan: { poin: rounded(dominasi.poin), label: covered ? dominasi.label : null, tipis: dominasi.tipis },
    kuosien_lokasi: lq === null ? null : rounded(lq),
  };
}

/** Everything that the desk shows of an area but comparisons and candidates, which have tables of their own. */
export function deskJson(meja: Meja) {
  const { area, anak, kuat, lq, acuan, lists } = meja;
  const concentration = pemusatan(area.suara);
  const lineJson = (one: Line) => ({ kode: one.kode, nama: one.nama, tps_lengkap: one.lengkap, tps_total: one.total, kekuatan: strengthJson(one.kuat, one.lq, isCovered(one.lengkap, one.total)) });
  return {
    ...placeJson(meja),
    kekuatan: strengthJson(kuat, lq, isCovered(area.tps.lengkap, area.tps.total)),
    acuan: acuan === undefined ? null : { nama: acuan.nama, ...acuan.bagian },
    pemusatan: concentration === undefined ? null : { h: rounded(concentration.h, 4), efektif: rounded(concentration.efektif) },
    kantong: lists !== undefined && isWhole(lists) ? lists.sebaran.kantong : null,
    daftar: lists === undefined ? null : { sampai_seq: lists.asal.seq, provinsi: lists.asal.provinsi },
    ujung: lists === undefined ? null : lists.sebaran.ujung,
    beda_c_d: lists === undefined ? null : lists.sebaran.bocor,
    di_luar_daftar: lists === undefined ? null : lists.pemilih,
    wilayah: anak.map(lineJson),
  };
}

export function swingTable(meja: Meja, { pemilu, lawan, baris }: Ayunan): Tabel {
  const columns = [
    textColumn('kontes', 'Election and contest'),
    numberColumn('nomor', 'Number of the participant on the ballot'),
    textColumn('peserta', 'Name of the participant'),
    textColumn('lapisan', 'C: added up from C.Hasil of the stations'),
    textColumn('kode', 'Code of the area'),
    textColumn('nama', 'Name of the area'),
    numberColumn('suara', 'Votes now'),
    numberColumn('jumlah', 'Votes of all participants now'),
    numberColumn('persen', 'Share now in percent'),
    textColumn('pembanding', 'Election compared with'),
    numberColumn('nomor_dulu', 'Number of the participant then'),
    numberColumn('suara_dulu', 'Votes then'),
    numberColumn('jumlah_dulu', 'Votes of all participants then'),
    numberColumn('persen_dulu', 'Share then in percent'),
    textColumn('arah', 'naik, tetap or turun'),
    numberColumn('besar_poin', 'Size of the change in percentage points'),
  ];
  const rows = baris.map((one): Cell[] => [...headCells(meja), one.kode, one.nama, ...shareCells(one.kini), pemilu.slug, lawan.nomor, ...shareCells(one.dulu), direction(one.poin), rounded(Math.abs(one.poin))]);
  return { columns, rows };
}

function direction(poin: number): string {
  return { depan: 'naik', seri: 'tetap', belakang: 'turun' }[positionOf(poin)];
}

export function candidateTable(meja: Meja, { baris }: DaftarCaleg): Tabel {
  const columns = [
    textColumn('kontes', 'Election and contest'),
    numberColumn('nomor', 'Number of the party on the ballot'),
    textColumn('peserta', 'Name of the party'),
    textColumn('lapisan', 'C: added up from C.Hasil of the stations'),
    textColumn('kertas', 'Ballot paper'),
    numberColumn('nomor_caleg', 'Number on the list'),
    textColumn('nama_caleg', 'Name as on the list'),
    numberColumn('suara', 'Votes; empty = nothing was read'),
    numberColumn('suara_partai', 'All votes of the party on this paper here'),
    numberColumn('persen', 'Share of the votes of the party in percent'),
    textColumn('terkuat_kode', 'Area below with the greatest share'),
  ];
  const rows = baris.map((one): Cell[] => [...headCells(meja), one.dapil, one.nomor, one.nama, one.suara, one.total, one.suara === null || one.total === null ? null : percent2(one.suara, one.total), one.terkuat?.kode ?? '']);
  return { columns, rows };
}

/** Names that a list needs: its areas and all above them. */
export function codesOf(all: readonly { readonly kode: AreaCode }[], aboveOf: (kode: AreaCode) => AreaCode[]): AreaCode[] {
  return [...new Set(all.flatMap(({ kode }) => [...(kode.length === 13 ? [] : [kode]), ...aboveOf(kode)]))];
}

export const tableTitle = ({ lang, pilihan, area }: Meja): string => say(lang, text.judulMeja, { peserta: shortName(pilihan), tempat: nameIn(lang, area) });
