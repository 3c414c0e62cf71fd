// What do the commands and pages of intake say? (Indonesian first)
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  masukanPeriksa: { id: 'periksa berkas pemilih baris demi baris, tanpa basis data', en: 'check a voter file row by row, without a database' },
  masukanPakai: { id: 'Cara: pendopo {usage}', en: 'Use: pendopo {usage}' },
  masukanPaket: { id: 'Paket aturan tidak dikenal: {paket}. Yang ada: {ada}.', en: 'Unknown rule pack: {paket}. Known: {ada}.' },
  masukanHari: { id: 'Tanggal --hari harus seperti 2029-02-14.', en: 'The day of --hari must look like 2029-02-14.' },
  masukanLaporanSama: { id: 'Laporan tidak boleh menimpa berkas yang diperiksa.', en: 'The report may not overwrite the file that is checked.' },
  masukanLaporanGagal: { id: 'Laporan tidak dapat ditulis: {berkas}.', en: 'The report cannot be written: {berkas}.' },
  masukanDinilai: { id: 'Dinilai dengan {paket}, hari {hari}.', en: 'Judged by {paket}, day {hari}.' },
  masukanRingkas: { id: '{baris} baris: {bersih} bersih, {catatan} dengan catatan, {tolak} ditolak.', en: '{baris} rows: {bersih} clean, {catatan} with notes, {tolak} refused.' },
  masukanKode: { id: '  {kode}  {banyak}  {arti}', en: '  {kode}  {banyak}  {arti}' },
  masukanKolomKurang: { id: 'Kolom formulir yang tidak ada: {kolom}. Barisnya diperiksa, tetapi berkas ini belum dapat dimuat.', en: 'Columns of the form that are absent: {kolom}. Rows are checked, but this file cannot be loaded yet.' },
  masukanKolomAsing: { id: 'Kolom yang tidak dibaca: {kolom}.', en: 'Columns that are not read: {kolom}.' },
  masukanBarisKosong: { id: '{banyak} baris kosong dilewati.', en: '{banyak} empty rows passed over.' },
  masukanWindows: { id: '{banyak} baris bukan UTF-8; dibaca sebagai Windows-1252. Simpan sebagai "CSV UTF-8" agar nama tidak berubah.', en: '{banyak} rows are no UTF-8; read as Windows-1252. Save as "CSV UTF-8" so that names do not change.' },
  masukanLembarLewat: { id: 'Lembar tanpa kepala formulir, tidak dibaca: {lembar}.', en: 'Sheets without a header of the form, not read: {lembar}.' },
  masukanLembarPenuh: { id: 'Lembar {lembar} penuh (1.048.576 baris): baris sesudahnya mungkin hilang saat disimpan. Ekspor sebagai CSV atau pecah per kecamatan.', en: 'Sheet {lembar} is full (1,048,576 rows): rows beyond may have been lost when it was saved. Export as CSV or split by kecamatan.' },
});
