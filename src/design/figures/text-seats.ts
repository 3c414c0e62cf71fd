// Which words do the pictures of seats say?
import { defineText } from '#kernel/text';

export const text = defineText('figures.kursi', {
  kursiKe: { id: 'Kursi ke-{ke}: {nama}', en: 'Seat {ke}: {nama}' },
  busur: {
    id: 'Angka di dalam lingkaran: nomor urut partai. Dari kiri ke kanan menurut urutan kursi. Garis putus-putus: kursi terakhir.',
    en: 'Figures in the rings: numbers of the parties. From left to right in the order of the seats. Broken ring: the last seat.',
  },
  tentangSeatArc: { id: 'Kursi satu dapil menurut urutannya.', en: 'The seats of one dapil in their order.' },
  tentangSeatOrder: { id: 'Urutan kursi dengan hasil baginya, dan siapa berikutnya.', en: 'The order of seats with their quotients, and who came next.' },
  tentangCutLine: { id: 'Hasil bagi di sekitar kursi terakhir pada satu sumbu.', en: 'Quotients around the last seat on one axis.' },
  tentangVerdict: { id: 'Satu kalimat inti sebuah bagian.', en: 'The one sentence of a section.' },
  tentangThreeFacts: { id: 'Tiga angka dengan kalimatnya.', en: 'Three figures, each with its sentence.' },
  tentangSeatBars: { id: 'Kursi sebuah dewan per partai; satu kotak satu kursi.', en: 'The seats of a council by party; one square a seat.' },
});
