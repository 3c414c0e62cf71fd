// In which words are counts of stations turned into questions? (hasil.md 9.6, 10: a question, never an accusation)
import { defineText } from '#kernel/text';

export const findings = defineText('hasil', {
  temuan: { id: 'Temuan: yang perlu penjelasan', en: 'Findings: what needs explaining' },
  temuanMaksud: {
    id: 'Temuan adalah pertanyaan, bukan tuduhan. Setiap angka membuka daftar TPS-nya, dengan penjumlahan dan fotonya.',
    en: 'A finding is a question, not an accusation. Every count opens its stations, with the sum and the photos.',
  },
  temuanNihil: {
    id: 'Dari {n} TPS yang dapat diperiksa, tidak ada yang belum cocok.',
    en: 'Of {n} stations that could be checked, none fails to match.',
  },
  temuanTakDapat: {
    id: 'Belum ada yang dapat diperiksa: kotak yang dibutuhkan belum terbaca.',
    en: 'Nothing can be checked yet: the boxes it takes have not been read.',
  },
  temuanBaca: {
    id: 'Mesin tidak memperbaiki apa pun: angka tampil seperti tertulis sampai petugas atau sumbernya mengoreksi.',
    en: 'No machine repairs anything: figures stand as written until an officer or the source corrects them.',
  },
  temuanDari: { id: '{n} dari {masuk} TPS yang masuk dapat diperiksa penjumlahannya', en: 'The sums of {n} of {masuk} stations in could be checked' },
  temuanSetiap: { id: 'Menurut pemeriksaan', en: 'By check' },
  hitungBertemuan: { id: 'Isi formulir belum cocok', en: 'Form figures not matching yet' },
  hitungBelum: { id: 'Angka belum masuk', en: 'Figures not in yet' },
  hitungBerfoto: { id: 'Sudah berfoto', en: 'With photos' },
  hitungFoto: { id: 'Baru foto, belum angka', en: 'Photos only, no figures yet' },
  hitungSebagian: { id: 'Sebagian terbaca', en: 'Partly read' },
  hitungDitarik: { id: 'Dikosongkan sumber', en: 'Blanked by the source' },
  hitungBerubah: { id: 'Angka pernah berubah', en: 'Figures changed at least once' },
  hitungPerbaikan: { id: 'Dalam perbaikan', en: 'Under repair' },
  hitungLengkap: { id: 'Angka lengkap', en: 'Figures complete' },
  hitungDitunda: { id: 'Pemungutan ditunda', en: 'Vote postponed' },
  hitungPsu: { id: 'Pemungutan ulang', en: 'Vote repeated' },
  hitungMasuk: { id: 'Formulir sudah masuk', en: 'Forms in' },
  hitungDiuji: { id: 'Dapat diperiksa penjumlahannya', en: 'With sums that could be checked' },
  hitungLolos: { id: 'Cocok di semua pemeriksaan', en: 'Matching in every check' },
  takDapatCek: { id: '{n} TPS lain tidak dapat diperiksa', en: '{n} other stations cannot be checked' },
  temuanUrutan: {
    id: 'Terbanyak lebih dulu. Setiap daftar menyebut pertanyaan dan sebab yang wajar.',
    en: 'Most stations first. Every list states its question and the lawful reasons.',
  },
  hitungCek: { id: '{id} {nama}', en: '{id} {nama}' },
});

/** The list of stations behind one count. */
export const list = defineText('hasil', {
  daftarJudul: { id: '{hal}: {tempat}', en: '{hal}: {tempat}' },
  daftarJumlah: { id: '{n} TPS di {tempat}.', en: '{n} stations in {tempat}.' },
  daftarKosong: { id: 'Tidak ada TPS dalam daftar ini sekarang.', en: 'No station is in this list now.' },
  daftarBaris: { id: '{n} TPS: {hal}', en: '{n} stations: {hal}' },
  daftarLanjut: { id: 'TPS berikutnya sesudah {n} ini', en: 'The stations after these {n}' },
  daftarAwal: { id: 'Dari awal daftar', en: 'From the start of the list' },
  daftarLain: { id: 'Daftar lain di {tempat}', en: 'Other lists in {tempat}' },
  daftarKembali: { id: 'Kembali ke hasil {tempat}', en: 'Back to the results of {tempat}' },
  sebabWajar: { id: 'Sebab yang wajar: {sebab}', en: 'Lawful reasons: {sebab}' },
  kalimatTetap: {
    id: 'Ini belum tentu salah; mohon penjelasan atau foto yang lebih jelas.',
    en: 'This is not necessarily wrong; an explanation or a clearer photo is asked for.',
  },
  kolomTps: { id: 'TPS', en: 'Station' },
  kolomHitungan: { id: 'Penjumlahannya', en: 'The sum' },
  kolomKeadaan: { id: 'Keadaan', en: 'State' },
  kolomTemuan: { id: 'Temuan', en: 'Findings' },
  kolomPer: { id: 'Waktu sumber', en: 'Source time' },
  halTakDikenal: {
    id: 'Tidak ada daftar bernama itu. Daftar yang ada tertaut dari angka di halaman wilayah.',
    en: 'There is no list of that name. The lists are linked from the counts on the area page.',
  },
});

