// Which words do answers, forms and timelines say by themselves?
import { defineText } from '#kernel/text';

export const text = defineText('answers', {
  pemeriksaan: { id: 'Pemeriksaan', en: 'Checks' },
  cocok: { id: 'Cocok:', en: 'Reconciles:' },
  belumCocok: { id: 'Belum cocok:', en: 'Does not reconcile yet:' },
  takDapat: { id: 'Tidak dapat diperiksa:', en: 'Cannot be checked:' },
  petunjuk: { id: 'Petunjuk, bukan perbaikan.', en: 'A hint, not a correction.' },
  bukaFoto: { id: 'Buka foto {nama}', en: 'Open photo {nama}' },
  hariIni: { id: 'Hari ini', en: 'Today' },
  hariIniTanggal: { id: 'Garis tegak: hari ini, {tanggal}.', en: 'The upright line: today, {tanggal}.' },
  rentang: { id: '{mulai} sampai {selesai}', en: '{mulai} to {selesai}' },
  sudahLewat: { id: 'selesai', en: 'done' },
  berlangsung: { id: 'berlangsung', en: 'under way' },
  akanDatang: { id: 'akan datang', en: 'to come' },
  segera: { id: 'segera', en: 'coming' },
  // The style guide
  tentangStationAnswer: { id: 'Jawaban atas "di mana TPS saya": nama tersamar, keadaan, nomor TPS, dan faktanya.', en: 'The answer to "where is my station": masked name, state, number and facts.' },
  tentangAnswerLines: { id: 'Fakta sebuah tempat, masing-masing dengan gambarnya.', en: 'Facts of a place, each with its picture.' },
  tentangNextSteps: { id: 'Apa yang dilakukan sekarang, berurutan.', en: 'What to do now, in order.' },
  tentangAsideList: { id: 'Cara lain di samping cara utama.', en: 'Other ways beside the main one.' },
  tentangAssurance: { id: 'Apa yang terjadi dengan isian, di atas tombol kirim.', en: 'What happens to what is typed, above the button.' },
  tentangOrLine: { id: 'Pemisah dua cara menjawab pertanyaan yang sama.', en: 'Between two ways to answer one question.' },
  tentangQrCode: {
    id: 'Kode QR: besar di layar, di samping pada kertas. Selalu dengan kalimat yang menjelaskan isinya.',
    en: 'A QR code: large on a screen, at the side on paper. Always with a sentence that says what it holds.',
  },
  tentangRoofed: {
    id: 'Kartu beratap: jawaban sebuah kantor. Atap abu-abu bila jawabannya belum ada.',
    en: 'A roofed card: the answer of an office. A grey roof where there is no answer yet.',
  },
  tentangTimeline: {
    id: 'Riwayat, yang terbaru di atas. Langkah berikutnya bergaris putus-putus.',
    en: 'A history, newest first. The next step is dashed.',
  },
  tentangDates: { id: 'Tanggal berikutnya.', en: 'The next dates.' },
  tentangDayStages: {
    id: 'Banyak tahapan pada satu sumbu waktu, dengan garis hari ini.',
    en: 'Many stages on one axis of time, with a line for today.',
  },
  tentangFormSheet: {
    id: 'Formulir sebagai formulir, setiap bagian di samping pemeriksaannya.',
    en: 'The form as the form, every part beside its checks.',
  },
  tentangPhotos: { id: 'Foto formulir; terbuka di sumbernya.', en: 'Photographs of the form; they open at their source.' },
  tentangVerify: { id: 'Cara membuktikan sendiri.', en: 'How to verify it yourself.' },
  tentangProofSteps: { id: 'Langkah pembuktian dengan hasilnya.', en: 'Steps of a proof with their outcome.' },
  tentangDetails: { id: 'Yang jarang diperlukan, tertutup sampai diminta.', en: 'What few readers need, closed until asked for.' },
  tentangInset: { id: 'Catatan samping: syarat atau pengecualian.', en: 'A side note: a condition or an exception.' },
  tentangHall: {
    id: 'Pintu depan: satu atap, empat ruang, keinginan dalam kata kerja.',
    en: 'The front door: one roof, four bays, wishes as verbs.',
  },
  tentangTally: { id: 'Ringkasan hitungan dalam satu baris.', en: 'Counts in one line.' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohTenang: { id: 'Belum ada jawaban', en: 'No answer yet' },
  contohSebagian: { id: 'Sebagian belum terbaca', en: 'Partly not read' },
});
