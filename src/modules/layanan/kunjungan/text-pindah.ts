// What is said when the office closes on a day that is already booked?
import { defineText } from '#kernel/text';

export const pindahText = defineText('layanan-kunjungan-pindah', {
  subjek: { id: 'Kunjungan Anda perlu waktu lain', en: 'Your visit needs another time' },
  E_LIBUR: { id: '{kantor} tutup pada {waktu}: hari itu ditetapkan libur sesudah Anda memesan. Maaf atas perubahan ini.', en: '{kantor} is closed at {waktu}: the day was made a holiday after you booked. We are sorry.' },
  E_DI_LUAR_JAM: { id: '{kantor} tidak buka pada {waktu}: jam layanan berubah sesudah Anda memesan. Maaf atas perubahan ini.', en: '{kantor} is not open at {waktu}: the hours changed after you booked. We are sorry.' },
  lain: { id: 'Waktu lain yang masih kosong: {waktu}.', en: 'Other free times: {waktu}.' },
  tanpaLain: { id: 'Belum ada waktu kosong dalam 14 hari.', en: 'There is no free time within 14 days yet.' },
  cara: { id: 'Pilih waktu di halaman Lacak dengan kode dan PIN Anda. Pesanan tetap tercatat sampai Anda memilih, dan perubahan ini tidak mengurangi jatah ubah waktu.', en: 'Choose a time on the tracking page with your code and PIN. The booking stands until you choose, and this change does not count against yours.' },
  petugas: { id: 'Pesanan jatuh pada waktu kantor tutup', en: 'A booking falls when the office is closed' },
  petugasIsi: { id: 'Kunjungan pada {waktu} perlu waktu lain karena kalender kantor berubah. Tawarkan kepada tamu: {lain}.', en: 'The visit at {waktu} needs another time because the calendar changed. Offer the guest: {lain}.' },
  petugasTanpa: { id: 'belum ada waktu kosong', en: 'no free time yet' },
  bukaLagi: { id: 'Kunjungan Anda berlaku seperti semula', en: 'Your visit stands as before' },
  bukaLagiIsi: { id: '{kantor} buka lagi pada {waktu}. Anda tidak perlu memilih waktu lain.', en: '{kantor} is open again at {waktu}. You need not choose another time.' },
  petugasBukaLagiIsi: { id: 'Kunjungan pada {waktu} berlaku lagi seperti semula.', en: 'The visit at {waktu} stands again as before.' },
  alasanLewat: { id: 'Kantor tutup pada waktu itu dan waktu lain belum dipilih.', en: 'The office was closed at that time and no other time was chosen.' },
  keadaan: { id: 'Perlu waktu lain', en: 'Needs another time' },
  langkahPERLU_PINDAH: { id: 'Kantor tutup pada waktu itu; waktu lain ditawarkan', en: 'The office is closed at that time; other times were offered' },
  langkahBUKA_LAGI: { id: 'Kantor buka lagi; waktu semula berlaku', en: 'The office is open again; the first time holds' },
  pilih: { id: 'Pilih waktu lain', en: 'Choose another time' },
});
