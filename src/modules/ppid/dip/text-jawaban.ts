// What does somebody read whose question may be answered already?
import { defineText } from '#kernel/text';

export const jawabanText = defineText('ppid.mirip', {
  judul: { id: 'Mungkin sudah terjawab', en: 'It may be answered already' },
  maksud: { id: 'Jawaban dan informasi terbuka yang paling dekat dengan kata Anda. Anda tetap dapat mengajukan permohonan.', en: 'Answers and open information closest to your words. You can still file a request.' },
  cari: { id: 'Apa yang ingin Anda ketahui?', en: 'What would you like to know?' },
  cariPetunjuk: { id: 'Mulai dari kata ketiga, jawaban yang mirip ditampilkan', en: 'From the third word on, similar answers are shown' },
  kosong: { id: 'Belum ada jawaban yang mirip. Ajukan permohonan; tanda terimanya memuat batas waktu jawaban.', en: 'There is no similar answer yet. File a request; its receipt names the due date of the answer.' },
  kurang: { id: 'Tulis sekurang-kurangnya tiga kata.', en: 'Write at least three words.' },
  ini: { id: 'Ini menjawab', en: 'This answers it' },
  belum: { id: 'Belum terjawab?', en: 'Not answered yet?' },
  tetap: { id: 'Tetap ajukan', en: 'File anyway' },
  keterangan: { id: '{jenis}, {kantor}, {hari}', en: '{jenis}, {kantor}, {hari}' },
  rute: { id: 'Jawaban yang mirip dengan sebuah pertanyaan', en: 'Answers similar to a question' },
  dip: { id: 'Daftar Informasi Publik', en: 'List of public information' },
  arsip: { id: 'Jawaban PPID', en: 'Answer of the information desk' },
  hasil: { id: 'Hasil penghitungan, {jenis}', en: 'Results, {jenis}' },
  data: { id: 'Data terbuka', en: 'Open data' },
});
