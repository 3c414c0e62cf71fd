// What do the letters of Pasal 17 and the kinds of Pasal 18 say, in short words?
import { defineText } from '#kernel/text';

export const pasalText = defineText('ppid.pasal', {
  a: { id: 'Menghambat proses penegakan hukum', en: 'Hinders law enforcement' },
  b: { id: 'Mengganggu hak kekayaan intelektual atau persaingan usaha sehat', en: 'Harms intellectual property or fair competition' },
  c: { id: 'Membahayakan pertahanan dan keamanan negara', en: 'Endangers national defence and security' },
  d: { id: 'Mengungkapkan kekayaan alam Indonesia', en: 'Reveals natural wealth of Indonesia' },
  e: { id: 'Merugikan ketahanan ekonomi nasional', en: 'Harms national economic resilience' },
  f: { id: 'Merugikan kepentingan hubungan luar negeri', en: 'Harms foreign relations' },
  g: { id: 'Mengungkapkan isi akta otentik yang bersifat pribadi dan kemauan terakhir atau wasiat seseorang', en: 'Reveals a private authentic deed or a last will' },
  h: { id: 'Mengungkapkan rahasia pribadi seseorang', en: 'Reveals personal secrets of somebody' },
  i: { id: 'Memorandum atau surat antar atau intra badan publik yang menurut sifatnya dirahasiakan', en: 'Memo or letter within or between public bodies, secret by its nature' },
  j: { id: 'Tidak boleh diungkapkan berdasarkan undang-undang', en: 'Must not be revealed by another Act' },
  putusan: { id: 'Putusan badan peradilan', en: 'Court rulings' },
  kebijakan: { id: 'Ketetapan, keputusan, peraturan, surat edaran, atau kebijakan lain beserta pertimbangannya', en: 'Decisions, regulations, circulars and other policies with their considerations' },
  penghentian: { id: 'Surat perintah penghentian penyidikan atau penuntutan', en: 'Orders to stop an investigation or prosecution' },
  anggaran: { id: 'Rencana pengeluaran tahunan lembaga penegak hukum', en: 'Yearly spending plans of law enforcers' },
  keuangan: { id: 'Laporan keuangan tahunan lembaga penegak hukum', en: 'Yearly financial reports of law enforcers' },
  pengembalian: { id: 'Laporan hasil pengembalian uang hasil korupsi', en: 'Reports on recovered corruption money' },
  dibuka: { id: 'Sudah dinyatakan terbuka lewat keberatan, sengketa, atau putusan pengadilan (Pasal 11 ayat (2))', en: 'Opened by an objection, a dispute or a court (Pasal 11 (2))' },
});
