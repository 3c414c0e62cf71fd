// What does a page say that comes from the last publication, because the database is away?
import { defineText } from '#kernel/text';

export const publicationText = defineText('web', {
  dariTerbitan: {
    id: 'Basis data sedang tidak terhubung. Halaman ini salinan dari terbitan {waktu}; angka yang masuk sesudahnya belum tampak.',
    en: 'The database is not connected. This page is a copy from the publication of {waktu}; figures that came later are not shown yet.',
  },
  tanpaIsian: {
    id: 'Pencarian dan urutan dalam alamat tidak berlaku pada salinan ini.',
    en: 'Search and order in the address have no effect on this copy.',
  },
  belumAda: {
    id: 'Basis data sedang tidak terhubung, dan alamat ini tidak ada dalam terbitan terakhir. Angka yang sudah tercatat tetap aman. Coba lagi dalam satu menit.',
    en: 'The database is not connected, and this address is not in the last publication. The recorded figures are safe. Try again in a minute.',
  },
});
