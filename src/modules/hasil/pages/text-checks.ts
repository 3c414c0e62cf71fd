// In which words does a check ask its question, and what lawful reasons may there be? (hasil.md 4.1, 4.2, 10)
import { defineText } from '#kernel/text';

/** Short names: they stand in a grid of counts and in lists, so they say what is compared, never who is to blame. */
export const checkName = defineText('hasil', {
  namaK01: { id: 'Pemilih DPT: laki-laki + perempuan', en: 'Voters on the DPT: men + women' },
  namaK02: { id: 'Pengguna dalam DPT: laki-laki + perempuan', en: 'DPT voters who voted: men + women' },
  namaK03: { id: 'Pengguna dalam DPTb: laki-laki + perempuan', en: 'DPTb voters who voted: men + women' },
  namaK04: { id: 'Pengguna dalam DPK: laki-laki + perempuan', en: 'DPK voters who voted: men + women' },
  namaK05: { id: 'Seluruh pengguna: laki-laki + perempuan', en: 'All who voted: men + women' },
  namaK06: { id: 'Pemilih disabilitas: laki-laki + perempuan', en: 'Voters with a disability: men + women' },
  namaK07: { id: 'Pengguna laki-laki: DPT + DPTb + DPK', en: 'Men who voted: DPT + DPTb + DPK' },
  namaK08: { id: 'Pengguna perempuan: DPT + DPTb + DPK', en: 'Women who voted: DPT + DPTb + DPK' },
  namaK09: { id: 'Jumlah pengguna: DPT + DPTb + DPK', en: 'All who voted: DPT + DPTb + DPK' },
  namaK10: { id: 'Pengguna dalam DPT tidak melebihi DPT', en: 'DPT voters who voted within the DPT' },
  namaK11: { id: 'Pemilih disabilitas tidak melebihi pengguna', en: 'Voters with a disability within all who voted' },
  namaK12: { id: 'Surat suara diterima: DPT + cadangan', en: 'Ballots received: DPT + reserve' },
  namaK13: { id: 'Surat suara: digunakan + dikembalikan + sisa', en: 'Ballots: used + returned + left over' },
  namaK14: { id: 'Surat suara digunakan dan pengguna', en: 'Ballots used and voters who voted' },
  namaK15: { id: 'Jumlah suara dan surat suara digunakan', en: 'All votes and ballots used' },
  namaK16: { id: 'Jumlah suara dan pengguna hak pilih', en: 'All votes and voters who voted' },
  namaK17: { id: 'Jumlah semua pasangan dan suara sah', en: 'Sum of the pairs and valid votes' },
  namaK18: { id: 'Suara sah + tidak sah = jumlah suara', en: 'Valid + invalid = all votes' },
  namaK19: { id: 'Angka dan hurufnya', en: 'Figures and their words' },
  namaK20: { id: 'Setiap angka muat di tiga kotak', en: 'Every figure fits three boxes' },
  namaK21: { id: 'Suara partai + calon = jumlah partai', en: 'Party + candidates = party total' },
  namaK22: { id: 'Pengguna sama di semua surat suara', en: 'Same voters on every ballot' },
  namaK23: { id: 'Kode di nama foto sama dengan TPS', en: 'Code in the photo name is this station' },
  namaK24: { id: 'Pengguna dijelaskan DPT, DPTb, dan DPK', en: 'Voters explained by DPT, DPTb and DPK' },
});

/** The questions of lists, where the sentence of one station names values that a list has many of. */
export const listQuestion = defineText('hasil', {
  tanyaK14: { id: 'Surat suara digunakan tidak sama dengan pengguna hak pilih.', en: 'Ballots used are not the voters who voted.' },
  tanyaK16: { id: 'Jumlah suara tidak sama dengan pengguna hak pilih.', en: 'The votes are not the voters who voted.' },
  tanyaK17: { id: 'Jumlah suara semua pasangan tidak sama dengan suara sah.', en: 'The votes of all pairs are not the valid votes.' },
  tanyaK20: { id: 'Ada angka yang lebih dari tiga kotak.', en: 'A figure does not fit three boxes.' },
});

/** What a check that passed has compared, in few words beside its sum. */
export const passed = defineText('hasil', {
  lulusK19: { id: 'Angka dan hurufnya sama', en: 'Figures and words agree' },
  lulusK20: { id: 'Setiap angka 0 sampai 999', en: 'Every figure from 0 to 999' },
  lulusK23: { id: 'Kode di nama foto sama dengan TPS ini', en: 'The code in the photo name is this station' },
});

/** Lawful exceptions of hasil.md 4.2 in words. */
export const exception = defineText('hasil', {
  kecualiX_DPTB: { id: 'dijelaskan oleh DPTb dan DPK', en: 'explained by DPTb and DPK' },
  kecualiX_LOKSUS: { id: 'TPS lokasi khusus', en: 'a station at a special place' },
  kecualiX_NOKEN: { id: 'wilayah noken', en: 'a noken area' },
  kecualiX_LN: { id: 'KSK dan Pos di luar negeri', en: 'travelling box or post abroad' },
});

/** The two ways to write a comparison that does not hold. */
export const sum = defineText('hasil', {
  tertulis: { id: '{hitung}, tertulis {n}', en: '{hitung}, written {n}' },
  tidakSama: { id: '{n} tidak sama dengan {lain}', en: '{n} is not {lain}' },
  melebihi: { id: '{n} lebih dari {lain}', en: '{n} is more than {lain}' },
});

/** Why such a figure may be right or have an innocent cause; stands beside every list (hasil.md 4.2, 10). */
export const reason = defineText('hasil', {
  sebabBaca: {
    id: 'Kotak angka sering keliru terbaca dari foto, atau keliru tertulis di kertas. Bandingkan dengan fotonya.',
    en: 'Boxes are often misread from the photo, or miswritten on paper. Compare with the photo.',
  },
  sebabBaris: {
    id: 'Pemilih pindahan (DPTb) atau pemilih tambahan (DPK) dapat tertulis di baris lain.',
    en: 'Voters who moved in (DPTb) or registered late (DPK) may stand in another row.',
  },
  sebabCadangan: {
    id: 'Kiriman surat suara dapat kurang atau lebih, dan TPS ulang memakai persediaan sendiri. Sebabnya tercatat di TPS.',
    en: 'A delivery may be short or over, and a repeated vote has its own stock. The station records the reason.',
  },
  sebabSurat: {
    id: 'Pemilih dapat membawa pulang surat suara, atau satu baris keliru terbaca. Selisih kecil sering dijelaskan di rapat kecamatan.',
    en: 'A voter may keep a ballot, or one row was misread. Small gaps are often explained at the kecamatan plenary.',
  },
  sebabLebih: {
    id: 'TPS lokasi khusus dan TPS dengan banyak pemilih pindahan dapat melebihi DPT-nya secara sah.',
    en: 'Special places and stations with many moved-in voters may lawfully exceed their DPT.',
  },
  sebabKotak: {
    id: 'Kotak suara keliling (KSK) dan pos di luar negeri boleh melebihi 999. Di TPS, periksa fotonya.',
    en: 'Travelling boxes (KSK) and postal units abroad may exceed 999. At a station, look at the photo.',
  },
  sebabFoto: {
    id: 'Foto dapat terunggah ke TPS tetangga. Angkanya belum tentu keliru.',
    en: 'A photo may have been sent to a neighbouring station. The figures may still be right.',
  },
});
