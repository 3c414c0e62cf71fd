// Which sentences does an operator read about a plenary away from the centre? (terminal of the centre and of the laptop)
import { defineText } from '#kernel/text';

export const text = defineText('hasil.luring-rekap', {
  pakai: { id: 'Cara pakai: {usage}', en: 'Usage: {usage}' },
  kontesAsing: { id: 'Tidak ada kontes {kontes} di {pemilu}. Yang ada: {ada}', en: 'No contest {kontes} in {pemilu}. There are: {ada}' },
  wilayahAsing: { id: '"{kode}" bukan kode wilayah.', en: '"{kode}" is no area code.' },
  waktuAsing: { id: '"{waktu}" bukan tanggal seperti 2024-03-02.', en: '"{waktu}" is not a day like 2024-03-02.' },
  berkasTiada: { id: 'Berkas {berkas} tidak dapat dibaca.', en: 'The file {berkas} cannot be read.' },
  berkasBesar: { id: 'Berkas {berkas} terlalu besar untuk satu kecamatan.', en: 'The file {berkas} is too large for one kecamatan.' },
  berkasTulis: { id: 'Berkas {berkas} tidak dapat ditulis: {sebab}', en: 'The file {berkas} cannot be written: {sebab}' },
  // Seed
  ringkasBekal: {
    id: 'di pusat: menulis bekal satu kecamatan untuk pleno di laptop tanpa pusat',
    en: 'at the centre: writes the seed of one kecamatan for a plenary on a laptop without the centre',
  },
  bekalJadi: {
    id: 'Bekal {nama} ditulis ke {berkas}: {angka} TPS berangka, {petugas} petugas.',
    en: 'The seed of {nama} is written to {berkas}: {angka} stations with figures, {petugas} officers.',
  },
  bekalNama: {
    id: 'Berkas ini memuat nama petugas dan angka bagian III. Bawa sendiri, jangan lewat pesan; hapus setelah dimuat.',
    en: 'This file holds officers’ names and figures of part III. Carry it yourself, by no message; delete it once it is loaded.',
  },
  kunciPusat: { id: 'Kunci pusat: {kunci}', en: 'Key of the centre: {kunci}' },
  BUKAN_KECAMATAN: {
    id: 'Sebutkan kode kecamatan (6 angka) atau perwakilan yang ada di pemilu ini.',
    en: 'Give the code of a kecamatan (6 digits) or mission of this election.',
  },
  KONTES_BELUM: { id: 'Wilayah pemilu ini belum disiapkan untuk kontes itu.', en: 'The areas of this election are not laid for that contest yet.' },
  PETUGAS_KURANG: {
    id: 'Pleno ditutup oleh dua orang. Di kecamatan ini belum ada dua anggota PPK yang aktif; undang dahulu dari meja kerja.',
    en: 'A plenary is closed by two. There are not two active members of the PPK here yet; invite them from the desk first.',
  },
  // Laptops at the centre
  ringkasDaftar: {
    id: 'di pusat: mendaftarkan kunci sebuah laptop untuk satu kecamatan, atau mencabutnya',
    en: 'at the centre: registers the key of a laptop for one kecamatan, or revokes it',
  },
  terdaftar: { id: '{nama} terdaftar untuk {kode} sampai {waktu}.', en: '{nama} is registered for {kode} until {waktu}.' },
  tercabut: { id: '{nama} dicabut. Paketnya tidak diterima lagi; yang sudah masuk tetap.', en: '{nama} is revoked. No more packages are taken from it; what came stays.' },
  KUNCI: { id: 'Itu bukan kunci laptop. Salin 64 angka dan huruf dari recap station-key.', en: 'That is no key of a laptop. Copy the 64 digits and letters of recap station-key.' },
  NAMA: { id: 'Nama laptop 3 sampai 60 huruf, satu baris.', en: 'The name of the laptop has 3 to 60 letters, one line.' },
  LEWAT: { id: 'Batas waktunya sudah lewat.', en: 'That end is in the past.' },
  TIDAK_TERDAFTAR: { id: 'Tidak ada laptop dengan kunci itu.', en: 'No laptop has that key.' },
  TEMPAT_LAIN: { id: 'Laptop itu untuk kecamatan lain ({kode}).', en: 'That laptop is for another kecamatan ({kode}).' },
  // On the laptop
  ringkasKunci: { id: 'di laptop: mencetak kunci umum laptop ini', en: 'on the laptop: prints the public key of this laptop' },
  ringkasLuring: {
    id: 'di laptop: membuka meja rekap satu kecamatan tanpa pusat, hanya di laptop ini',
    en: 'on the laptop: opens the recap desk of one kecamatan without the centre, on this laptop only',
  },
  kunciLaptop: { id: 'Kunci laptop ini: {kunci}', en: 'Key of this laptop: {kunci}' },
  kunciDaftar: { id: 'Daftarkan di pusat: recap register-station', en: 'Register it at the centre: recap register-station' },
  cocokkan: {
    id: 'Bekal ini ditandatangani kunci pusat {kunci}. Cocokkan dengan yang dicatat di pusat.',
    en: 'This seed is signed with the centre’s key {kunci}. Compare it with what was noted at the centre.',
  },
  kunciBeda: {
    id: 'Bekal ini tidak ditandatangani kunci {kunci}. Jangan dipakai; minta bekal baru ke pusat.',
    en: 'This seed is not signed with the key {kunci}. Do not use it; ask the centre for a new one.',
  },
  tautan: { id: '{nama}, nama masuk {masuk}:\n  {alamat}', en: '{nama}, sign-in name {masuk}:\n  {alamat}' },
  tautanLanjut: {
    id: 'Buka tiap tautan di depan pemiliknya: ia membuat sandi dan kode sendiri, hanya untuk laptop ini. Satu tautan satu orang.',
    en: 'Open each link in front of its owner, who makes a password and a code for this laptop alone. One link, one person.',
  },
  siap: { id: 'Stasiun {nama} siap. {n} tindakan belum diekspor.', en: 'The station of {nama} is ready. {n} acts are not exported yet.' },
  BEKAL_BENTUK: { id: 'Berkas itu bukan bekal rekap, atau dari versi lain.', en: 'That file is no seed, or of another version.' },
  BEKAL_RUSAK: {
    id: 'Bekal itu berubah sejak ditandatangani pusat. Minta salinan baru.',
    en: 'That seed changed since the centre signed it. Ask for a new copy.',
  },
  BEKAL_ATURAN: {
    id: 'Bekal atau paket itu dibuat dengan aturan hitung lain. Pakai versi Pendopo yang sama di pusat dan di laptop.',
    en: 'That seed or package was made by other rules of counting. Use the same version of Pendopo at the centre and on the laptop.',
  },
  BEKAL_LAIN: {
    id: 'Folder ini sudah bekerja dengan bekal lain. Ekspor dahulu (recap pack), lalu pakai PENDOPO_DATA lain.',
    en: 'This folder works with another seed. Export first (recap pack), then use another PENDOPO_DATA.',
  },
  FOLDER_PUSAT: { id: 'Folder ini berisi data sebuah server. Pakai PENDOPO_DATA lain.', en: 'This folder holds a server’s data. Use another PENDOPO_DATA.' },
  JAM: { id: 'Jam laptop ini tertinggal dari saat bekal dibuat. Setel jamnya dahulu.', en: 'The clock of this laptop stands before the seed was made. Set it first.' },
  ringkasKemas: { id: 'di laptop: menulis paket bertanda tangan untuk pusat', en: 'on the laptop: writes a signed package for the centre' },
  terkemas: {
    id: 'Paket ditulis ke {berkas}: tindakan {dari} sampai {sampai}.\nSHA-256 {sha256}',
    en: 'The package is written to {berkas}: acts {dari} to {sampai}.\nSHA-256 {sha256}',
  },
  fotoTinggal: {
    id: '{n} foto tetap di laptop; unggah di meja kerja pusat sesudah impor.',
    en: '{n} photographs stay on the laptop; attach them at the centre’s desk after the import.',
  },
  BUKAN_LAPTOP: { id: 'Di sini belum ada bekal. Mulai dengan recap --offline --seed BEKAL.', en: 'There is no seed here. Begin with recap --offline --seed SEED.' },
  KOSONG: { id: 'Tidak ada tindakan yang belum dikemas.', en: 'There is nothing to pack.' },
});

