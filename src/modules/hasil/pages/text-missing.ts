// What does a reader learn where nothing stands? (look.md 11: what happened, what to do; not held is not zero)
import { defineText } from '#kernel/text';

export const missing = defineText('hasil', {
  pemiluTiada: {
    id: 'Tidak ada pemilu dengan nama itu di sini. Yang ada tercantum di halaman hasil.',
    en: 'There is no election of that name here. The results page lists those there are.',
  },
  kontesTiada: {
    id: 'Jenis pemilihan itu tidak diadakan dalam {pemilu}, atau hasilnya belum dibuka di sini. Tidak diadakan bukan berarti nol.',
    en: 'That contest was not held in {pemilu}, or its results are not open here yet. Not held does not mean zero.',
  },
  kodeBentuk: {
    id: 'Kode wilayah ditulis dengan 2, 4, 6, 10, atau 13 angka, misalnya 64 atau 3276. Anda juga dapat mencari namanya.',
    en: 'An area code has 2, 4, 6, 10 or 13 digits, for instance 64 or 3276. You can also search by name.',
  },
  wilayahTiada: {
    id: 'Tidak ada wilayah berkode {kode} dalam daftar {pemilu}. Wilayah terdekat di atasnya tertaut di bawah.',
    en: 'There is no area {kode} in the list of {pemilu}. The nearest area above it is linked below.',
  },
  tpsTiada: {
    id: 'Tidak ada TPS berkode {kode} dalam daftar {pemilu}. TPS yang ada tertaut dari desanya.',
    en: 'There is no station {kode} in the list of {pemilu}. Those there are are linked from the village.',
  },
  keSemuaHasil: { id: 'Semua hasil pemilu', en: 'All election results' },
  keWilayah: { id: 'Hasil {nama}', en: 'Results of {nama}' },
  kePemilu: { id: 'Hasil {pemilu}', en: 'Results of {pemilu}' },
});
