// What does the publisher say to the operator at the terminal?
import { defineText } from '#kernel/text';

export const publishText = defineText('bukti', {
  ringkasTerbit: {
    id: 'tulis seluruh situs publik sebagai berkas; diulang, hanya yang berubah',
    en: 'write the whole public site as files; again, only what changed',
  },
  pakaiTerbit: {
    id: 'Pakai: publish --out FOLDER [--only data|pages] [--area KODE]. --area hanya memilih halaman; data selalu utuh.',
    en: 'Use: publish --out FOLDER [--only data|pages] [--area CODE]. --area only chooses pages; data are always whole.',
  },
  folderKosong: { id: 'publish: --out belum diisi.', en: 'publish: --out is missing.' },
  folderIsi: {
    id: 'publish: {folder} berisi berkas lain. Pilih folder kosong, atau folder terbitan yang lama.',
    en: 'publish: {folder} holds other files. Choose an empty folder, or one of an earlier publication.',
  },
  areaSalah: { id: 'publish: {kode} bukan kode wilayah.', en: 'publish: {kode} is no area code.' },
  tanpaAlamat: {
    id: 'Catatan: PENDOPO_PUBLIC_URL belum diisi, alamat lengkap dalam halaman memakai {alamat}.',
    en: 'Note: PENDOPO_PUBLIC_URL is not set, full addresses in pages use {alamat}.',
  },
  dilanjutkan: { id: 'Pemasangan terbitan yang terputus sudah diselesaikan.', en: 'The installation that was cut off is finished.' },
  bergerak: {
    id: 'publish: angka terus masuk selagi berkas data disusun. Tidak ada yang diterbitkan; ulangi sebentar lagi.',
    en: 'publish: figures kept arriving while the data files were made. Nothing was published; run it again shortly.',
  },
  disusun: { id: '{bagian}: {baru} berkas dibuat, {tetap} tidak berubah.', en: '{bagian}: {baru} files made, {tetap} unchanged.' },
  bagianData: { id: 'Data', en: 'Data' },
  bagianHalaman: { id: 'Halaman', en: 'Pages' },
  takAda: { id: '{n} alamat tidak menjawab dan tidak dibuat: {alamat}', en: '{n} addresses do not answer and were not made: {alamat}' },
  sama: { id: 'Tidak ada yang baru: terbitan {waktu} tetap berlaku.', en: 'Nothing new: the publication of {waktu} stands.' },
  terbit: { id: 'Terbit {waktu}: {n} berkas, manifest sha256 {sidik}.', en: 'Published {waktu}: {n} files, manifest sha256 {sidik}.' },
  periksa: {
    id: 'Siapa pun memeriksanya dengan: node {folder}/periksa/verifikasi.mjs {folder}',
    en: 'Anybody checks it with: node {folder}/periksa/verifikasi.mjs {folder}',
  },
  tugasGagal: { id: 'Terbitan terjadwal gagal', en: 'The scheduled publication failed' },
  tugasGagalIsi: { id: '{sebab}. Terbitan yang lama tetap berlaku; dicoba lagi pada jadwal berikutnya.', en: '{sebab}. The earlier publication stands; it is tried again when next due.' },
  tugasGagalAksi: { id: 'Lihat terbitan', en: 'See the publication' },
  logMenolak: {
    id: 'publish: log publik tidak dapat ditulis ({kode}); terbitan yang lama tetap. Lihat docs/operate.md.',
    en: 'publish: the public log cannot be written ({kode}); the earlier publication stands. See docs/operate.md.',
  },
});
