// What is each alarm called, and what is to be done?
import { type Sentence, defineText } from '#kernel/text';

export const text = defineText('keamanan.alarm', {
  judul: { id: 'Alarm keamanan', en: 'Security alarms' },
  pengantar: {
    id: 'Kejadian 30 hari terakhir di kantor Anda dan di bawahnya, dibaca dari jejak audit. Paling baru di atas.',
    en: 'What happened in the last 30 days at your office and below, read from the audit trail. Newest first.',
  },
  kosong: { id: 'Tidak ada alarm dalam 30 hari terakhir.', en: 'No alarm in the last 30 days.' },
  terpotong: { id: 'Hanya {n} yang terbaru yang ditampilkan.', en: 'Only the newest {n} are shown.' },
  waktu: { id: 'Waktu', en: 'Time' },
  jenis: { id: 'Kejadian', en: 'What happened' },
  tempat: { id: 'Tempat', en: 'Place' },
  langkah: { id: 'Yang harus dilakukan', en: 'What to do' },
  nomor: { id: 'jejak {alur} nomor {no}', en: 'trail {alur} number {no}' },
  akun: { id: 'akun {akun}', en: 'account {akun}' },
  banyak: { id: '{n} kali dalam sepuluh menit', en: '{n} times within ten minutes' },
  rantaiJudul: { id: 'Rantai audit', en: 'Audit chain' },
  rantaiUtuh: { id: 'Utuh saat diperiksa {waktu}: {n} entri.', en: 'Sound when looked at {waktu}: {n} entries.' },
  rantaiPutus: { id: 'PUTUS di {tempat}, ditemukan {waktu}.', en: 'BROKEN at {tempat}, found {waktu}.' },
  rantaiBelum: { id: 'Belum pernah diperiksa seluruhnya.', en: 'Never looked at as a whole yet.' },
  rantaiSeluruh: { id: 'Seluruh rantai', en: 'The whole chain' },
  rantaiUjung: { id: 'Yang baru', en: 'What is new' },
});

interface Kind {
  readonly name: Sentence;
  readonly act: Sentence;
}

const names = defineText('keamanan.alarm-nama', {
  tertahan: { id: 'Gagal masuk berulang, percobaan diperlambat', en: 'Repeated failures to sign in, attempts slowed' },
  tolakan: { id: 'Ditolak berulang kali', en: 'Refused again and again' },
  'gagal-masuk': { id: 'Lebih dari 300 gagal masuk di seluruh server dalam sepuluh menit', en: 'More than 300 failures to sign in on the whole server within ten minutes' },
  'kunci-mundur': { id: 'Kunci sandi mungkin disalin; kunci itu dibekukan', en: 'A passkey may have been copied; it is frozen' },
  'perangkat-dicabut': { id: 'Ponsel yang sudah dicabut dipakai lagi', en: 'A phone that was taken out of use is used again' },
  'kode-pemulihan-salah': { id: 'Kode pemulihan salah di konsol server', en: 'A wrong recovery code at the server’s console' },
  pemulihan: { id: 'Semua admin platform diganti dengan kode pemulihan', en: 'All platform administrators were replaced by the recovery code' },
  'kunci-catatan': { id: 'Kunci catatan publik diganti', en: 'The key of the public log was changed' },
  'kunci-catatan-selesai': { id: 'Kunci lama catatan publik dimusnahkan', en: 'The former key of the public log was destroyed' },
  'rantai-putus': { id: 'Rantai audit putus', en: 'The audit chain is broken' },
  'saksi-mendahului': { id: 'Saksi memegang catatan publik yang lain atau lebih panjang', en: 'A witness holds another or a longer public log' },
  'siaga-buka': { id: 'Siaga dibuka', en: 'Break-glass was opened' },
  'siaga-tutup': { id: 'Siaga ditutup', en: 'Break-glass was closed' },
  'cek-ditelusuri': { id: 'NIK satu kecamatan ditelusuri di Cek DPT', en: 'Numbers of one sub-district are being walked in the look-up' },
  lain: { id: 'Alarm lain', en: 'Another alarm' },
});

