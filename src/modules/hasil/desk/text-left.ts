// What does an officer read who takes over a form that somebody left unsent?
import { defineText } from '#kernel/text';

export const naskah = defineText('hasil.naskah', {
  izin: { id: 'Membaca dan mengambil alih isian C.Hasil yang ditinggalkan', en: 'Read and take over a C.Hasil form left unsent' },
  lihat: { id: 'Isian yang ditinggalkan', en: 'The form left unsent' },
  judul: { id: 'Isian yang ditinggalkan', en: 'The form left unsent' },
  pengantar: {
    id: 'Masa tugas penulisnya sudah berakhir sebelum isian ini dikirim. Pekerjaan itu berpindah kepada PPK. Membaca dan mengambil alih tercatat.',
    en: 'The mandate of its writer ended before this form was sent. The work goes to the PPK. Reading and taking over are on record.',
  },
  disimpan: { id: 'Disimpan {waktu}', en: 'Saved {waktu}' },
  ambil: { id: 'Ambil alih isian ini', en: 'Take over this form' },
  kosong: { id: 'Tidak ada isian yang ditinggalkan di TPS ini.', en: 'No form was left unsent at this station.' },
  punya: {
    id: 'Anda sendiri sudah punya isian untuk TPS ini. Kirim dahulu, atau buka lalu kosongkan.',
    en: 'You have a form of your own for this station. Send it first, or open and clear it.',
  },
});
