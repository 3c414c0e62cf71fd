// Which sentences does the public read on the boards of names?
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  papanJudul: { id: 'Papan pengumuman daftar pemilih', en: 'Notice board of the voter list' },
  papanArti: {
    id: 'Di sini tergantung nama dan TPS, persis seperti ditetapkan pleno. NIK, tanggal lahir, dan disabilitas tidak pernah ditampilkan.',
    en: 'Here hang names and stations, exactly as decided in plenary. Numbers, birth dates and disability are never shown.',
  },
  papanKosong: { id: 'Saat ini tidak ada daftar yang sedang diumumkan. Untuk memeriksa nama sendiri, pakai Cek DPT.', en: 'No list is on the board now. To check your own name, use Cek DPT.' },
  papanSampai: { id: 'Diumumkan sampai {tanggal}.', en: 'On the board until {tanggal}.' },
  papanPilih: { id: 'Pilih desa atau kelurahan', en: 'Choose a village' },
  papanNama: { id: 'Nama', en: 'Name' },
  papanTps: { id: 'TPS', en: 'Station' },
  papanJumlah: { id: '{n} nama di {tempat}', en: '{n} names in {tempat}' },
  papanTutup: { id: 'Nama di wilayah ini tidak sedang diumumkan. Jumlahnya tetap terbuka di halaman daftar pemilih.', en: 'Names of this area are not on the board now. The totals stay open on the page of the voter list.' },
  papanTanggapi: { id: 'Ada yang salah? Sampaikan tanggapan', en: 'Something wrong? Object' },
  papanCek: { id: 'Cek nama sendiri', en: 'Check your own name' },
  papanCetak: { id: 'Cetak untuk papan desa (PDF)', en: 'Print for the village board (PDF)' },
  papanHal: { id: 'Halaman {n} dari {total}', en: 'Page {n} of {total}' },
  papanSebelum: { id: 'Sebelumnya', en: 'Before' },
  papanSesudah: { id: 'Berikutnya', en: 'Next' },
  papanVersi: { id: '{tahap}, versi {no}, ditetapkan dengan berita acara {nomor}', en: '{tahap}, version {no}, decided by minutes {nomor}' },
  papanPemilih: { id: 'Pemilih', en: 'Voters' },
  papanSimulasi: { id: 'Data tiruan untuk uji coba. Bukan daftar pemilih sungguhan.', en: 'Simulated data for trying out. Not a real voter list.' },
  papanLayanan: { id: 'Lihat daftar pemilih di desa saya', en: 'See the voter list of my village' },
  papanLayananIsi: { id: 'Nama dan TPS selama masa pengumuman', en: 'Names and stations while on the board' },
});
