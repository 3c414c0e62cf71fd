// In which words does the room of results offer itself at the front door? (verb first; look.md 11)
import { defineText } from '#kernel/text';

export const text = defineText('hasil', {
  namaModul: { id: 'Hasil pemilu', en: 'Election results' },
  menu: { id: 'Hasil pemilu', en: 'Results' },
  lihatHasil: { id: 'Lihat hasil di daerah saya', en: 'See the results in my area' },
  lihatHasilIsi: { id: 'Dari Indonesia sampai desa, dengan sumber dan waktunya', en: 'From the nation to a village, with source and time' },
  lihatFormulir: { id: 'Lihat formulir C.Hasil', en: 'See the C.Hasil form' },
  lihatFormulirIsi: { id: 'Satu TPS: angka, penjumlahan, foto, dan riwayatnya', en: 'One station: figures, sums, photos and history' },
});
