// Which sentences stand on the public report about views of voters' data?
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  laporanJudul: { id: 'Siapa melihat data pemilih', en: 'Who looked at voters’ data' },
  laporanArti: {
    id: 'Setiap bulan kami menghitung berapa kali data lengkap dibuka petugas, salinan diserahkan, dan Cek DPT dipakai. Angkanya dari catatan yang tidak dapat diubah.',
    en: 'Every month we count how often officers opened full records, copies were handed out and the look-up was used. The figures come from a trail that cannot be changed.',
  },
  laporanKosong: { id: 'Belum ada hitungan.', en: 'No counts yet.' },
  laporanBulan: { id: 'Bulan', en: 'Month' },
  laporandibuka: { id: 'Data lengkap dibuka petugas', en: 'Full records opened by officers' },
  laporanbukti: { id: 'Berkas bukti dibuka', en: 'Evidence files opened' },
  laporansalinan: { id: 'Salinan dan laporan diserahkan', en: 'Copies and reports handed out' },
  laporandicari: { id: 'Cek DPT: pencarian', en: 'Look-ups' },
  laporanditemukan: { id: 'Cek DPT: ditemukan', en: 'Look-ups that found a voter' },
  laporanditolak: { id: 'Cek DPT: ditolak pengaman', en: 'Look-ups refused by the guard' },
  laporanRute: { id: 'Laporan bulanan pembukaan data pemilih', en: 'Monthly report of views of voters’ data' },
  laporanData: { id: 'Pembukaan data pemilih per bulan', en: 'Views of voters’ data by month' },
});
