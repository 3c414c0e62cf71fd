// Which words do tables and lists of files say?
import { defineText } from '#kernel/text';

export const text = defineText('tables', {
  urutkan: { id: 'Urutkan menurut', en: 'Sort by' },
  naik: { id: '{kolom}, naik', en: '{kolom}, ascending' },
  turun: { id: '{kolom}, turun', en: '{kolom}, descending' },
  diurutkan: { id: 'Diurutkan menurut {kolom}', en: 'Sorted by {kolom}' },
  saring: { id: 'Saring tabel ini', en: 'Filter this table' },
  tersaring: { id: '{n} dari {semua} baris', en: '{n} of {semua} rows' },
  per: { id: '{n} / {semua}', en: '{n} / {semua}' },
  bagian: { id: '{no}: {persen}', en: '{no}: {persen}' },
  // The style guide
  tentangDataTable: {
    id: 'Angka berbaris. Judul kolom mengurutkan lewat tautan biasa; di telepon setiap baris menjadi kartu.',
    en: 'Figures in rows. Column heads sort by plain links; on a phone every row becomes a card.',
  },
  tentangFiles: { id: 'Berkas untuk diunduh, dengan isi dan besarnya.', en: 'Files to download, with content and size.' },
  tentangDefinitionList: { id: 'Pasangan sebutan dan nilainya.', en: 'Pairs of a term and its value.' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohSempit: { id: 'Tanpa pengurutan', en: 'Without sorting' },
});
