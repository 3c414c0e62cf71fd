// How does a sheet of sums look as a file? (long form: one row an option of an area; blank stays blank)
import { z } from 'zod';
import { say } from '#kernel/text';
import { isoOf } from '../instants.ts';
import { type Cell, type Column, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import { LICENSE_LINE } from '../opendata/license.ts';
import type { TemuanWilayah } from './findings.ts';
import type { Deret } from './series.ts';
import type { Baris, Buku, Lembar, Pilihan } from './sheet.ts';
import type { TempatTersimpan } from './store/daerah.ts';
import { pages } from './text-pages.ts';

export const SHEET_HEADS: readonly Column[] = [
  textColumn('kontes', 'Contest'),
  textColumn('kunci', 'Key of the area in addresses'),
  textColumn('kode', 'Kemendagri code; empty = an area of 2019 without a match'),
  textColumn('nama', 'Name of the area'),
  numberColumn('tingkat', '0 nation to 4 kel/desa'),
  textColumn('opsi', 'Id of the option in the source'),
  numberColumn('nomor', 'Number on the ballot'),
  textColumn('pilihan', 'Name of the option'),
  numberColumn('suara', 'Votes; empty = not reported'),
  textColumn('asal', 'BARIS: a row of the source; JUMLAH: sum of its rows below'),
  numberColumn('tps_total', 'Stations by the source'),
  numberColumn('tps_masuk', 'Stations with figures by the source'),
  textColumn('sumber_sha256', 'Hash of the file'),
];

export function optionName({ nama, kosong, nomor }: Pilihan): string {
  return kosong ? say('id', pages.kolomKosong) : (nama ?? String(nomor));
}

/** The area and those directly below it. */
export function sheetCsv(buku: Buku, { area, anak, pilihan }: Lembar): string {
  return csvTable(SHEET_HEADS, [area, ...anak].flatMap((one) => sheetRows(buku, one, pilihan)));
}

/** One row an option. */
export function sheetRows({ at, sumber }: Buku, one: Baris, pilihan: readonly Pilihan[]): Cell[][] {
  const hash = sumber.find(({ urut }) => urut === one.sumber)?.sha256 ?? '';
  return pilihan.map((option, index) => [
    `${at.pemilu}/${at.jenis}`, one.kunci, one.kode ?? '', one.nama, one.tingkat, option.id, option.nomor, optionName(option),
    one.suara[index] ?? null, one.dijumlah ? 'JUMLAH' : 'BARIS', one.tps.total, one.tps.masuk, hash,
  ]);
}

const count = z.int().min(0).nullable();
const row = z.object({
  kunci: z.string(),
  kode: z.string().nullable().describe('Kemendagri code; null = an area of 2019 without a match'),
  nama: z.string(),
  tingkat: z.int().min(0).max(4),
  suara: z.array(count).describe('By pilihan; null = not reported'),
  tps_total: count,
  tps_masuk: count,
  persen_tps: z.number().nullable(),
  dijumlah: z.boolean().describe('Sum of rows below, because the source has no row of its own'),
  sumber: z.int().nullable().describe('Number of the file'),
});
const source = z.object({ nomor: z.int(), berkas: z.string(), sha256: z.string(), diimpor: z.string(), baris: z.int(), ditolak: z.int() });

export const sheetAnswer = z.object({
  pemilu: z.string(),
  kontes: z.string(),
  lapisan: z.literal('JUMLAH').describe('Sums that a source handed in: no form, no decree, not counted here'),
  lisensi: z.string(),
  pilihan: z.array(z.object({ id: z.string(), nomor: z.int(), nama: z.string(), kolom_kosong: z.boolean() })),
  wilayah: row.nullable(),
  versi: z.int().min(0),
  bawah: z.array(z.object({ tingkat: z.int(), baris: z.int(), suara: z.array(count) })).describe('Sums of the rows below'),
  anak: z.array(row),
  keterangan: z.record(z.string(), count),
  sumber: z.array(source),
});

function rowJson({ kunci, kode, nama, tingkat, suara, tps, persen, dijumlah, sumber }: Baris) {
  return { kunci, kode, nama, tingkat, suara, tps_total: tps.total, tps_masuk: tps.masuk, persen_tps: persen === null ? null : persen / 100, dijumlah, sumber };
}

export function sheetJson({ at, sumber }: Buku, sheet: Pick<Lembar, 'pilihan' | 'anak' | 'bawah' | 'keterangan' | 'versi'> & { readonly area: Baris | null }) {
  return {
    pemilu: at.pemilu,
    kontes: at.jenis,
    lapisan: 'JUMLAH',
    lisensi: LICENSE_LINE,
    pilihan: sheet.pilihan.map((one) => ({ id: one.id, nomor: one.nomor, nama: optionName(one), kolom_kosong: one.kosong })),
    wilayah: sheet.area === null ? null : rowJson(sheet.area),
    versi: sheet.versi,
    bawah: sheet.bawah,
    anak: sheet.anak.map(rowJson),
    keterangan: Object.fromEntries(sheet.keterangan.map(({ id, nilai }) => [id, nilai])),
    sumber: sumber.map(({ urut, berkas, sha256, pada, baris, ditolak }) => ({ nomor: urut, berkas, sha256, diimpor: isoOf(pada), baris, ditolak })),
  };
}

const SERIES_COLUMNS: readonly Column[] = [
  textColumn('waktu', 'Instant as the source wrote it'),
  textColumn('kode_provinsi', 'Code of the province'),
  textColumn('opsi', 'Id of the option in the source'),
  numberColumn('suara', 'Votes as they then stood; empty where held back'),
  textColumn('persen_tps', 'Stations in, percent'),
  numberColumn('tps_total', 'Stations'),
  numberColumn('tps_masuk', 'Stations in'),
  textColumn('keadaan', 'ADA, TURUN (less than before), DITAHAN (all options 0 although stations are in; not published)'),
];

export function seriesCsv(all: readonly Deret[]): string {
  return csvTable(SERIES_COLUMNS, all.flatMap(({ provinsi, titik, turun, ditahan }) => {
    const fell = new Set(turun.map(({ pada, opsi }) => `${pada}/${opsi}`));
    const shown = titik.flatMap(({ pada, waktu, suara, persen, tpsTotal, tpsMasuk }) =>
      [...suara].map(([opsi, n]) => ({ pada, cells: [waktu, provinsi, opsi, n, persen === null ? '' : (persen / 100).toFixed(2), tpsTotal, tpsMasuk, fell.has(`${pada}/${opsi}`) ? 'TURUN' : 'ADA'] })),
    );
    const held = ditahan.map(({ pada, waktu }) => ({ pada, cells: [waktu, provinsi, '', null, '', null, null, 'DITAHAN'] }));
    return [...shown, ...held].sort((a, b) => a.pada - b.pada).map(({ cells }) => cells);
  }));
}

const FINDING_COLUMNS: readonly Column[] = [
  textColumn('temuan', 'Kind of difference'),
  textColumn('kunci', 'Key of the area'),
  textColumn('nama', 'Name of the area'),
  textColumn('opsi', 'Id of the option; empty = about all'),
  numberColumn('tercantum', 'Listed'),
  numberColumn('pembanding', 'Compared with'),
  textColumn('pada', 'Instant, UTC; empty = none'),
];

export function findingsCsv(all: readonly TemuanWilayah[]): string {
  return csvTable(FINDING_COLUMNS, all.map(({ cek, kunci, nama, opsi, tercantum, pembanding, pada }) => [cek, kunci, nama, opsi ?? '', tercantum, pembanding, pada === null ? '' : isoOf(pada)]));
}

const MATCH_COLUMNS: readonly Column[] = [
  textColumn('kunci_kpu', "The source's own key"),
  textColumn('nama', 'As the source writes it'),
  numberColumn('tingkat', '1 province to 4 kel/desa'),
  textColumn('kode', 'Area of the tree of 2024; empty = none'),
  textColumn('cara', 'PENUH, TANPA_JENIS; or why there is none: TIADA, GANDA, TERBAGI'),
];

export function matchCsv(places: readonly TempatTersimpan[]): string {
  return csvTable(MATCH_COLUMNS, places.map(({ jalur, nama, tingkat, kode, cara }) => [`P${jalur.join('.')}`, nama, tingkat, kode ?? '', cara]));
}
