// What does the operator read at the terminal about accounts?
import { defineText } from '#kernel/text';

export const text = defineText('petugas.perintah', {
  ringkasTambah: {
    id: 'membuat dua admin pertama dari dua kantor, dengan tautan sekali pakai 15 menit',
    en: 'makes the first two administrators of two offices, with one-use links of 15 minutes',
  },
  ringkasPulih: {
    id: 'membuka penyiapan baru dengan kode pemulihan, bila semua admin hilang',
    en: 'opens a new set-up with the recovery code when all administrators are lost',
  },
  ringkasContoh: {
    id: 'mengundang petugas contoh untuk pemilu simulasi: KPPS, PPK, KPU tiga tingkat, Bawaslu',
    en: 'invites example officers for a simulated election: KPPS, PPK, three levels of KPU, Bawaslu',
  },
  ringkasKonfirmasi: {
    id: 'mengonfirmasi petugas contoh dengan tiga kata di layarnya',
    en: 'confirms an example officer by the three words on the screen',
  },
  pakai: { id: 'Cara pakai: {usage}', en: 'Usage: {usage}' },
  untuk: { id: '{nama}, nama masuk {masuk}', en: '{nama}, sign-in name {masuk}' },
  tugas: { id: '{nama}, nama masuk {masuk}, {tugas}', en: '{nama}, sign-in name {masuk}, {tugas}' },
  tautan: { id: '  {alamat}', en: '  {alamat}' },
  sampai: {
    id: 'Tautan berlaku sampai {waktu}, sekali pakai. Buka masing-masing di perangkat pemiliknya.',
    en: 'Links are good until {waktu}, once. Open each on its owner’s device.',
  },
  duaKunci: {
    id: 'Keduanya harus mendaftarkan dua kunci sandi, satu di antaranya terikat pada perangkatnya. Sampai saat itu hanya halaman pendaftaran yang terbuka bagi petugas.',
    en: 'Both must register two passkeys, one of them bound to its device. Until then only the enrolment pages answer officers.',
  },
  kodePulih: {
    id: 'Kode pemulihan, cetak dan simpan jauh dari server: {kode}',
    en: 'Recovery code, print it and keep it away from the server: {kode}',
  },
  contohLanjut: {
    id: 'Setelah mendaftar, tiga kata tampil di layarnya: user confirm --name NAMA_MASUK --words "…"',
    en: 'After enrolment three words stand on the screen: user confirm --name SIGN_IN_NAME --words "…"',
  },
  dikonfirmasi: { id: '{masuk} dikonfirmasi; meja kerjanya terbuka.', en: '{masuk} is confirmed; the desk is open.' },
  // Refusals
  ADMIN_ADA: {
    id: 'Sudah ada admin yang aktif. Admin berikutnya diundang dari meja kerja, oleh dua petugas.',
    en: 'There is an active administrator. Further ones are invited from the desk, by two officers.',
  },
  PENYIAPAN_BERJALAN: {
    id: 'Tautan dari penyiapan sebelumnya masih berlaku. Pakai itu, atau tunggu sampai lewat 15 menit.',
    en: 'The links of an earlier set-up are still good. Use them, or wait until their 15 minutes are over.',
  },
  KANTOR_SAMA: {
    id: 'Kedua admin harus dari dua kantor yang berbeda.',
    en: 'The two administrators must come from two different offices.',
  },
  KANTOR: {
    id: 'Kantor ditulis dengan kodenya: 0 untuk KPU RI, 31 untuk provinsi, 3174 untuk kabupaten atau kota.',
    en: 'An office is given by its code: 0 for KPU RI, 31 for a province, 3174 for a regency or city.',
  },
  NAMA: { id: 'Tulis nama lengkap, paling panjang 120 huruf, satu baris.', en: 'Give the full name, at most 120 characters, one line.' },
  SIBUK: { id: 'Server sedang sangat sibuk. Coba lagi sebentar.', en: 'The server is very busy. Try again shortly.' },
  KODE_SALAH: {
    id: 'Kode pemulihan salah. Percobaan ini tercatat sebagai alarm.',
    en: 'The recovery code is wrong. This attempt is on record as an alarm.',
  },
  TUNDA: { id: 'Terlalu banyak percobaan. Tunggu {detik} detik.', en: 'Too many attempts. Wait {detik} seconds.' },
  TIDAK_ADA: { id: 'Tidak ada petugas dengan nama masuk itu.', en: 'There is no officer of that sign-in name.' },
  KEADAAN: {
    id: 'Hanya petugas contoh yang sudah mendaftar dan belum dikonfirmasi. Petugas lain dikonfirmasi dari meja kerja.',
    en: 'Only example officers who have enrolled and wait. Others are confirmed from the desk.',
  },
  KATA_SALAH: { id: 'Tiga kata itu tidak cocok.', en: 'The three words do not match.' },
  KUNCI_PERTAMA: {
    id: 'Belum mendaftarkan kunci sandi, atau sandi dan kode.',
    en: 'No passkey, nor password and code, is registered yet.',
  },
  KUNCI_KEDUA: { id: 'Belum mendaftarkan kunci sandi kedua.', en: 'No second passkey is registered yet.' },
  KUNCI_PERANGKAT: { id: 'Belum ada kunci yang terikat pada perangkatnya.', en: 'No key is bound to its device yet.' },
  tanpaSimulasi: {
    id: 'Petugas contoh hanya untuk pemilu yang hasilnya simulasi. Di sini tidak ada.',
    en: 'Example officers are only for an election whose results are simulated. There is none here.',
  },
  bukanKecamatan: {
    id: 'Tulis kode kecamatan yang ada, 6 angka, dengan atau tanpa titik.',
    en: 'Give the code of a sub-district that exists, 6 digits, with or without dots.',
  },
  tanpaTps: { id: 'Tidak ada TPS di kecamatan itu.', en: 'There are no stations in that sub-district.' },
  // Invented people
  contohKpps: { id: 'Contoh Ketua KPPS', en: 'Example KPPS chair' },
  contohPpk: { id: 'Contoh Anggota PPK {no}', en: 'Example PPK member {no}' },
  contohKab: { id: 'Contoh Anggota KPU Kabupaten Kota {no}', en: 'Example member of the regency KPU {no}' },
  contohProv: { id: 'Contoh Anggota KPU Provinsi', en: 'Example member of the provincial KPU' },
  contohNas: { id: 'Contoh Anggota KPU RI', en: 'Example member of the national KPU' },
  contohBawaslu: { id: 'Contoh Pengawas Bawaslu', en: 'Example Bawaslu supervisor' },
});
