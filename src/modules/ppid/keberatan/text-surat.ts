// What do the letters of an objection and the bill say?
import { defineText } from '#kernel/text';

export const kbrSuratText = defineText('ppid.keberatan-surat', {
  terimaRingkas: { id: 'Keberatan Anda terdaftar dengan nomor {nomor}. Ditanggapi paling lambat {batas}.', en: 'Your objection is registered under number {nomor}. It is answered by {batas}.' },
  diterima: { id: 'Diterima', en: 'Received' },
  lewat: { id: 'Lewat', en: 'Channel' },
  nomor: { id: 'Nomor keberatan', en: 'Objection' },
  permohonan: { id: 'Atas permohonan', en: 'On request' },
  alasan: { id: 'Alasan', en: 'Ground' },
  atasan: { id: 'Ditanggapi oleh atasan PPID', en: 'Answered by the superior' },
  atasanBelum: { id: 'atasan PPID {kantor}; namanya belum tercatat', en: 'the superior of {kantor}; no name is recorded yet' },
  hitungan: { id: 'Hitungan harinya', en: 'The sum of the days' },
  hak: { id: 'Hak Anda', en: 'Your rights' },
  hakIsi: { id: 'Bila tidak ditanggapi sampai hari itu, atau Anda tidak puas dengan tanggapannya, Anda dapat mengajukan sengketa ke {komisi} dalam {n} hari kerja. Keberatan dan sengketa tidak dipungut biaya oleh kantor ini.', en: 'If it is not answered by that day, or the answer does not satisfy you, you can file a dispute with {komisi} within {n} working days. This office takes no money for an objection or a dispute.' },
  lacak: { id: 'Ikuti di halaman Lacak dengan kode dan PIN yang Anda terima. Kode itu tidak dicetak di surat ini.', en: 'Follow it on the tracking page with the code and PIN that you were given. They are not printed on this letter.' },
  penanda: { id: 'Petugas layanan informasi', en: 'Information service officer' },
});
