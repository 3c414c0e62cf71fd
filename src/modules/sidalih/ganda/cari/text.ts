// What does a search for duplicates say?
import { defineText } from '#kernel/text';

export const cariText = defineText('sidalih', {
  gandaDaftarTiada: { id: 'Tidak ada daftar pemilih bernama "{daftar}". Contoh: pilkada-2024.6472.', en: 'There is no voter list called "{daftar}". Example: pilkada-2024.6472.' },
  gandaTerlaluBanyak: { id: 'Sekali cari paling banyak {maks} daftar. Persempit dengan --wilayah.', en: 'At most {maks} lists a search. Narrow it down with --wilayah.' },
  gandaLanjut: { id: 'Pencarian yang sama belum selesai: dilanjutkan dari bagian terakhir.', en: 'The same search was not finished: it goes on from its last part.' },
  gandaBagian: { id: '{a} dengan {b}: {n} dugaan baru', en: '{a} with {b}: {n} new suspicions' },
  gandaSelesai: { id: 'Selesai: {dugaan} dugaan baru, {kasus} perkara dibuka. Tidak ada pemilih yang dicoret oleh pencarian.', en: 'Done: {dugaan} new suspicions, {kasus} cases opened. No voter is removed by a search.' },
});
