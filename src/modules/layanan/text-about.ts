// What does Pendopo say about itself, its sources and its access for all?
import { defineText } from '#kernel/text';

export const aboutText = defineText('layanan.tentang', {
  judul: { id: 'Tentang Pendopo', en: 'About Pendopo' },
  pengantar: {
    id: 'Pendopo adalah satu loket terbuka untuk penyelenggara pemilu: hasil, daftar pemilih, pencalonan, informasi publik, dan pengaduan.',
    en: 'Pendopo is one open counter for an election commission: results, voter lists, candidacy, public information and complaints.',
  },
  bukanResmi: { id: 'Bukan situs resmi KPU', en: 'Not the official site of KPU' },
  bukanResmiIsi: {
    id: 'Pemasangan ini memperlihatkan perangkat lunaknya. Keputusan dan pengumuman resmi hanya ada di situs KPU.',
    en: 'This installation shows the software. Official decisions and notices stand only on the sites of KPU.',
  },
  simulasi: { id: 'Apa yang simulasi', en: 'What is simulated' },
  simulasiIsi: {
    id: 'Tanpa berkas hasil yang nyata, Pendopo membuat angka menurut aturan, dengan kekeliruan yang sengaja ditanam. Setiap halaman yang memakainya tertulis “DATA SIMULASI”.',
    en: 'Without real result files, Pendopo makes figures by rule, with planted slips. Every page that uses them says “SIMULATED DATA”.',
  },
  nyata: { id: 'Apa yang nyata', en: 'What is real' },
  nyataIsi: {
    id: 'Wilayah, kantor, zona waktu, jadwal tahapan, peserta, dan aturan pemeriksaan. Setiap fakta disimpan bersama sumbernya.',
    en: 'Areas, offices, time zones, stages, contestants and the rules of the checks. Each fact is kept with its source.',
  },
  sumber: { id: 'Sumber dan lisensi', en: 'Sources and licences' },
  kolomBagian: { id: 'Bagian', en: 'Part' },
  kolomSumber: { id: 'Sumber', en: 'Source' },
  kolomLisensi: { id: 'Lisensi', en: 'Licence' },
  bagianWilayah: { id: 'Kode dan nama wilayah', en: 'Area codes and names' },
  sumberWilayah: {
    id: 'Berisi data dari idn-area-data (github.com/fityannugroho/idn-area-data), yang tersedia di bawah Open Database License.',
    en: 'Contains information from idn-area-data (github.com/fityannugroho/idn-area-data), made available under the Open Database License.',
  },
  bagianKantor: { id: 'Alamat kantor', en: 'Addresses of offices' },
  sumberKantor: { id: 'Halaman resmi kantor masing-masing, disebut di halaman kantor itu.', en: 'The official page of each office, named on its page here.' },
  lisensiFakta: { id: 'Fakta, tanpa hak cipta', en: 'Facts, no copyright' },
  bagianHasil: { id: 'Jadwal, peserta, dan hasil', en: 'Stages, contestants and results' },
  sumberHasil: {
    id: 'Peraturan dan keputusan KPU, publikasi Sirekap, dan berkas yang dimuat operator. Disebut di tiap halaman.',
    en: 'Regulations and decrees of KPU, Sirekap publications, and files the operator loaded. Named on each page.',
  },
  lisensiUu: { id: 'Dokumen resmi negara (UU 28/2014 Pasal 42)', en: 'Official state documents (UU 28/2014 art. 42)' },
  bagianHuruf: { id: 'Huruf Plus Jakarta Sans', en: 'Typeface Plus Jakarta Sans' },
  sumberHuruf: { id: 'Tokotype, melalui Fontsource', en: 'Tokotype, through Fontsource' },
  bagianTampilan: { id: 'Komponen tampilan', en: 'Interface components' },
  sumberTampilan: { id: 'GOV.UK Frontend dan MoJ Frontend, dengan tampilan kami sendiri', en: 'GOV.UK Frontend and MoJ Frontend, in our own dress' },
  bagianPerangkat: { id: 'Perangkat lunak Pendopo', en: 'The software Pendopo' },
  sumberPerangkat: { id: 'Siapa pun boleh memakai, memeriksa, dan mengubahnya dengan syarat lisensinya.', en: 'Anybody may use, inspect and change it under its licence.' },
  pribadi: { id: 'Data Anda', en: 'Your data' },
  pribadiIsi: {
    id: 'Halaman umum tidak memakai kuki, tidak meminta akun, dan tidak mencatat siapa yang membukanya.',
    en: 'Public pages use no cookies, ask for no account, and do not record who opens them.',
  },
  gaya: { id: 'Panduan gaya', en: 'Style guide' },
  // Accessibility
  aksesJudul: { id: 'Aksesibilitas', en: 'Accessibility' },
  aksesPengantar: {
    id: 'Setiap layanan di sini harus dapat dipakai semua orang, dengan alat apa pun (UU 8/2016).',
    en: 'Every service here must work for everybody, with any device (UU 8/2016).',
  },
  aksesSudah: { id: 'Yang sudah kami jaga', en: 'What we take care of' },
  akses1: { id: 'Semua dapat dibaca dan diisi tanpa JavaScript.', en: 'Everything can be read and filled in without JavaScript.' },
  akses2: { id: 'Semua dapat dipakai dengan papan tik saja; fokus selalu terlihat.', en: 'Everything works by keyboard alone; focus is always visible.' },
  akses3: { id: 'Warna tidak pernah menjadi satu-satunya tanda. Kontras teks paling kurang 4,5 banding 1.', en: 'Colour is never the only sign. Text contrast is at least 4.5 to 1.' },
  akses4: { id: 'Setiap grafik dan peta mempunyai tabel dengan angka yang sama.', en: 'Every chart and map has a table with the same figures.' },
  akses5: { id: 'Halaman tetap utuh pada layar 320 piksel, pembesaran 400 persen, mode gelap, dan cetak.', en: 'Pages hold at 320 pixels, 400 percent zoom, in the dark and on paper.' },
  akses6: { id: 'Kalimat pendek, satu gagasan, dengan arti istilah hukum saat pertama disebut.', en: 'Short sentences, one idea each, with legal words explained at first use.' },
  aksesUkuran: { id: 'Ukuran yang kami pakai', en: 'The standard we use' },
  aksesUkuranIsi: {
    id: 'WCAG 2.2 tingkat AA. Pemeriksaan otomatis berjalan setiap kali program diuji; pemeriksaan oleh pengguna belum dilakukan.',
    en: 'WCAG 2.2 level AA. Automatic checks run with every test of the program; a review by users has not been done yet.',
  },
  aksesBelum: { id: 'Yang belum ada', en: 'What is missing' },
  aksesBelum1: { id: 'Bahasa isyarat dan rekaman suara.', en: 'Sign language and audio recordings.' },
  aksesBelum2: { id: 'Bahasa daerah; saat ini Indonesia dan Inggris.', en: 'Regional languages; for now Indonesian and English.' },
  aksesBelum3: { id: 'Huruf pada foto formulir tidak dapat dibaca pembaca layar; angkanya tersedia sebagai teks.', en: 'Screen readers cannot read photographed forms; their figures are given as text.' },
  aksesHambatan: { id: 'Bila Anda terhambat', en: 'If something stops you' },
  aksesHambatanIsi: {
    id: 'Datang atau berkirim surat ke kantor KPU di daerah Anda. Kantor wajib melayani dengan cara lain.',
    en: 'Visit or write to the KPU office of your area. The office must serve you in another way.',
  },
});
