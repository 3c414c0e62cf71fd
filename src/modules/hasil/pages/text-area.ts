// Which sentences stand on the page of an area? (nation to desa, and abroad)
import { defineText } from '#kernel/text';

export const area = defineText('hasil', {
  perolehan: { id: 'Perolehan suara', en: 'Votes' },
  jumlahPasangan: { id: 'Jumlah suara semua pasangan', en: 'Sum of the votes of all pairs' },
  tanpaAngka: {
    id: 'Belum ada satu pun TPS di {tempat} yang angkanya masuk. Kosong di sini berarti belum ada, bukan nol.',
    en: 'No station in {tempat} has figures yet. Empty here means none yet, not zero.',
  },
  urutanSuratSuara: {
    id: 'Urutan menurut surat suara. Halaman ini membandingkan dan menjelaskan; yang menetapkan hasil adalah rapat pleno dan keputusan KPU.',
    en: 'In ballot order. This page compares and explains; plenaries and KPU decrees determine the result.',
  },
  kurangSeparuh: {
    id: 'Baru {persen} TPS masuk. Bagian suara masih dapat jauh berubah.',
    en: 'Only {persen} of stations are in. Shares may still change a lot.',
  },
  tpsMasuk: { id: 'TPS yang angkanya sudah masuk', en: 'Stations whose figures are in' },
  kunciLengkap: { id: '{n} lengkap', en: '{n} complete' },
  kunciSebagian: { id: '{n} sebagian terbaca', en: '{n} partly read' },
  kunciFoto: { id: '{n} baru foto', en: '{n} photo only' },
  kunciDitarik: { id: '{n} dikosongkan sumber', en: '{n} blanked by the source' },
  kunciBelum: { id: '{n} belum ada', en: '{n} nothing yet' },
  petaJudul: { id: 'TPS masuk di 38 provinsi', en: 'Stations in, by province' },
  petaWilayah: { id: 'TPS masuk menurut wilayah', en: 'Stations in, by area' },
  petaKeterangan: {
    id: 'Satu petak satu provinsi, menurut letaknya. Persen TPS yang angkanya sudah masuk, lapis C.',
    en: 'One tile is one province, by its place. Percent of stations whose figures are in, layer C.',
  },
  petaBatas: {
    id: 'Persen TPS yang angkanya sudah masuk, lapis C. Pilih wilayah untuk membukanya.',
    en: 'Percent of stations whose figures are in, layer C. Choose an area to open it.',
  },
  petaTandai: { id: 'Bergaris tepi merah: {nama}. LN: luar negeri.', en: 'Red edge: {nama}. LN: votes abroad.' },
  petaLn: { id: 'LN: luar negeri.', en: 'LN: votes abroad.' },
  petaTabel: { id: 'Lihat sebagai tabel', en: 'See as a table' },
  petaUnit: { id: 'persen TPS masuk', en: 'percent of stations in' },
  petaPersen: { id: '{persen} TPS masuk', en: '{persen} of stations in' },
  petaSumber: { id: 'Batas wilayah: {sumber}.', en: 'Boundaries: {sumber}.' },
  petaKosong: { id: 'belum ada TPS dalam daftar', en: 'no stations listed' },
  tabelAnak: { id: 'Suara, TPS masuk, dan temuan di {tempat}', en: 'Votes, stations in and findings in {tempat}' },
  tabelAnakKet: {
    id: 'Temuan menghitung TPS dengan sedikitnya satu pemeriksaan belum cocok; satu TPS dihitung sekali.',
    en: 'Findings count stations with at least one check not matching; a station counts once.',
  },
  tabelTpsKet: {
    id: 'Semua TPS menurut daftar, juga yang belum masuk. Tanda hubung berarti belum terbaca; 0 berarti nol.',
    en: 'All listed stations, also those not in yet. A dash means not read yet; 0 means zero.',
  },
  kolomBagian: { id: 'Bagian suara', en: 'Shares' },
  kolomMasuk: { id: 'TPS masuk', en: 'Stations in' },
  kolomTemuanTps: { id: 'TPS bertemuan', en: 'With findings' },
  perubahan: { id: 'Apa yang berubah di sini', en: 'What changed here' },
  perubahanAda: {
    id: 'Angka lama tidak pernah dihapus. Lima koreksi terakhir yang dicatat sumber:',
    en: 'Old figures are never erased. The last five corrections recorded by the source:',
  },
  perubahanTiada: { id: 'Belum ada koreksi di wilayah ini.', en: 'No corrections in this area yet.' },
  perubahanSemua: { id: 'Semua {n} TPS yang angkanya berubah', en: 'All {n} stations whose figures changed' },
  ubahPilihan: { id: '{nomor}: {lama} menjadi {baru}', en: '{nomor}: {lama} became {baru}' },
  ubahSuara: { id: 'Pasangan {nomor}: {lama} menjadi {baru}', en: 'Pair {nomor}: {lama} became {baru}' },
  ubahHanyaSel: { id: 'Data pemilih atau suara sah berubah; suara pasangan tetap.', en: 'Voter data or valid votes changed; the votes of pairs did not.' },
  ubahTerlambat: {
    id: 'Potret lama yang datang belakangan: masuk riwayat, tidak mengganti angka yang berlaku.',
    en: 'An older snapshot that came late: it joins the history and replaces nothing in force.',
  },
  menjadi: { id: 'menjadi', en: 'became' },
  kosong: { id: 'kosong', en: 'blank' },
  dikosongkan: { id: 'Sumber mengosongkan angkanya. Angka lama tetap terlihat, tetapi keluar dari jumlah.', en: 'The source blanked the figures. The old ones stay visible but leave the sums.' },
  sumberBerkas: { id: 'Sumber: {berkas}', en: 'Source: {berkas}' },
  riwayat: { id: 'Riwayat', en: 'History' },
  riwayatJudul: { id: 'Banyaknya TPS yang angkanya masuk, {awal} sampai {akhir}', en: 'Stations whose figures are in, {awal} to {akhir}' },
  riwayatKeterangan: {
    id: 'Menurut hari angka pertama tiap TPS pada sumbernya. Garis putus-putus: seluruhnya {total}.',
    en: 'By the day of the first figures of each station at the source. Dashed line: all {total}.',
  },
  riwayatJelas: { id: 'Dari {awal} TPS pada {hariAwal} menjadi {akhir} TPS pada {hariAkhir}', en: 'From {awal} stations on {hariAwal} to {akhir} on {hariAkhir}' },
  riwayatHari: { id: 'Hari (WIB)', en: 'Day (WIB)' },
  riwayatNilai: { id: 'TPS masuk', en: 'Stations in' },
  riwayatTunggal: {
    id: 'Semua {n} TPS bertanggal sumber {waktu}, jadi belum ada perjalanan yang dapat digambar.',
    en: 'All {n} stations carry the source date {waktu}, so there is no course to draw yet.',
  },
  unduh: { id: 'Unduh', en: 'Downloads' },
  unduhCsv: { id: 'Tabel halaman ini (CSV)', en: 'The table of this page (CSV)' },
  unduhCsvKet: { id: 'Angka yang sama dengan tabel di atas, tanpa tanda ribuan', en: 'The same figures as the table above, no thousands marks' },
  unduhXlsx: { id: 'Tabel halaman ini (XLSX)', en: 'The table of this page (XLSX)' },
  unduhXlsxKet: { id: 'Lembar kerja; lembar pertamanya menyebut sumber, waktu, dan arti kolom', en: 'A spreadsheet; its first sheet names source, time and meaning of the columns' },
  unduhJson: { id: 'Halaman ini untuk mesin (JSON)', en: 'This page for machines (JSON)' },
  unduhJsonKet: { id: 'Suara, TPS, temuan, dan wilayah di bawahnya', en: 'Votes, stations, findings and the areas below' },
  unduhProvinsi: { id: 'Semua TPS {nama}, lapis C (CSV)', en: 'All stations of {nama}, layer C (CSV)' },
  unduhProvinsiKet: { id: 'Satu baris satu TPS, dengan temuan dan alamat foto', en: 'One row per station, with findings and photo addresses' },
  unduhSemua: { id: 'Katalog data lengkap', en: 'Catalogue of all data' },
  unduhSemuaKet: { id: 'Per provinsi: CSV, JSON Lines, Parquet, dan sidik jarinya', en: 'By province: CSV, JSON Lines, Parquet and their hashes' },
});

