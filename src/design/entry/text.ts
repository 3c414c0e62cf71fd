// Which words does the copying of a paper form say by itself?
import { defineText } from '#kernel/text';

export const text = defineText('entry', {
  malam: { id: 'Malam', en: 'Night' },
  terang: { id: 'Terang', en: 'Day' },
  tanpaSinyal: { id: 'Tanpa sinyal. Semua tersimpan di HP ini.', en: 'No signal. Everything is kept on this phone.' },
  antreKirim: { id: 'Menunggu dikirim.', en: 'Waiting to be sent.' },
  semuaTerkirim: { id: 'Semua terkirim.', en: 'Everything is sent.' },
  adaBentrok: { id: 'Ada isian yang bentrok.', en: 'Some entries are in conflict.' },
  tpsMenunggu: { id: '{n} TPS menunggu dan terkirim sendiri.', en: '{n} stations wait and will be sent by themselves.' },
  terakhirTerkirim: { id: 'Terakhir terkirim {waktu}.', en: 'Last sent {waktu}.' },
  bagianFormulir: { id: 'Bagian formulir', en: 'Parts of the form' },
  bagian: { id: 'Bagian', en: 'Part' },
  selesai: { id: 'selesai', en: 'done' },
  kini: { id: 'sedang diisi', en: 'being filled in' },
  bertanda: { id: 'ada yang belum cocok', en: 'something does not fit yet' },
  belum: { id: 'belum diisi', en: 'not filled in yet' },
  dipulihkan: {
    id: 'Isian pukul {jam} yang belum terkirim dipulihkan dari HP ini.',
    en: 'Unsent entries of {jam} were restored from this phone.',
  },
  buang: { id: 'Buang, pakai yang terkirim', en: 'Discard, use what was sent' },
  tersimpanDiServer: { id: 'Tersimpan {jam}', en: 'Saved {jam}' },
  tersimpanLain: {
    id: 'Isian ini sudah disimpan dari halaman lain. Muat ulang untuk melihatnya; yang Anda ketik di sini tidak menimpanya.',
    en: 'This form was saved from another page. Reload to see it; what you type here does not overwrite it.',
  },
  tersimpanDiHp: { id: 'Tersimpan di HP ini {jam}. Boleh berhenti kapan saja.', en: 'Kept on this phone {jam}. You may stop at any time.' },
  belumCocok: { id: '{n} belum cocok', en: '{n} do not fit yet' },
  perluDibetulkan: { id: 'Perlu dibetulkan:', en: 'To correct:' },
  hurufDiKertas: { id: 'Huruf di kertas', en: 'Words on the paper' },
  cocok: { id: 'cocok', en: 'fits' },
  tidakCocok: { id: 'belum cocok', en: 'does not fit yet' },
  jumlahSementara: { id: 'Jumlah yang terisi:', en: 'Sum so far:' },
  banyakIsian: { id: 'Jumlah semua baris', en: 'Sum of all lines' },
  sebabDiKertas: { id: 'Tulis sebabnya, dan halaman berapa', en: 'Say why, and on which page' },
  belumAdaFoto: { id: 'Belum ada foto', en: 'No photograph yet' },
  siapDikirim: { id: 'Siap dikirim', en: 'Ready to be sent' },
  // The style guide
  tentangEntryHeader: {
    id: 'Bilah sempit yang tetap terlihat: TPS mana, kembali, malam.',
    en: 'A narrow bar that stays: which station, back, night.',
  },
  tentangNight: { id: 'Siang atau malam, tanpa skrip lewat alamat.', en: 'Day or night, without script by the address.' },
  tentangOfflineBar: {
    id: 'Di mana isian berada: di HP ini, di jalan, sampai, atau bentrok.',
    en: 'Where the entries are: on this phone, on their way, arrived, or in conflict.',
  },
  tentangPartsNav: {
    id: 'Bagian formulir seperti di kertas, dengan keadaannya.',
    en: 'The parts of the form as on the paper, with their state.',
  },
  tentangEntryForm: {
    id: 'Formulir utuh: foto, isian, jumlah berjalan, pertanyaan, dan kaki yang tetap terlihat.',
    en: 'The whole form: photograph, fields, running sums, questions, and a foot that stays.',
  },
  tentangEntryFoot: {
    id: 'Kaki layar: apa yang tersimpan, apa yang belum cocok, satu tombol merah.',
    en: 'The foot of the screen: what is kept, what does not fit, one red button.',
  },
  tentangDraftDone: {
    id: 'Setelah formulir sampai, HP melupakan drafnya. Tidak terlihat.',
    en: 'After a form arrived the phone forgets its draft. Not visible.',
  },
  tentangDigitField: {
    id: 'Satu angka dari kotaknya: potongan foto, tiga kotak, dan hurufnya.',
    en: 'One figure from its boxes: strip of the photograph, three boxes, its words.',
  },
  tentangDigitRow: {
    id: 'Satu baris kertas dengan laki-laki, perempuan, dan jumlah.',
    en: 'One line of the paper with men, women and sum.',
  },
  tentangRunningSum: { id: 'Jumlah yang tampak sambil mengetik.', en: 'The sum that shows while typing.' },
  tentangAsk: {
    id: 'Pertanyaan dengan dua jalan keluar: betulkan salinan, atau pertahankan kertas dengan sebab.',
    en: 'A question with two ways out: correct the copy, or keep the paper with a reason.',
  },
  tentangEntryPhoto: {
    id: 'Halaman kertas di samping isian, di layar lebar.',
    en: 'A page of the paper beside the fields, on a wide screen.',
  },
  tentangPhotoSlots: {
    id: 'Satu tempat untuk setiap halaman; telepon membuka kameranya.',
    en: 'One place a page; the phone opens its camera.',
  },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohBelum: { id: 'Belum terisi', en: 'Not filled in yet' },
  contohBertanda: { id: 'Belum cocok', en: 'Does not fit yet' },
  contohSesuaiKertas: { id: 'Sesuai kertas, dengan sebab', en: 'As on the paper, with a reason' },
  contohHuruf: { id: 'Dengan huruf di kertas', en: 'With the words on the paper' },
  contohBesar: { id: 'Empat kotak', en: 'Four boxes' },
  contohSalah: { id: 'Perlu dibetulkan', en: 'To correct' },
  contohUtuh: { id: 'Utuh: bagian IV dan V', en: 'Whole: parts IV and V' },
  contohSemua: { id: 'Semua keadaan', en: 'All states' },
});
