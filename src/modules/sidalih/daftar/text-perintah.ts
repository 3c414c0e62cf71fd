// Which lines do the commands of the voter list print?
import { defineText } from '#kernel/text';

export const text = defineText('sidalih', {
  bukaRingkas: { id: 'Membuka daftar pemilih satu kabupaten/kota', en: 'Opens the voter list of a regency or city' },
  bukaPakai: { id: 'Pakai: {usage}', en: 'Use: {usage}' },
  bukaSiap: { id: 'Daftar {id} dibuka pada tahap {tahap}.', en: 'List {id} opened at stage {tahap}.' },
  bukaSIDALIH_PAKET_TIDAK_ADA: { id: 'Paket aturan ini tidak dikenal. Yang ada: {paket}.', en: 'This rule pack is unknown. There are: {paket}.' },
  bukaSIDALIH_KAB_TIDAK_ADA: { id: 'Kode kabupaten/kota ini tidak ada: tulis 4 angka, misalnya 6472.', en: 'No such regency or city: write 4 digits, e.g. 6472.' },
  bukaSIDALIH_DAFTAR_ADA: { id: 'Daftar ini sudah ada.', en: 'This list exists already.' },
  paketRingkas: { id: 'Memasukkan paket aturan baru dari berkas JSON, tanpa rilis', en: 'Takes in a new rule pack from a JSON file, without a release' },
  paketSiap: { id: 'Paket {id} masuk.', en: 'Pack {id} is in.' },
  paketSIDALIH_PAKET_BENTUK: { id: 'Berkas ini bukan paket aturan yang utuh: {di}', en: 'This file is not a whole rule pack: {di}' },
  paketSIDALIH_PAKET_ADA: { id: 'Paket {id} sudah ada. Data mengingat paket yang menilainya, jadi paket lama tidak diganti: beri nomor baru.', en: 'Pack {id} exists. Records remember the pack that judged them, so it is never replaced: give a new id.' },
  paketTakTerbaca: { id: 'Berkas tidak terbaca.', en: 'The file cannot be read.' },
  putarRingkas: { id: 'Menyegel ulang data pemilih dengan kunci yang baru', en: 'Seals voter records under the new key' },
  putarSiap: {
    id: 'Disegel ulang: {identitas} identitas, {disabilitas} disabilitas, {sebelum} data sebelum perubahan. pemilih-lama.key boleh dimusnahkan.',
    en: 'Sealed again: {identitas} identities, {disabilitas} disabilities, {sebelum} records before a change. pemilih-lama.key may be destroyed.',
  },
  demoSiap: { id: 'Daftar pemilih tiruan siap: {n} nama', en: 'Simulated voter list ready: {n} names' },
});
