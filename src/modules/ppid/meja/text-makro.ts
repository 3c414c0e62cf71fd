// What do the ready sentences of the desk say?
import { defineText } from '#kernel/text';

export const makroText = defineText('ppid.makro', {
  periode: { id: 'Untuk tahun atau pemilu mana informasi ini Anda perlukan?', en: 'For which year or election do you need this information?' },
  wilayah: { id: 'Untuk wilayah mana informasi ini Anda perlukan: provinsi, kabupaten/kota, atau kecamatan?', en: 'For which area do you need this information: province, regency or city, or sub-district?' },
  bentuk: { id: 'Apakah Anda memerlukan berkas yang dapat diolah (CSV atau XLSX), atau cukup salinan dokumen?', en: 'Do you need a file that can be processed (CSV or XLSX), or is a copy of the document enough?' },
  pemilu: { id: 'Informasi yang diminta dibuat atau dikuasai penyelenggara dalam tahapan pemilu.', en: 'The information was made or is held by the organiser in a stage of an election.' },
  umum: { id: 'Informasi yang diminta tidak menyangkut tahapan, peserta, pemilih, atau hasil pemilu.', en: 'The information does not concern stages, participants, voters or results of an election.' },
  banyak: { id: 'Dokumen yang diminta banyak dan tersebar di beberapa unit, sehingga perlu waktu untuk mengumpulkan dan memeriksanya.', en: 'The documents are many and lie in several units, so that gathering and checking them takes time.' },
  pihak: { id: 'Sebagian dokumen memuat data pribadi pihak lain yang harus dihitamkan satu per satu.', en: 'Some documents hold personal data of others that must be blackened one by one.' },
  cari: { id: 'Mohon sampaikan dokumen yang dimaksud, atau keterangan tertulis bila tidak ada pada unit Anda.', en: 'Please hand in the documents, or state in writing that your unit does not hold them.' },
});
