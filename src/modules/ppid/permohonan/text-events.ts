// What is each act of a request called where its doer looks back?
import { defineText } from '#kernel/text';

export const eventText = defineText('ppid.peristiwa', {
  ajukan: { id: 'Mendaftarkan permohonan informasi', en: 'Registered a request for information' },
  langkah: { id: 'Menangani permohonan informasi', en: 'Worked on a request for information' },
  lihat: { id: 'Membuka identitas pemohon', en: 'Opened the identity of an applicant' },
});
