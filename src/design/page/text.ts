// Which words does the frame of every page say?
import { defineText } from '#kernel/text';

export const text = defineText('page', {
  langsungKeIsi: { id: 'Langsung ke isi', en: 'Skip to content' },
  situs: { id: 'Layanan terbuka KPU', en: 'KPU open services' },
  menuUtama: { id: 'Menu utama', en: 'Main menu' },
  menu: { id: 'Menu', en: 'Menu' },
  keterangan: { id: 'Keterangan data', en: 'About the data' },
  gantiKantor: { id: 'Ganti kantor', en: 'Change office' },
  jejak: { id: 'Jejak halaman', en: 'Breadcrumb' },
  penutup: {
    id: 'Pendopo, perangkat lunak terbuka untuk penyelenggara pemilu.',
    en: 'Pendopo, open software for election commissions.',
  },
  // The style guide
  tentangPage: {
    id: 'Kerangka setiap halaman: kepala, menu, pilihan bahasa, isi, dan anak tangga di kaki.',
    en: 'The frame of every page: header, menu, language, content, and the steps at its foot.',
  },
  tentangStillHeader: { id: 'Di atas layar ruang tunggu dan halaman posisi: nama kantor, tanpa menu.', en: 'Above the screen of a room and the position page: the name of the office, no menu.' },
  tentangHeader: {
    id: 'Kepala halaman dengan tritis di bawah tanda. Di layar sempit menu terbuka tanpa skrip.',
    en: 'The page header with an eave under the mark. On a narrow screen the menu opens without script.',
  },
  tentangFooter: { id: 'Kaki halaman; anak tangga menutup setiap halaman.', en: 'The footer; steps end every page.' },
  tentangNotice: { id: 'Garis di atas kepala: dari mana datanya.', en: 'The line above the header: where the data come from.' },
  tentangBreadcrumbs: { id: 'Jejak dari atas sampai halaman ini.', en: 'The way from the top to this page.' },
  tentangPageHead: {
    id: 'Judul dengan baris keadaan: lapis, waktu, nomor catatan.',
    en: 'The title with its status line: layer, time, record number.',
  },
  tentangStatusLine: { id: 'Keadaan tepat di bawah judul.', en: 'The state, directly under a heading.' },
  tentangSubNav: { id: 'Pilihan di dalam satu halaman, misalnya jenis pemilihan.', en: 'Choices within a page, such as contests.' },
  tentangSection: { id: 'Satu bagian dengan judulnya.', en: 'One section with its heading.' },
  tentangGrid: { id: 'Satu kolom di telepon, dua belas di meja.', en: 'One column on a phone, twelve on a desk.' },
  tentangContainer: { id: 'Lebar isi halaman.', en: 'The width of the content.' },
  tentangBand: { id: 'Bidang selebar layar untuk hal sampingan.', en: 'A full-width area for secondary matters.' },
  tentangLead: { id: 'Paragraf pembuka.', en: 'The opening paragraph.' },
  tentangNote: { id: 'Catatan kecil di bawah angka atau tabel.', en: 'A small note below a figure or table.' },
  tentangNeighbours: { id: 'Ke tetangga: sebelum, semua, sesudah.', en: 'To the neighbours: previous, all, next.' },
  tentangProblem: {
    id: 'Yang terjadi, yang dapat dilakukan, dan jalan selanjutnya.',
    en: 'What happened, what can be done, and the way onward.',
  },
  tentangEmbed: {
    id: 'Satu tabel atau bagan dalam bingkai situs lain: sumber dan jalan ke halaman lengkap selalu ikut.',
    en: 'One table or chart in a frame of another site: its source and the way to the whole page go with it.',
  },
  tentangEmbedCode: { id: 'Kode yang disalin situs lain, tanpa skrip.', en: 'The code that another site copies, without script.' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohKantor: { id: 'Dengan kantor', en: 'With an office' },
  contohUtuh: { id: 'Utuh, dalam bingkai', en: 'Whole, in a frame' },
});
