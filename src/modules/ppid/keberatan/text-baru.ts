// What does the page say on which an officer writes an objection down?
import { defineText } from '#kernel/text';

export const baruKbrText = defineText('ppid.keberatan-baru', {
  judul: { id: 'Catat keberatan', en: 'Write down an objection' },
  maksud: { id: 'Keberatan lisan sama kuatnya dengan yang tertulis. Tulis, bacakan kembali, lalu simpan. Nomor dan tanggal batasnya diberikan saat itu juga.', en: 'A spoken objection is as good as a written one. Write it, read it back, then save. Number and due date are given at once.' },
  kanal: { id: 'Disampaikan lewat', en: 'Came by' },
  nomor: { id: 'Nomor permohonan', en: 'Number of the request' },
  nomorPetunjuk: { id: 'Kosongkan hanya untuk informasi berkala yang tidak tersedia (alasan b).', en: 'Leave empty only for missing periodic information (ground b).' },
  dibacakan: { id: 'Sudah dibacakan kembali', en: 'Read back' },
  dibacakanYa: { id: 'Pemohon mendengar atau melihat tulisan ini dan menyetujuinya', en: 'The applicant heard or saw this text and agrees to it' },
  simpan: { id: 'Daftarkan keberatan', en: 'Register the objection' },
  selesaiMaksud: { id: 'Bacakan atau cetak nomor, kode, dan PIN ini untuk pemohon. PIN tidak dapat dilihat lagi.', en: 'Read out or print number, code and PIN for the applicant. The PIN cannot be seen again.' },
  bukaKasus: { id: 'Buka keberatan ini', en: 'Open this objection' },
  galatNomor: { id: 'Tidak ada permohonan dengan nomor ini di kantor Anda', en: 'Your office has no request with this number' },
  galatDibacakan: { id: 'Bacakan kembali tulisannya lebih dahulu', en: 'Read the text back first' },
  galatKanal: { id: 'Pilih jalur masuknya', en: 'Choose how it came' },
  namaMaksud: { id: 'Nama, alamat, dan kontak hanya untuk keberatan tanpa permohonan.', en: 'Name, address and contact only for an objection without a request.' },
});
