// Which columns does one station have in the bulk files? (hasil.md section 8: wide form, one row a station)
import { type AreaCode, stationNumber } from '#kernel/area-code';
import type { Kontes } from '../contest.ts';
import type { TpsMassal } from '../store/feed.ts';
import { type Cell, type Column, numberColumn, textColumn } from './csv.ts';
import { SIMULATED, voteColumns } from './twin-csv.ts';
import { counted, photosOf, stationName, wordsCell } from './twin-json.ts';

/** Names of the areas above a station, from the province down. */
export type Path = readonly [provinsi: string, kabKota: string, kecamatan: string, kelDesa: string];

const FORM_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^pemilih_dpt/, 'Pemilih dalam DPT'],
  [/^pengguna_dpt_/, 'Pengguna hak pilih dalam DPT'],
  [/^pengguna_dptb/, 'Pengguna hak pilih dalam DPTb (pindah memilih)'],
  [/^pengguna_non_dpt/, 'Pengguna hak pilih dalam DPK (pemilih tambahan)'],
  [/^pengguna_total/, 'Seluruh pengguna hak pilih'],
  [/^suara_sah/, 'Suara sah'],
  [/^suara_tidak_sah/, 'Suara tidak sah'],
  [/^suara_total/, 'Suara sah dan tidak sah'],
  [/^ss_/, 'Surat suara'],
];
const SEX: Readonly<Record<string, string>> = { l: 'laki-laki', p: 'perempuan', j: 'jumlah' };

function meaningOf(nama: string): string {
  const words = FORM_WORDS.find(([pattern]) => pattern.test(nama))?.[1] ?? nama;
  if (nama.startsWith('ss_')) return `${words} ${nama.slice(3).replaceAll('_', ' ')}`;
  const sex = SEX[/_([lpj])$/.exec(nama)?.[1] ?? ''];
  return sex === undefined ? words : `${words}, ${sex}`;
}

/** Part III (voters with a disability) is not published for single stations (hasil.md 9.7); the store hides it too. */
function openCells(kontes: Kontes): readonly { readonly nama: string; readonly at: number }[] {
  return kontes.pack.form.sel.flatMap((cell, at) => (cell.bagian === 'III' ? [] : [{ nama: cell.nama, at }]));
}

export function wideColumns(kontes: Kontes): Column[] {
  return [
    textColumn('kode13', 'Kode TPS: 2 provinsi, 2 kabupaten/kota, 2 kecamatan, 4 desa/kelurahan, 3 nomor TPS'),
    textColumn('provinsi', 'Nama provinsi; luar negeri LUAR NEGERI'),
    textColumn('kab_kota', 'Nama kabupaten/kota; luar negeri: negara'),
    textColumn('kecamatan', 'Nama kecamatan; luar negeri: perwakilan'),
    textColumn('kel_desa', 'Nama desa/kelurahan; luar negeri: TPS, KSK atau POS'),
    textColumn('tps', 'Nama TPS'),
    textColumn('status', 'BELUM, FOTO_SAJA, TERBIT, TERBIT_BERCATATAN (ada temuan), DALAM_PERBAIKAN, DITARIK (dikosongkan sumber; sel kosong)'),
    numberColumn('versi', 'Versi ke berapa; 0 belum ada'),
    numberColumn('seq', 'Nomor peristiwa terakhir TPS ini; 0 belum ada'),
    textColumn('per', 'Waktu sumber, ISO 8601'),
    ...voteColumns(kontes),
    ...openCells(kontes).map(({ nama }) => numberColumn(nama, meaningOf(nama))),
    textColumn('huruf', 'Angka dan hurufnya di kertas: cocok, beda; kosong bila belum dibandingkan'),
    textColumn('temuan', 'Pemeriksaan yang belum cocok, dipisah spasi'),
    textColumn('foto', 'Alamat foto formulir, dipisah spasi'),
    textColumn('keterangan', `${SIMULATED} bila angkanya peragaan`),
  ];
}

/** Writes rows of one contest; what does not change from row to row is worked out once. */
export function wideWriter(kontes: Kontes, simulated: boolean): (path: Path, tps: TpsMassal) => Cell[] {
  const open = openCells(kontes).map(({ at }) => at);
  const note = simulated ? SIMULATED : null;
  return (path, tps) => {
    const sel = counted(tps.status, tps.sel);
    return [
      tps.kode,
      ...path,
      stationNameIn(path[3], tps.kode),
      tps.status,
      tps.versi,
      tps.seq,
      tps.per,
      ...counted(tps.status, tps.suara),
      ...open.map((at) => sel[at] ?? null),
      wordsCell(tps.huruf),
      tps.gagal.join(' ') || null,
      photosOf(tps.foto).join(' ') || null,
      note,
    ];
  };
}

/** Abroad the units of a group bear its name: "KSK 002", "POS 001". */
export function stationNameIn(group: string, kode: AreaCode): string {
  const number = String(stationNumber(kode) ?? 0).padStart(3, '0');
  return group === 'KSK' || group === 'POS' ? `${group} ${number}` : stationName(kode);
}

/** Columns whose cells are lists; in JSON they are arrays, in tables words with blanks between. */
const LISTS: ReadonlySet<string> = new Set(['temuan', 'foto']);

/** The same row as JSON: same names, null stays null. */
export function wideJson(columns: readonly Column[], row: readonly Cell[]): Record<string, Cell | string[]> {
  return Object.fromEntries(
    columns.map(({ nama }, at) => {
      const cell = row[at] ?? null;
      return [nama, LISTS.has(nama) ? (cell === null ? [] : String(cell).split(' ')) : cell];
    }),
  );
}
