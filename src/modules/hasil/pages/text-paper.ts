// Which sentences do pages say about contests with many ballot papers, and about candidates on a party's list?
import { defineText } from '#kernel/text';

export const paper = defineText('hasil.kertas', {
  calonJudul: { id: 'Suara partai saja dan suara setiap calon', en: 'Votes for each party alone and for each candidate' },
  calonKet: {
    id: 'Persen dihitung dari jumlah suara partainya di sini. Hanya jumlah itu yang menentukan kursi (UU 7/2017 Pasal 420); suara calon menentukan siapa yang duduk (Pasal 422).',
    en: "Percent of the party's own total here. Only that total decides seats (Law 7/2017 art 420); candidates' votes decide who sits (art 422).",
  },
  suaraPartai: { id: 'Suara untuk {partai} saja', en: 'Votes for {partai} alone' },
  jumlahKe: { id: 'Jumlah partai {n}', en: 'Total of party {n}' },
  partaiKe: { id: 'Suara partai {n} saja', en: 'Votes for party {n} alone' },
  calonKe: { id: 'Calon {n}', en: 'Candidate {n}' },
  kolomPartai: { id: 'Partai', en: 'Party' },
  kolomNomor: { id: 'Nomor', en: 'Number' },
  kolomNama: { id: 'Nama', en: 'Name' },
  kolomSuara: { id: 'Suara', en: 'Votes' },
  kolomDariPartai: { id: 'Dari partai', en: 'Of the party' },
  jumlahPilihan: { id: 'Jumlah suara semua pilihan', en: 'Sum of the votes of all choices' },
  sebagianPilihan: {
    id: 'Tabel memuat lima pilihan dengan suara terbanyak di {tempat}. Semuanya ada di berkas CSV halaman ini.',
    en: 'The table has the five choices with the most votes in {tempat}. All of them stand in the CSV file of this page.',
  },
  jenisJudul: { id: '{kontes}, {tempat}', en: '{kontes}, {tempat}' },
  suratSuara: { id: 'Surat suara di {tempat}', en: 'Ballot papers in {tempat}' },
  suratSuaraKet: {
    id: 'Setiap {lingkup} punya surat suara sendiri. Di halamannya ada suara setiap calon.',
    en: 'Every {lingkup} has a ballot paper of its own. Its page has the votes of each candidate.',
  },
  lingkupDapil: { id: 'daerah pemilihan', en: 'electoral district' },
  lingkupProvinsi: { id: 'provinsi', en: 'province' },
  lingkupKabKota: { id: 'kabupaten/kota', en: 'regency or city' },
  kolomLingkup: { id: 'Tempat', en: 'Place' },
  kolomKursi: { id: 'Kursi', en: 'Seats' },
  tanpaJumlah: {
    id: 'Calon di setiap {lingkup} berbeda, jadi suaranya tidak dijumlahkan. Pilih satu tempat di bawah ini.',
    en: 'Candidates differ from one {lingkup} to the next, so their votes are not added up. Choose a place below.',
  },
  bukaKursi: { id: 'Lihat kursi', en: 'See the seats' },
  jumlahKertas: { id: 'Angka ini jumlah dari {n} surat suara.', en: 'These figures add up {n} ballot papers.' },
  kontesLain: { id: 'Pemilihan lain di {pemilu}', en: 'Other contests of {pemilu}' },
  belumDitetapkan: {
    id: 'Surat suaranya belum ditetapkan di sini, jadi belum ada angka dari TPS.',
    en: 'Its ballot papers are not fixed here yet, so there are no figures of stations.',
  },
});