/** The ladder of layers (hasil.md 2): only C is filled today, and the others say so. */
export const ladder = defineText('hasil', {
  lapis: { id: 'Lapis angka', en: 'Layers of figures' },
  lapisAtasC: { id: 'C.Hasil', en: 'C.Hasil' },
  lapisAtasD: { id: 'D.Hasil', en: 'D.Hasil' },
  lapisAtasSk: { id: 'Keputusan', en: 'Decree' },
  lapisTps: { id: 'TPS', en: 'TPS' },
  lapisKec: { id: 'Kecamatan', en: 'Kecamatan' },
  lapisKab: { id: 'Kab./kota', en: 'Regency, city' },
  lapisProv: { id: 'Provinsi', en: 'Province' },
  lapisNas: { id: 'Nasional', en: 'National' },
  lapisSk: { id: 'KPU', en: 'KPU' },
  lapisPpln: { id: 'PPLN', en: 'PPLN' },
  lapisMasuk: { id: '{persen} masuk', en: '{persen} in' },
  lapisAda: { id: 'sudah ditutup', en: 'closed' },
  lapisPerbaikan: { id: 'dalam perbaikan', en: 'under repair' },
  lapisBelum: { id: 'belum ada di sini', en: 'not here yet' },
});

/** One definition for each kind of number (hasil.md 9.2). */
export const meaning = defineText('hasil', {
  arti: { id: 'Arti setiap angka', en: 'What each figure means' },
  artiLapis: { id: 'Lapis C', en: 'Layer C' },
  artiLapisIsi: {
    id: 'Bacaan formulir C.Hasil setiap TPS. Jumlah tidak pernah mencampur dua lapis.',
    en: 'Readings of the C.Hasil form of each station. A sum never mixes two layers.',
  },
  artiSuara: { id: 'Suara', en: 'Votes' },
  artiSuaraIsi: {
    id: 'Jumlah angka yang terbaca. Kotak kosong tidak menambah apa pun dan tidak dihitung nol.',
    en: 'Sum of the figures read. An empty box adds nothing and is not counted as zero.',
  },
  artiMasuk: { id: 'TPS masuk', en: 'Stations in' },
  artiMasukIsi: {
    id: 'TPS yang suara semua pasangannya terbaca, dibagi seluruh TPS. 100,00 % hanya bila semuanya.',
    en: 'Stations with the votes of every pair read, out of all stations. 100.00% only when all are in.',
  },
  artiSebagian: { id: 'Sebagian terbaca', en: 'Partly read' },
  artiSebagianIsi: {
    id: 'Ada pasangan yang belum terbaca. Yang terbaca ikut dijumlahkan, TPS-nya belum dihitung masuk.',
    en: 'Some pair is not read yet. What is read counts in the sums; the station is not counted as in.',
  },
  artiTemuan: { id: 'Temuan', en: 'Findings' },
  artiTemuanIsi: {
    id: 'TPS dengan sedikitnya satu pemeriksaan belum cocok. Satu TPS dihitung sekali di setiap pemeriksaan.',
    en: 'Stations with at least one check not matching. A station counts once in each check.',
  },
  artiDitarik: { id: 'Dikosongkan sumber', en: 'Blanked by the source' },
  artiDitarikIsi: {
    id: 'Sumber pernah memberi angka lalu mengosongkannya. Angka lama tetap terlihat, tetapi keluar dari jumlah.',
    en: 'The source gave figures and later blanked them. They stay visible but leave the sums.',
  },
  artiNomor: { id: 'Nomor', en: 'Number' },
  artiNomorIsi: {
    id: 'Urutan catatan terakhir yang ikut dihitung di halaman ini. Nomor tidak pernah melompat.',
    en: 'The last entry of the record counted on this page. Numbers never skip.',
  },
});

/** The lists of elections and contests. */
export const elections = defineText('hasil', {
  maksud: {
    id: 'Angka dari formulir TPS, dari Indonesia sampai satu TPS, bersama pemeriksaan, sumber, dan waktunya.',
    en: 'Figures from station forms, from the nation down to one station, with their checks, source and time.',
  },
  judulKontes: { id: '{kontes}, {pemilu}', en: '{kontes}, {pemilu}' },
  buka: { id: 'Buka hasil {kontes}', en: 'Open the results of {kontes}' },
  sampai: { id: 'Data sampai {waktu}.', en: 'Data up to {waktu}.' },
  dasar: { id: 'Dasar hukum', en: 'Legal basis' },
  layarMaksud: {
    id: 'Formulir kertas, rapat pleno terbuka, dan keputusan KPU adalah hasil yang sah. Angka di layar adalah alat bantu.',
    en: 'Paper forms, open plenaries and KPU decrees are the legal result. Figures on a screen are an aid.',
  },
});
