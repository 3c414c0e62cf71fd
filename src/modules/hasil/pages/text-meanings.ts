// What do the words of plenaries and corrections mean to somebody who meets them for the first time? (docs/glossary.md says the same to developers)
import { defineText } from '#kernel/text';

export const terms = defineText('hasil.istilah', {
  judul: { id: 'Arti istilah di halaman ini', en: 'What the words on this page mean' },
  pleno: { id: 'Rapat pleno', en: 'Rapat pleno (plenary)' },
  plenoIsi: {
    id: 'Rapat terbuka tempat PPK atau KPU membacakan dan menjumlahkan formulir dari bawahnya, di depan saksi dan pengawas.',
    en: 'The open meeting at which a PPK or KPU reads out and adds up the forms below it, before witnesses and supervisors.',
  },
  dHasil: { id: 'D.Hasil', en: 'D.Hasil' },
  dHasilIsi: {
    id: 'Formulir hasil rapat pleno: satu baris tiap TPS atau wilayah di bawahnya, dan jumlahnya di kaki formulir.',
    en: 'The form of a plenary: one row for each station or area below it, and the sums at its foot.',
  },
  keberatan: { id: 'Keberatan', en: 'Keberatan (objection)' },
  keberatanIsi: {
    id: 'Pernyataan saksi yang tidak setuju, beserta tindak lanjutnya. Keberatan sendiri tidak mengubah angka.',
    en: 'What a witness does not agree with, and what was done about it. An objection alone changes no figure.',
  },
  kejadian: { id: 'Kejadian khusus', en: 'Kejadian khusus (special event)' },
  kejadianIsi: {
    id: 'Peristiwa di rapat yang wajib dicatat, misalnya listrik padam atau rapat ditunda.',
    en: 'An event at the plenary that has to be noted, such as a power cut or a pause.',
  },
  perbaikan: { id: 'Dalam perbaikan', en: 'Dalam perbaikan (under repair)' },
  perbaikanIsi: {
    id: 'Angka yang diragukan. Angka lama tetap tampil dan dihitung sampai dibetulkan atau dipastikan.',
    en: 'A doubted figure. The old one stays shown and counted until it is corrected or confirmed.',
  },
});
