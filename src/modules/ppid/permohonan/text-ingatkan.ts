// What do reminders of deadlines say to officers?
import { defineText } from '#kernel/text';

export const ingatkanText = defineText('ppid.ingat', {
  setengah: { id: '{nomor}: separuh waktu sudah terpakai', en: '{nomor}: half of the time is used' },
  hampir: { id: '{nomor}: waktu hampir habis', en: '{nomor}: the time is nearly over' },
  terakhir: { id: '{nomor}: hari terakhir', en: '{nomor}: last day' },
  lewat: { id: '{nomor}: tenggat lewat', en: '{nomor}: the deadline has passed' },
  jauh: { id: '{nomor}: jauh melewati tenggat', en: '{nomor}: far beyond the deadline' },
  isi: { id: 'Tenggatnya {batas}. Buka perkaranya untuk melihat langkah berikut.', en: 'Due by {batas}. Open the case to see the next act.' },
});
