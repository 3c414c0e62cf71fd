// What does the puzzle room say?
import { defineText } from '#kernel/text';

export const text = defineText('puzzle', {
  salah: { id: 'Soal keamanan formulir ini tidak terbaca. Kirim sekali lagi dari halaman ini.', en: 'The security puzzle of this form could not be read. Send it once more from this page.' },
  lama: { id: 'Halaman ini terbuka terlalu lama. Kirim sekali lagi dari halaman ini.', en: 'This page was open for too long. Send it once more from this page.' },
  dipakai: { id: 'Formulir ini sudah pernah dikirim. Kirim sekali lagi dari halaman ini bila perlu.', en: 'This form was sent before. Send it once more from this page if you need to.' },
  ringan: { id: 'Daerah ini sedang banyak dicoba robot, jadi soalnya lebih berat. Kirim sekali lagi dari halaman ini.', en: 'Robots are trying this area, so the puzzle is harder. Send it once more from this page.' },
  dini: { id: 'Formulir dikirim terlalu cepat. Tunggu lima detik, lalu kirim lagi.', en: 'The form was sent too quickly. Wait five seconds, then send it again.' },
  penuh: {
    id: 'Cara tanpa JavaScript sedang penuh. Coba lagi satu jam lagi, nyalakan JavaScript, atau datang ke kantor KPU, PPS, atau telepon kantornya.',
    en: 'The way without JavaScript is full just now. Try again in an hour, turn JavaScript on, or come to or telephone a KPU office or PPS.',
  },
});
