// What does the page of voter lists that jump between elections say?
import { defineText } from '#kernel/text';

export const dpt = defineText('hasil-tanya.dpt', {
  judul: { id: 'Daftar pemilih antarpemilu, {tempat}', en: 'Voter lists between elections, {tempat}' },
  pendek: { id: 'Daftar pemilih antarpemilu', en: 'Voter lists between elections' },
  maksud: {
    id: 'Pemilih DPT menurut formulir TPS, dibandingkan dengan {pemilu}. Ditanyakan bila berubah lebih dari {permil} per seribu. Ini belum tentu salah: wilayah dapat mekar, penduduk dapat pindah.',
    en: 'Voters of the DPT as the station forms say, against {pemilu}. Asked where the list changed by more than {permil} per thousand. It need not be wrong: areas are divided, people move.',
  },
  syarat: {
    id: 'Dibandingkan hanya bila kode wilayahnya sama dan daftar kedua pemilu terbaca di semua TPS-nya: {n} dari {semua} wilayah. Yang lain belum dapat dibandingkan.',
    en: 'Compared only where the code of the area is the same and the lists of both elections are read at all its stations: {n} of {semua} areas. The others cannot be compared yet.',
  },
  tiada: { id: 'Tidak ada pemilu lain yang dapat dibandingkan untuk jenis pemilihan ini di sini.', en: 'There is no other election to compare with for this contest here.' },
  tpsTidak: { id: 'Daftar pemilih dibandingkan sampai tingkat desa, tidak per TPS: TPS disusun ulang setiap pemilu.', en: 'Voter lists are compared down to the village, not by station: stations are arranged anew for each election.' },
  kolomKini: { id: 'DPT {pemilu}', en: 'DPT {pemilu}' },
  kolomUbah: { id: 'Perubahan', en: 'Change' },
  kolomTerbaca: { id: 'Terbaca, TPS', en: 'Read, stations' },
  kolomKeadaan: { id: 'Keadaan', en: 'State' },
  keadaanNAIK: { id: 'Bertambah, mohon penjelasan', en: 'Grew, please explain' },
  keadaanTURUN: { id: 'Berkurang, mohon penjelasan', en: 'Shrank, please explain' },
  keadaanWAJAR: { id: 'Dalam batas', en: 'Within the limit' },
  keadaanBELUM: { id: 'Belum dapat dibandingkan', en: 'Cannot be compared yet' },
  rute: { id: 'Daftar pemilih wilayah-wilayah dibandingkan dengan pemilu sebelumnya', en: 'Voter lists of areas against an earlier election' },
});
