// Which words describe the files of questions to those who program with them?
import { defineText } from '#kernel/text';

export const files = defineText('hasil-tanya.berkas', {
  ruteWilayah: { id: 'Pertanyaan tentang angka di suatu wilayah: hitungan delapan aturan, juga untuk wilayah di bawahnya', en: 'Questions about the figures of an area: counts of the eight rules, also of the areas below' },
  ruteWilayahCsv: { id: 'Hitungan pertanyaan suatu wilayah dan wilayah di bawahnya sebagai tabel', en: 'Counts of the questions of an area and those below, as a table' },
  ruteDaftar: { id: 'TPS yang ditanyai menurut satu aturan, 200 baris tiap halaman; minta lanjutannya dengan after', en: 'Stations asked under one rule, 200 lines a page; ask for more with after' },
  ruteDaftarCsv: { id: 'TPS yang ditanyai menurut satu aturan sebagai tabel, 200 baris tiap halaman', en: 'Stations asked under one rule as a table, 200 lines a page' },
  dataJudul: { id: 'Pertanyaan tentang angka hasil dan jawaban kantor', en: 'Questions about result figures, and what offices answered' },
  dataIsi: {
    id: 'Delapan aturan AN01 sampai AN08 dengan hitungannya per wilayah. Pertanyaan bukan tuduhan.',
    en: 'Eight rules AN01 to AN08 with their counts by area. A question is no accusation.',
  },
  dataBerkas: { id: '{kontes}, {pemilu}', en: '{kontes}, {pemilu}' },
});
