// Which words tell a reader how winners and seats come about? (the rules give figures and names of steps; the sentences stand here)
import { defineText } from '#kernel/text';

export const text = defineText('hasil.aturan', {
  ambang: { id: 'Suara nasional dibandingkan dengan ambang batas.', en: 'National votes against the threshold.' },
  mayoritas: { id: 'Lebih dari setengah seluruh suara sah.', en: 'More than half of all valid votes.' },
  persebaran: {
    id: 'Sedikitnya seperlima suara di lebih dari setengah jumlah provinsi.',
    en: 'At least a fifth of the votes in more than half of the provinces.',
  },
  provinsi: { id: 'Sedikitnya seperlima suara di provinsi ini.', en: 'At least a fifth of the votes in this province.' },
  duaPasangan: { id: 'Di antara dua pasangan, suara terbanyak yang menentukan.', en: 'Between two pairs, most votes decide.' },
  tunggal: {
    id: 'Pasangan tunggal harus mendapat lebih dari setengah suara sah, termasuk suara kolom kosong.',
    en: 'A single pair needs more than half of the valid votes, those for the empty column among them.',
  },
  terbanyak: { id: 'Suara terbanyak.', en: 'Most votes.' },
  pita: {
    id: 'Besar persentasenya mengikuti jumlah penduduk atau pemilih daerah itu.',
    en: 'The percentage follows the number of inhabitants or voters of the area.',
  },

  TERPILIH: { id: 'Terpilih', en: 'Elected' },
  unggulSementara: { id: 'Unggul sementara', en: 'Leading so far' },
  PUTARAN_KEDUA: { id: 'Putaran kedua', en: 'Second round' },
  ULANG: { id: 'Pemilihan diulang', en: 'A new election is held' },
  SERI: { id: 'Seri, belum ada keputusan', en: 'A tie, not decided yet' },
  TANPA_SUARA: { id: 'Belum ada suara', en: 'No votes yet' },
  LENGKAP: { id: 'Semua kursi terbagi', en: 'All seats are given' },

  sebaran: {
    id: 'Suara sama: dilihat persebarannya, jumlah wilayah tingkat {tingkat}.',
    en: 'Equal votes: their spread is compared, by the number of areas at the level {tingkat}.',
  },
  perempuan: { id: 'Suara dan persebaran sama: calon perempuan didahulukan.', en: 'Equal votes and spread: the woman goes first.' },
  nomor: { id: 'Masih sama: nomor urut yang lebih kecil didahulukan.', en: 'Still equal: the lower list number goes first.' },
  pleno: {
    id: 'Masih sama. Rapat pleno terbuka yang memutuskan, bukan aplikasi ini.',
    en: 'Still equal. The open plenary decides, not this application.',
  },
  undi: {
    id: 'Masih sama. Diundi dalam rapat pleno terbuka; aplikasi ini tidak mengundi.',
    en: 'Still equal. A lot is drawn in the open plenary; this application draws none.',
  },
  DATA: {
    id: 'Suara sama, tetapi rincian yang diperlukan untuk membandingkannya belum ada.',
    en: 'Equal votes, but the detail needed to compare them is not there yet.',
  },
  BEDA: {
    id: 'Suara sama, tetapi rincian per wilayah tidak cocok dengan jumlahnya; perlu diperiksa dahulu.',
    en: 'Equal votes, but the figures by area do not add up to the sum; they must be examined first.',
  },
  tingkatProvinsi: { id: 'provinsi', en: 'provinsi' },
  tingkatKab: { id: 'kabupaten/kota', en: 'kabupaten/kota' },
  tingkatKec: { id: 'kecamatan', en: 'kecamatan' },
  tingkatDesa: { id: 'desa/kelurahan', en: 'desa/kelurahan' },
  tingkatTps: { id: 'TPS', en: 'polling station' },

  tambah: { id: '{partai} kurang {suara} suara untuk mendapat kursi terakhir.', en: '{partai} lacked {suara} votes for the last seat.' },
  kurang: {
    id: '{partai} baru kehilangan kursi terakhir jika suaranya berkurang {suara}.',
    en: '{partai} would lose the last seat only with {suara} votes fewer.',
  },
  geser: {
    id: 'Kursi terakhir berpindah jika {suara} suara beralih dari {dari} ke {partai}.',
    en: 'The last seat changes hands if {suara} votes move from {dari} to {partai}.',
  },
  kurangAmbang: {
    id: '{partai} kurang {suara} suara untuk mencapai ambang batas.',
    en: '{partai} lacked {suara} votes to reach the threshold.',
  },
  kurangCaleg: {
    id: 'Kursi partai ini lebih banyak daripada calonnya: {kursi} kursi belum terisi. Rapat pleno yang memutuskan.',
    en: 'This party has more seats than candidates: {kursi} not filled. The plenary decides.',
  },
  TAK_TERKEJAR: { id: 'Tidak terkejar lagi', en: 'Out of reach' },
  MASIH_DAPAT_BERUBAH: { id: 'Masih dapat berubah', en: 'Can still change' },
  batasBerubah: {
    id: 'Dihitung dari pemilih terdaftar dan surat suara cadangan di TPS yang belum masuk atau disengketakan; partai yang ikut dianggap tetap.',
    en: 'Reckoned from registered voters and reserve ballots of the stations that are out or disputed; the parties that take part are held fixed.',
  },
  andaian: { id: 'Andaian, bukan hasil', en: 'What if, not a result' },
  meninggal: { id: 'Meninggal; suaranya tetap untuk partai', en: 'Died; the votes stay with the party' },
  mundur: { id: 'Mengundurkan diri; suaranya tetap untuk partai', en: 'Withdrew; the votes stay with the party' },
  dicoret: { id: 'Dicoret; suaranya tetap untuk partai', en: 'Struck off; the votes stay with the party' },

  yakinH: { id: 'dibaca dalam peraturannya', en: 'read in the law' },
  yakinM: { id: 'dari satu laporan; perlu dicocokkan', en: 'from one report; to be checked' },
  yakinL: { id: 'praktik atau pilihan kami; perlu ditanyakan', en: 'practice or our choice; to be asked' },

  PACK_BESAR: {
    id: 'Berkas aturan terlalu besar; paling banyak {batas} huruf.',
    en: 'The rule file is too large; at most {batas} characters.',
  },
  PACK_BUKAN_JSON: { id: 'Berkas aturan bukan JSON yang utuh.', en: 'The rule file is not whole JSON.' },
  PACK_BENTUK: {
    id: 'Berkas aturan salah di "{letak}": {sebab} ({galat} kesalahan).',
    en: 'The rule file is wrong at "{letak}": {sebab} ({galat} faults).',
  },
  PACK_BENTROK: {
    id: 'Aturan "{lain}" sudah mengatur hal yang sama sejak hari yang sama, atau memakai id yang sama.',
    en: 'Rule "{lain}" already governs the same from the same day, or bears the same id.',
  },
});
