// What is the desk told of a sheet whose time runs out?
import { defineText } from '#kernel/text';

export const kabarUji = defineText('ppid.uji-kabar', {
  akanHabis: { id: 'Lembar uji {nomor} berakhir pada {hari}', en: 'Test sheet {nomor} ends on {hari}' },
  akanHabisIsi: {
    id: '"{judul}" tertutup sampai {hari}. Sehari sesudahnya informasinya terbuka. Bila masih ada alasan menutupnya, mulai uji konsekuensi baru sekarang.',
    en: '"{judul}" is withheld through {hari}. The day after, the information is open. If there is still a reason to withhold it, begin a new consequence test now.',
  },
  habis: { id: 'Lembar uji {nomor} telah berakhir', en: 'Test sheet {nomor} has ended' },
  habisIsi: {
    id: '"{judul}" terbuka sejak {hari} dan tidak dapat lagi menjadi alasan menolak. Buat entri di Daftar Informasi Publik.',
    en: '"{judul}" is open since {hari} and can no longer be a reason to refuse. Make an entry in the list of public information.',
  },
});
