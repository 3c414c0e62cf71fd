// What are the states, channels and choices of a request called for everybody?
import { defineText } from '#kernel/text';

export const keadaanText = defineText('ppid.keadaan', {
  DITERIMA: { id: 'Diterima, belum lengkap', en: 'Received, not complete' },
  TERDAFTAR: { id: 'Terdaftar', en: 'Registered' },
  DIPROSES: { id: 'Diproses', en: 'In work' },
  DIPERPANJANG: { id: 'Diproses, waktu diperpanjang', en: 'In work, time extended' },
  DIJAWAB_PENUH: { id: 'Dijawab penuh', en: 'Answered in full' },
  DIJAWAB_SEBAGIAN: { id: 'Dijawab sebagian', en: 'Answered in part' },
  DITOLAK: { id: 'Ditolak', en: 'Refused' },
  TIDAK_DIKUASAI: { id: 'Tidak dikuasai kantor ini', en: 'Not held by this office' },
  BELUM_DIDOKUMENTASIKAN: { id: 'Belum didokumentasikan', en: 'Not documented yet' },
  DISERAHKAN: { id: 'Informasi diserahkan', en: 'Information handed over' },
  DITUTUP_TIDAK_LENGKAP: { id: 'Ditutup, tidak dilengkapi', en: 'Closed, not completed' },
  DICABUT: { id: 'Dicabut pemohon', en: 'Withdrawn by the applicant' },
  SELESAI: { id: 'Selesai', en: 'Finished' },
});

export const kanalText = defineText('ppid.kanal', {
  web: { id: 'Situs web', en: 'Web site' },
  loket: { id: 'Loket', en: 'Counter' },
  telepon: { id: 'Telepon', en: 'Telephone' },
  pesan: { id: 'Pesan singkat', en: 'Message' },
  surel: { id: 'Surel', en: 'E-mail' },
  surat: { id: 'Surat', en: 'Letter' },
});

export const jenisText = defineText('ppid.jenis', {
  perorangan: { id: 'Perorangan, warga negara Indonesia', en: 'A person, Indonesian citizen' },
  kelompok: { id: 'Kelompok orang', en: 'A group of people' },
  badan_hukum: { id: 'Badan hukum Indonesia', en: 'An Indonesian legal entity' },
  kuasa: { id: 'Kuasa', en: 'A proxy' },
});

export const bentukText = defineText('ppid.bentuk', {
  salinan_lunak: { id: 'Salinan digital', en: 'Soft copy' },
  salinan_cetak: { id: 'Salinan cetak', en: 'Printed copy' },
  lihat: { id: 'Melihat', en: 'See' },
  baca: { id: 'Membaca', en: 'Read' },
  dengar: { id: 'Mendengar', en: 'Hear' },
  catat: { id: 'Mencatat', en: 'Take notes' },
  audio: { id: 'Audio', en: 'Audio' },
  cetak_besar: { id: 'Cetak besar', en: 'Large print' },
  braille: { id: 'Siap braille', en: 'Braille-ready' },
});

export const penyampaianText = defineText('ppid.penyampaian', {
  unduh: { id: 'Diunduh di halaman Lacak', en: 'Downloaded on the tracking page' },
  surel: { id: 'Surel', en: 'E-mail' },
  ambil: { id: 'Diambil di kantor', en: 'Fetched at the office' },
  pos: { id: 'Pos', en: 'Mail' },
  kurir: { id: 'Kurir', en: 'Courier' },
});

export const langkahText = defineText('ppid.langkah', {
  ajukan: { id: 'Permohonan masuk', en: 'Request came in' },
  lengkap: { id: 'Kelengkapan masuk', en: 'Missing items came' },
  'tolak-bukti': { id: 'Bukti identitas tidak terbaca', en: 'Proof of identity not readable' },
  'terima-bukti': { id: 'Bukti identitas diterima', en: 'Proof of identity accepted' },
  'tutup-tidak-lengkap': { id: 'Ditutup karena tidak dilengkapi', en: 'Closed, not completed' },
  jalur: { id: 'Jalur dipilih', en: 'Lane chosen' },
  tugaskan: { id: 'Diserahkan kepada unit', en: 'Handed to a unit' },
  'jawab-unit': { id: 'Unit menjawab', en: 'The unit answered' },
  tanya: { id: 'Petugas bertanya', en: 'The officer asked' },
  'jawab-tanya': { id: 'Pemohon menjawab', en: 'The applicant answered' },
  'ubah-rincian': { id: 'Pemohon mengubah isi', en: 'The applicant changed the wording' },
  perpanjang: { id: 'Waktu diperpanjang', en: 'Time extended' },
  jawab: { id: 'Jawaban dikirim', en: 'Answer sent' },
  cabut: { id: 'Dicabut pemohon', en: 'Withdrawn by the applicant' },
  serahkan: { id: 'Informasi diserahkan', en: 'Information handed over' },
  sampai: { id: 'Surat sampai', en: 'The letter arrived' },
  lewat: { id: 'Tenggat lewat', en: 'Deadline passed' },
  selesai: { id: 'Selesai', en: 'Finished' },
  'koreksi-mundur': { id: 'Tanggal mundur disetujui', en: 'Earlier date confirmed' },
  judul: { id: 'Judul ditetapkan', en: 'Title set' },
  pegang: { id: 'Perkara dipegang', en: 'Case taken' },
  tanggal: { id: 'Tanggal berubah karena kalender kerja', en: 'Date changed with the work calendar' },
  gabung: { id: 'Permohonan lain digabung ke sini', en: 'Another request was joined with this one' },
  'usul-gabung': { id: 'Penggabungan ditawarkan kepada pemohon', en: 'Joining was offered to the applicant' },
  'tolak-gabung': { id: 'Pemohon menolak penggabungan', en: 'The applicant declined to join' },
  'tarik-gabung': { id: 'Tawaran penggabungan ditarik', en: 'The offer to join was taken back' },
  izin: { id: 'Persetujuan pemohon berubah', en: 'Consent of the applicant changed' },
});
