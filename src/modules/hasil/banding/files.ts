// What do the files of a comparison hold? (the same rows as the page; a difference never stands without both sides)
import type { z } from 'zod';
import { type Cell, csvTable, numberColumn, textColumn } from '../opendata/csv.ts';
import { rounded } from '../peserta/words.ts';
import type { Ukuran } from '../pengguna/ukuran.ts';
import type { Banding, Sisi } from './baca.ts';
import { formulirOf, ukuranOf } from './rows.ts';
import type { compareAnswer } from './shapes.ts';

type Answer = z.infer<typeof compareAnswer>;

const sideOf = ({ pilihan, kode, label, sumber, tps }: Sisi): Answer['kiri'] => ({ kontes: pilihan.kata, kode, nama: label, sumber, tps_masuk: tps.masuk, tps_total: tps.total });
const shareOf = ({ persen, atas, bawah, tps }: Ukuran): Answer['angka'][number]['kiri'] => ({ persen, pembilang: atas, penyebut: bawah, tps });
const pointsOf = (poin: number | null): number | null => (poin === null ? null : rounded(poin));

export function compareJson({ macam, kiri, kanan, peserta, padanan, simulasi }: Banding): Answer {
  const [left, right] = [kiri.pandangan, kanan.pandangan];
  const both = left === null || right === null ? undefined : { formulir: formulirOf(left, right, macam), angka: ukuranOf(left, right) };
  return {
    macam,
    kiri: sideOf(kiri),
    kanan: sideOf(kanan),
    peserta: peserta === null ? null : peserta.map((one) => ({ nomor: one.nomor, nama: one.nama, kiri: one.kiri.suara, kiri_dari: one.kiri.jumlah, kanan: one.kanan.suara, kanan_dari: one.kanan.jumlah, selisih: one.suara, poin: pointsOf(one.poin) })),
    formulir: (both?.formulir ?? []).map(({ name, kiri: a, kiriTps, kanan: b, kananTps, beda }) => ({ sel: name, kiri: a, kiri_tps: kiriTps, kanan: b, kanan_tps: kananTps, selisih: beda })),
    angka: (both?.angka ?? []).map((one) => ({ id: one.id, kiri: shareOf(one.kiri), kanan: shareOf(one.kanan), poin: pointsOf(one.poin) })),
    padanan: padanan === null ? null : { cocok: padanan.baris.length, tanpa_kiri: padanan.tanpaKini, tanpa_kanan: padanan.tanpaDulu, wilayah: padanan.baris.map(({ kode, nama, kini, dulu }) => ({ kode, nama, kiri: kini, kanan: dulu })) },
    ...(simulasi ? { simulasi: true as const } : {}),
  };
}

const COLUMNS = [
  textColumn('jenis', 'peserta, formulir, persen or wilayah'),
  textColumn('baris', 'Participant, cell, figure or area'),
  textColumn('kiri', 'First side'),
  numberColumn('kiri_nilai', 'Its votes, sum or numerator; empty = nothing was read'),
  numberColumn('kiri_dari', 'What its share is taken of'),
  numberColumn('kiri_tps', 'Stations that carry it'),
  textColumn('kanan', 'Second side'),
  numberColumn('kanan_nilai', 'Its votes, sum or numerator'),
  numberColumn('kanan_dari', 'What its share is taken of'),
  numberColumn('kanan_tps', 'Stations that carry it'),
];

/** One row a line of the page. Differences are left to the reader's spreadsheet: no cell of ours is negative. */
export function compareCsv(banding: Banding): string {
  const { peserta, formulir, angka, padanan, kiri, kanan } = compareJson(banding);
  const [a, b] = [`${kiri.kontes}/${kiri.kode}`, `${kanan.kontes}/${kanan.kode}`];
  const rows: Cell[][] = [
    ...(peserta ?? []).map((one): Cell[] => ['peserta', one.nama, a, one.kiri, one.kiri_dari, null, b, one.kanan, one.kanan_dari, null]),
    ...formulir.map((one): Cell[] => ['formulir', one.sel, a, one.kiri, null, one.kiri_tps, b, one.kanan, null, one.kanan_tps]),
    ...angka.map((one): Cell[] => ['persen', one.id, a, one.kiri.pembilang, one.kiri.penyebut, one.kiri.tps, b, one.kanan.pembilang, one.kanan.penyebut, one.kanan.tps]),
    ...(padanan?.wilayah ?? []).map((one): Cell[] => ['wilayah', `${one.kode} ${one.nama}`, a, one.kiri, null, null, b, one.kanan, null, null]),
  ];
  return csvTable(COLUMNS, rows);
}
