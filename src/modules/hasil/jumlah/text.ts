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
  coba: { id: 'Uji coba: tidak ada yang disimpan.', en: 'Dry run: nothing was stored.' },
});

export const FAMILY_TEXT = defineText('hasil-jumlah.keluarga', {
  'dapil-dpr': { id: 'Suara dan kursi DPR per dapil', en: 'Votes and seats of DPR by dapil' },
  'nasional-dpr': { id: 'Suara DPR nasional per partai', en: 'National votes of DPR by party' },
  'terpilih-dpr': { id: 'Calon terpilih DPR per dapil', en: 'Elected members of DPR by dapil' },
  'wilayah-pilkada': { id: 'Suara Pilkada per wilayah', en: 'Pilkada votes by area' },
});

export const HEADER_TEXT = defineText('hasil-jumlah.berkas', {
  BERKAS_BESAR: { id: 'Berkas ini terlalu besar untuk berkas jumlah; paling banyak {batas} bita.', en: 'This file is too large for a file of sums; at most {batas} bytes.' },
  JUDUL_ASING: { id: 'Judul kolomnya tidak dikenal: {kepala}. Yang dikenal: {dikenal}', en: 'Its columns are not known: {kepala}. Known are: {dikenal}' },
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
  SATUAN_TIDAK_UTUH: { id: 'Baris lain dari {nilai} ditolak, jadi {nilai} tidak diambil sebagian.', en: 'Another row of {nilai} was refused, so {nilai} is not taken in part.' },
});
