// Which words do forms say by themselves?
import { defineText } from '#kernel/text';

export const text = defineText('forms', {
  cari: { id: 'Cari', en: 'Search' },
  saranAda: { id: '{n} saran. Pakai panah untuk memilih.', en: '{n} suggestions. Use the arrow keys to choose.' },
  saranTidakAda: { id: 'Tidak ada saran', en: 'No suggestions' },
  adaYangPerlu: { id: 'Ada yang perlu dibetulkan', en: 'There is something to correct' },
  perluDibetulkan: { id: 'Perlu dibetulkan:', en: 'To correct:' },
  saring: { id: 'Saring', en: 'Filter' },
  terapkan: { id: 'Terapkan', en: 'Apply' },
  hapusSaringan: { id: 'Hapus saringan {nama}', en: 'Remove filter {nama}' },
  buka: { id: 'Buka', en: 'Open' },
  wajib: { id: '(wajib diisi)', en: '(required)' },
  tanggal: { id: 'Tanggal', en: 'Day' },
  bulan: { id: 'Bulan', en: 'Month' },
  tahun: { id: 'Tahun', en: 'Year' },
  soalSiap: { id: 'Perangkat Anda sedang mengerjakan soal kecil untuk menahan robot.', en: 'Your device is working on a small puzzle that keeps robots out.' },
  soalSelesai: { id: 'Soal kecil selesai. Anda dapat mengirim.', en: 'The small puzzle is done. You can send.' },
  soalTunggu: { id: 'Sebentar, soal kecil hampir selesai. Formulir terkirim sendiri.', en: 'One moment, the small puzzle is nearly done. The form sends itself.' },
  soalTanpa: {
    id: 'Tanpa JavaScript formulir ini tetap jalan: tunggu lima detik sebelum mengirim.',
    en: 'Without JavaScript this form works too: wait five seconds before sending.',
  },
  tentangPuzzleField: {
    id: 'Soal kecil yang dikerjakan perangkat sejak ketikan pertama; tanpa skrip menjadi tiket formulir.',
    en: 'A small puzzle that the device works on from the first key; without script a form ticket.',
  },
  // The style guide
  tentangSearchBox: {
    id: 'Satu kotak untuk semua: daerah, kantor, layanan, halaman. Dengan skrip ia memberi saran.',
    en: 'One box for all: areas, offices, services, pages. With script it suggests.',
  },
  tentangSelect: { id: 'Satu pilihan dari daftar pendek.', en: 'One choice from a short list.' },
  tentangTextInput: {
    id: 'Isian satu baris, dengan petunjuk dan pesan di tempatnya.',
    en: 'One line of text, with hint and message in place.',
  },
  tentangButton: {
    id: 'Kata kerja dan bendanya. Satu tombol merah sehalaman.',
    en: 'A verb and its object. One red button a page.',
  },
  tentangErrorSummary: { id: 'Semua yang perlu dibetulkan, di atas formulir.', en: 'All that needs correcting, above the form.' },
  tentangFilter: { id: 'Mempersempit daftar lewat alamat; tanpa skrip.', en: 'Narrows a list by its address; without script.' },
  tentangAskForm: { id: 'Bertanya kepada halaman lewat alamatnya.', en: 'Asks a page something by its address.' },
  tentangPickArea: { id: 'Turun selangkah: pilih daerah, lalu buka.', en: 'One step down: choose an area, then open it.' },
  tentangPostForm: {
    id: 'Formulir yang mengubah sesuatu: membawa tiket dan nomor kiriman, jalan tanpa skrip.',
    en: 'A form that changes something: carries its ticket and sending number, works without script.',
  },
  tentangTextarea: { id: 'Isian beberapa baris, misalnya sebab atau kejadian.', en: 'Several lines, such as a reason or an event.' },
  tentangPasswordInput: {
    id: 'Kata sandi; boleh ditempel, tidak pernah diisi server.',
    en: 'A password; pasting is allowed, the server never fills it.',
  },
  tentangMomentInput: {
    id: 'Hari dan jam sampai menit, menurut jam yang disebut labelnya.',
    en: 'A day and a time to the minute, on the clock that its label names.',
  },
  tentangCodeInput: {
    id: 'Enam angka dalam satu isian; telepon menawarkan kodenya.',
    en: 'Six digits in one field; the phone offers the code.',
  },
  tentangFileInput: { id: 'Berkas dari perangkat ini.', en: 'A file from this device.' },
  tentangRadios: { id: 'Satu dari sedikit pilihan, semuanya terlihat.', en: 'One of a few choices, all in view.' },
  tentangCheckboxes: { id: 'Boleh beberapa, boleh tidak satu pun.', en: 'Several, or none.' },
  tentangDateInput: {
    id: 'Tanggal dalam tiga isian; tanpa kalender yang harus digulir.',
    en: 'A day in three fields; no calendar to scroll.',
  },
  contohLangkah: { id: 'Langkah berikutnya dari halaman', en: 'The next step of a page' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohSalah: { id: 'Dengan pesan', en: 'With a message' },
  contohTerkunci: { id: 'Terkunci, dengan sebab', en: 'Locked, with its reason' },
  contohTautan: { id: 'Tautan dan tombol kecil', en: 'A link and a small button' },
});
