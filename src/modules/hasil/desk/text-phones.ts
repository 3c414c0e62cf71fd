// Which words stand on the desk about forms that came from phones?
import { defineText } from '#kernel/text';

export const hp = defineText('hasil.meja-hp', {
  judul: { id: 'Isian HP yang bentrok', en: 'Forms of phones in conflict' },
  isi: {
    id: 'HP petugas mengirim angka lain sesudah angka TPS ini tercatat. Keduanya disimpan; yang tercatat tidak ditimpa. Bandingkan keduanya dengan kertas C.Hasil.',
    en: 'An officer\'s phone sent other figures after those of this station were on record. Both are kept; nothing was overwritten. Compare both with the C.Hasil paper.',
  },
  langkahPerbaiki: {
    id: 'Bila angka di HP yang sesuai kertas, kirim perbaikan dengan sebabnya. Bila yang tercatat sudah benar, tandai untuk diperiksa kembali lalu pastikan. Sesudah itu baris ini hilang.',
    en: 'If the phone agrees with the paper, send a correction with its reason. If the record is right, mark it to be checked again and confirm it. Then this entry goes away.',
  },
  langkahTunggu: {
    id: 'PPK kecamatan yang memutuskan, dengan perbaikan yang menyebut sebabnya. Siapkan kertasnya.',
    en: 'The PPK of the kecamatan decides, by a correction that names its reason. Have the paper ready.',
  },
  belumDipilih: { id: 'Belum diputuskan.', en: 'Not decided yet.' },
  diHp: { id: 'Di HP petugas', en: "On the officer's phone" },
  betulkan: { id: 'Perbaiki dengan sebab', en: 'Correct with a reason' },
  pastikan: { id: 'Periksa kembali atau pastikan', en: 'Have it checked or confirm it' },
  bandingkan: { id: 'Bandingkan', en: 'Compare' },
  masuk: { id: 'masuk {waktu}', en: 'came in {waktu}' },
  hitungan: { id: 'Dari HP tanpa sinyal: {terkirim} formulir diterima, {bentrok} bentrok.', en: 'From phones without a signal: {terkirim} forms taken, {bentrok} in conflict.' },
  tugas: { id: '{tempat}: {n} isian HP bentrok, bandingkan dengan kertas', en: '{tempat}: {n} forms of phones in conflict, compare with the paper' },
});
