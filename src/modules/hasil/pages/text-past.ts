// What does a page say about a past moment of the count, and about its days? (hasil.md 2: any past state can be shown again)
import { defineText } from '#kernel/text';

/** What is wrong with a written moment, by its code. */
export const momentRefused = defineText('hasil', {
  SAAT_BENTUK: {
    id: 'Saat ditulis sebagai tanggal dan jam, misalnya 2024-02-20T12:00, atau tanggalnya saja, misalnya 2024-02-20.',
    en: 'Write a moment as day and time, such as 2024-02-20T12:00, or the day alone, such as 2024-02-20.',
  },
  SAAT_TIDAK_ADA: { id: 'Tanggal atau jam itu tidak ada. Contoh yang benar: 2024-02-20T12:00.', en: 'There is no such day or time. A right one is 2024-02-20T12:00.' },
  SAAT_NANTI: { id: 'Saat itu belum tiba. Pilih saat yang sudah lewat.', en: 'That moment has not come yet. Choose one that has passed.' },
});

export const past = defineText('hasil', {
  lampau: { id: 'Keadaan pada {waktu}', en: 'The state at {waktu}' },
  lampauMaksud: {
    id: 'Dihitung dari semua yang bertanggal sumber sampai saat itu, juga yang masuk ke catatan sesudahnya. Ini bukan angka terbaru.',
    en: 'Counted from all that the source dated up to that moment, also what entered the log later. These are not the latest figures.',
  },
  lampauKembali: { id: 'Kembali ke keadaan sekarang', en: 'Back to the state now' },
  lampauPilih: { id: 'Lihat keadaan pada saat lampau', en: 'See the state at a past moment' },
  lampauLain: { id: 'Lihat keadaan pada saat lain', en: 'See the state at another moment' },
  lampauLabel: { id: 'Tanggal dan jam ({zona})', en: 'Day and time ({zona})' },
  lampauPetunjuk: { id: 'Angka, temuan, dan daftar TPS ditampilkan seperti pada saat itu.', en: 'Figures, findings and lists of stations are shown as they were then.' },
  lampauTampil: { id: 'Tampilkan', en: 'Show' },
  lampauHari: { id: 'Riwayat hari demi hari', en: 'Day by day' },
  saatTertinggal: {
    id: 'Keadaan lampau belum dihitung ulang sesudah pembaruan sistem, jadi belum dapat ditampilkan. Angka sekarang tidak terpengaruh.',
    en: 'Past states have not been computed again since the system was updated, so they cannot be shown yet. The figures of now are not affected.',
  },
  keSekarang: { id: 'Keadaan sekarang', en: 'The state now' },
  riwayatWilayah: { id: 'Riwayat hari demi hari', en: 'Day by day' },
  riwayatWilayahJudul: { id: 'Riwayat {tempat}', en: 'Day by day: {tempat}' },
  riwayatWilayahIsi: {
    id: 'Jumlah wilayah ini pada akhir setiap hari (WIB) menurut waktu sumber. Hari tanpa perubahan tidak dicantumkan.',
    en: 'The sums of this area at the end of each day (WIB) by the source\'s time. Days without a change are left out.',
  },
  riwayatWilayahKosong: { id: 'Belum ada angka dari wilayah ini.', en: 'No figures from this area yet.' },
  riwayatWilayahTabel: { id: 'Jumlah {tempat} pada akhir setiap hari', en: 'The sums of {tempat} at the end of each day' },
  riwayatWilayahKet: {
    id: 'Setiap hari menuju halaman wilayah ini seperti pada akhir hari itu. Hari yang jumlahnya turun menyebut berapa TPS yang dikosongkan sumber sampai saat itu.',
    en: 'Each day leads to the page of this area as it stood at the end of that day. A sum that falls is explained by the stations that the source had blanked by then.',
  },
  kolomHari: { id: 'Akhir hari', en: 'End of day' },
  kolomDitarik: { id: 'Dikosongkan sumber', en: 'Blanked by the source' },
  kolomBerubah: { id: 'TPS berubah', en: 'Stations changed' },
  riwayatUnduh: { id: 'Riwayat ini (CSV)', en: 'This history (CSV)' },
  riwayatUnduhKet: { id: 'Satu baris satu hari', en: 'One row per day' },
  riwayatGrafik: { id: 'TPS lengkap, {awal} sampai {akhir}', en: 'Stations with all options read, {awal} to {akhir}' },
  riwayatGrafikKet: { id: 'Pada akhir setiap hari, menurut waktu sumber. Garis putus-putus: seluruhnya {total}.', en: 'At the end of each day, by the source\'s time. Dashed line: all {total}.' },
  riwayatGrafikJelas: { id: 'Dari {n} TPS pada akhir {awal} menjadi {m} TPS pada akhir {akhir}.', en: 'From {n} stations at the end of {awal} to {m} at the end of {akhir}.' },
  ruteRiwayat: { id: 'Jumlah satu wilayah pada akhir setiap hari, CSV', en: 'The sums of an area at the end of each day, CSV' },
  riwayatKe: { id: 'Kembali ke halaman {tempat}', en: 'Back to the page of {tempat}' },
});
