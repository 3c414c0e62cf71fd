// Which sentences tell a reader and an operator of the public log?
import { type Sentence, defineText } from '#kernel/text';

export const logText = defineText('bukti.log', {
  judul: { id: 'Catatan publik', en: 'Public log' },
  pembuka: {
    id: 'Setiap terbitan dicatat di sini, dalam daftar yang hanya dapat bertambah. Siapa pun dapat memeriksa bahwa yang terbit kemarin masih sama hari ini, tanpa harus mempercayai server ini.',
    en: 'Everything published is recorded here, in a list that can only grow. Anybody can check that what was published yesterday is the same today, without having to trust this server.',
  },
  kosong: { id: 'Belum ada yang dicatat.', en: 'Nothing is recorded yet.' },
  berhenti: {
    id: 'Pencatatan sedang dihentikan: catatan yang sudah terbit lebih panjang daripada basis data server ini. Catatan yang terbit tetap berlaku, dan tidak ada yang baru ditandatangani sampai keduanya cocok.',
    en: "Recording is halted: the published log is longer than this server's database. What was published stands, and nothing new is signed until both agree.",
  },
  keadaan: { id: 'Keadaan sekarang', en: 'Present state' },
  banyak: { id: 'Jumlah catatan', en: 'Records' },
  terakhir: { id: 'Tanda tangan terakhir', en: 'Last signed' },
  akar: { id: 'Sidik seluruh catatan', en: 'Fingerprint of the whole log' },
  nama: { id: 'Nama catatan', en: 'Name of the log' },
  kunci: { id: 'Kunci pemeriksa', en: 'Verifier key' },
  kunciCatatan: {
    id: 'Simpan kunci pemeriksa di tempat Anda sendiri. Tanda tangan atas catatan ini hanya berarti bagi yang tahu kuncinya dari sumber lain.',
    en: 'Keep the verifier key in a place of your own. A signature on this log means something only to those who know its key from elsewhere.',
  },
  berkasTitik: { id: 'Pernyataan bertanda tangan yang terakhir', en: 'The last signed statement' },
  berkasTitikIsi: {
    id: 'Jumlah catatan, sidik seluruhnya, dan tanda tangan: beberapa baris teks',
    en: 'Number of records, fingerprint of all, and signature: a few lines of text',
  },
  berkasKunci: { id: 'Semua kunci pemeriksa', en: 'All verifier keys' },
  berkasKunciIsi: { id: 'Yang berlaku di baris pertama, yang terdahulu di bawahnya', en: 'The one in force first, earlier ones below' },
  terbaru: { id: '20 catatan terbaru', en: 'The 20 newest records' },
  nomor: { id: 'Nomor', en: 'Number' },
  isi: { id: 'Yang dicatat', en: 'What is recorded' },
  versi: { id: '{id}, versi {versi}', en: '{id}, version {versi}' },
  terbit: { id: 'Terbit', en: 'Published' },
  sidik: { id: 'Sidik isi (SHA-256)', en: 'Fingerprint of the content (SHA-256)' },
  bukti: { id: 'Bukti', en: 'Proof' },
  buktiUnduh: { id: 'Unduh bukti', en: 'Download proof' },
  buktiUnduhNomor: { id: 'catatan nomor {nomor}', en: 'record number {nomor}' },
  cara: { id: 'Cara memeriksa', en: 'How to check' },
  caraSidik: {
    id: 'Unduh berkasnya dan hitung sidik SHA-256-nya, misalnya dengan perintah sha256sum. Bandingkan dengan sidik isi pada catatannya.',
    en: 'Download the file and compute its SHA-256 fingerprint, for instance with sha256sum. Compare it with the fingerprint in its record.',
  },
  caraBukti: {
    id: 'Unduh bukti catatan itu. Isinya: catatannya sendiri, nomornya, sidik tetangga-tetangganya sampai ke puncak, dan pernyataan bertanda tangan.',
    en: 'Download the proof of that record. It holds the record itself, its number, the fingerprints of its neighbours up to the top, and the signed statement.',
  },
  caraHitung: {
    id: 'Dari catatan dan sidik tetangganya hitung sidik seluruh catatan (RFC 6962). Hasilnya harus sama dengan yang ditandatangani, dan tanda tangannya harus cocok dengan kunci pemeriksa yang Anda simpan.',
    en: 'From the record and its neighbours compute the fingerprint of the whole log (RFC 6962). It has to be the one that was signed, and the signature has to fit the verifier key that you kept.',
  },
  caraTumbuh: {
    id: 'Simpan pernyataan bertanda tangan hari ini. Kelak, mintalah catatan yang lebih panjang membuktikan bahwa awalnya masih sama.',
    en: "Keep today's signed statement. Later, have the longer log prove that its beginning is still the same.",
  },
  alamat: { id: 'Alamat untuk program', en: 'Addresses for programs' },
  alamatIsi: {
    id: 'Semua berkas catatan dapat disalin apa adanya. Bentuknya mengikuti C2SP tlog-tiles; awalan alamatnya /log.',
    en: 'All files of the log can be copied as they are. Their form is that of C2SP tlog-tiles under the prefix /log.',
  },
  alamatUbin: { id: 'Sidik, 256 per berkas, bertingkat', en: 'Fingerprints, 256 a file, level by level' },
  alamatCatatan: { id: 'Isi catatan, 256 per berkas', en: 'The records, 256 a file' },
  belumTerbit: {
    id: 'Belum ada catatan publik yang ditandatangani di server ini.',
    en: 'No public log has been signed on this server yet.',
  },
  tidakAda: {
    id: 'Tidak ada berkas catatan di alamat ini. Panjang catatan dan alamat berkasnya tertera di halaman catatan publik.',
    en: 'There is no file of the log at this address. The page of the public log tells its length and addresses.',
  },
  buktiBelum: {
    id: 'Catatan itu belum ada: catatan yang terbit baru sepanjang {ukuran}.',
    en: 'There is no such record yet: the published log holds {ukuran}.',
  },
  keCatatan: { id: 'Ke catatan publik', en: 'To the public log' },
  apiTitik: {
    id: 'Pernyataan bertanda tangan atas catatan publik (C2SP tlog-checkpoint)',
    en: 'Signed head of the public log (C2SP tlog-checkpoint)',
  },
  apiUbin: {
    id: 'Berkas catatan publik: sidik dan isinya (C2SP tlog-tiles)',
    en: 'Files of the public log: hashes and entries (C2SP tlog-tiles)',
  },
  apiBukti: { id: 'Bukti bahwa satu catatan ada (C2SP tlog-proof)', en: 'Proof that one record stands in the log (C2SP tlog-proof)' },
  apiKunci: {
    id: 'Kunci pemeriksa catatan publik, yang berlaku lebih dahulu',
    en: 'Verifier keys of the public log, the one in force first',
  },
  ringkasKunci: {
    id: 'Menampilkan kunci pemeriksa catatan publik; baris pertama yang berlaku',
    en: 'Prints the verifier keys of the public log, the one in force first',
  },
  ringkasPutaran: { id: 'Menulis dan menandatangani catatan yang menunggu', en: 'Writes and signs the leaves that wait' },
  ringkasPeriksa: {
    id: 'Membaca ulang semua berkas catatan publik; 0 utuh, 1 basis data lain, 2 berkas rusak, 3 tanda tangan tidak sah, 5 belum ada',
    en: 'Reads every file of the public log again; 0 sound, 1 database differs, 2 file damaged, 3 signature wrong, 5 nothing there',
  },
  ringkasPulih: {
    id: 'Setelah cadangan basis data dipasang: mengambil kembali catatan yang hilang dari berkas yang sudah terbit',
    en: 'After a backup of the database was put back: takes the lost leaves from the published files',
  },
  ringkasGanti: {
    id: 'Membuat kunci penanda tangan baru; --finish memusnahkan yang lama',
    en: 'Makes a new signing key; --finish destroys the old one',
  },
  tanpaPilihan: { id: 'Tidak dikenal: {kata}', en: 'Not understood: {kata}' },
  putaran: { id: 'Catatan publik: {tambah} ditambahkan, seluruhnya {ukuran}.', en: 'Public log: {tambah} added, {ukuran} in all.' },
  utuh: {
    id: 'Catatan publik utuh: {ukuran} catatan, sidik {akar}.',
    en: 'The public log is sound: {ukuran} records, fingerprint {akar}.',
  },
  pulih: {
    id: '{tambah} catatan diambil kembali dari berkas; basis data kini memuat {ukuran}.',
    en: '{tambah} records taken from the files; the database now holds {ukuran}.',
  },
  gantiMulai: {
    id: 'Kunci baru: {kunci}\nJalankan ulang semua server. Bagikan kunci baru kepada para pemeriksa; sampai saat itu kedua kunci menandatangani. Sesudahnya: log rotate --finish',
    en: 'New key: {kunci}\nStart all servers again. Give the new key to the verifiers; until then both keys sign. After that: log rotate --finish',
  },
  gantiSelesai: {
    id: 'Kunci lama dimusnahkan; kini hanya {kunci} yang menandatangani. Jalankan ulang semua server.',
    en: 'The old key is destroyed; only {kunci} signs now. Start all servers again.',
  },
});

