// What do the data addresses say where there is nothing to give? (look.md 11: what happened, what to do)
import { defineText } from '#kernel/text';

export const text = defineText('hasil', {
  bukaanSaatKertas: {
    id: 'Keadaan lampau ada di halaman setiap surat suara, bukan pada jumlah beberapa surat suara.',
    en: 'Past states stand on the page of each ballot paper, not on sums of several papers.',
  },
  bukaanKontes: {
    id: 'Tidak ada hasil untuk jenis pemilihan ini. Daftar yang ada tertaut dari halaman hasil.',
    en: 'There are no results for this contest. What there is, is linked from the results page.',
  },
  bukaanWilayah: {
    id: 'Kode ini bukan wilayah dan bukan TPS dalam pemilu ini. Periksa angkanya, atau cari namanya.',
    en: 'This code is neither an area nor a station of this election. Check the digits, or search the name.',
  },
  bukaanBerkas: {
    id: 'Berkas dengan nama ini tidak ada. Nama yang ada tercantum di katalog data.',
    en: 'There is no file of this name. The catalogue lists the names.',
  },
  bukaanLapisan: {
    id: 'Baru lapis C (formulir TPS) yang tersedia sebagai berkas.',
    en: 'Only layer C (the station forms) is available as files so far.',
  },
  bukaanDelta: {
    id: 'Berkas perubahan ini belum penuh. Ambil sisanya dari /data/delta.',
    en: 'This file of changes is not full yet. Take the rest from /data/delta.',
  },
  bukaanDeltaKontes: {
    id: 'Jenis pemilihan itu tidak dikenal. Contoh yang benar: 2024:ppwp:0.',
    en: 'That contest is not known. A right one is 2024:ppwp:0.',
  },
  bukaanSibuk: {
    id: 'Angka berubah selagi berkas disusun. Coba lagi sebentar lagi.',
    en: 'Figures changed while the file was being built. Try again shortly.',
  },
  keKatalog: { id: 'Katalog data', en: 'Data catalogue' },
  keHasil: { id: 'Hasil pemilu', en: 'Election results' },
  ruteNegara: { id: 'Hasil seluruh Indonesia, dengan provinsi di bawahnya', en: 'Results of the whole country with its provinces' },
  ruteNegaraCsv: { id: 'Hasil seluruh Indonesia sebagai tabel', en: 'Results of the whole country as a table' },
  ruteWilayah: {
    id: 'Hasil satu wilayah dengan wilayah di bawahnya, atau satu TPS dengan riwayatnya',
    en: 'Results of one area with those below it, or of one station with its history',
  },
  ruteWilayahCsv: {
    id: 'Hasil satu wilayah sebagai tabel; untuk TPS satu baris setiap versi',
    en: 'Results of one area as a table; for a station one row a version',
  },
  ruteMassal: {
    id: 'Semua TPS satu provinsi dalam satu berkas: CSV, JSON lines, Parquet, dan sidik jarinya',
    en: 'All stations of a province in one file: CSV, JSON lines, Parquet, and their fingerprints',
  },
  ruteJumlah: {
    id: 'Jumlah dan pencacah setiap wilayah satu provinsi dalam satu berkas; 0 untuk negara dan provinsinya',
    en: 'Sums and counters of every area of a province in one file; 0 for the nation with its provinces',
  },
  ruteAturan: { id: 'Aturan pemeriksaan dan sel formulir sebagai data', en: 'Rules of the checks and cells of the form as data' },
  ruteIndeks: { id: 'Daftar berkas unduhan dengan nomor peristiwa terakhirnya', en: 'List of downloads with the last event number of each' },
  ruteDelta: {
    id: 'Perubahan sesudah suatu nomor, satu baris JSON setiap peristiwa, paling banyak 10.000 baris',
    en: 'Changes after a number, one JSON line an event, at most 10,000 lines',
  },
  ruteDeltaBerkas: { id: 'Perubahan dalam berkas tetap berisi 10.000 nomor', en: 'Changes in immutable files of 10,000 numbers' },
  ruteSirekapWilayah: { id: 'Tata letak KPU 2024: daftar wilayah di bawah suatu kode', en: 'Layout of KPU 2024: areas below a code' },
  ruteSirekapOpsi: { id: 'Tata letak KPU 2024: pasangan calon', en: 'Layout of KPU 2024: the pairs' },
  ruteSirekapHasil: { id: 'Tata letak KPU 2024: hasil wilayah', en: 'Layout of KPU 2024: results of an area' },
  ruteSirekapTps: { id: 'Tata letak KPU 2024: hasil satu TPS', en: 'Layout of KPU 2024: results of one station' },
  ruteSirekapPartai: { id: 'Tata letak KPU 2024: partai', en: 'Layout of KPU 2024: the parties' },
  ruteSirekapDaftarDapil: { id: 'Tata letak KPU 2024: daftar dapil', en: 'Layout of KPU 2024: list of dapil' },
  ruteSirekapDapil: { id: 'Tata letak KPU 2024: hasil menurut dapil', en: 'Layout of KPU 2024: results by dapil' },
  ruteSirekapCaleg: { id: 'Tata letak KPU 2024: daftar calon', en: 'Layout of KPU 2024: lists of candidates' },
  dataJudul: { id: '{kontes}, {pemilu}: angka setiap TPS', en: '{kontes}, {pemilu}: figures of every station' },
  dataUraian: {
    id: 'Angka yang terbaca dari formulir C.Hasil setiap TPS (lapis C), temuan pemeriksaan, dan alamat fotonya, per provinsi. Bukan penetapan resmi.',
    en: 'Figures read from the C.Hasil form of every station (layer C), findings of the checks and photo addresses, by province. Not the official determination.',
  },
  tetapJudul: { id: '{kontes}, {pemilu}: rekapitulasi dan keputusan', en: '{kontes}, {pemilu}: recapitulations and decrees' },
  tetapUraian: {
    id: 'Formulir D.Hasil yang ditutup, dari kabupaten/kota sampai nasional, dan keputusan KPU yang menetapkan hasil: berkas yang ditandatangani dan datanya, dengan sidik yang tercatat di catatan publik. Formulir kecamatan beralamat sama dengan kodenya.',
    en: 'Closed D.Hasil forms from kabupaten/kota to the nation and the KPU decrees that fix the result: the signed files and their data, with the hashes that stand in the public log. The form of a kecamatan has the same address with its code.',
  },
  tetapFormulir: { id: '{lapisan} {kode}, versi {versi}', en: '{lapisan} {kode}, version {versi}' },
  tetapKeputusan: { id: 'Keputusan KPU {nomor}/{tahun}', en: 'KPU Decree {nomor}/{tahun}' },
  dataPanduan: { id: 'Panduan kolom', en: 'Field guide' },
  dataDelta: { id: 'Umpan perubahan', en: 'Change feed' },
  dataIndeks: { id: 'Indeks berkas', en: 'Index of files' },
  dataJumlah: { id: 'jumlah setiap wilayah', en: 'sums of every area' },
  dataAturan: { id: 'Aturan pemeriksaan', en: 'Rules of the checks' },
  dataTotal: { id: '0 Seluruh Indonesia', en: '0 The whole country' },
});
