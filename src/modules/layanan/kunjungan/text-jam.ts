// What are the clocks of a visit called?
import { defineText } from '#kernel/text';

export const jamText = defineText('layanan-jam', {
  konfirmasi: { id: 'Konfirmasi kunjungan oleh petugas', en: 'Confirmation of a visit by an officer' },
  tunggu: { id: 'Target menunggu di loket', en: 'Target for waiting at the counter' },
  hangus: { id: 'Tempat kunjungan dipegang', en: 'How long a booked place is held' },
  fotoHapus: { id: 'Penghapusan foto tamu', en: 'Deletion of a guest’s photograph' },
});