export const importText = defineText('hasil.luring-rekap-impor', {
  ringkasan: { id: 'di pusat: menerima paket dari laptop kecamatan; boleh berulang, urutan bebas', en: 'at the centre: takes a laptop’s package; any number of times, in any order' },
  judul: { id: 'Paket {nama}, {kode}: tindakan {dari} sampai {sampai}.', en: 'Package of {nama}, {kode}: acts {dari} to {sampai}.' },
  diterapkan: { id: 'Diterapkan: {n}', en: 'Applied: {n}' },
  menyusul: { id: 'Dari paket sebelumnya yang menunggu: {n}', en: 'Of earlier packages that waited: {n}' },
  sudah: { id: 'Sudah diketahui: {n}', en: 'Known already: {n}' },
  menunggu: { id: 'Menunggu paket sebelumnya: {n}', en: 'Waiting for an earlier package: {n}' },
  sama: { id: 'Sudah sama di pusat: {n}', en: 'The centre says the same: {n}' },
  foto: { id: 'Foto ditunggu di meja kerja: {n} formulir', en: 'Photographs awaited at the desk: {n} forms' },
  bentrok: { id: 'Bentrok, keduanya disimpan: {n}', en: 'In conflict, both are kept: {n}' },
  barisBentrok: { id: '  no. {no}, {kode}: {sebab}', en: '  no. {no}, {kode}: {sebab}' },
  bentrokLanjut: { id: 'Tidak ada yang ditimpa. Lihat di meja kerja: {alamat}', en: 'Nothing was overwritten. See the desk: {alamat}' },
  // Refusals: nothing was changed
  ditolak: { id: 'Paket ditolak, tidak ada yang berubah. {sebab}', en: 'The package is refused, nothing changed. {sebab}' },
  PAKET_BENTUK: { id: 'Berkas itu bukan paket rekap, atau dari versi lain.', en: 'That file is no package, or of another version.' },
  PAKET_RUSAK: { id: 'Tanda tangannya tidak cocok: berkas berubah sesudah ditandatangani.', en: 'The signature does not hold: the file changed after it was signed.' },
  LAPTOP_ASING: { id: 'Laptop penandatangan tidak terdaftar di sini.', en: 'The laptop that signed is not registered here.' },
  LAPTOP_DICABUT: { id: '{nama} sudah dicabut.', en: '{nama} is revoked.' },
  LAPTOP_LEWAT: { id: 'Masa {nama} sudah berakhir. Daftarkan lagi bila memang sah.', en: 'The time of {nama} is over. Register it again if that is right.' },
  BEKAL_ASING: { id: 'Bekalnya bukan buatan pusat ini.', en: 'Its seed was not made by this centre.' },
  BEKAL_ATURAN: { id: 'Dibuat dengan aturan hitung lain.', en: 'It was made by other rules of counting.' },
  BEKAL_GANTI: { id: '{nama} sebelumnya bekerja dengan bekal lain.', en: '{nama} worked with another seed before.' },
  TEMPAT_LAIN: { id: 'Paket untuk {kode}, sedangkan {nama} terdaftar untuk kecamatan lain.', en: 'The package is for {kode}, while {nama} is registered for another kecamatan.' },
  DI_LUAR: { id: 'Tindakan no. {no} menyangkut {kode}, di luar wilayah laptop itu.', en: 'Act no. {no} is about {kode}, outside of that laptop’s area.' },
  ISI_SALAH: { id: 'Tindakan no. {no} tidak sesuai formulirnya.', en: 'Act no. {no} does not fit its form.' },
  PETUGAS: {
    id: 'Tindakan no. {no}: pelakunya tidak memegang tugas itu pada waktu itu.',
    en: 'Act no. {no}: its doer did not hold that duty at that time.',
  },
  CACAH_LAIN: {
    id: '{nama} pernah mengirim tindakan no. {no} dengan isi lain. Folder laptop itu mungkin dipulihkan dari salinan.',
    en: '{nama} sent another act under no. {no} before. The folder of that laptop may have been put back from a copy.',
  },
});

/** Why an act stands in conflict, by the code that its ordinary way gave. */
export const sebabText = defineText('hasil.luring-rekap-sebab', {
  BENTROK: { id: 'pusat sudah mencatat angka lain untuk TPS ini', en: 'the centre has other figures of this station' },
  MENGIKUTI: { id: 'mengikuti tindakan lain yang bentrok', en: 'it follows an act in conflict' },
  SUDAH_DIBUKA: { id: 'pleno sudah dibuka petugas lain di pusat', en: 'the plenary was opened by another at the centre' },
  BERUBAH: { id: 'pleno di pusat sudah berjalan lain', en: 'the plenary went another way at the centre' },
  FORMULIR_LAIN: { id: 'formulir D di pusat akan berbeda dari yang ditutup di laptop', en: 'the D form at the centre would differ from the one closed on the laptop' },
  TANPA_SEBAB: { id: 'angka C di pusat berbeda dari yang dibacakan', en: 'the C figures at the centre differ from what was read out' },
  ADA_TOLAK: { id: 'pemeriksaan di pusat menahan penutupan', en: 'checks at the centre hold the close back' },
  LAIN: { id: 'pusat tidak dapat menerapkannya ({kode})', en: 'the centre cannot apply it ({kode})' },
});
