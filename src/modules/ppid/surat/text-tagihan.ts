// What does the bill for copies say, and the page on which an office writes down where to pay?
import { defineText } from '#kernel/text';

export const tagihanText = defineText('ppid.tagihan', {
  ringkas: { id: 'Biaya penyalinan untuk permohonan {nomor} berjumlah {jumlah}. Jangan membayar sebelum Anda setuju dengan rinciannya.', en: 'Copies for request {nomor} cost {jumlah}. Do not pay before you agree with the items.' },
  rincian: { id: 'Rincian biaya', en: 'Items' },
  uraian: { id: 'Uraian', en: 'Item' },
  banyak: { id: 'Banyak', en: 'Number' },
  satuan: { id: 'Tarif', en: 'Rate' },
  jumlah: { id: 'Jumlah', en: 'Amount' },
  total: { id: 'Seluruhnya', en: 'Total' },
  tarif: { id: 'Dasar tarif', en: 'Tariff decree' },
  bayar: { id: 'Pembayaran', en: 'Payment' },
  rekeningDasar: { id: 'Dasar rekening', en: 'Basis of the account' },
  belum: { id: 'Kantor ini belum mencatat rekening. Jangan membayar dulu; tanyakan caranya kepada kantor.', en: 'This office has no account on record. Do not pay yet; ask the office how.' },
  keberatan: { id: 'Bila biayanya tidak wajar', en: 'If the cost is unreasonable' },
  keberatanIsi: { id: 'Anda dapat mengajukan keberatan dengan alasan huruf f, biaya tidak wajar, tanpa biaya, dalam {n} hari kerja sejak tagihan ini Anda terima. Anda tidak perlu membayar lebih dahulu. Buka perkara Anda di halaman Lacak, atau sampaikan di loket atau lewat telepon.', en: 'You can object on ground f, unreasonable cost, for free, within {n} working days from the day this bill reaches you. You need not pay first. Open your case on the tracking page, or tell the counter or the telephone.' },
  batas: { id: 'Hari terakhirnya {batas}.', en: 'The last day is {batas}.' },
  menu: { id: 'Rekening biaya salinan', en: 'Account for copies' },
  judul: { id: 'Rekening biaya salinan', en: 'Account for copies' },
  maksud: { id: 'Tertulis di setiap tagihan kantor ini. Meminta informasi dan salinan lunak tetap gratis. Perubahan menjadi catatan baru; yang lama tidak hilang.', en: 'Stands on every bill of this office. Asking and soft copies stay free. A change is a new entry; the old one stays.' },
  kini: { id: 'Berlaku sekarang', en: 'In force' },
  cara: { id: 'Rekening atau tempat membayar', en: 'Account or place of payment' },
  dasar: { id: 'Dasar penetapan', en: 'Decree' },
  simpan: { id: 'Simpan', en: 'Save' },
  tREKENING_KOSONG: { id: 'Tulis rekening atau tempat membayar dan dasarnya, masing-masing paling sedikit 5 huruf.', en: 'Write account or place and its basis, at least 5 letters each.' },
  peristiwa: { id: 'Rekening biaya salinan diubah', en: 'Account for copies changed' },
});
