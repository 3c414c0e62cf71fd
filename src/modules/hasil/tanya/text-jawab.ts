// Which words do officers read and choose where they answer a question? (public: a role and an office)
import { defineText } from '#kernel/text';

export const jawab = defineText('hasil-tanya.jawab', {
  izin: { id: 'Menjawab pertanyaan tentang angka TPS', en: 'Answer a question about the figures of a station' },
  acara: { id: 'Menjawab pertanyaan tentang angka TPS', en: 'Answered a question about the figures of a station' },
  judulWilayah: { id: 'Pertanyaan yang menunggu, {tempat}', en: 'Questions that wait, {tempat}' },
  judulTps: { id: 'Pertanyaan untuk {tps}', en: 'Questions to {tps}' },
  maksud: {
    id: 'Jawaban tampil untuk umum di bawah pertanyaannya, dengan peran dan kantor Anda, tanpa nama. Jawaban tidak mengubah angka dan tidak dapat dihapus; yang berikutnya menambah.',
    en: 'An answer is public below its question, with your role and office, without a name. It changes no figure and cannot be deleted; a later one adds to it.',
  },
  kosongWilayah: { id: 'Tidak ada pertanyaan yang menunggu di sini.', en: 'No question waits here.' },
  kosongTps: { id: 'Tidak ada pertanyaan untuk TPS ini.', en: 'There is no question to this station.' },
  pilihTanya: { id: 'Pertanyaan yang dijawab', en: 'Question that you answer' },
  alasan: { id: 'Jenis jawaban', en: 'Kind of answer' },
  isi: { id: 'Penjelasan', en: 'Explanation' },
  isiKet: {
    id: 'Satu paragraf, 10 sampai 500 huruf. Tanpa nama orang, NIK, atau nomor telepon. Sebut apa yang tertulis di kertas.',
    en: 'One paragraph, 10 to 500 characters. No names of persons, NIK or telephone numbers. Say what the paper says.',
  },
  rujukan: { id: 'Rujukan', en: 'Reference' },
  tanpaRujukan: { id: 'Tanpa rujukan', en: 'No reference' },
  rujukanHalaman: { id: 'foto C.Hasil halaman {n}', en: 'photograph of C.Hasil, page {n}' },
  rujukanD_KEC: { id: 'rapat pleno kecamatan', en: 'plenary of the kecamatan' },
  rujukanD_KAB: { id: 'rapat pleno kabupaten/kota', en: 'plenary of the regency or city' },
  rujukanD_PROV: { id: 'rapat pleno provinsi', en: 'plenary of the province' },
  rujukanD_NAS: { id: 'rapat pleno nasional', en: 'national plenary' },
  kirim: { id: 'Kirim jawaban', en: 'Send the answer' },
  kembali: { id: 'Kembali', en: 'Back' },
  lihat: { id: 'Jawab', en: 'Answer' },
  tugas: { id: '{tempat}: {n} TPS menunggu penjelasan', en: '{tempat}: {n} stations wait for an explanation' },
  tugasTps: { id: '{tempat}: {n} pertanyaan menunggu jawaban', en: '{tempat}: {n} questions wait for an answer' },
  tugasAct: { id: 'Jawab pertanyaan', en: 'Answer the questions' },
  tolakPENDEK: { id: 'Tulis penjelasan sedikitnya sepuluh huruf.', en: 'Write an explanation of at least ten characters.' },
  tolakPANJANG: { id: 'Penjelasan paling banyak 500 huruf. Ringkaskan, lalu kirim lagi.', en: 'An explanation has at most 500 characters. Shorten it and send it again.' },
  tolakKATA: { id: 'Jawaban menjelaskan angka dan tidak menuduh siapa pun. Ganti kata "{kata}".', en: 'An answer explains figures and accuses nobody. Replace the word "{kata}".' },
  tolakPRIBADI: { id: 'Hapus NIK, nomor telepon, atau alamat surat elektronik: jawaban tampil untuk umum.', en: 'Take out the NIK, telephone number or e-mail address: the answer is public.' },
  tolakTANYA: { id: 'Pilih satu pertanyaan yang tercantum untuk TPS ini.', en: 'Choose one of the questions listed for this station.' },
  tolakALASAN: { id: 'Pilih jenis jawaban.', en: 'Choose a kind of answer.' },
  tolakRUJUKAN: { id: 'Pilih rujukan dari daftar, atau tanpa rujukan.', en: 'Choose a reference from the list, or none.' },
  tolakSUDAH: { id: 'Formulir ini sudah dikirim dengan isi lain. Buka lagi halaman ini untuk menambah jawaban.', en: 'This form was sent before with another content. Open this page again to add an answer.' },
});

/** Kinds of answers, by code. */
export const alasan = defineText('hasil-tanya.alasan', {
  SESUAI_KERTAS: { id: 'Angka sesuai kertas', en: 'The figure is as on the paper' },
  SALAH_BACA: { id: 'Angka salah terbaca, akan diperbaiki', en: 'The figure was misread and will be corrected' },
  SALAH_TULIS: { id: 'Salah tulis di formulir, dibetulkan dalam rapat pleno', en: 'A slip on the form, corrected in the plenary' },
  DPTB_DPK: { id: 'Dijelaskan pemilih DPTb dan DPK', en: 'Explained by DPTb and DPK voters' },
  LOKSUS: { id: 'TPS lokasi khusus', en: 'Station at a special place' },
  NOKEN: { id: 'Daerah noken', en: 'Noken area' },
  PSU: { id: 'Pemungutan atau penghitungan suara ulang', en: 'Repeated vote or recount' },
  LUAR_NEGERI: { id: 'KSK, Pos, atau TPS luar negeri', en: 'KSK, Pos or a station abroad' },
  KEBETULAN: { id: 'Kebetulan, angka sudah diperiksa pada kertas', en: 'Chance; the figure was checked on the paper' },
  DITELUSURI: { id: 'Sedang ditelusuri', en: 'Being looked into' },
  LAIN: { id: 'Penjelasan lain', en: 'Another explanation' },
});
