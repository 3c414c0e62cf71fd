// Which sentences does the import of results print? (plain Indonesian for the operator, English beside)
import { defineText } from '#kernel/text';

export const text = defineText('hasil-impor', {
  ringkasan: {
    id: 'Membaca hasil TPS dari berkas atau folder Sirekap; menyebut yang diambil, sama, diganti, dan ditolak',
    en: 'Reads station results from files or a Sirekap folder; tells what was taken, same, replaced and refused',
  },
  judul: { id: 'Impor hasil {kontes}, {pemilu}', en: 'Import of results of {kontes}, {pemilu}' },
  cobaAwal: {
    id: 'Uji coba: tidak ada yang disimpan. Angka di bawah sama dengan angka impor sungguhan.',
    en: 'Dry run: nothing is stored. The figures below equal those of the real import.',
  },
  cobaAkhir: {
    id: 'Uji coba selesai, tidak ada yang disimpan. Ulangi tanpa --dry-run untuk menyimpan.',
    en: 'Dry run finished, nothing was stored. Repeat without --dry-run to store.',
  },
  jenis: { id: 'Jenis berkas', en: 'Family' },
  baris: { id: 'Baris', en: 'Rows' },
  dibaca: { id: 'Dibaca', en: 'Read' },
  diambil: { id: 'Diambil', en: 'Taken' },
  sama: { id: 'Sama', en: 'Same' },
  diganti: { id: 'Diganti', en: 'Replaced' },
  ditolak: { id: 'Ditolak', en: 'Refused' },
  rinciDiambil: {
    id: 'angka baru {baru}, melengkapi {lengkap}, foto saja {foto}, potret lama yang baru datang {terlambat}',
    en: 'first figures {baru}, more of a form {lengkap}, photos only {foto}, older snapshots that came late {terlambat}',
  },
  rinciSama: { id: 'kosong dan memang belum ada angka {kosong}', en: 'blank with nothing before {kosong}' },
  rinciDiganti: {
    id: 'angka lain {koreksi}, dikosongkan sumber {ditarik}',
    en: 'other figures {koreksi}, blanked by the source {ditarik}',
  },
  potret: { id: 'Setiap baris membawa {n} potret: {tanggal}', en: 'Each row carries {n} snapshots: {tanggal}' },
  peralihan: {
    id: '{dari} ke {ke}: sama {sama}, berubah {berubah}, baru {baru}, kosong {kosong}, ditarik {ditarik}',
    en: '{dari} to {ke}: same {sama}, changed {berubah}, new {baru}, blank {kosong}, withdrawn {ditarik}',
  },
  jatuhDiterima: {
    id: '{n} angka yang turun atau dikosongkan diambil atas perintah operator (--accept-falls), tercatat di audit.',
    en: "{n} falling or blanked figures are taken at the operator's word (--accept-falls), as the audit log records.",
  },
  psu: {
    id: '{n} bacaan bukan dari pemungutan biasa menurut sumbernya; sebutannya ada di laporan, tidak disimpan bersama angkanya.',
    en: '{n} readings are not of a regular vote by their source; its words are in the report, not stored with the figures.',
  },
  total: { id: 'Semua berkas', en: 'All files' },
  lewat: { id: 'Berkas lain di folder yang dilewati: {n}', en: 'Other files of the folder passed over: {n}' },
  pernah: {
    id: 'Isi berkas ini sudah pernah diimpor ({nama}); barisnya tetap dibandingkan satu per satu.',
    en: 'The bytes of this file were imported before ({nama}); its rows are compared one by one all the same.',
  },
  masalah: { id: '{n} masalah pertama:', en: 'First {n} problems:' },
  masalahBaris: { id: '{tempat}baris {baris}: {kalimat}', en: '{tempat}row {baris}: {kalimat}' },
  laporan: { id: 'Laporan lengkap: {berkas}', en: 'Full report: {berkas}' },
  berkasDitolak: { id: '{berkas}: ditolak. {kalimat}', en: '{berkas}: refused. {kalimat}' },
  simulasi: {
    id: 'Data simulasi pemilu ini dihapus, karena hasil sungguhan masuk.',
    en: 'The simulated data of this election are removed, because real results come in.',
  },
  simulasiCoba: {
    id: 'Data simulasi pemilu ini akan dihapus saat impor sungguhan.',
    en: 'The simulated data of this election will be removed by the real import.',
  },
  tanpaPohon: {
    id: 'Pohon wilayah KPU belum diimpor; tanpa itu misi luar negeri dan sebagian nama tidak dikenal. Impor dahulu dengan import areas.',
    en: 'The area tree of KPU is not imported; without it missions abroad and some names are not known. Import it first with import areas.',
  },
  pohonDasar: {
    id: 'Pohon wilayah KPU belum diimpor: {n} TPS dicatat dari berkas ini. Impor dahulu wilayah KPU supaya TPS di luar daftar dapat dikenali.',
    en: 'The area tree of KPU is not imported: {n} stations are taken from this file. Import the areas of KPU first, so that stations outside the list can be told.',
  },
  dihentikan: {
    id: 'Dihentikan atas permintaan. Yang sudah dihitung di atas tersimpan; jalankan lagi untuk meneruskan.',
    en: 'Stopped on request. What is counted above is stored; run it again to go on.',
  },
  dihentikanCoba: { id: 'Dihentikan atas permintaan.', en: 'Stopped on request.' },
  terputus: {
    id: '{berkas}: terputus ({sebab}). Yang sudah dihitung di atas tersimpan; jalankan lagi setelah sebabnya teratasi.',
    en: '{berkas}: broken off ({sebab}). What is counted above is stored; run it again when the cause is gone.',
  },
  kemajuan: { id: '{berkas}: {n} baris, {laju} per detik', en: '{berkas}: {n} rows, {laju} per second' },
  pakai: {
    id: 'Cara pakai: {usage}',
    en: 'Usage: {usage}',
  },
  pilihanAsing: { id: 'Ada pilihan yang tidak dikenal ({sebab}).', en: 'There is an option that is not known ({sebab}).' },
  laporanAdalahBerkas: {
    id: 'Laporan {berkas} akan menimpa berkas yang diimpor.',
    en: 'The report {berkas} would overwrite the imported file.',
  },
  tanpaBerkas: { id: 'Sebutkan paling sedikit satu berkas atau folder.', en: 'Name at least one file or folder.' },
  areaBentuk: { id: '--area diisi kode kab/kota empat angka, misalnya 3301.', en: '--area takes the four digits of a kab/kota, for example 3301.' },
  waktuBentuk: {
    id: '--as-of diisi tanggal atau waktu WIB, misalnya 2024-03-20 atau "2024-03-20 14:00:00".',
    en: '--as-of takes a day or a time in WIB, for example 2024-03-20 or "2024-03-20 14:00:00".',
  },
  kertasSimulasi: {
    id: '{pemilu} masih berisi data simulasi. Masukkan dahulu pohon wilayah dan daftar calon yang nyata, lalu jalankan ballots fix.',
    en: '{pemilu} still holds simulated data. Bring in the real area tree and candidate lists first, then run ballots fix.',
  },
  kontesAsing: {
    id: 'Tidak ada kontes {kontes} pada {pemilu}. Yang ada: {ada}',
    en: 'There is no contest {kontes} in {pemilu}. There are: {ada}',
  },
});

/** Families of files in the words of the operator. */
export const familyName = defineText('hasil-impor.keluarga', {
  provinsi: { id: 'TPS satu provinsi, berkode', en: 'Stations of a province, with codes' },
  potret: { id: 'TPS dengan beberapa potret menurut tanggal', en: 'Stations with several dated snapshots' },
  luar_negeri: { id: 'Daftar luar negeri, bernama tanpa kode', en: 'List abroad, names without codes' },
  tidak_konsisten: { id: 'TPS yang jumlahnya belum cocok, kode dari foto', en: 'Stations that do not add up, code from the photo' },
  nama_2019: { id: 'TPS 2019, bernama tanpa kode', en: 'Stations of 2019, names without codes' },
  partai_tps: { id: 'Total partai setiap TPS satu kab/kota, bernama tanpa kode', en: 'Party totals of the stations of a kab/kota, names without codes' },
  caleg_tps: { id: 'JSON suara caleg setiap TPS, tanpa suara partai', en: 'JSON of candidates’ votes by station, without votes for parties' },
  sirekap_json: { id: 'JSON Sirekap', en: 'Sirekap JSON' },
});