const refusals = defineText('bukti.log.tolak', {
  LOG_TERTINGGAL: {
    id: 'LOG_TERTINGGAL: catatan yang terbit sepanjang {terbit}, basis data hanya {tersimpan}. Cadangan lama telah dipasang; tidak ada yang ditandatangani. Jalan keluar: log recover',
    en: 'LOG_TERTINGGAL: the published log holds {terbit}, the database only {tersimpan}. An old backup was put back; nothing is signed. Way out: log recover',
  },
  LOG_BERCABANG: {
    id: 'LOG_BERCABANG: basis data memuat sejarah lain daripada yang sudah ditandatangani sampai {ukuran}. Tidak ada yang ditandatangani; lihat docs/operate.md.',
    en: 'LOG_BERCABANG: the database holds another history than was signed up to {ukuran}. Nothing is signed; see docs/operate.md.',
  },
  LOG_RUSAK: {
    id: 'LOG_RUSAK: berkas di tepi catatan sepanjang {ukuran} hilang atau terpotong. Pindahkan isi map log, lalu: log round',
    en: 'LOG_RUSAK: a file at the edge of the log of {ukuran} is missing or cut. Move the contents of the log folder away, then: log round',
  },
  LOG_LENGKAP: {
    id: 'Tidak ada yang hilang: basis data memuat semua yang terbit.',
    en: 'Nothing is lost: the database holds all that was published.',
  },
  LOG_BELUM_ADA: { id: 'Belum ada catatan yang terbit.', en: 'Nothing was published yet.' },
  LOG_ENTRI_RUSAK: { id: 'Isi catatan rusak: {ubin}', en: 'Entries damaged: {ubin}' },
  LOG_UBIN_RUSAK: { id: 'Sidik rusak: {ubin}', en: 'Hashes damaged: {ubin}' },
  LOG_AKAR_BEDA: {
    id: 'Berkas catatan tidak menghasilkan sidik yang ditandatangani untuk panjang {ukuran}.',
    en: 'The files do not give the fingerprint that was signed for {ukuran} records.',
  },
  LOG_BASIS_DATA_BEDA: {
    id: 'Basis data memuat catatan lain di nomor {indeks}.',
    en: 'The database holds another record at number {indeks}.',
  },
  NOTE_MALFORMED: { id: 'Berkas checkpoint bukan pernyataan bertanda tangan.', en: 'The file checkpoint is no signed note.' },
  NOTE_FORGED: { id: 'Tanda tangan dengan kunci {kunci} tidak sah.', en: 'The signature under the key {kunci} does not hold.' },
  NOTE_UNSIGNED: {
    id: 'Tidak ada kunci catatan ini yang menandatangani berkas checkpoint.',
    en: 'No key of this log signed the file checkpoint.',
  },
  CHECKPOINT_MALFORMED: { id: 'Berkas checkpoint tidak memuat panjang dan sidik.', en: 'The file checkpoint holds no size and root.' },
  CHECKPOINT_FOREIGN: {
    id: 'Catatan yang terbit bernama {nama}. Nama catatan tidak dapat berubah: isikan PENDOPO_LOG_ORIGIN={nama}',
    en: 'The published log is called {nama}. The name of a log cannot change: set PENDOPO_LOG_ORIGIN={nama}',
  },
  KEY_CHANGE_RUNS: {
    id: 'Penggantian kunci masih berjalan; akhiri dahulu: log rotate --finish',
    en: 'A change of keys is running; end it first: log rotate --finish',
  },
  KEY_NO_CHANGE: { id: 'Tidak ada penggantian kunci yang berjalan.', en: 'No change of keys is running.' },
  KEY_UNFIT: { id: '{line}', en: '{line}' },
});

/** What each refusal of the log tells the operator. */
export const REFUSALS: ReadonlyMap<string, Sentence> = new Map(Object.entries(refusals));
