// What is each service that is still being built, in the words of the one who comes? (layanan.md 2.1 and 4.2)
import { defineText } from '#kernel/text';

/** Four sentences a service: what it will be, who it is for, where to go today, and its line in the hall. */
export const serviceText = defineText('layanan.tugas', {
  // Voter data
  dicatut: { id: 'Nama saya dicatut', en: 'My name was misused' },
  dicatutRinci: { id: 'Oleh partai atau pendukung calon', en: 'By a party, or as a candidate supporter' },
  dicatutApa: {
    id: 'Anda menyatakan bukan anggota partai atau bukan pendukung calon, lalu mengikuti klarifikasinya sampai nama dihapus.',
    en: 'You state that you are no member or supporter, and follow the inquiry until your name is removed.',
  },
  dicatutSiapa: {
    id: 'Siapa pun yang namanya tercatat tanpa persetujuan.',
    en: 'Anybody who was listed without consent.',
  },
  dicatutKini: {
    id: 'Periksa keanggotaan partai di situs Info Pemilu KPU, lalu sampaikan tanggapan ke kantor KPU atau Bawaslu.',
    en: 'Check party membership on the Info Pemilu site of KPU, then tell a KPU office or Bawaslu.',
  },
  siparmas: { id: 'Ikut pendidikan pemilih', en: 'Join voter education' },
  siparmasRinci: { id: 'Kegiatan, Rumah Pintar Pemilu, narasumber', en: 'Events, Rumah Pintar Pemilu, speakers' },
  siparmasApa: {
    id: 'Kalender kegiatan sosialisasi, kunjungan ke Rumah Pintar Pemilu, dan permintaan narasumber untuk sekolah atau komunitas.',
    en: 'A calendar of events, visits to a Rumah Pintar Pemilu, and requests for a speaker at a school or community.',
  },
  siparmasSiapa: {
    id: 'Pemilih pemula, sekolah, komunitas, penyandang disabilitas, dan siapa pun yang ingin belajar.',
    en: 'First-time voters, schools, communities, people with disabilities, and anybody who wants to learn.',
  },
  siparmasKini: {
    id: 'Kirim surat atau datang ke kantor KPU di daerah Anda.',
    en: 'Write to or visit the KPU office of your area.',
  },
  // Results
  koreksi: { id: 'Laporkan angka yang keliru', en: 'Report a wrong figure' },
  koreksiRinci: { id: 'Beda antara foto formulir dan angka', en: 'When photograph and figure differ' },
  koreksiApa: {
    id: 'Anda menunjuk TPS dan angkanya. Petugas membandingkan dengan foto formulir dan menjawab dengan alasan.',
    en: 'You point at a station and a figure. An officer compares it with the form and answers with reasons.',
  },
  koreksiSiapa: {
    id: 'Siapa pun yang melihat angka berbeda dari formulir C.Hasil.',
    en: 'Anybody who sees a figure that differs from the C.Hasil form.',
  },
  koreksiKini: {
    id: 'Sampaikan ke kantor KPU kabupaten/kota atau ke Bawaslu. Sengketa hasil diputus Mahkamah Konstitusi.',
    en: 'Tell the KPU office of the regency or city, or Bawaslu. Disputes of results go to the Constitutional Court.',
  },
});
