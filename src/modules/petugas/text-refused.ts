// Why can this not be done to an account, and what helps? (one sentence a refusal of the identity room)
import { type Lang, defineText, say } from '#kernel/text';

const text = defineText('petugas.ditolak', {
  AKUN: { id: 'Akun Anda sedang tidak aktif.', en: 'Your account is not active.' },
  MANDAT: { id: 'Mandat Anda sedang tidak berlaku.', en: 'Your mandate is not in force.' },
  PERAN: { id: 'Peran Anda tidak berwenang atas peran itu.', en: 'Your role has no authority over that role.' },
  WILAYAH: { id: 'Wilayah itu di luar wilayah tugas Anda.', en: 'That place lies outside your area of duty.' },
  PARTAI: {
    id: 'Tulis nomor urut partai atau pasangan; peran ini hanya untuk organisasinya sendiri.',
    en: 'Give the ballot number of the party or pair; this role is only for its own organisation.',
  },
  BUKTI_ULANG: { id: 'Buktikan dahulu bahwa ini Anda, lalu kirim lagi.', en: 'First prove that it is you, then send again.' },
  NAMA: {
    id: 'Tulis nama lengkap seperti di keputusan, paling panjang 120 huruf, satu baris.',
    en: 'Give the full name as in the decree, at most 120 characters, one line.',
  },
  KONTAK: {
    id: 'Periksa surel dan telepon: satu baris, paling panjang 200 huruf.',
    en: 'Check e-mail and phone: one line, at most 200 characters.',
  },
  SK: {
    id: 'Tulis nomor keputusan pengangkatan, paling panjang 120 huruf.',
    en: 'Give the number of the decree of appointment, at most 120 characters.',
  },
  TINGKAT: {
    id: 'Peran ini tidak ada di tingkat wilayah itu. PPK di kecamatan (6 angka), PPS di desa (10 angka), KPPS dan Pantarlih di TPS (13 angka).',
    en: 'This role does not exist at that level. PPK at a sub-district (6 digits), PPS at a village (10), KPPS and Pantarlih at a station (13).',
  },
  SELESAI_WAJIB: {
    id: 'Badan ad hoc harus punya hari terakhir. Tulis tanggal sampai.',
    en: 'An ad hoc body must have a last day. Give the date until.',
  },
  SELESAI_LEWAT: { id: 'Hari terakhir itu sudah lewat.', en: 'That last day is over.' },
  WAKTU: { id: 'Hari terakhir mendahului hari pertama.', en: 'The last day comes before the first.' },
  GANTI_TIDAK_ADA: { id: 'Mandat itu sudah berakhir.', en: 'That mandate is over already.' },
  TERLALU_BANYAK: { id: 'Paling banyak {paling} petugas sekali kirim.', en: 'At most {paling} officers at once.' },
  DIRI_SENDIRI: { id: 'Tidak dapat untuk akun sendiri.', en: 'Not possible for one’s own account.' },
  TIDAK_ADA: { id: 'Akun itu tidak ada atau sudah dicabut.', en: 'There is no such account, or it was revoked.' },
  SUDAH_ADA: { id: 'Petugas ini sudah memegang tugas yang sama.', en: 'This officer holds the same post already.' },
  KEADAAN: { id: 'Keadaan akun sudah berubah. Muat ulang halaman ini.', en: 'The state of the account has changed. Reload this page.' },
  ORANG_SAMA: {
    id: 'Anda yang mengundang atau mengusulkan; orang lain harus melakukan langkah ini.',
    en: 'You invited or proposed; somebody else must take this step.',
  },
  KATA_SALAH: {
    id: 'Tiga kata itu tidak cocok. Minta petugas membaca lagi dari layarnya.',
    en: 'The three words do not match. Ask the officer to read them again from the screen.',
  },
  TUNDA: {
    id: 'Terlalu banyak percobaan. Tunggu {detik} detik, lalu coba lagi.',
    en: 'Too many attempts. Wait {detik} seconds and try again.',
  },
  KUNCI_PERTAMA: { id: 'Petugas belum mendaftarkan kunci sandi.', en: 'The officer has no passkey yet.' },
  KUNCI_KEDUA: { id: 'Petugas belum mendaftarkan kunci sandi kedua.', en: 'The officer has no second passkey yet.' },
  KUNCI_PERANGKAT: {
    id: 'Peran ini menuntut satu kunci yang terikat pada perangkatnya, misalnya kunci USB.',
    en: 'This role asks for a key bound to its device, such as a USB key.',
  },
  DUA_ORANG: { id: 'Peran ini diberikan oleh dua petugas.', en: 'This role is given by two officers.' },
  USULAN_TIDAK_ADA: { id: 'Usul itu tidak ada.', en: 'There is no such proposal.' },
  USULAN_KEDALUWARSA: { id: 'Usul itu sudah diputuskan atau lewat 24 jam.', en: 'That proposal was decided, or its 24 hours are over.' },
  USULAN_BERUBAH: {
    id: 'Usul itu berbeda dari yang Anda lihat. Muat ulang, lalu baca lagi.',
    en: 'That proposal differs from what you saw. Reload and read it again.',
  },
  PENGUSUL: { id: 'Pengusulnya tidak lagi berwenang.', en: 'Its proposer has no authority any more.' },
  // Of this room's own reading of forms
  KODE_WILAYAH: {
    id: 'Wilayah ini tidak ada. Tulis kodenya, misalnya 31.74.09.1004 atau 3174091004001 untuk TPS.',
    en: 'There is no such place. Type its code, e.g. 31.74.09.1004, or 3174091004001 for a station.',
  },
  TPS: { id: 'Tidak ada TPS dengan nomor itu di desa atau kelurahan ini.', en: 'There is no station with that number in this village.' },
  TANGGAL: {
    id: 'Tanggal ini tidak ada. Tulis hari, bulan, dan tahun dengan angka.',
    en: 'There is no such day. Write day, month and year in digits.',
  },
  PILIH_PERAN: { id: 'Pilih perannya.', en: 'Choose the role.' },
  SUDAH_DIUNDANG: {
    id: 'Orang dengan nama ini sudah diundang untuk tugas yang sama. Buka namanya di daftar petugas untuk membuat tautan baru.',
    en: 'Somebody of this name is invited to the same post already. Open the name in the list to make a new link.',
  },
});

/** A refusal as its reader sees it. */
export interface Refused {
  readonly code: keyof typeof text;
  readonly values?: Readonly<Record<string, string | number>>;
}

export function refusedText(lang: Lang, { code, values = {} }: Refused): string {
  return say(lang, text[code], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}
