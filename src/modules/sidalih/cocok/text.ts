// What does the matcher say at the terminal? (counts only, never a value of a record)
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  cocokRingkas: {
    id: 'Cari pasangan rekaman yang mungkin satu orang dalam satu berkas; keluaran a,b,p,usul. Tidak ada yang dihapus.',
    en: 'Find pairs of records of one file that may be one person; output a,b,p,usul. Nothing is removed.',
  },
  cocokRingkasTaut: {
    id: 'Cari pasangan antara dua berkas; a dari berkas pertama, b dari berkas kedua',
    en: 'Find pairs across two files; a from the first file, b from the second',
  },
  cocokPakai: { id: 'Pemakaian: npm run pendopo -- {usage}', en: 'Usage: npm run pendopo -- {usage}' },
  cocokAmbang: { id: '--ambang: bilangan dari 0 sampai 1, dengan titik, misalnya 0.5', en: '--ambang: a number from 0 to 1 with a point, e.g. 0.5' },
  cocokSama: { id: 'Berkas keluaran sama dengan berkas masukan; beri nama lain.', en: 'The output file is an input file; give it another name.' },
  cocokBerkasTiada: { id: '{berkas}: berkas tidak ada atau tidak terbaca.', en: '{berkas}: the file is not there or cannot be read.' },
  cocokBerkasKosong: { id: '{berkas}: berkas kosong.', en: '{berkas}: the file is empty.' },
  cocokBerkasBukanCsv: {
    id: '{berkas}: bukan CSV berhuruf UTF-8. Dari lembar kerja, simpan sebagai "CSV UTF-8".',
    en: '{berkas}: no CSV in UTF-8. From a spreadsheet, save as "CSV UTF-8".',
  },
  cocokBerkasKepala: {
    id: '{berkas}: baris pertama harus berisi judul kolom, sekurangnya nik atau nama; yang dikenal: rec_id, nkk, nik, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, kode_kel.',
    en: '{berkas}: the first row must hold column titles, at least nik or nama; known are rec_id, nkk, nik, nama, tempat_lahir, tanggal_lahir, status_kawin, jenis_kelamin, alamat, rt, rw, kode_kel.',
  },
  cocokTulis: { id: 'Keluaran {berkas} tidak dapat ditulis.', en: 'The output {berkas} cannot be written.' },
  cocokDibaca: { id: '{berkas}: {rekaman} rekaman dibaca, {rusak} baris tidak terbaca', en: '{berkas}: {rekaman} records read, {rusak} rows not readable' },
  cocokKolomKurang: { id: '{berkas}: tanpa kolom {kolom}', en: '{berkas}: without the columns {kolom}' },
  cocokRusak: { id: 'Baris yang tidak terbaca tercatat di {berkas} (baris, kode).', en: 'Rows that could not be read are listed in {berkas} (row, code).' },
  cocokIdGanda: { id: '{berkas}: {banyak} id rekaman berulang', en: '{berkas}: {banyak} record ids come twice' },
  cocokBagian: { id: 'menimbang bagian {selesai} dari {semua}', en: 'weighing part {selesai} of {semua}' },
  cocokBlok: {
    id: 'Blok di atas 200 rekaman: {kelompok}; {pasangan} pasangan di dalamnya, {dibandingkan} dibandingkan setelah diperhalus',
    en: 'Blocks above 200 records: {kelompok}; {pasangan} pairs in them, {dibandingkan} compared after refinement',
  },
  cocokHasil: {
    id: '{pasangan} pasangan dengan p sekurangnya {ambang}: {usul} OTOMATIS_USUL, {tinjau} TINJAU ({dijaga} ditahan penjaga). Usul bukan keputusan.',
    en: '{pasangan} pairs with p of at least {ambang}: {usul} OTOMATIS_USUL, {tinjau} TINJAU ({dijaga} held back by guards). A proposal is no decision.',
  },
  cocokBobot: { id: 'Bobot: {asal}', en: 'Weights: {asal}' },
  cocokAsalBelajar: { id: 'dipelajari dari berkas ini tanpa label', en: 'learnt from this file without labels' },
});
