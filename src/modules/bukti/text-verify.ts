// What does the re-check by strangers say? (page /periksa and the addresses that it needs)
import { defineText } from '#kernel/text';

export const verifyText = defineText('bukti', {
  tanpaTerbitan: {
    id: 'Server ini belum menerbitkan salinan situs sebagai berkas, atau berkas itu tidak ada di dalamnya.',
    en: 'This server has not published the site as files yet, or that file is not among them.',
  },
  tanpaProgram: { id: 'Program pemeriksa belum dibangun di server ini.', en: 'The verifier was not built on this server.' },
  apiProgram: { id: 'Program pemeriksa: satu berkas, tanpa paket', en: 'The verifier: one file, no packages' },
  apiTerbitan: { id: 'Manifest terbitan terakhir, buktinya, dan daftar berkasnya', en: 'Manifest of the last publication, its proof, and its lists of files' },
});
