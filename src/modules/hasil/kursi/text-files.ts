// How are the files of the seat desk described to programs and in the catalogue?
import { defineText } from '#kernel/text';

export const files = defineText('hasil-kursi.berkas', {
  ruteKamar: { id: 'Kursi DPR, atau semua DPRD: partai, ambang batas, setiap dapil, temuan, dan sumber', en: 'Seats of the DPR, or of all councils: parties, threshold, every dapil, differences and sources' },
  ruteKamarCsv: { id: 'Tabel kursi semua dapil, satu baris satu kursi', en: 'Seat table over all dapil, one row a seat' },
  ruteDapil: { id: 'Kursi satu dapil: urutan, hasil bagi, selisih dalam suara', en: 'The seats of one dapil: order, quotients, margins in votes' },
  ruteDapilCsv: { id: 'Tabel kursi satu dapil', en: 'Seat table of one dapil' },
  ruteDewan: { id: 'Kursi dewan satu provinsi, kabupaten, atau kota', en: 'The seats of the council of one province, regency or city' },
  ruteDewanCsv: { id: 'Tabel kursi dewan satu daerah, satu baris satu kursi', en: 'Seat table of the council of one area, one row a seat' },
  ruteXlsx: { id: 'Tabel kursi sebagai lembar kerja', en: 'Seat table as a spreadsheet' },
  lapisan: { id: 'angka TPS (C) atau jumlah dari sumber (JUMLAH), disebut di tiap baris', en: 'figures of stations (C) or sums of a source (JUMLAH), named in every row' },
  dataJudul: { id: 'Kursi DPR 2024 per dapil', en: 'Seats of the DPR 2024 by dapil' },
  dataIsi: {
    id: 'Urutan kursi, hasil bagi, dan selisih kursi terakhir, dihitung dari jumlah suara yang diimpor; bukan penetapan.',
    en: 'Order of seats, quotients and margin of the last seat, reckoned from imported sums; no decree.',
  },
  dataCsv: { id: 'Tabel kursi (CSV)', en: 'Seat table (CSV)' },
  dataJson: { id: 'Kursi, partai, temuan, dan sumber (JSON)', en: 'Seats, parties, differences and sources (JSON)' },
});
