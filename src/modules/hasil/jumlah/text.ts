// Which sentences does the import of sums print? (plain Indonesian for the operator, English beside)
import { defineText } from '#kernel/text';

export const text = defineText('hasil-jumlah', {
  ringkasan: {
    id: 'Membaca jumlah suara per dapil, wilayah, atau nasional dari berkas; angka yang berubah menjadi versi baru',
    en: 'Reads sums by dapil, area or nation from files; a changed figure becomes a new version',
  },
  cara: { id: 'Cara memakai: {usage}\nYang ada: {ada}', en: 'Usage: {usage}\nThere are: {ada}' },
  dibaca: { id: 'Dibaca {baris} baris: {satuan} satuan utuh, {ditolak} baris ditolak', en: 'Read {baris} rows: {satuan} whole units, {ditolak} rows refused' },
  beda: { id: 'Baru {baru}, berubah {berubah}, sama {sama}', en: 'New {baru}, changed {berubah}, same {sama}' },
  masalah: { id: 'baris {baris}: {kalimat} ({kode})', en: 'row {baris}: {kalimat} ({kode})' },
  laporan: { id: 'Laporan lengkap: {berkas}', en: 'Full report: {berkas}' },
  lain: { id: '{n} baris milik pemilihan lain dilewati', en: '{n} rows belong to another contest and were passed over' },
  ditahan: { id: '{n} saat ditahan dan tidak diterbitkan: semua suara 0 padahal TPS masuk bertambah', en: '{n} instants are held back and not published: all votes are 0 while stations rise' },
  padanan: { id: 'Padanan {tingkat}: {penuh} nama penuh, {jenis} tanpa KOTA/KAB; tanpa padanan: {tiada} tiada, {ganda} ganda, {terbagi} terbagi', en: 'Matches of {tingkat}: {penuh} by full names, {jenis} without KOTA/KAB; without a match: {tiada} none, {ganda} several, {terbagi} divided' },
  coba: { id: 'Uji coba: tidak ada yang disimpan.', en: 'Dry run: nothing was stored.' },
});

export const FAMILY_TEXT = defineText('hasil-jumlah.keluarga', {
  'dapil-dpr': { id: 'Suara dan kursi DPR per dapil', en: 'Votes and seats of DPR by dapil' },
  'nasional-dpr': { id: 'Suara DPR nasional per partai', en: 'National votes of DPR by party' },
  'terpilih-dpr': { id: 'Calon terpilih DPR per dapil', en: 'Elected members of DPR by dapil' },
  'kecamatan-2019': { id: 'Jumlah 2019 per kecamatan', en: 'Sums of 2019 by kecamatan' },
  'desa-2019': { id: 'Jumlah 2019 per kelurahan/desa', en: 'Sums of 2019 by kelurahan/desa' },
  'kelengkapan-ppwp': { id: 'Kelengkapan Sirekap per provinsi', en: 'Completeness of Sirekap by province' },
  'seri-sirekap': { id: 'Seri waktu Sirekap per provinsi', en: 'Time series of Sirekap by province' },
  'seri-pilkada': { id: 'Tangkapan Sirekap Pilkada per provinsi', en: 'Captures of Sirekap of Pilkada by province' },
  'wilayah-pilkada': { id: 'Suara Pilkada per wilayah', en: 'Pilkada votes by area' },
});

export const HEADER_TEXT = defineText('hasil-jumlah.berkas', {
  BERKAS_BESAR: { id: 'Berkas ini terlalu besar untuk berkas jumlah; paling banyak {batas} bita.', en: 'This file is too large for a file of sums; at most {batas} bytes.' },
  JUDUL_ASING: { id: 'Judul kolomnya tidak dikenal: {kepala}. Yang dikenal: {dikenal}', en: 'Its columns are not known: {kepala}. Known are: {dikenal}' },
  TEMPAT_BEDA: { id: 'Wilayah nomor {id} di berkas ini lain dari yang sudah tersimpan ({tersimpan}); seluruh berkas ditolak.', en: 'Area {id} of this file differs from the one already stored ({tersimpan}); the whole file is refused.' },
  SUDAH_DI_KONTES_LAIN: { id: 'Berkas dengan isi yang sama sudah diimpor sebagai {kontes}; seluruh berkas ditolak.', en: 'A file with the same bytes was imported as {kontes}; the whole file is refused.' },
  KONTES_LAIN: { id: 'Berkas ini milik pemilihan lain: {kontes}.', en: 'This file belongs to another contest: {kontes}.' },
});

