// Which words do bars, maps and counters say?
import { defineText } from '#kernel/text';

export const text = defineText('figures', {
  suara: { id: '{n} suara', en: '{n} votes' },
  belumAda: { id: 'belum ada', en: 'not there yet' },
  persen: { id: '{nama}: {persen}', en: '{nama}: {persen}' },
  tabelAngka: { id: 'Tabel angkanya', en: 'The figures as a table' },
  ditandai: { id: 'yang sedang dibuka', en: 'the one being read' },
  tanpaData: { id: 'Belum ada data', en: 'No data yet' },
  dari: { id: '{n} dari {semua}', en: '{n} of {semua}' },
  kursi: { id: '{nama}: {n} kursi', en: '{nama}: {n} seats' },
  // The style guide
  tentangHemicycle: {
    id: 'Kursi sebuah dewan menurut nomor urut partai. Titik kecil: kursi yang belum dihitung. Angkanya ada di tabel.',
    en: 'The seats of a chamber in ballot order. Small dots: seats not reckoned yet. The figures stand in a table.',
  },
  tentangResultRows: {
    id: 'Perolehan tiap peserta menurut nomor urut, bukan menurut besarnya.',
    en: 'The votes of each contestant in ballot order, not by size.',
  },
  tentangStrip: { id: 'Ringkasan perolehan dalam satu baris.', en: 'The result in one row.' },
  tentangStackBar: { id: 'Bagian suara dalam satu batang.', en: 'Shares of the vote in one bar.' },
  tentangMeter: {
    id: 'Bagian dari jumlah yang diketahui: masuk, baru foto, belum ada.',
    en: 'Parts of a known whole: in, photo only, nothing yet.',
  },
  tentangLadder: {
    id: 'Lapis angka dari TPS sampai keputusan. Putus-putus berarti belum ada.',
    en: 'The layers from polling station to decree. Dashed means not there yet.',
  },
  tentangTileMap: {
    id: 'Satu petak satu provinsi menurut letaknya; setiap petak sebuah tautan.',
    en: 'One tile a province, placed as on the map; every tile is a link.',
  },
  tentangScale: { id: 'Batas kelas warna, selalu tercetak.', en: 'The limits of the colour classes, always printed.' },
  tentangAreaMap: {
    id: 'Peta batas wilayah. Angkanya juga ada di tabel di sampingnya.',
    en: 'A map of area boundaries. Its figures also stand in the table beside it.',
  },
  tentangLineChart: {
    id: 'Perjalanan sebuah jumlah. Turun dan perbaikan terlihat sebagai anak tangga.',
    en: 'The course of a count. Falls and corrections stay visible as steps.',
  },
  tentangFindings: {
    id: 'Temuan: jumlah, pertanyaan, dan alasan yang wajar. Setiap angka membuka daftarnya.',
    en: 'Findings: a count, a question and a lawful reason. Every count opens its list.',
  },
  tentangCounter: { id: 'Hitungan sebuah wilayah.', en: 'The counts of an area.' },
  contohSemua: { id: 'Semua keadaan', en: 'All states' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohJutaan: { id: 'Jutaan suara', en: 'Millions of votes' },
  contohUnggul: { id: 'Dengan warna peserta', en: 'With hues of contestants' },
  contohBelum: { id: 'Belum ada angka', en: 'No figures yet' },
  contohPartai: { id: 'Partai', en: 'Parties' },
  contohDuaArah: { id: 'Dua arah', en: 'Two directions' },
});
