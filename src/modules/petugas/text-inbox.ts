// Which words stand in the inbox, on the list of letters that did not arrive, and at a download?
import { defineText } from '#kernel/text';

export const text = defineText('petugas.kotak', {
  judul: { id: 'Kotak masuk', en: 'Inbox' },
  baru: { id: '{n} belum dibaca.', en: '{n} unread.' },
  semuaTerbaca: { id: 'Semua sudah dibaca.', en: 'Everything is read.' },
  kosong: { id: 'Belum ada kabar untuk Anda.', en: 'There is no news for you yet.' },
  belumDibaca: { id: 'Belum dibaca', en: 'Unread' },
  tandai: { id: 'Tandai semua sudah dibaca', en: 'Mark all as read' },
  lama: { id: 'Yang lebih lama', en: 'Older' },
  terbaru: { id: 'Kembali ke yang terbaru', en: 'Back to the newest' },
  gagalMenu: { id: 'Surat yang tidak sampai', en: 'Letters that did not arrive' },
  gagalPengantar: {
    id: 'Surat ini tidak diterima server penerimanya. Hubungi orangnya dengan cara lain, betulkan alamat di kasusnya, atau coba kirim lagi.',
    en: 'The recipient’s server did not take these letters. Reach the person another way, mend the address in the case, or try again.',
  },
  gagalKosong: { id: 'Semua surat di wilayah Anda sampai ke server penerimanya.', en: 'All letters of your area reached the recipient’s server.' },
  gagalOleh: { id: '{judul} · kepada {alamat} · {kali} kali dicoba', en: '{judul} · to {alamat} · tried {kali} times' },
  terhapus: { id: 'alamat sudah dihapus', en: 'address was wiped' },
  ulang: { id: 'Coba kirim lagi', en: 'Try again' },
  ulangBaik: { id: 'Surat itu masuk antrean lagi dan dikirim sebentar lagi.', en: 'That letter is in the queue again and goes out in a moment.' },
  ulangTiada: { id: 'Surat itu sudah tidak menunggu di sini.', en: 'That letter no longer waits here.' },
  tanpaServer: {
    id: 'Server surat belum diatur. {n} surat menunggu dan belum dikirim kepada siapa pun.',
    en: 'No mail server is set. {n} letters wait and have been sent to nobody.',
  },
  serverDiam: {
    id: 'Server surat tidak mau menerima sejak {waktu} (kode {kode}). {n} surat menunggu; tidak ada yang hilang dan semuanya dikirim begitu server menjawab.',
    en: 'The mail server has not taken anything since {waktu} (code {kode}). {n} letters wait; none is lost and all go out as soon as it answers.',
  },
  pemindaiDiam: {
    id: 'Pemindai virus tidak menjawab sejak {waktu}. Berkas yang baru dikirim belum dapat diunduh siapa pun.',
    en: 'The virus scanner has not answered since {waktu}. Files that came since cannot be downloaded by anybody.',
  },
  tugasGagal: { id: '{n} surat tidak sampai', en: '{n} letters did not arrive' },
  tugasGagalIsi: { id: 'Orangnya belum mendengar kabar kasusnya', en: 'The people have not heard of their cases' },
  tugasGagalAksi: { id: 'Lihat surat', en: 'See the letters' },
  izinGagal: { id: 'Melihat dan mengirim ulang surat yang tidak sampai', en: 'See and send again letters that did not arrive' },
});

/** What the acts of this part are called where their doer looks back. */
export const acts = defineText('petugas.kotak-tindakan', {
  'petugas.kotak-baca': { id: 'Menandai kabar sudah dibaca', en: 'Marked news as read' },
  'petugas.surat-ulang': { id: 'Mengirim ulang surat', en: 'Sent a letter again' },
});
