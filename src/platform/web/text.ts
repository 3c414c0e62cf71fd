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
