// What does each column of the downloads mean? (field guide beside the files; hasil.md section 8)
import { CEK } from '../figures.ts';
import { pesanOf } from '../text.ts';
import type { Column } from './csv.ts';
import { LICENSE_LINE } from './license.ts';
import { LONG_COLUMNS } from './long.ts';
import { SIMULATED } from './twin-csv.ts';
import type { Frame } from './twin-json.ts';
import { wideColumns } from './wide.ts';

/** Plain text, in the language of the columns. */
export function fieldGuide({ kontes, simulated }: Frame): string {
  const { pemilu, pack } = kontes;
  const place = `/data/${pemilu.slug}/${pack.kode}/C`;
  return [
    `PANDUAN KOLOM: ${pack.nama.id}, ${pemilu.nama.id}`,
    ...(simulated ? [`${SIMULATED}: angkanya dibuat mesin untuk peragaan.`] : []),
    '',
    'Lapis C: angka yang terbaca dari formulir C.Hasil setiap TPS. Alat bantu, bukan penetapan resmi.',
    `Lisensi: ${LICENSE_LINE}.`,
    '',
    'Berkas (pp = kode provinsi, 99 luar negeri):',
    `${place}/{pp}.csv.gz             satu baris setiap TPS`,
    `${place}/{pp}.jsonl.gz           sama, satu objek JSON setiap baris; temuan dan foto berupa larik`,
    `${place}/{pp}.parquet            sama, Parquet`,
    `${place}/{pp}-panjang.csv.gz     satu baris setiap TPS dan pilihan`,
    'Tambahkan .sha256 di belakang alamat untuk sidik jarinya. indeks.json memuat semua berkas.',
    '',
    'Sel kosong (null) = belum ada angka. 0 = tertulis nol. UTF-8, koma, tanpa pemisah ribuan.',
    "Teks yang diawali = + - @ diberi tanda ' di depannya.",
    'sampai_seq (nama berkas, kepala gzip, kaki Parquet) = nomor peristiwa terakhir yang dimuat.',
    'Yang lebih baru: /data/delta?sejak={sampai_seq}&prov={pp}',
    'Bagian III formulir (pemilih disabilitas) tidak diterbitkan per TPS.',
    '',
    'KOLOM BENTUK LEBAR',
    ...columnLines(wideColumns(kontes)),
    '',
    'KOLOM BENTUK PANJANG',
    ...columnLines(LONG_COLUMNS),
    '',
    'PEMERIKSAAN (kolom temuan)',
    ...CEK.map((id) => `${id}  ${pesanOf(id).id.replace(/ ?\{\w+\}/g, '')}`),
    '',
  ].join('\n');
}

function columnLines(columns: readonly Column[]): string[] {
  const width = Math.max(...columns.map((column) => column.nama.length));
  return columns.map((column) => `${column.nama.padEnd(width)}  ${column.jenis.padEnd(5)}  ${column.arti}`);
}
