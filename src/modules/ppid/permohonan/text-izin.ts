// What is each permission of the information desk called?
import { defineText } from '#kernel/text';

export const izinText = defineText('ppid.izin', {
  lihat: { id: 'Melihat permohonan informasi kantornya', en: 'See the requests of the own office' },
  layani: { id: 'Mendaftar dan melayani permohonan informasi', en: 'Register and serve requests' },
  putus: { id: 'Memutus jalur, perpanjangan, dan jawaban', en: 'Decide lane, extension and answer' },
  unit: { id: 'Menjawab tugas unit', en: 'Answer the tasks of a unit' },
  identitas: { id: 'Membuka identitas pemohon satu per satu', en: 'Open the identity of an applicant, one by one' },
  pantau: { id: 'Memantau kantor di bawahnya', en: 'Watch over the offices below' },
});
