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
  nistPenerbit: { id: 'Komisi Pemilihan Umum Republik Indonesia', en: 'General Elections Commission of the Republic of Indonesia' },
  nistCatatanC: {
    id: 'Lapis C: angka dari formulir TPS, bukan penetapan. DPTb, DPK, jenis kelamin, surat suara, temuan pemeriksaan, dan lapis di atasnya tidak dapat ditulis dalam format ini: lihat {csv}. {lisensi}',
    en: 'Layer C: figures from the station forms, not a determination. DPTb, DPK, sex, ballot papers, findings and the layers above cannot be written in this format: see {csv}. {lisensi}',
  },
  nistCatatanSk: {
    id: 'Lapis SK: angka keputusan KPU yang berlaku, sejauh wilayah yang disebut keputusan itu. Angka formulir TPS ada di {csv}. {lisensi}',
    en: 'Layer SK: figures of the KPU decree in force, as far as the areas that it names. Figures of the station forms: {csv}. {lisensi}',
  },
  nistTanpaSk: {
    id: 'Belum ada keputusan penetapan hasil yang tercatat, jadi laporan berstatus ditetapkan belum ada. Angka formulir TPS ada di nist.json.',
    en: 'No decree that fixes the result is recorded yet, so there is no certified report. Figures of the station forms stand in nist.json.',
  },
  nistRute: { id: 'Format NIST SP 1500-100 v2: Indonesia sampai kabupaten/kota, lapis C', en: 'NIST SP 1500-100 v2: the nation down to the kab/kota, layer C' },
  nistRuteSk: { id: 'Format NIST SP 1500-100 v2: keputusan yang berlaku, wilayah yang disebutnya', en: 'NIST SP 1500-100 v2: the decree in force and the areas that it names' },
  nistRuteProvinsi: { id: 'Format NIST SP 1500-100 v2: satu provinsi sampai TPS, lapis C, dan sidik jarinya', en: 'NIST SP 1500-100 v2: a province down to its stations, layer C, and its fingerprint' },
  nistJudul: { id: '{kontes}, {pemilu}: format umum NIST', en: '{kontes}, {pemilu}: common data format of NIST' },
  nistUraian: {
    id: 'Laporan hasil dalam format NIST SP 1500-100 v2 (JSON): Indonesia sampai kabupaten/kota, satu provinsi sampai TPS, dan keputusan yang berlaku. Bukan penetapan resmi kecuali laporan keputusan.',
    en: 'Election reports in NIST SP 1500-100 v2 (JSON): the nation down to the kab/kota, a province down to its stations, and the decree in force. Not the official determination, except the report of the decree.',
  },
  nistData: { id: 'Format NIST SP 1500-100 v2, Indonesia sampai kabupaten/kota', en: 'NIST SP 1500-100 v2, the nation down to the kab/kota' },
  nistDataSk: { id: 'Format NIST SP 1500-100 v2, keputusan yang berlaku', en: 'NIST SP 1500-100 v2, the decree in force' },
  nistDataProvinsi: { id: 'format NIST SP 1500-100 v2, sampai TPS', en: 'NIST SP 1500-100 v2, down to the stations' },
  eksporKolom: { id: 'Kolom {nama}', en: 'Column {nama}' },
});
