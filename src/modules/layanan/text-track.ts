// Which words does the page need where somebody follows a case with a receipt?
import { defineText } from '#kernel/text';

export const trackText = defineText('layanan', {
  lacakJudul: { id: 'Lacak laporan atau permohonan', en: 'Follow a report or request' },
  lacakPengantar: {
    id: 'Masukkan kode resi dan PIN yang Anda terima ketika mengirim laporan, atau yang tercetak di surat pemberitahuan. Tidak perlu akun.',
    en: 'Enter the receipt code and the PIN that you got when you sent your report, or that are printed on a letter of notice. No account is needed.',
  },
  lacakKode: { id: 'Kode resi', en: 'Receipt code' },
  lacakKodePetunjuk: { id: 'Misalnya TG-7K3Q-9XW2-4Q. Huruf kecil dan tanpa garis juga boleh.', en: 'For example TG-7K3Q-9XW2-4Q. Small letters and no hyphens will do.' },
  lacakPin: { id: 'PIN', en: 'PIN' },
  lacakPinPetunjuk: { id: 'Enam angka.', en: 'Six digits.' },
  lacakTombol: { id: 'Lihat', en: 'Show' },
  lacakKodeBentuk: { id: 'Kode ini salah ketik. Periksa satu per satu: kode terdiri atas 12 huruf dan angka.', en: 'There is a slip in this code. Check it sign by sign: it has 12 letters and digits.' },
  lacakKodeLain: {
    id: 'Nomor 20 angka milik layanan lain yang tersegel. Nomor itu tidak disimpan dan tidak dicari di sini; bukalah di alamat yang tertulis pada tanda terimanya.',
    en: 'A number of 20 digits belongs to another, sealed service. It was neither kept nor looked up here; open it at the address on its receipt.',
  },
  lacakTidakCocok: {
    id: 'Kode dan PIN ini tidak cocok. Periksa keduanya pada tanda terima Anda, lalu coba lagi.',
    en: 'This code and PIN do not match. Check both on your receipt and try again.',
  },
  lacakTunggu: { id: 'Terlalu banyak percobaan pada kode ini. Tunggu {detik} detik, lalu coba lagi.', en: 'Too many attempts at this code. Wait {detik} seconds, then try again.' },
  lacakSibuk: { id: 'Server sedang sibuk. Kirim sekali lagi sebentar lagi.', en: 'The server is busy. Send it again in a moment.' },
  lacakHabis: { id: 'Halaman perkara ini sudah ditutup demi keamanan (30 menit). Masukkan kode dan PIN sekali lagi.', en: 'This page was closed for safety (30 minutes). Enter code and PIN once more.' },
  lacakTiada: { id: 'Perkara ini sudah melewati masa simpan dan dihapus.', en: 'This case is past its time of keeping and was deleted.' },
  lacakHilang: { id: 'Kode atau PIN hilang', en: 'Code or PIN lost' },
  lacakHilangIsi: {
    id: 'Kode dan PIN hanya Anda yang memegang; kami menyimpannya dalam bentuk yang tidak dapat dibaca kembali. Datanglah ke kantor yang menerima laporan Anda dengan KTP-el untuk mendapat yang baru.',
    en: 'Only you hold code and PIN; what we keep cannot be read back. Come to the office that took your report, with your identity card, to get new ones.',
  },
  lacakNomor: { id: 'Nomor', en: 'Number' },
  lacakKeadaan: { id: 'Keadaan', en: 'State' },
  lacakBatas: { id: 'Batas waktu', en: 'Due' },
  lacakLanjut: { id: 'Yang terjadi sekarang', en: 'What happens now' },
  lacakRiwayat: { id: 'Riwayat', en: 'History' },
  lacakLain: { id: 'Lacak perkara lain', en: 'Follow another case' },
  lacakAda: { id: 'Ada yang perlu dibetulkan', en: 'Something to correct' },
});
