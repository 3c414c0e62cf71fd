// Which words does an officer's desk say by itself?
import { defineText } from '#kernel/text';

export const text = defineText('desk', {
  mejaKerja: { id: 'Meja kerja', en: 'Work desk' },
  menuPetugas: { id: 'Menu petugas', en: 'Officers’ menu' },
  cari: { id: 'Cari', en: 'Search' },
  keluar: { id: 'Keluar', en: 'Sign out' },
  // States of work
  draf: { id: 'Draf', en: 'Draft' },
  menunggu: { id: 'Menunggu', en: 'Waiting' },
  terkirim: { id: 'Terkirim', en: 'Sent' },
  bentrok: { id: 'Bentrok', en: 'In conflict' },
  perbaikan: { id: 'Dalam perbaikan', en: 'Under repair' },
  dibuka: { id: 'Dibuka', en: 'Open' },
  ditutup: { id: 'Ditutup', en: 'Closed' },
  // Queue
  nomor: { id: 'Nomor', en: 'Number' },
  perkara: { id: 'Pekerjaan', en: 'Work' },
  keadaan: { id: 'Keadaan', en: 'State' },
  jatuhTempo: { id: 'Jatuh tempo', en: 'Due' },
  diTangan: { id: 'Di tangan', en: 'In the hands of' },
  langkahBerikut: { id: 'Langkah berikut', en: 'Next step' },
  tidakAdaAntrean: { id: 'Tidak ada yang menunggu di sini.', en: 'Nothing waits here.' },
  saring: { id: 'Saring', en: 'Filter' },
  terapkan: { id: 'Terapkan', en: 'Apply' },
  hapusSaringan: { id: 'Hapus saringan {nama}', en: 'Remove filter {nama}' },
  // Keys
  tombolPintas: { id: 'Tombol pintas', en: 'Keyboard shortcuts' },
  tombolTurunNaik: { id: 'turun, naik', en: 'down, up' },
  tombolBuka: { id: 'buka', en: 'open' },
  tombolCari: { id: 'cari', en: 'search' },
  tombolSemua: { id: 'semua tombol', en: 'all keys' },
  tanpaTombol: { id: 'Semua langkah juga dapat tanpa tombol pintas.', en: 'Every step also works without shortcuts.' },
  matikanTombol: { id: 'Matikan tombol pintas', en: 'Turn shortcuts off' },
  nyalakanTombol: { id: 'Nyalakan tombol pintas', en: 'Turn shortcuts on' },
  // Cases
  ubah: { id: 'Ubah', en: 'Change' },
  terpenuhi: { id: 'Terpenuhi:', en: 'Fulfilled:' },
  belumTerpenuhi: { id: 'Belum terpenuhi:', en: 'Not yet:' },
  diusulkan: { id: 'Diusulkan', en: 'Proposed' },
  menungguOrangKedua: { id: 'Menunggu orang kedua', en: 'Waiting for the second person' },
  disetujui: { id: 'Disetujui', en: 'Approved' },
  ditolak: { id: 'Ditolak', en: 'Refused' },
  sebab: { id: 'Sebab:', en: 'Reason:' },
  yangDiputuskan: { id: 'Yang diputuskan', en: 'What is decided' },
  sekarang: { id: 'Sekarang', en: 'Now' },
  menjadi: { id: 'Menjadi', en: 'Becomes' },
  bukanAnda: {
    id: 'Anda yang mengusulkan. Yang memutuskan harus orang lain; ia melihat usul ini di mejanya.',
    en: 'You proposed this. Another person must decide; the proposal is on their desk.',
  },
  // Layers side by side
  isian: { id: 'Isian', en: 'Field' },
  berbeda: { id: 'Berbeda ({n})', en: 'Different ({n})' },
  sama: { id: 'Sama di semua lapis yang ada ({n})', en: 'Equal in every layer that is there ({n})' },
  beda: { id: 'beda {n}', en: 'differs {n}' },
  belumAdaSebab: { id: 'Belum ada sebab tertulis.', en: 'No reason given yet.' },
  // The style guide
  tentangDeskHeader: {
    id: 'Bilah di atas setiap halaman petugas: menu dengan jumlah yang menunggu, jabatan yang dipakai, dan jalan keluar.',
    en: 'The bar above every officers’ page: menu with what waits, the post held now, and the way out.',
  },
  tentangDeskHead: { id: 'Judul halaman meja dengan keadaan dan tindakannya.', en: 'The title of a desk page with its state and acts.' },
  tentangCounters: {
    id: 'Berapa yang menunggu di setiap kelompok; semuanya bila dijumlah cocok.',
    en: 'How much waits in each group; the counts add up.',
  },
  tentangDesk: { id: 'Pekerjaan dengan saringan di sampingnya.', en: 'The work with its filter beside it.' },
  tentangQueue: {
    id: 'Antrean menurut urgensi, satu langkah berikut sebaris. Di telepon setiap baris menjadi kartu.',
    en: 'The queue by urgency, one next step a row. On a phone each row becomes a card.',
  },
  tentangDeskFilter: { id: 'Saringan antrean dengan jumlahnya.', en: 'The filter of a queue with its counts.' },
  tentangKeys: { id: 'Tombol pintas; dapat dimatikan.', en: 'Keyboard shortcuts; they can be turned off.' },
  tentangFacts: {
    id: 'Fakta untuk dibaca sebelum bertindak, dengan jalan untuk mengubahnya.',
    en: 'Facts to read before an act, with the way to change them.',
  },
  tentangActPanel: {
    id: 'Tindakan dengan syaratnya; yang kurang berdiri di atas tombol.',
    en: 'Acts with their conditions; what is missing stands above the button.',
  },
  tentangCellSheet: {
    id: 'Isian formulir satu per satu, di samping angka pembandingnya.',
    en: 'Cells of a form one by one, beside the figure they are compared with.',
  },
  tentangTwoPersons: { id: 'Satu mengusulkan, orang lain memutuskan.', en: 'One proposes, another decides.' },
  tentangCompare: {
    id: 'Lapis bersebelahan; yang berbeda lebih dulu, dengan sebab, jabatan, dan waktunya.',
    en: 'Layers side by side; differences first, with reason, post and time.',
  },
  tentangStateTag: { id: 'Sejauh mana pekerjaan ini: gambar dan kata.', en: 'How far this work is: picture and word.' },
  contohBiasa: { id: 'Biasa', en: 'Usual' },
  contohKosong: { id: 'Kosong', en: 'Empty' },
  contohPengusul: { id: 'Dilihat pengusul', en: 'Seen by the one who proposed' },
  contohDiputuskan: { id: 'Sudah diputuskan', en: 'Decided' },
  contohSemua: { id: 'Semua keadaan', en: 'All states' },
});
