// Which words does somebody read who was invited?
import { defineText } from '#kernel/text';

export const text = defineText('petugas.undangan', {
  judul: { id: 'Undangan petugas', en: 'Invitation for an officer' },
  pengantar: {
    id: 'Periksa dahulu apakah undangan ini memang untuk Anda.',
    en: 'First check that this invitation is really for you.',
  },
  untuk: { id: 'Untuk', en: 'For' },
  namaMasuk: { id: 'Nama masuk', en: 'Sign-in name' },
  tugas: { id: 'Tugas', en: 'Post' },
  tugasDi: { id: '{peran}, {tempat}', en: '{peran}, {tempat}' },
  masaTugas: { id: 'Masa tugas', en: 'Term' },
  masaSampai: { id: '{mulai} sampai {selesai}', en: '{mulai} to {selesai}' },
  masaTerus: { id: 'sejak {mulai}, tanpa batas akhir', en: 'from {mulai}, without an end' },
  berlaku: { id: 'Tautan berlaku sampai', en: 'The link is good until' },
  bukanSaya: {
    id: 'Bukan nama Anda? Jangan lanjutkan. Kembalikan slip atau tautan ini kepada yang memberi.',
    en: 'Not your name? Do not go on. Give this slip or link back to whoever gave it to you.',
  },
  pilih: { id: 'Bagaimana Anda akan masuk?', en: 'How will you sign in?' },
  caraKunci: { id: 'Kunci sandi di perangkat ini', en: 'A passkey on this device' },
  caraKunciIsi: {
    id: 'Sidik jari, wajah, PIN layar, atau kunci USB. Paling aman dan paling cepat.',
    en: 'Fingerprint, face, screen PIN or a USB key. Safest and fastest.',
  },
  caraSandi: { id: 'Kata sandi dan kode dari aplikasi', en: 'Password and code from an app' },
  caraSandiIsi: {
    id: 'Untuk telepon yang tidak punya kunci sandi. Perlu aplikasi pembuat kode, misalnya Google Authenticator atau Aegis.',
    en: 'For phones without passkeys. Needs a code app such as Google Authenticator or Aegis.',
  },
  tanpaSandi: {
    id: 'Tugas ini menuntut kunci sandi; kata sandi tidak dapat dipakai.',
    en: 'This post asks for a passkey; a password cannot be used.',
  },
  lanjut: { id: 'Lanjut', en: 'Continue' },
  pilihDulu: { id: 'Pilih salah satu cara', en: 'Choose one way' },
  // Links that do not open
  takTerbuka: { id: 'Undangan ini tidak dapat dibuka', en: 'This invitation cannot be opened' },
  UNDANGAN_TIDAK_ADA: {
    id: 'Tautannya tidak lengkap, atau halaman ini sudah terlalu lama terbuka. Buka lagi tautan atau pindai lagi kode di slip Anda.',
    en: 'The link is incomplete, or this page was open too long. Open the link again or scan the code on your slip once more.',
  },
  UNDANGAN_TERPAKAI: {
    id: 'Undangan ini sudah dipakai. Bila Anda yang memakainya, masuklah seperti biasa. Bila bukan Anda, segera beri tahu yang memberi undangan.',
    en: 'This invitation has been used. If it was you, sign in as usual. If it was not, tell whoever gave it to you at once.',
  },
  UNDANGAN_DIBATALKAN: {
    id: 'Undangan ini sudah diganti atau dibatalkan. Minta yang baru kepada yang memberi undangan.',
    en: 'This invitation was replaced or withdrawn. Ask whoever gave it to you for a new one.',
  },
  UNDANGAN_KEDALUWARSA: {
    id: 'Masa berlaku undangan ini sudah lewat. Minta yang baru kepada yang memberi undangan.',
    en: 'This invitation has run out. Ask whoever gave it to you for a new one.',
  },
  keMasuk: { id: 'Masuk petugas', en: 'Officers’ sign-in' },
  // Passkey
  kunciJudul: { id: 'Daftarkan kunci sandi', en: 'Register a passkey' },
  kunciIsi: {
    id: 'Tekan tombol, lalu ikuti perangkat Anda. Rahasianya tidak pernah keluar dari perangkat. Langkah ini memerlukan JavaScript.',
    en: 'Press the button, then follow your device. The secret never leaves it. This step needs JavaScript.',
  },
  labelKunci: { id: 'Nama kunci ini', en: 'Name of this key' },
  labelKunciPetunjuk: { id: 'Agar nanti mudah dikenali, misalnya telepon dinas.', en: 'To know it again later, e.g. office phone.' },
  labelKunciIsi: { id: 'Perangkat ini', en: 'This device' },
  daftarkan: { id: 'Daftarkan kunci', en: 'Register the key' },
  gantiCara: { id: 'Pilih cara lain', en: 'Choose another way' },
  adaMasalah: { id: 'Belum terdaftar', en: 'Not registered yet' },
  KUNCI_TANTANGAN: {
    id: 'Waktu lima menit habis. Tekan tombolnya sekali lagi.',
    en: 'The five minutes are over. Press the button once more.',
  },
  KUNCI_SALAH: {
    id: 'Perangkat tidak membuktikan bahwa pemiliknya yang membuka. Nyalakan kunci layar, lalu coba lagi.',
    en: 'The device did not prove that its owner unlocked it. Turn the screen lock on and try again.',
  },
  KUNCI_SUDAH_ADA: {
    id: 'Kunci ini sudah terdaftar. Pakai perangkat atau kunci lain.',
    en: 'This key is registered already. Use another device or key.',
  },
  tanpaSkrip: {
    id: 'Peramban ini tidak mengirim jawaban kunci. Nyalakan JavaScript, atau pilih kata sandi dan kode.',
    en: 'This browser sent no answer from a key. Turn JavaScript on, or choose password and code.',
  },
  AKUN: {
    id: 'Akun ini sedang tidak dapat diubah. Hubungi atasan atau admin kantor.',
    en: 'This account cannot be changed now. Ask your superior or office administrator.',
  },
  BUKTI_ULANG: { id: 'Buktikan dahulu bahwa ini Anda.', en: 'First prove that it is you.' },
  // Password
  sandiJudul: { id: 'Buat kata sandi', en: 'Make a password' },
  sandiLangkah: { id: 'Langkah 1 dari 3', en: 'Step 1 of 3' },
  sandiBaru: { id: 'Kata sandi baru', en: 'New password' },
  sandiBaruPetunjuk: {
    id: 'Paling sedikit {paling} huruf atau tanda. Tiga atau empat kata yang tidak berhubungan lebih kuat daripada tanda-tanda. Jangan memakai nama, tempat, KPU, pemilu, atau tahun.',
    en: 'At least {paling} characters. Three or four unrelated words are stronger than signs. No names, places, KPU, pemilu or years.',
  },
  sandiUlang: { id: 'Kata sandi sekali lagi', en: 'The password once more' },
  sandiBeda: { id: 'Kedua kata sandi berbeda. Tulis lagi keduanya.', en: 'The two passwords differ. Type both again.' },
  SANDI_PENDEK: { id: 'Terlalu pendek: paling sedikit {paling} huruf atau tanda.', en: 'Too short: at least {paling} characters.' },
  SANDI_PANJANG: { id: 'Terlalu panjang: paling banyak {paling} huruf atau tanda.', en: 'Too long: at most {paling} characters.' },
  SANDI_TERKAIT: {
    id: 'Sandi ini memuat nama Anda, nama tempat, kata seperti KPU atau pemilu, atau tahun ini: yang pertama dicoba penebak. Pilih kata lain.',
    en: 'This holds your name, a place, a word like KPU or pemilu, or this year: what a guesser tries first. Choose other words.',
  },
  SANDI_LEMAH: {
    id: 'Sandi ini mudah ditebak: kata umum, urutan tombol, atau pengulangan. Tambahkan satu dua kata yang tidak berhubungan.',
    en: 'This is easily guessed: common words, rows of keys or repetition. Add a word or two that do not belong together.',
  },
  SANDI_TAK_BOLEH: {
    id: 'Tugas Anda menuntut kunci sandi; kata sandi tidak dapat dipakai.',
    en: 'Your post asks for a passkey; a password cannot be used.',
  },
  SIBUK: {
    id: 'Server sedang sangat sibuk. Tunggu beberapa detik, lalu kirim lagi.',
    en: 'The server is very busy. Wait a few seconds and send again.',
  },
  // Seed
  benihJudul: { id: 'Hubungkan aplikasi kode', en: 'Connect the code app' },
  benihLangkah: { id: 'Langkah 2 dari 3', en: 'Step 2 of 3' },
  benihIsi: {
    id: 'Buka aplikasi pembuat kode di telepon, pilih tambah akun, lalu pindai gambar ini. Di telepon yang sama, buka tautan di bawah gambar atau salin kuncinya.',
    en: 'Open the code app on your phone, choose to add an account and scan this picture. On the same phone, open the link below it or copy the key.',
  },
  benihGambar: {
    id: 'Kode QR untuk aplikasi pembuat kode. Kuncinya juga tertulis di bawah.',
    en: 'QR code for the code app. Its key is also written below.',
  },
  benihKunci: { id: 'Kunci untuk diketik', en: 'Key to type' },
  benihBuka: { id: 'Buka di aplikasi kode di perangkat ini', en: 'Open in the code app on this device' },
  benihSekali: {
    id: 'Hanya ditampilkan sekali. Tersimpan setelah kode pertamanya benar, paling lama 15 menit.',
    en: 'Shown once only. Kept when its first code is right, within 15 minutes.',
  },
  kode: { id: 'Kode yang tampil di aplikasi', en: 'Code that the app shows' },
  kodePetunjuk: { id: 'Enam angka, berganti setiap 30 detik.', en: 'Six digits, changing every 30 seconds.' },
  kodeKirim: { id: 'Selesaikan pendaftaran', en: 'Finish the registration' },
  kodeKirimGanti: { id: 'Simpan sandi dan kode', en: 'Save password and code' },
  KODE_SALAH: {
    id: 'Ini bukan kode saat ini. Tunggu kode berikutnya. Bila terus salah, periksa jam telepon: harus otomatis.',
    en: 'This is not the code of this moment. Wait for the next one. If it stays wrong, check the phone’s clock: it must be automatic.',
  },
  SANDI_MULAI: {
    id: 'Waktu 15 menit sudah lewat. Mulai lagi dari kata sandi.',
    en: 'The 15 minutes are over. Begin again with the password.',
  },
  mulaiLagi: { id: 'Gambar belum dipindai? Mulai lagi dari kata sandi', en: 'Not scanned yet? Begin again with the password' },
  // Recovery codes
  cadanganJudul: { id: 'Cetak kode cadangan', en: 'Print the recovery codes' },
  cadanganLangkah: { id: 'Langkah 3 dari 3', en: 'Step 3 of 3' },
  cadanganIsi: {
    id: 'Sepuluh kode untuk hari ketika telepon tidak ada. Cetak atau salin sekarang: halaman ini tidak dapat dibuka lagi. Simpan jauh dari telepon.',
    en: 'Ten codes for the day without your phone. Print or copy them now: this page cannot be opened again. Keep them away from the phone.',
  },
  cadanganDaftar: { id: 'Kode cadangan untuk {nama}', en: 'Recovery codes for {nama}' },
  sudahSimpan: { id: 'Sudah saya simpan, lanjut', en: 'I have kept them, go on' },
  // Waiting
  tungguJudul: { id: 'Tinggal satu langkah', en: 'One step left' },
  tungguIsi: {
    id: 'Temui orang yang mengangkat Anda, langsung atau lewat video, lalu sebutkan tiga kata ini. Setelah ia mencatatnya, meja kerja Anda terbuka.',
    en: 'Meet the officer in charge, in person or by video, and say these three words. Once they are noted your desk opens.',
  },
  tungguKata: { id: 'Tiga kata Anda', en: 'Your three words' },
  tungguMasih: { id: 'Yang masih kurang', en: 'What is still lacking' },
  kurang_KUNCI_PERTAMA: { id: 'Kunci sandi pertama', en: 'A first passkey' },
  kurang_KUNCI_KEDUA: { id: 'Kunci sandi kedua, di perangkat atau kunci USB lain', en: 'A second passkey, on another device or USB key' },
  kurang_KUNCI_PERANGKAT: {
    id: 'Satu kunci yang tidak dapat keluar dari perangkatnya, misalnya kunci USB',
    en: 'One key that cannot leave its device, such as a USB key',
  },
  kunciKedua: { id: 'Daftarkan kunci berikutnya', en: 'Register the next key' },
  periksa: { id: 'Sudah dikonfirmasi? Periksa lagi', en: 'Confirmed already? Check again' },
  tungguPertama: {
    id: 'Anda salah satu dari dua admin pertama. Meja kerja terbuka setelah Anda berdua memegang dua kunci masing-masing.',
    en: 'You are one of the first two administrators. The desk opens when both of you hold two keys each.',
  },
});
