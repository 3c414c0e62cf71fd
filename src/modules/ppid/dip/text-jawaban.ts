// What does somebody read whose question may be answered already?
import { defineText } from '#kernel/text';

export const jawabanText = defineText('ppid.mirip', {
  judul: { id: 'Mungkin sudah terjawab', en: 'It may be answered already' },
  maksud: { id: 'Jawaban dan informasi terbuka yang paling dekat dengan kata Anda. Anda tetap dapat mengajukan permohonan.', en: 'Answers and open information closest to your words. You can still file a request.' },
  cari: { id: 'Apa yang ingin Anda ketahui?', en: 'What would you like to know?' },
  cariPetunjuk: { id: 'Mulai dari kata ketiga, jawaban yang mirip ditampilkan', en: 'From the third word on, similar answers are shown' },
  kosong: { id: 'Belum ada jawaban yang mirip. Ajukan permohonan; kantor menjawab paling lambat 10 hari kerja.', en: 'There is no similar answer yet. File a request; the office answers within 10 working days.' },
  kurang: { id: 'Tulis sekurang-kurangnya tiga kata.', en: 'Write at least three words.' },
  ini: { id: 'Ini menjawab', en: 'This answers it' },
  belum: { id: 'Belum terjawab?', en: 'Not answered yet?' },
  tetap: { id: 'Tetap ajukan', en: 'File anyway' },
  keterangan: { id: '{jenis}, {kantor}, {hari}', en: '{jenis}, {kantor}, {hari}' },
  rute: { id: 'Jawaban yang mirip dengan sebuah pertanyaan', en: 'Answers similar to a question' },
  dip: { id: 'Daftar Informasi Publik', en: 'List of public information' },
  arsip: { id: 'Jawaban PPID', en: 'Answer of the information desk' },
  data: { id: 'Data terbuka', en: 'Open data' },
});
