// What do the pages say of the ways to reach an office and of their tests?
import { defineText } from '#kernel/text';

export const kanalText = defineText('layanan.kanal', {
  formulir: { id: 'Formulir di situs ini', en: 'Form on this site' },
  surel: { id: 'Surel', en: 'E-mail' },
  whatsapp: { id: 'WhatsApp', en: 'WhatsApp' },
  telepon: { id: 'Telepon', en: 'Telephone' },
  loket: { id: 'Loket kantor', en: 'Counter of the office' },
  nama: { id: '{jenis} {alamat}', en: '{jenis} {alamat}' },
  judul: { id: 'Cara menghubungi', en: 'How to reach us' },
  HIDUP: { id: 'Menjawab', en: 'Answers' },
  RAGU: { id: 'Sedang diuji ulang', en: 'Being tested again' },
  MATI: { id: 'Tidak menjawab', en: 'Does not answer' },
  BELUM_DIUJI: { id: 'Belum diuji', en: 'Not tested yet' },
  teruji: { id: 'teruji {waktu}', en: 'tested {waktu}' },
  belumAda: { id: 'Kantor ini belum mencatat saluran yang diuji.', en: 'This office has recorded no tested channel.' },
  semuaMati: { id: 'Tidak satu pun saluran kantor ini menjawab ujinya. Datang langsung ke kantor.', en: 'No channel of this office answers its test. Come to the office.' },
  statusJudul: { id: 'Uji saluran {kantor}', en: 'Channel tests of {kantor}' },
  statusMaksud: { id: 'Setiap saluran diuji berkala. Dua kali gagal, saluran disembunyikan dari profil dan dari standar sampai menjawab lagi.', en: 'Every channel is tested. After two failures it is hidden from the profile and the standards until it answers again.' },
  status: { id: 'Riwayat uji saluran', en: 'History of channel tests' },
  kolomKanal: { id: 'Saluran', en: 'Channel' },
  kolomKeadaan: { id: 'Keadaan', en: 'State' },
  kolomUji: { id: 'Uji 90 hari', en: 'Tests in 90 days' },
  kolomLulus: { id: 'Menjawab', en: 'Answered' },
  kolomHari: { id: 'Hari', en: 'Day' },
  harian: { id: 'Hari demi hari: {kanal}', en: 'Day by day: {kanal}' },
  tanpaUji: { id: 'Belum ada uji dalam 90 hari ini.', en: 'No test in these 90 days.' },
});
