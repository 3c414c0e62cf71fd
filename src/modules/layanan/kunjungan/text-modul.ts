// What is this part of the front office called in registers and trails?
import { defineText } from '#kernel/text';

export const kunjunganText = defineText('layanan-kunjungan-modul', {
  nama: { id: 'Kunjungan dan loket', en: 'Visits and counters' },
  evPesan: { id: 'Memesan kunjungan', en: 'Booking a visit' },
  evLangkah: { id: 'Langkah kunjungan', en: 'Step of a visit' },
  evRetensi: { id: 'Menghapus data tamu yang habis waktunya', en: 'Deleting a guest’s data that is over its time' },
});