const acts = defineText('keamanan.alarm-langkah', {
  tertahan: { id: 'Tanyakan kepada pemilik akun apakah ia yang mencoba. Jika bukan, bekukan akun dan mulai pendaftaran ulang.', en: 'Ask the holder whether it was they. If not, freeze the account and begin a new enrolment.' },
  tolakan: { id: 'Tanyakan kepada petugas apa yang dicarinya. Jika bukan ia, akhiri semua sesinya dan bekukan akun.', en: 'Ask the officer what was looked for. If it was somebody else, end all sessions and freeze the account.' },
  'gagal-masuk': { id: 'Periksa beban server dan beri tahu tim insiden. Kunci sandi tetap bekerja; kata sandi melambat.', en: 'Check the load of the server and tell the incident team. Passkeys go on working; passwords are slowed.' },
  'kunci-mundur': { id: 'Temui pemiliknya, cabut kunci itu, dan daftarkan kunci baru di hadapan atasan.', en: 'Meet the holder, remove that key, and enrol a new one before the superior.' },
  'perangkat-dicabut': { id: 'Hubungi PPS atau PPK: di tangan siapa ponsel itu? Yang dikirimnya tidak diterima.', en: 'Call the PPS or PPK: who has that phone? What it sent was not taken.' },
  'kode-pemulihan-salah': { id: 'Periksa siapa yang berada di konsol server saat itu.', en: 'Find out who was at the server’s console then.' },
  pemulihan: { id: 'Pastikan kedua admin baru memang yang ditunjuk, lalu simpan kode pemulihan yang baru.', en: 'Make sure that both new administrators are the ones appointed, then keep the new recovery code.' },
  'kunci-catatan': { id: 'Cocokkan dengan berita acara penggantian kunci. Tanpa berita acara: hentikan penulis catatan.', en: 'Compare with the minutes of the change. Without minutes: stop the writer of the log.' },
  'kunci-catatan-selesai': { id: 'Cocokkan dengan berita acara penggantian kunci.', en: 'Compare with the minutes of the change.' },
  'rantai-putus': { id: 'Jangan ubah apa pun. Salin basis data, jalankan `audit verify`, bandingkan dengan cadangan utuh terakhir.', en: 'Change nothing. Copy the database, run `audit verify`, compare with the last sound backup.' },
  'saksi-mendahului': { id: 'Hentikan penulis catatan. Bandingkan `log check` dengan salinan yang dipegang saksi.', en: 'Stop the writer of the log. Compare `log check` with the copy that the witness holds.' },
  'siaga-buka': { id: 'Baca alasannya di halaman Siaga dan tanyakan kepada kedua pemegang kunci.', en: 'Read the reason on the page Break-glass and ask both holders.' },
  'siaga-tutup': { id: 'Tinjau dalam 3 hari kerja di halaman Siaga.', en: 'Look it over within 3 working days on the page Break-glass.' },
  'cek-ditelusuri': {
    id: 'Soal untuk kecamatan itu sudah diperberat sendiri dan pemilih tetap dilayani. Lihat sidalih_cek_walked_areas; bila terus berlangsung, minta penyedia jaringan menahan sumbernya.',
    en: 'Puzzles of that sub-district are harder already and voters are still served. Watch sidalih_cek_walked_areas; if it goes on, have the network provider stop the source.',
  },
  lain: { id: 'Baca entri itu di jejak audit.', en: 'Read that entry in the audit trail.' },
});

/** A kind that this page does not know yet is still an alarm. */
export function kindText(kind: string): Kind {
  const known = Object.keys(names).find((name) => name === kind) as keyof typeof names | undefined;
  return { name: names[known ?? 'lain'], act: acts[known ?? 'lain'] };
}
