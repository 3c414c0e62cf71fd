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
  tentangPickArea: { id: 'Turun selangkah: pilih daerah, lalu buka.', en: 'One step down: choose an area, then open it.' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohSalah: { id: 'Dengan pesan', en: 'With a message' },
  contohTerkunci: { id: 'Terkunci, dengan sebab', en: 'Locked, with its reason' },
  contohTautan: { id: 'Tautan dan tombol kecil', en: 'A link and a small button' },
});
