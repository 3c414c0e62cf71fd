// Which words do the marks say?
import { defineText } from '#kernel/text';

export const text = defineText('marks', {
  resmi: { id: 'Resmi', en: 'Official' },
  sementara: { id: 'Sementara', en: 'Provisional' },
  perbaikan: { id: 'Dalam perbaikan', en: 'Being corrected' },
  bertemuan: { id: 'Bertemuan {n}', en: 'Findings {n}' },
  terlambat: { id: 'Terlambat {n} hari kerja', en: 'Late by {n} working days' },
  cocok: { id: 'Cocok', en: 'Reconciles' },
  belumAda: { id: 'Belum ada', en: 'Not there yet' },
  diproses: { id: 'Diproses', en: 'In progress' },
  ditunda: { id: 'Ditunda', en: 'Postponed' },
  dikecualikan: { id: 'Dikecualikan', en: 'Exempt' },
  sesuaiKertas: { id: 'Sesuai kertas', en: 'As on paper' },
  baru: { id: 'Baru', en: 'New' },
  segera: { id: 'Segera', en: 'Coming' },
  nomor: { id: 'Nomor', en: 'Number' },
  partaiNomor: { id: 'Partai nomor', en: 'Party number' },
  tidakTerbaca: { id: 'belum terbaca', en: 'not read yet' },
  ditutup: { id: 'ditutup', en: 'covered' },
  // The style guide
  tentangIcon: {
    id: 'Gambar kecil di samping kata. Pembaca layar melewatinya; katanya yang berbicara.',
    en: 'A small picture beside a word. Screen readers skip it; the word speaks.',
  },
  tentangTag: {
    id: 'Keadaan sebuah angka, berkas, atau layanan. Selalu gambar dan kata, tidak pernah warna saja.',
    en: 'The state of a figure, a file or a service. Always picture and word, never colour alone.',
  },
  tentangOptionMark: {
    id: 'Nomor urut peserta. Ukuran dan tebalnya sama untuk semua; bukan warna kampanye.',
    en: 'The ballot number of a contestant. Same size and weight for all; not campaign colours.',
  },
  tentangDigits: {
    id: 'Angka seperti di formulir, satu kotak satu angka. Kosong, nol, dan ditutup adalah tiga hal.',
    en: 'A figure as on the form, one box a digit. Empty, zero and covered are three things.',
  },
  tentangNum: {
    id: 'Angka menurut kebiasaan bahasa pembaca. Yang belum ada ditulis garis, bukan nol.',
    en: 'A number in the convention of the reader. What is not there is a dash, not a zero.',
  },
  tentangMissing: {
    id: 'Tanda untuk angka yang belum ada.',
    en: 'The sign for a figure that does not exist yet.',
  },
  semua: { id: 'Semua', en: 'All of them' },
  pasangan: { id: 'Tiga pasangan, dan nomor lain', en: 'Three pairs, and other numbers' },
  partai: {
    id: 'Partai 1 sampai 24: polos, bergaris, berbintik',
    en: 'Parties 1 to 24: plain, striped, dotted',
  },
  jumlahDanTautan: { id: 'Dengan jumlah dan tautan', en: 'With a count and a link' },
  keadaanKotak: {
    id: 'Ada, bertemuan, berubah, belum terbaca, ditutup',
    en: 'Read, with a finding, changed, not read, covered',
  },
  angkaPanjang: { id: 'Lebih dari tiga angka', en: 'More than three digits' },
  angkaDanPersen: { id: 'Bilangan, persen, dan yang belum ada', en: 'A number, a percentage, and one not there' },
});
