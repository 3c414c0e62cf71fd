// What does somebody read whose document cannot be taken, or cannot be had now? (keamanan.md 3.5, 5)
import { defineText } from '#kernel/text';

export const text = defineText('attachments-berkas', {
  empty: { id: 'Berkas ini kosong. Pilih berkasnya sekali lagi.', en: 'This file is empty. Choose it once more.' },
  large: {
    id: 'Berkas ini lebih besar dari {maks} MB. Kecilkan atau bagi menjadi beberapa berkas, lalu kirim lagi.',
    en: 'This file is larger than {maks} MB. Make it smaller or split it, then send it again.',
  },
  type: { id: 'Jenis berkas ini tidak diterima. Kirim sebagai {jenis}.', en: 'This kind of file is not taken. Send it as {jenis}.' },
  name: {
    id: 'Nama berkas berakhiran ".{akhiran}", tetapi isinya {jenis}. Betulkan akhiran namanya, lalu kirim lagi.',
    en: 'The name of the file ends in ".{akhiran}", but it holds {jenis}. Mend the ending and send it again.',
  },
  broken: {
    id: 'Dokumen ini rusak atau disusun tidak lazim. Buka, simpan ulang atau simpan sebagai PDF, lalu kirim lagi.',
    en: 'This document is damaged or put together in an unusual way. Open it, save it again or as PDF, then send it.',
  },
  locked: {
    id: 'Dokumen ini dikunci dengan sandi. Simpan tanpa sandi, lalu kirim lagi.',
    en: 'This document is locked with a password. Save it without one and send it again.',
  },
  bomb: {
    id: 'Isi dokumen ini jauh lebih besar daripada berkasnya, jadi tidak dibuka. Simpan sebagai PDF, lalu kirim lagi.',
    en: 'This document unpacks to far more than its file, so it was not opened. Save it as PDF and send it again.',
  },
  paths: {
    id: 'Dokumen ini menunjuk ke tempat di luar dirinya, jadi tidak diterima. Simpan sebagai PDF, lalu kirim lagi.',
    en: 'This document points to places outside itself, so it is not taken. Save it as PDF and send it again.',
  },
  inside: {
    id: 'Dokumen ini memuat berkas lain ({nama}). Keluarkan berkas itu atau simpan sebagai PDF, lalu kirim lagi.',
    en: 'This document carries another file ({nama}). Take it out or save the document as PDF, then send it again.',
  },
  macro: {
    id: 'Dokumen ini memuat makro, yang dapat menjalankan sesuatu. Simpan sebagai dokumen tanpa makro atau PDF, lalu kirim lagi.',
    en: 'This document holds macros, which can run something. Save it without macros or as PDF, then send it again.',
  },
  notText: {
    id: 'Teks berkas ini tidak terbaca. Simpan dengan pengodean UTF-8 (di Excel: "CSV UTF-8"), lalu kirim lagi.',
    en: 'The text of this file cannot be read. Save it in UTF-8 (in Excel: "CSV UTF-8") and send it again.',
  },
  table: {
    id: 'Tabel CSV ini tidak utuh: ada tanda kutip yang tidak ditutup. Simpan ulang dari programnya, lalu kirim lagi.',
    en: 'This CSV table is not whole: a quote is never closed. Save it again from its program and send it.',
  },
  gone: {
    id: 'Tautan unduhan ini sudah dipakai atau sudah lewat lima menit. Buka lagi halaman berkasnya, lalu unduh dari sana.',
    en: 'This download link was used or is older than five minutes. Open the page of the file again and download it there.',
  },
  waits: {
    id: 'Berkas ini masih menunggu pemeriksaan virus, jadi belum dapat diunduh. Coba lagi beberapa menit lagi.',
    en: 'This file still waits for the virus scan, so it cannot be downloaded yet. Try again in a few minutes.',
  },
  infected: {
    id: 'Pemindai menemukan virus di berkas ini, jadi tidak dapat diunduh. Minta pengirimnya mengirim ulang dari perangkat yang bersih.',
    en: 'The scanner found a virus in this file, so it cannot be downloaded. Ask the sender to send it again from a clean device.',
  },
  unscanned: {
    id: 'Berkas ini tidak dapat diperiksa pemindai virus, jadi tidak dapat diunduh. Minta pengirimnya mengirim dalam bentuk PDF.',
    en: 'The virus scanner could not look through this file, so it cannot be downloaded. Ask the sender for a PDF.',
  },
  active: {
    id: 'PDF ini dapat menjalankan sesuatu atau membawa berkas lain: unduh saja, jangan buka di peramban.',
    en: 'This PDF can run something or carries another file: download only, do not open it in the browser.',
  },
  stateNone: { id: 'Tidak dipindai', en: 'Not scanned' },
  stateWaits: { id: 'Menunggu pemindaian', en: 'Waits for the scan' },
  stateClean: { id: 'Bersih', en: 'Clean' },
  stateInfected: { id: 'Terinfeksi', en: 'Infected' },
  stateFailed: { id: 'Gagal dipindai', en: 'Scan failed' },
});
