// Which words does an officer read who comes in?
import { defineText } from '#kernel/text';

export const text = defineText('petugas.masuk', {
  judul: { id: 'Masuk petugas', en: 'Officers’ sign-in' },
  pengantar: {
    id: 'Hanya untuk petugas yang diundang. Hasil, data, dan layanan umum terbuka tanpa masuk.',
    en: 'Only for officers who were invited. Results, data and public services are open without signing in.',
  },
  tidakAdaDaftar: {
    id: 'Belum punya akun? Tidak ada pendaftaran sendiri. Minta tautan undangan kepada atasan atau admin kantor.',
    en: 'No account yet? There is no self-registration. Ask your superior or the office administrator for an invitation link.',
  },
  denganKunci: { id: 'Dengan kunci sandi', en: 'With a passkey' },
  kunciIsi: {
    id: 'Buka dengan sidik jari, wajah, PIN layar, atau kunci USB. Perlu JavaScript; bila tombolnya tidak menanggapi, pakai sandi dan kode.',
    en: 'Unlock with fingerprint, face, screen PIN or a USB key. Needs JavaScript; if the button does not respond, use password and code.',
  },
  masukKunci: { id: 'Masuk dengan kunci sandi', en: 'Sign in with a passkey' },
  kunciTunda: { id: 'Terlalu sering diminta dari peramban ini. Coba lagi lima menit lagi.', en: 'Asked too often from this browser. Try again in five minutes.' },
  kunciTakMuncul: { id: 'Kunci USB tidak ditawarkan peramban', en: 'The browser does not offer a USB key' },
  namaUntukKunci: { id: 'Nama masuk', en: 'Sign-in name' },
  namaUntukKunciPetunjuk: { id: 'Isi hanya bila kunci tidak muncul sendiri.', en: 'Only if the key does not appear by itself.' },
  denganSandi: { id: 'Dengan sandi dan kode', en: 'With password and code' },
  nama: { id: 'Nama masuk', en: 'Sign-in name' },
  namaPetunjuk: {
    id: 'Tercetak di slip undangan, misalnya kpps-3174091004001-7Q2M',
    en: 'Printed on the invitation slip, e.g. kpps-3174091004001-7Q2M',
  },
  sandi: { id: 'Kata sandi', en: 'Password' },
  kode: { id: 'Kode', en: 'Code' },
  kodePetunjuk: { id: 'Enam angka dari aplikasi di telepon.', en: 'Six digits from the app on your phone.' },
  pakaiCadangan: { id: 'Telepon tidak ada: pakai kode cadangan', en: 'No phone at hand: use a recovery code' },
  cadangan: { id: 'Kode cadangan', en: 'Recovery code' },
  cadanganPetunjuk: {
    id: 'Satu dari sepuluh kode yang Anda cetak, misalnya 3-7Q2M-…. Setiap kode berlaku sekali.',
    en: 'One of the ten codes you printed, e.g. 3-7Q2M-…. Each is good once.',
  },
  masuk: { id: 'Masuk', en: 'Sign in' },
  adaMasalah: { id: 'Belum dapat masuk', en: 'Not signed in' },
  bantuan: { id: 'Belum dapat masuk?', en: 'Cannot sign in?' },
  kehilangan: { id: 'Telepon atau kunci hilang', en: 'Lost phone or key' },
  kehilanganIsi: {
    id: 'Pakai kode cadangan yang Anda cetak. Tanpa itu, temui atasan atau admin kantor: mereka memulai pendaftaran ulang, semua perangkat lama langsung keluar.',
    en: 'Use a recovery code that you printed. Without one, see your superior or office administrator: they begin the enrolment anew, and all old devices are signed out.',
  },
  // Refusals
  MASUK_SALAH: {
    id: 'Nama masuk, kata sandi, atau kodenya tidak cocok. Periksa ketiganya; kode di aplikasi berganti setiap 30 detik dan hanya berlaku sekali.',
    en: 'Sign-in name, password or code do not match. Check all three; the code in the app changes every 30 seconds and is good once.',
  },
  TUNDA: {
    id: 'Terlalu banyak percobaan. Tunggu {detik} detik, lalu coba lagi.',
    en: 'Too many attempts. Wait {detik} seconds and try again.',
  },
  SIBUK: {
    id: 'Server sedang sangat sibuk. Tunggu beberapa detik, lalu coba lagi.',
    en: 'The server is very busy. Wait a few seconds and try again.',
  },
  AKUN_TERTUTUP: {
    id: 'Akun ini belum atau tidak lagi dapat dipakai. Hubungi atasan atau admin kantor.',
    en: 'This account cannot be used yet or any more. Ask your superior or office administrator.',
  },
  KUNCI_TANTANGAN: {
    id: 'Waktu lima menit habis atau tombol ditekan dua kali. Tekan tombolnya sekali lagi.',
    en: 'The five minutes are over or the button was pressed twice. Press it once more.',
  },
  KUNCI_SALAH: {
    id: 'Kunci sandi ini tidak dikenal di sini. Pakai kunci lain, atau sandi dan kode.',
    en: 'This passkey is not known here. Use another one, or password and code.',
  },
  KUNCI_BEKU: {
    id: 'Kunci ini dibekukan karena mungkin ada salinannya. Masuk dengan cara lain, lalu hapus kunci ini di halaman akun.',
    en: 'This key is frozen because there may be a copy of it. Sign in another way and remove it on your account page.',
  },
  KODE_SALAH: {
    id: 'Kode ini bukan kode saat ini. Tunggu kode berikutnya, lalu tulis enam angkanya.',
    en: 'This is not the code of this moment. Wait for the next one and type its six digits.',
  },
  SESI_HABIS: { id: 'Sesi ini sudah berakhir. Masuk lagi.', en: 'This session has ended. Sign in again.' },
  tanpaSkrip: {
    id: 'Peramban ini tidak mengirim jawaban kunci sandi. Nyalakan JavaScript, atau pakai sandi dan kode.',
    en: 'This browser sent no passkey answer. Turn JavaScript on, or use password and code.',
  },
  // Said by the script beside the button
  kunciTunggu: { id: 'Ikuti petunjuk perangkat Anda…', en: 'Follow your device…' },
  kunciBatal: {
    id: 'Dibatalkan atau kehabisan waktu. Tekan tombolnya untuk mencoba lagi.',
    en: 'Cancelled or timed out. Press the button to try again.',
  },
  kunciTakAda: {
    id: 'Peramban ini tidak mengenal kunci sandi. Pakai peramban lain, atau sandi dan kode.',
    en: 'This browser knows no passkeys. Use another one, or password and code.',
  },
  kunciGagal: {
    id: 'Server tidak dapat dihubungi. Muat ulang halaman, lalu coba lagi.',
    en: 'The server cannot be reached. Reload the page and try again.',
  },
  kunciSudahAda: {
    id: 'Perangkat ini sudah terdaftar untuk akun Anda. Pakai perangkat atau kunci lain.',
    en: 'This device is registered for your account already. Use another device or key.',
  },
  // Step-up
  ulangJudul: { id: 'Buktikan bahwa ini Anda', en: 'Prove that it is you' },
  ulangIsi: {
    id: 'Langkah berikutnya penting, jadi kami minta bukti sekali lagi. Berlaku lima menit.',
    en: 'The next step matters, so we ask for proof once more. It holds for five minutes.',
  },
  ulangKunci: { id: 'Buktikan dengan kunci sandi', en: 'Prove with a passkey' },
  ulangKode: { id: 'Kode dari aplikasi', en: 'Code from the app' },
  ulangKodePetunjuk: { id: 'Enam angka, berganti setiap 30 detik.', en: 'Six digits, changing every 30 seconds.' },
  ulangKirim: { id: 'Buktikan dengan kode', en: 'Prove with the code' },
  ulangBatal: { id: 'Kembali ke meja kerja', en: 'Back to the desk' },
});
