// What are the elements of a record called where an officer writes one?
import { type Sentence, defineText } from '#kernel/text';
import type { Elemen } from './rencana-isian.ts';

export const elemenText = defineText('sidalih', {
  elNama: { id: 'Nama', en: 'Name' },
  elAlamat: { id: 'Alamat', en: 'Address' },
  elRt: { id: 'RT (3 angka)', en: 'RT (3 digits)' },
  elRw: { id: 'RW (3 angka)', en: 'RW (3 digits)' },
  elTempat: { id: 'Tempat lahir', en: 'Place of birth' },
  elTanggal: { id: 'Tanggal lahir (1990-12-31)', en: 'Birth date (1990-12-31)' },
  elJk: { id: 'Jenis kelamin (L atau P)', en: 'Sex (L or P)' },
  elKawin: { id: 'Status kawin (B, S, P)', en: 'Marital status (B, S, P)' },
  elDisabilitas: { id: 'Disabilitas (0 sampai 6)', en: 'Disability (0 to 6)' },
  elKtp: { id: 'KTP-el (S sudah, B belum)', en: 'Electronic card (S yes, B no)' },
  elNik: { id: 'NIK (16 angka)', en: 'NIK (16 digits)' },
  elNkk: { id: 'Nomor KK (16 angka)', en: 'Family-card number (16 digits)' },
});
const t = elemenText;

export const ELEMEN_WORDS: Readonly<Record<Elemen, Sentence>> = {
  nama: t.elNama,
  alamat: t.elAlamat,
  rt: t.elRt,
  rw: t.elRw,
  tempatLahir: t.elTempat,
  tanggalLahir: t.elTanggal,
  jk: t.elJk,
  kawin: t.elKawin,
  disabilitas: t.elDisabilitas,
  ktpEl: t.elKtp,
  nik: t.elNik,
  nkk: t.elNkk,
};
