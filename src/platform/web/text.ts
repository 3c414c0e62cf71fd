// What does the server say when it cannot show what was asked?
import { defineText } from '#kernel/text';

export const text = defineText('web', {
  kakiLayanan: { id: 'Layanan', en: 'Services' },
  kakiKeterbukaan: { id: 'Keterbukaan', en: 'Openness' },
  kakiTentang: { id: 'Tentang', en: 'About' },
  missingTitle: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
  missingBody: {
    id: 'Tidak ada apa-apa di alamat ini. Mungkin alamatnya salah ketik, atau halamannya belum dibuat.',
    en: 'There is nothing at this address. It may be mistyped, or the page does not exist yet.',
  },
  refusedTitle: { id: 'Alamat ini belum dapat dibaca', en: 'This address cannot be read' },
  refusedQuery: {
    id: 'Isian "{nama}" tidak dikenali. Kembali ke halaman tanpa isian, lalu pilih lagi.',
    en: 'The value of "{nama}" is not understood. Go back to the page without it and choose again.',
  },
  methodTitle: { id: 'Cara ini tidak dilayani', en: 'This method is not served' },
  methodBody: { id: 'Alamat ini hanya dapat dibaca, tidak dapat diubah.', en: 'This address can be read, not changed.' },
  noMandate: { id: 'Belum ada mandat yang berlaku', en: 'No mandate in force' },
  searchDesk: { id: 'Cari di meja kerja', en: 'Search the desk' },
  signInTitle: { id: 'Masuk dahulu', en: 'Sign in first' },
  signInBody: {
    id: 'Sesi kerja ini sudah berakhir, jadi kiriman belum disimpan. Masuk lagi, buka lagi halaman isiannya, lalu kirim ulang; draf yang tersimpan di perangkat ini muncul kembali.',
    en: 'This session has ended, so nothing was stored. Sign in again, open the form again and send it; a draft kept on this device comes back.',
  },
  toSignIn: { id: 'Masuk', en: 'Sign in' },
  forbiddenTitle: { id: 'Tidak dapat dilakukan sekarang', en: 'Not possible now' },
  stageClosed: {
    id: 'Tahap ini belum dibuka atau sudah ditutup. Yang sudah tersimpan tetap ada dan tetap dapat dibaca.',
    en: 'This stage is not open yet or has closed. What was stored stays and can be read.',
  },
  samePerson: {
    id: 'Langkah ini perlu orang kedua. Yang mengusulkan tidak dapat menyetujui usulnya sendiri.',
    en: 'This step needs a second person. Whoever proposed it cannot approve it.',
  },
  settingUp: {
    id: 'Pendopo sedang disiapkan. Meja kerja terbuka setelah kedua admin pertama mendaftarkan kunci mereka. Halaman untuk umum tetap terbuka.',
    en: 'Pendopo is being set up. The desk opens when both first administrators have bound their keys. The public pages stay open.',
  },
  proveAgain: {
    id: 'Langkah ini perlu bukti ulang bahwa ini Anda. Isian belum disimpan: buktikan lagi, buka lagi halaman isiannya, lalu kirim ulang.',
    en: 'This step needs fresh proof that it is you. Nothing was stored: prove it again, open the form again and send it.',
  },
  toProve: { id: 'Buktikan lagi', en: 'Prove again' },
  foreignForm: {
    id: 'Kiriman ini tidak berasal dari halaman Pendopo yang baru dibuka, jadi tidak disimpan. Buka lagi halamannya, lalu kirim dari sana.',
    en: 'This did not come from a freshly opened page of Pendopo, so it was not stored. Open the page again and send from there.',
  },
  unreadable: {
    id: 'Kiriman ini tidak dapat dibaca, jadi tidak disimpan. Buka lagi halaman isian, lalu coba sekali lagi.',
    en: 'This could not be read, so it was not stored. Open the form again and try once more.',
  },
  largeTitle: { id: 'Kiriman terlalu besar', en: 'Too large' },
  largeBody: {
    id: 'Perkecil berkas atau kirim satu per satu. Satu berkas paling besar 25 MB.',
    en: 'Make the files smaller or send them one by one. A file may have at most 25 MB.',
  },
  largeUpload: {
    id: 'Berkas di sini paling besar {maks} MB. Pecah menjadi beberapa berkas, lalu kirim satu per satu. Tidak ada yang disimpan.',
    en: 'A file here may have at most {maks} MB. Split it into several and send them one by one. Nothing was kept.',
  },
  kindTitle: { id: 'Jenis kiriman tidak dikenal', en: 'Kind not known' },
  kindBody: { id: 'Alamat ini menerima isian formulirnya sendiri saja.', en: 'This address takes only what its own form sends.' },
  longTitle: { id: 'Alamat terlalu panjang', en: 'The address is too long' },
  longBody: { id: 'Pendekkan kata pencarian, lalu coba lagi.', en: 'Shorten the search words and try again.' },
  faultTitle: { id: 'Ada yang rusak di pihak kami', en: 'Something broke on our side' },
  faultBody: {
    id: 'Halaman ini gagal disusun. Nomor catatannya {nomor}. Coba lagi sebentar lagi; bila tetap begini, sebutkan nomor itu kepada petugas.',
    en: 'This page could not be built. Its record number is {nomor}. Try again shortly; if it stays so, tell an officer that number.',
  },
  awayTitle: { id: 'Basis data sedang tidak terhubung', en: 'The database is not connected' },
  awayBody: {
    id: 'Angka yang sudah tercatat tetap aman. Coba lagi dalam satu menit.',
    en: 'The recorded figures are safe. Try again in a minute.',
  },
  toHome: { id: 'Ke halaman depan', en: 'To the front page' },
  toSearch: { id: 'Cari wilayah, kantor, atau layanan', en: 'Search areas, offices or services' },
  toPlain: { id: 'Halaman ini tanpa isian', en: 'This page without the value' },
});
