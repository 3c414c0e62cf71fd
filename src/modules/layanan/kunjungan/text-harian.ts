// What does reception read before the doors open, and the guest before the turn? (layanan.md 8: times and services, no names)
import { defineText } from '#kernel/text';

export const harianText = defineText('layanan-kunjungan-harian', {
  hariIni: { id: 'Kunjungan hari ini: {n}', en: 'Visits today: {n}' },
  hariIniIsi: { id: 'Pesanan untuk {hari}, menurut jamnya. Nama dan keperluan hanya di meja penerimaan.', en: 'Bookings for {hari} by their time. Names and purposes stand at reception alone.' },
  baris: { id: '{jam} {layanan}: {n}', en: '{jam} {layanan}: {n}' },
  belum: { id: 'Menunggu konfirmasi: {n}.', en: 'To be confirmed: {n}.' },
  besok: { id: 'Besok {n} tamu memerlukan bantuan', en: 'Tomorrow {n} guests need help' },
  besokIsi: { id: 'Pada {hari} ada {n} kunjungan dengan prioritas atau kebutuhan khusus. Siapkan dari daftar di meja penerimaan.', en: 'On {hari} there are {n} visits with priority or a special need. Prepare from the list at reception.' },
  dekat: { id: 'Nomor {nomor}: giliran Anda dekat', en: 'Number {nomor}: your turn is near' },
  dekatIsi: { id: 'Mendekatlah ke loket: paling banyak dua orang lagi sebelum nomor {nomor} dipanggil.', en: 'Come near the counters: at most two more before number {nomor} is called.' },
  panggil: { id: 'Nomor {nomor} dipanggil', en: 'Number {nomor} is called' },
  panggilIsi: { id: 'Nomor {nomor} dipanggil ke loket {loket}. Tidak muncul sesudah tiga panggilan, nomor dilewati.', en: 'Number {nomor} is called to counter {loket}. After three calls in vain the number is passed over.' },
});