/** Questions and lawful reasons of the counters that are not checks. */
export const question = defineText('hasil', {
  tanyaBelum: { id: 'Mengapa angka TPS ini belum masuk?', en: 'Why are the figures of this station not in yet?' },
  sebabBelum: {
    id: 'Sinyal, unggahan yang antre, dan jalan yang jauh adalah sebab yang biasa. Formulir kertasnya tetap ada di kecamatan.',
    en: 'Weak signal, queued uploads and long roads are the usual reasons. The paper form is at the kecamatan.',
  },
  tanyaFoto: { id: 'Fotonya ada. Mengapa angkanya belum terbaca?', en: 'The photo is there. Why are its figures not read yet?' },
  sebabFotoSaja: { id: 'Pembacaan menunggu giliran, atau fotonya kurang jelas.', en: 'Reading waits its turn, or the photo is not clear.' },
  tanyaBerfoto: { id: 'TPS mana yang sudah ada fotonya?', en: 'Which stations have a photo?' },
  tanyaSebagian: { id: 'Mengapa suara sebagian pasangan belum terbaca?', en: 'Why are the votes of some pairs not read yet?' },
  sebabSebagian: {
    id: 'Satu kotak kurang jelas sudah cukup membuat satu angka belum terbaca. Kosong di sini bukan nol.',
    en: 'One unclear box is enough to leave a figure unread. Blank here is not zero.',
  },
  tanyaDitarik: { id: 'Mengapa sumber mengosongkan angka ini?', en: 'Why did the source blank these figures?' },
  sebabDitarik: {
    id: 'Sumber dapat menarik bacaan yang diragukan untuk dibaca ulang. Angka lama tetap terlihat bersama tanggalnya.',
    en: 'A source may take back a doubted reading to read it again. The old figures stay visible with their date.',
  },
  tanyaBerubah: { id: 'Apa yang berubah, dan menurut sumber mana?', en: 'What changed, and by which source?' },
  sebabBerubah: {
    id: 'Bacaan foto diperbaiki sesudah diperiksa. Setiap versi menyebut waktu dan berkas sumbernya.',
    en: 'Readings are corrected after review. Each version names its time and source file.',
  },
  tanyaBertemuan: { id: 'Penjumlahan mana yang belum cocok?', en: 'Which sum does not match yet?' },
  tanyaLengkap: { id: 'TPS mana yang suara semua pasangannya terbaca?', en: 'Which stations have the votes of every pair read?' },
  sebabLengkap: { id: 'Lengkap berarti terbaca semua, bukan ditetapkan.', en: 'Complete means all read, not determined.' },
  tanyaPerbaikan: { id: 'Apa yang sedang diperbaiki?', en: 'What is being repaired?' },
  sebabPerbaikan: { id: 'Angka lama tetap tampil sampai ada penggantinya.', en: 'The old figure stays until it is replaced.' },
  tanyaDitunda: { id: 'Mengapa pemungutan di TPS ini ditunda?', en: 'Why was the vote at this station postponed?' },
  sebabDitunda: {
    id: 'Banjir, gangguan keamanan, atau kurang logistik: undang-undang menyediakan pemilu susulan dan lanjutan.',
    en: 'Flood, unrest or missing material: the law provides a later or continued vote.',
  },
  tanyaPsu: { id: 'Mengapa pemungutan di TPS ini diulang?', en: 'Why was the vote at this station repeated?' },
  sebabPsu: {
    id: 'Pemungutan suara ulang diperintahkan keputusan KPU kabupaten/kota atau putusan. Angka yang berlaku dari yang ulang.',
    en: 'A repeated vote is ordered by decree or ruling. The figures in force come from the repeat.',
  },
  tanyaMasuk: { id: 'TPS mana yang foto atau angkanya sudah masuk?', en: 'Which stations have a photo or figures in?' },
  sebabMasuk: { id: 'Masuk berarti ada foto atau angka; angkanya belum tentu lengkap.', en: 'In means a photo or figures; they need not be complete.' },
  tanyaDiuji: { id: 'TPS mana yang sedikitnya satu penjumlahannya dapat diperiksa?', en: 'At which stations could at least one sum be checked?' },
  sebabDiuji: {
    id: 'Penjumlahan hanya dapat diperiksa bila semua kotaknya terbaca.',
    en: 'A sum can only be checked where all of its boxes are read.',
  },
  tanyaLolos: { id: 'TPS mana yang cocok di semua pemeriksaan?', en: 'Which stations match in every check?' },
  sebabLolos: {
    id: 'Semua pemeriksaan yang dimungkinkan formulir elektronik sumbernya dibuat dan cocok, atau dikecualikan hukum. Cocok bukan berarti ditetapkan.',
    en: "Every check that the source's electronic form allows was made and matches, or is lawfully exempt. Matching is not the same as determined.",
  },
});
