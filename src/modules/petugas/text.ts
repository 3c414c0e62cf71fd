// Which words does the officers' module need for itself?
import { defineText } from '#kernel/text';

export const text = defineText('petugas', {
  namaModul: { id: 'Petugas', en: 'Officers' },
  menuMeja: { id: 'Meja kerja', en: 'Work desk' },
  izinMeja: { id: 'Membuka meja kerja sendiri', en: "Open one's own work desk" },
});
