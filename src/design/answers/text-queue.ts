// Which words explain the queue in the style guide?
import { defineText } from '#kernel/text';

export const queueText = defineText('answers-queue', {
  loket: { id: 'Loket {n}', en: 'Counter {n}' },
  tentangNomor: { id: 'Nomor antrean seorang tamu, sebesar layarnya.', en: 'A guest’s number, as large as the screen.' },
  tentangLayar: { id: 'Layar di ruang tunggu: nomor dan loket saja, terbaca dari jauh, tanpa nama.', en: 'The screen of the room: numbers and counters alone, read from afar, no names.' },
  tentangPerbarui: { id: 'Halaman memperbarui dirinya; tanpa skrip oleh peramban sendiri.', en: 'The page renews itself; without a script by the browser.' },
  suara: { id: 'Nyalakan suara panggilan', en: 'Turn the sound of calls on' },
  putus: { id: 'Sambungan terputus sejak {jam}. Yang tampak mungkin sudah berubah; tanyakan ke petugas.', en: 'No connection since {jam}. What is shown may have changed; ask an officer.' },
  kosong: { id: 'Tanpa panggilan', en: 'Without a call' },
  contoh: { id: 'Contoh', en: 'Example' },
});
