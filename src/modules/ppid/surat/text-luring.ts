// What does the saved page say that checks a receipt without any network?
import { defineText } from '#kernel/text';

export const luringText = defineText('ppid.periksa-luring', {
  rute: { id: 'Halaman pemeriksa tanda terima, satu berkas untuk disimpan', en: 'The page that checks receipts, one file to keep' },
  judul: { id: 'Periksa tanda terima tanpa jaringan', en: 'Check a receipt without a network' },
  maksud: { id: 'Simpan berkas ini. Bukalah kapan saja, juga tanpa internet. Tempel isi kode QR atau berkas tanda terima. Tidak ada yang dikirim ke mana pun.', en: 'Keep this file. Open it at any time, also without the internet. Paste the content of the QR code or the file of the receipt. Nothing is sent anywhere.' },
  kunci: { id: 'Kunci publik di dalam berkas ini, diambil {saat}. Bandingkan dengan yang Anda catat sendiri:', en: 'The public keys in this file, taken {saat}. Compare them with those that you noted yourself:' },
  label: { id: 'Tanda terima', en: 'Receipt' },
  tombol: { id: 'Periksa', en: 'Check' },
  cocok: { id: 'Tanda tangannya cocok. Isinya:', en: 'The signature holds. It says:' },
  palsu: { id: 'Tanda tangannya tidak cocok: isinya diubah, atau ditandatangani kunci lain.', en: 'The signature does not hold: it was changed, or another key signed it.' },
  bentuk: { id: 'Ini bukan tanda terima yang utuh. Tempel seluruh isi kode QR atau berkasnya.', en: 'This is not a whole receipt. Paste all of the QR code or the file.' },
  lama: { id: 'Peramban ini belum mengenal tanda tangan Ed25519. Buka dengan peramban yang lebih baru.', en: 'This browser does not know Ed25519 signatures. Use a newer one.' },
  f_nomor: { id: 'Nomor', en: 'Number' },
  f_kantor: { id: 'Kode kantor', en: 'Office code' },
  f_diterima: { id: 'Diterima (UTC)', en: 'Received (UTC)' },
  f_jalur: { id: 'Jalur', en: 'Lane' },
  f_hari0: { id: 'Hari ke-0', en: 'Day 0' },
  f_batas: { id: 'Batas', en: 'Due' },
  f_hari: { id: 'Hari yang dihitung sesudah hari ke-0', en: 'Days counted after day 0' },
  f_kalender: { id: 'Kalender', en: 'Calendar' },
  f_kurang: { id: 'Masih kurang', en: 'Still missing' },
});