export const FAULT_TEXT = defineText('hasil-jumlah.baris', {
  KODE_DAPIL: { id: '{kolom} berisi {nilai}; kode dapil DPR empat angka.', en: '{kolom} holds {nilai}; the code of a DPR dapil has four digits.' },
  KODE_WILAYAH: { id: '{kolom} berisi {nilai}; kode wilayah dua, empat, atau enam angka.', en: '{kolom} holds {nilai}; the code of an area has two, four or six digits.' },
  INDUK_BEDA: { id: '{kolom} berisi {nilai}, padahal wilayah di atasnya {seharusnya}.', en: '{kolom} holds {nilai}, but the area above is {seharusnya}.' },
  NAMA_ISI: { id: '{kolom} berisi {nilai}; harus berupa nama, paling banyak 160 huruf.', en: '{kolom} holds {nilai}; it must be a name of at most 160 letters.' },
  KURSI_ISI: { id: '{kolom} berisi {nilai}; kursi satu dapil antara 1 dan 100.', en: '{kolom} holds {nilai}; a dapil has between 1 and 100 seats.' },
  NOMOR_PARTAI: { id: '{kolom} berisi {nilai}, bukan nomor urut partai.', en: '{kolom} holds {nilai}, which is no number of a party.' },
  NOMOR_ISI: { id: '{kolom} berisi {nilai}, bukan nomor.', en: '{kolom} holds {nilai}, which is no number.' },
  PERSEN_ISI: { id: '{kolom} berisi {nilai}; tulis persen seperti 10.6090.', en: '{kolom} holds {nilai}; write a percentage as 10.6090.' },
  YA_TIDAK: { id: '{kolom} berisi {nilai}; harus True atau False.', en: '{kolom} holds {nilai}; it must be True or False.' },
  SATUAN_GANDA: { id: '{nilai} tertulis dua kali; tidak satu pun diambil.', en: '{nilai} is written twice; neither is taken.' },
  OPSI_GANDA: { id: 'Pilihan atau nomor yang sama tertulis dua kali pada {nilai}.', en: 'The same option or number is written twice at {nilai}.' },
  KEPALA_BEDA: { id: 'Baris-baris {nilai} berbeda keterangannya (nama, TPS, atau jenis).', en: 'The rows of {nilai} differ in what they say of it (name, stations or kind).' },
  OPSI_KOSONG: { id: '{kolom} kosong, padahal nomor atau suaranya terisi.', en: '{kolom} is empty although its number or votes are filled.' },
  KODE_PROVINSI: { id: '{kolom} berisi {nilai}; kode provinsi dua angka.', en: '{kolom} holds {nilai}; the code of a province has two digits.' },
  KUNCI_ISI: { id: '{kolom} berisi {nilai}; tulis kunci KPU 2019 seperti P1.1207.1208, satu nomor untuk tiap tingkat.', en: '{kolom} holds {nilai}; write a 2019 key of KPU as P1.1207.1208, one number a level.' },
  KUNCI_PINDAH: { id: '{kolom} berisi {nilai}, padahal nomor yang sama sudah tertulis di tempat lain: {seharusnya}.', en: '{kolom} holds {nilai}, but the same number stands elsewhere already: {seharusnya}.' },
  NAMA_BEDA: { id: '{kolom} berisi {nilai}, padahal nomor yang sama bernama {seharusnya}.', en: '{kolom} holds {nilai}, but the same number is called {seharusnya}.' },
  WAKTU_ISI: { id: '{kolom} berisi {nilai}; tulis saat seperti 2024-03-08T09:49:06+07:00.', en: '{kolom} holds {nilai}; write an instant as 2024-03-08T09:49:06+07:00.' },
  JENIS_ASING: { id: '{kolom} berisi {nilai}; yang dikenal ppwp dan pdpr.', en: '{kolom} holds {nilai}; ppwp and pdpr are known.' },
  TPS_LEBIH: { id: '{kolom} berisi {nilai}; TPS berangka atau lolos lebih banyak daripada seluruhnya.', en: '{kolom} holds {nilai}; more stations with figures or passed than there are.' },
  SATUAN_TIDAK_UTUH: { id: 'Baris lain dari {nilai} ditolak, jadi {nilai} tidak diambil sebagian.', en: 'Another row of {nilai} was refused, so {nilai} is not taken in part.' },
});
