// Which words stand on the page of one's own account?
import { defineText } from '#kernel/text';

export const text = defineText('petugas.saya', {
  judul: { id: 'Akun saya', en: 'My account' },
  namaMasuk: { id: '{nama}, nama masuk {masuk}', en: '{nama}, sign-in name {masuk}' },
  tanpaMandat: {
    id: 'Tidak ada mandat yang berlaku sekarang. Anda dapat melihat akun ini saja; pekerjaan Anda tetap tersimpan di kantor.',
    en: 'No mandate is in force now. You can only see this account; your work stays with the office.',
  },
  belumAktif: { id: 'Akun ini menunggu konfirmasi.', en: 'This account waits for its confirmation.' },
  keMenunggu: { id: 'Lihat yang masih kurang', en: 'See what is lacking' },
  // Mandates
  mandat: { id: 'Mandat', en: 'Mandates' },
  tugas: { id: 'Tugas', en: 'Post' },
  masa: { id: 'Masa tugas', en: 'Term' },
  sk: { id: 'Keputusan', en: 'Decree' },
  belumMulai: { id: 'Belum mulai', en: 'Not begun' },
  // Passkeys
  kunci: { id: 'Kunci sandi', en: 'Passkeys' },
  kunciKosong: { id: 'Belum ada kunci sandi.', en: 'No passkey yet.' },
  kunciTambah: { id: 'Tambah kunci sandi', en: 'Add a passkey' },
  kunciNama: { id: 'Nama kunci {nama}', en: 'Name of key {nama}' },
  kunciGanti: { id: 'Simpan nama', en: 'Save name' },
  kunciHapus: { id: 'Hapus {nama}', en: 'Remove {nama}' },
  kunciTerikat: { id: 'terikat pada perangkatnya', en: 'bound to its device' },
  kunciTersalin: { id: 'tersimpan di akun pembuat perangkat', en: 'kept in an account with the maker' },
  kunciBeku: { id: 'dibekukan: mungkin ada salinannya, hapus kunci ini', en: 'frozen: there may be a copy, remove it' },
  kunciDibuat: { id: 'didaftarkan {waktu}', en: 'registered {waktu}' },
  kunciDipakai: { id: 'terakhir dipakai {waktu}', en: 'last used {waktu}' },
  // Password and codes
  sandi: { id: 'Kata sandi dan kode', en: 'Password and code' },
  sandiSejak: { id: 'Dipakai sejak {waktu}.', en: 'In use since {waktu}.' },
  sandiTiada: { id: 'Tidak dipakai. Anda masuk dengan kunci sandi.', en: 'Not in use. You sign in with a passkey.' },
  sandiTakBoleh: {
    id: 'Peran Anda menuntut kunci sandi; kata sandi tidak membuka akun ini.',
    en: 'Your role asks for a passkey; a password does not open this account.',
  },
  sandiBuat: { id: 'Buat kata sandi', en: 'Make a password' },
  sandiGanti: { id: 'Ganti kata sandi dan aplikasi kode', en: 'Change password and code app' },
  sandiHapus: { id: 'Hapus kata sandi', en: 'Remove the password' },
  cadangan: { id: 'Kode cadangan', en: 'Recovery codes' },
  cadanganSisa: { id: 'Tersisa {n} dari 10.', en: '{n} of 10 left.' },
  cadanganBaru: { id: 'Buat sepuluh kode baru', en: 'Make ten new codes' },
  cadanganBaruIsi: { id: 'Kode lama langsung tidak berlaku.', en: 'The old ones stop working at once.' },
  // Sessions
  sesi: { id: 'Perangkat yang sedang masuk', en: 'Devices signed in' },
  sesiPeramban: { id: 'Peramban', en: 'Browser' },
  sesiIni: { id: 'Perangkat ini', en: 'This device' },
  sesiMasuk: { id: 'Masuk', en: 'Signed in' },
  sesiTerlihat: { id: 'Terakhir terlihat', en: 'Last seen' },
  sesiTindakan: { id: 'Tindakan', en: 'Act' },
  sesiAkhiri: { id: 'Akhiri sesi {peramban}', en: 'End the session of {peramban}' },
  sesiSemua: { id: 'Akhiri semua sesi, termasuk yang ini', en: 'End all sessions, this one too' },
  // Offline devices
  luring: { id: 'Perangkat untuk TPS tanpa jaringan', en: 'Devices for stations without network' },
  luringKosong: { id: 'Belum ada perangkat yang diikat.', en: 'No device is bound yet.' },
  luringSejak: { id: 'diikat {waktu}', en: 'bound {waktu}' },
  luringDicabut: { id: 'tidak dipakai sejak {waktu}', en: 'out of use since {waktu}' },
  luringCabut: { id: 'Cabut {nama}', en: 'Revoke {nama}' },
  // What was done
  'pesan.kunci': { id: 'Kunci sandi terdaftar.', en: 'The passkey is registered.' },
  'pesan.nama': { id: 'Nama kunci diganti.', en: 'The key was renamed.' },
  'pesan.hapus': { id: 'Dihapus. Perangkat lain yang sedang masuk sudah dikeluarkan.', en: 'Removed. Other devices were signed out.' },
  'pesan.sesi': { id: 'Sesi itu diakhiri.', en: 'That session was ended.' },
  'pesan.perangkat': { id: 'Perangkat itu dicabut.', en: 'That device was revoked.' },
  'pesan.terakhir': {
    id: 'Tidak dihapus: ini satu-satunya cara Anda masuk. Daftarkan cara lain dahulu.',
    en: 'Not removed: it is your only way to sign in. Register another one first.',
  },
  'pesan.tiada': { id: 'Sudah tidak ada. Daftarnya diperbarui.', en: 'It was gone already. The list is up to date.' },
  'pesan.label': { id: 'Nama kunci tidak boleh kosong.', en: 'The name of a key must not be empty.' },
  'pesan.sibuk': {
    id: 'Server sedang sangat sibuk. Tunggu beberapa detik, lalu coba lagi.',
    en: 'The server is very busy. Wait a few seconds and try again.',
  },
  keAkun: { id: 'Kembali ke akun saya', en: 'Back to my account' },
});

/** What the page says above its sections, by the word in its address. */
export const MESSAGES = ['kunci', 'nama', 'hapus', 'sesi', 'perangkat', 'terakhir', 'tiada', 'label', 'sibuk'] as const;
