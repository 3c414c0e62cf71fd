// What do exported files say of themselves? (source, time, layer, licence, definitions)
import { defineText } from '#kernel/text';

export const text = defineText('hasil', {
  eksporLembar: { id: 'Keterangan', en: 'About' },
  eksporHal: { id: 'Hal', en: 'Item' },
  eksporIsi: { id: 'Isi', en: 'Content' },
  eksporJudul: { id: 'Tabel', en: 'Table' },
  eksporSumber: { id: 'Sumber', en: 'Source' },
  eksporSumberIsi: { id: 'Info Pemilu, {alamat}', en: 'Info Pemilu, {alamat}' },
  eksporLapisan: { id: 'Lapisan data', en: 'Layer of data' },
  eksporWaktu: { id: 'Data sampai', en: 'Data up to' },
  eksporBelum: { id: 'belum ada data', en: 'no data yet' },
  eksporSeq: { id: 'Nomor perubahan terakhir', en: 'Number of the last change' },
  eksporLisensi: { id: 'Lisensi', en: 'Licence' },
  eksporStatus: { id: 'Status', en: 'Status' },
  eksporSimulasi: { id: 'DATA SIMULASI: bukan hasil pemilu', en: 'SIMULATED DATA (DATA SIMULASI): not an election result' },
  eksporCatatan: { id: 'Catatan', en: 'Note' },
  eksporKosong: {
    id: 'Sel kosong berarti belum ada yang terbaca, bukan nol.',
    en: 'An empty cell means that nothing was read, not zero.',
  },
  eksporSama: { id: 'Tabel yang sama sebagai CSV: {alamat}', en: 'The same table as CSV: {alamat}' },
  eksporRuteNegara: { id: 'Hasil seluruh Indonesia sebagai lembar kerja (XLSX)', en: 'Results of the whole country as a spreadsheet (XLSX)' },
  eksporRuteWilayah: {
    id: 'Hasil satu wilayah atau TPS sebagai lembar kerja (XLSX), dengan lembar keterangan di depan',
    en: 'Results of one area or station as a spreadsheet (XLSX), with a sheet about its source in front',
  },
  eksporKolom: { id: 'Kolom {nama}', en: 'Column {nama}' },
});
