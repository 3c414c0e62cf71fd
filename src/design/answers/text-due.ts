// Which words does the sum of a due date say by itself? (tenggat.md 9)
import { defineText } from '#kernel/text';

export const dueText = defineText('answers', {
  dueKeterangan: { id: 'Hari yang dihitung dari {mulai} sampai {selesai}', en: 'The days counted from {mulai} to {selesai}' },
  dueBuka: { id: 'Lihat hitungan hari demi hari', en: 'See the count day by day' },
  dueNol: { id: 'mulai', en: 'start' },
  dueBatas: { id: 'batas', en: 'due' },
  dueTidak: { id: 'tidak dihitung', en: 'not counted' },
  dueSementara: {
    id: 'Tanggal ini sementara: kalender hari libur untuk sebagian rentang ini belum ditetapkan. Bila bergeser, Anda diberi tahu.',
    en: 'This date is provisional: the holidays of part of this span are not yet decreed. If it moves, you are told.',
  },
  dueHitung: { id: '{n} {satuan}. {mulai} adalah hari ke-0 dan tidak dihitung.', en: '{n} {satuan}. {mulai} is day 0 and is not counted.' },
  dueDilewati: { id: 'Dilewati: {hari}.', en: 'Skipped: {hari}.' },
  dueAkhirPekan: { id: 'Sabtu dan Minggu', en: 'Saturdays and Sundays' },
  dueDasar: { id: 'Dasar: {dasar}.', en: 'Basis: {dasar}.' },
  dueKalender: { id: 'Kalender {versi}.', en: 'Calendar {versi}.' },
  dueSingkatLibur: { id: 'libur', en: 'holiday' },
  dueSingkatCuti: { id: 'cuti', en: 'leave' },
  dueSingkatTutup: { id: 'tutup', en: 'closed' },
  dueSingkatJeda: { id: 'jeda', en: 'pause' },
  tentangDueSum: {
    id: 'Hitungan sebuah jatuh tempo: hari ke-0, hari yang dihitung, hari yang dilewati dan sebabnya, dasar, versi kalender.',
    en: 'The sum of a due date: day 0, the counted days, the skipped days and why, the basis, the calendar version.',
  },
  contohSepuluhHari: { id: 'Sepuluh hari kerja', en: 'Ten working days' },
  contohSementara: { id: 'Sementara', en: 'Provisional' },
});
