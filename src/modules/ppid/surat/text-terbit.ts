// What do the letters say that follow a step by themselves?
import { defineText } from '#kernel/text';

export const terbitText = defineText('ppid.surat-terbit', {
  penanda: { id: 'Pejabat Pengelola Informasi dan Dokumentasi', en: 'Information officer' },
  ajukan: { id: 'Permohonan informasi Anda terdaftar dengan nomor {nomor}.', en: 'Your request for information is registered under number {nomor}.' },
  kekurangan: { id: 'Bukti identitas pada permohonan {nomor} tidak terbaca: {alasan}. Kirim lagi paling lambat {batas}. Bila tidak, permohonan ditutup dan Anda dapat mengajukan lagi.', en: 'The proof of identity of request {nomor} cannot be read: {alasan}. Send it again by {batas}. Otherwise the request is closed and you can file again.' },
  perpanjang: { id: 'Waktu jawaban permohonan {nomor} diperpanjang dari {lama} menjadi {baru}. Alasannya: {alasan}', en: 'The time for answering request {nomor} is extended from {lama} to {baru}. Reason: {alasan}' },
  serahkan: { id: 'Informasi untuk permohonan {nomor} sudah diserahkan dengan cara: {cara}.', en: 'The information of request {nomor} was handed over by: {cara}.' },
  cabut: { id: 'Permohonan {nomor} dicabut atas kehendak Anda. Anda dapat mengajukan lagi kapan saja.', en: 'Request {nomor} was withdrawn as you wished. You can file again at any time.' },
  gabung: { id: 'Permohonan {nomor} digabung ke permohonan Anda yang lebih dulu, {tua}, dengan persetujuan Anda. Nomor {nomor} berakhir dan jawabannya diberikan pada {tua}. Tenggat {tua} tidak berubah.', en: 'Request {nomor} was joined with your earlier request {tua}, with your consent. Number {nomor} ends and its answer comes under {tua}. The due date of {tua} does not change.' },
  tutup: { id: 'Permohonan {nomor} ditutup karena tidak dilengkapi sampai {batas}. Anda dapat mengajukan lagi kapan saja.', en: 'Request {nomor} was closed because it was not completed by {batas}. You can file again at any time.' },
  tanggal: { id: 'Kalender kerja berubah, jadi tenggat permohonan {nomor} berpindah dari {lama} menjadi {baru}.', en: 'The work calendar has changed, so the deadline of request {nomor} moves from {lama} to {baru}.' },
  diterima: { id: 'Diterima', en: 'Received' },
  kanal: { id: 'Lewat', en: 'Channel' },
  diminta: { id: 'Informasi yang diminta', en: 'What was asked' },
  hak: { id: 'Bila tidak dijawab sampai tenggatnya, atau jawabannya tidak sesuai, Anda dapat mengajukan keberatan tanpa biaya.', en: 'If it is not answered in time, or the answer is not what you asked, you can object for free.' },
  lacak: { id: 'Ikuti perkaranya di halaman Lacak dengan kode dan PIN pada tanda terima Anda.', en: 'Follow the case on the tracking page with the code and PIN of your receipt.' },
});
