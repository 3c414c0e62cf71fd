// Which words does the officers' module need for itself?
import { defineText } from '#kernel/text';

export const text = defineText('petugas', {
  namaModul: { id: 'Petugas', en: 'Officers' },
  menuMeja: { id: 'Tugas', en: 'Tasks' },
  menuMasuk: { id: 'Masuk petugas', en: 'Officers’ sign-in' },
  menuPetugas: { id: 'Petugas', en: 'Officers' },
  izinMeja: { id: 'Membuka meja kerja sendiri', en: "Open one's own work desk" },
  izinLihat: { id: 'Melihat petugas di wilayah sendiri', en: 'See the officers of the own area' },
  izinUndang: { id: 'Mengundang petugas', en: 'Invite officers' },
  izinKonfirmasi: { id: 'Mengonfirmasi petugas yang ditemui', en: 'Confirm an officer who was met' },
  izinBekukan: { id: 'Membekukan, memberhentikan, dan menyetel ulang petugas', en: 'Freeze, dismiss and reset officers' },
  izinSetujui: { id: 'Memutuskan usul peran istimewa', en: 'Decide on proposals for privileged roles' },
});
