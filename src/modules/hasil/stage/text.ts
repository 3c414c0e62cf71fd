// Which sentences are said about stages of the count, on the desk and at the operator's terminal?
import { defineText } from '#kernel/text';

export const tahapName = defineText('hasil.tahap', {
  namaC: { id: 'Pengisian C.Hasil', en: 'Entry of C.Hasil' },
  namaD_KEC: { id: 'Rekapitulasi kecamatan', en: 'Kecamatan recapitulation' },
  namaD_KAB: { id: 'Rekapitulasi kab/kota', en: 'Kab/kota recapitulation' },
  namaD_PROV: { id: 'Rekapitulasi provinsi', en: 'Provincial recapitulation' },
  namaD_NAS: { id: 'Rekapitulasi nasional', en: 'National recapitulation' },
});

export const text = defineText('hasil.tahap', {
  terbukaSampai: { id: '{tahap} dibuka sampai {waktu}.', en: '{tahap} is open until {waktu}.' },
  terbuka: { id: '{tahap} dibuka.', en: '{tahap} is open.' },
  tertutup: { id: '{tahap} sedang ditutup.', en: '{tahap} is closed now.' },
  tertutupHari: { id: '{tahap} hanya dibuka {mulai} sampai {selesai}.', en: '{tahap} is open from {mulai} to {selesai} only.' },
  simulasi: { id: '{tahap}: data latihan, boleh dicoba kapan saja.', en: '{tahap}: data for practice, open at any time.' },
  denganPutusan: { id: 'Berdasarkan putusan: {alasan}', en: 'By decision: {alasan}' },
  // The operator's command
  ringkasan: {
    id: 'Membuka atau menutup satu tahap di seluruh negeri atau di satu wilayah, di luar hari yang ada di aturan; tercatat.',
    en: 'Opens or closes a stage everywhere or in one area, beyond the days of the rules; on record.',
  },
  pakai: { id: 'Cara pakai: {usage}', en: 'Usage: {usage}' },
  kontesAsing: { id: 'Tidak ada kontes {kontes} di {pemilu}. Yang ada: {ada}', en: 'No contest {kontes} in {pemilu}. There are: {ada}' },
  tahapAsing: { id: 'Tahap "{tahap}" tidak dikenal. Yang ada: {ada}', en: 'Stage "{tahap}" is unknown. There are: {ada}' },
  wilayahAsing: { id: 'Tidak ada wilayah dengan kode "{kode}" di pohon {pemilu}.', en: 'No area with the code "{kode}" in the tree of {pemilu}.' },
  waktuAsing: {
    id: '"{waktu}" bukan tanggal (2024-02-20) dan bukan waktu (2024-02-20T12:00+07:00).',
    en: '"{waktu}" is neither a day (2024-02-20) nor a time (2024-02-20T12:00+07:00).',
  },
  sampaiLewat: { id: 'Batas waktunya sudah lewat.', en: 'That end is in the past.' },
  sampaiKosong: { id: 'Sebutkan batas waktunya dengan --until.', en: 'Give the end with --until.' },
  alasanPendek: { id: 'Sebutkan alasan atau nomor keputusannya, paling sedikit 5 huruf.', en: 'Give the reason or the number of the decision, at least 5 letters.' },
  alasanPanjang: { id: 'Alasan paling panjang 300 huruf.', en: 'The reason may have 300 letters at most.' },
  tercatatBuka: { id: 'Dibuka: {tahap} {pemilu} di {wilayah} sampai {waktu}.', en: 'Opened: {tahap} {pemilu} in {wilayah} until {waktu}.' },
  tercatatTutup: { id: 'Ditutup: {tahap} {pemilu} di {wilayah}.', en: 'Closed: {tahap} {pemilu} in {wilayah}.' },
  tercatatTutupSampai: { id: 'Ditutup: {tahap} {pemilu} di {wilayah} sampai {waktu}.', en: 'Closed: {tahap} {pemilu} in {wilayah} until {waktu}.' },
  seluruh: { id: 'seluruh wilayah', en: 'all areas' },
});
