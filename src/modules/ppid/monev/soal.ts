// With which questions does a year begin until the commission's own text is typed in? (ppid.md section 17; every line is a placeholder of the house, mark L)

export interface SoalAwal {
  readonly kelompok: string;
  readonly teks: string;
  readonly dasar: string;
}

/** Said on every page that shows them. */
export const SUMBER_AWAL = 'Susunan kantor sendiri dari UU 14/2008 dan PerKI 1/2021; naskah kuesioner Komisi Informasi belum dilihat';

/** Our own wording of duties that the Act names; not the commission's questionnaire. */
export const SOAL_AWAL: readonly SoalAwal[] = [
  { kelompok: 'Mengumumkan', teks: 'Apakah profil dan kedudukan badan publik diumumkan?', dasar: 'UU 14/2008 Pasal 9 ayat (2) huruf a' },
  { kelompok: 'Mengumumkan', teks: 'Apakah kegiatan dan kinerja diumumkan?', dasar: 'UU 14/2008 Pasal 9 ayat (2) huruf b' },
  { kelompok: 'Mengumumkan', teks: 'Apakah laporan keuangan diumumkan?', dasar: 'UU 14/2008 Pasal 9 ayat (2) huruf c' },
  { kelompok: 'Menyediakan', teks: 'Apakah daftar informasi publik tersedia?', dasar: 'UU 14/2008 Pasal 11 ayat (1) huruf a' },
  { kelompok: 'Menyediakan', teks: 'Apakah daftar informasi yang dikecualikan tersedia?', dasar: 'UU 14/2008 Pasal 17 dan 19' },
  { kelompok: 'Melayani', teks: 'Apakah maklumat pelayanan informasi diumumkan?', dasar: 'PerKI 1/2021 Pasal 47' },
  { kelompok: 'Melayani', teks: 'Berapa permohonan yang diterima?', dasar: 'UU 14/2008 Pasal 12 huruf a' },
  { kelompok: 'Melayani', teks: 'Berapa permohonan yang dijawab tepat waktu?', dasar: 'UU 14/2008 Pasal 12 huruf b' },
  { kelompok: 'Melayani', teks: 'Berapa permohonan yang dikabulkan dan yang ditolak?', dasar: 'UU 14/2008 Pasal 12 huruf c dan d' },
  { kelompok: 'Melayani', teks: 'Berapa keberatan yang diterima dan ditanggapi?', dasar: 'UU 14/2008 Pasal 35 dan 36' },
  { kelompok: 'Melaporkan', teks: 'Apakah laporan layanan informasi tahunan diumumkan?', dasar: 'UU 14/2008 Pasal 12' },
];
