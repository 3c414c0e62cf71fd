// In which words does the form ask about what does not fit? ({hitung} and {isi} follow the typing; hasil.md 4.1)
import { type Sentence, defineText } from '#kernel/text';
import type { CekId } from '../figures.ts';

/** What stands where, as a sum; a question, never an accusation. */
export const judul = defineText('hasil.tanya', {
  K01: { id: 'Pemilih DPT: {hitung}, tetapi jumlahnya terisi {isi}', en: 'Voters on the DPT: {hitung}, but the total says {isi}' },
  K02: { id: 'Pengguna dalam DPT: {hitung}, tetapi jumlahnya terisi {isi}', en: 'DPT voters who voted: {hitung}, but the total says {isi}' },
  K03: { id: 'Pengguna DPTb: {hitung}, tetapi jumlahnya terisi {isi}', en: 'DPTb voters who voted: {hitung}, but the total says {isi}' },
  K04: { id: 'Pengguna DPK: {hitung}, tetapi jumlahnya terisi {isi}', en: 'DPK voters who voted: {hitung}, but the total says {isi}' },
  K05: { id: 'Seluruh pengguna: {hitung}, tetapi jumlahnya terisi {isi}', en: 'All who voted: {hitung}, but the total says {isi}' },
  K06: { id: 'Pemilih disabilitas: {hitung}, tetapi jumlahnya terisi {isi}', en: 'Voters with a disability: {hitung}, but the total says {isi}' },
  K07: { id: 'Laki-laki: {hitung}, tetapi B.4 terisi {isi}', en: 'Men: {hitung}, but B.4 says {isi}' },
  K08: { id: 'Perempuan: {hitung}, tetapi B.4 terisi {isi}', en: 'Women: {hitung}, but B.4 says {isi}' },
  K09: { id: 'Jumlah: {hitung}, tetapi B.4 terisi {isi}', en: 'Totals: {hitung}, but B.4 says {isi}' },
  K10: { id: 'Pengguna dalam DPT {hitung}, padahal pemilih DPT {isi}', en: 'DPT voters who voted {hitung}, but {isi} stand on the DPT' },
  K11: { id: 'Pemilih disabilitas {hitung}, padahal seluruh pengguna {isi}', en: 'Voters with a disability {hitung}, but {isi} voted in all' },
  K12: { id: 'DPT dan cadangannya {hitung}, tetapi surat suara diterima terisi {isi}', en: 'DPT and reserve {hitung}, but ballots received say {isi}' },
  K13: { id: 'Surat suara {hitung}, tetapi diterima terisi {isi}', en: 'Ballots {hitung}, but received says {isi}' },
  K14: { id: 'Surat suara digunakan {hitung}, pengguna hak pilih {isi}', en: 'Ballots used {hitung}, voters who voted {isi}' },
  K15: { id: 'Jumlah suara {hitung}, surat suara digunakan {isi}', en: 'All votes {hitung}, ballots used {isi}' },
  K16: { id: 'Jumlah suara {hitung}, pengguna hak pilih {isi}', en: 'All votes {hitung}, voters who voted {isi}' },
  K17: { id: '{hitung}, tetapi suara sah terisi {isi}', en: '{hitung}, but valid votes say {isi}' },
  K18: { id: '{hitung}, tetapi C terisi {isi}', en: '{hitung}, but C says {isi}' },
  K19: { id: 'Angkanya {hitung}, hurufnya berbunyi {isi}', en: 'The figure is {hitung}, its words say {isi}' },
  K20: { id: '{hitung} lebih dari tiga kotak', en: '{hitung} does not fit three boxes' },
  K21: { id: 'Suara partai dan calonnya {hitung}, tetapi jumlahnya terisi {isi}', en: 'Party and its candidates {hitung}, but the total says {isi}' },
  K24: { id: 'Pengguna {hitung} lebih banyak daripada DPT {isi}', en: '{hitung} voted, more than the {isi} on the DPT' },
} satisfies Partial<Record<CekId, { id: string; en: string }>>);

export type Bertanya = keyof typeof judul;

export function judulOf(cek: CekId): Sentence {
  return judul[cek as Bertanya];
}

export const tanya = defineText('hasil.tanya', {
  hurufTakTerbaca: { id: 'Huruf "{huruf}" tidak terbaca sebagai bilangan', en: 'The words "{huruf}" say no number' },
  kosongJudul: { id: '{n} kotak masih kosong', en: '{n} boxes are still empty' },
  kosongIsi: {
    id: 'Kosong berarti tidak terbaca, bukan nol. Isi 0 bila di kertas tertulis nol. Yang kosong: {daftar}.',
    en: 'Empty means not readable, not zero. Write 0 where the paper says zero. Empty: {daftar}.',
  },
  kosongLain: { id: 'dan {n} lagi', en: 'and {n} more' },
  tukar: {
    id: 'Selisihnya {selisih}. Biasanya dua angka tertukar. Lihat lagi kertasnya.',
    en: 'The difference is {selisih}. Usually two digits were exchanged. Look at the paper again.',
  },
  satuAngka: {
    id: 'Selisihnya {selisih}. Satu angka berbeda; mungkin salah baca. Lihat lagi kertasnya.',
    en: 'The difference is {selisih}. One digit differs, perhaps misread. Look at the paper again.',
  },
  lihatLagi: { id: 'Lihat lagi kertasnya, baris demi baris.', en: 'Look at the paper again, line by line.' },
  lihatHuruf: { id: 'Salin huruf persis seperti di kertas, walau keliru.', en: 'Copy the words exactly as on the paper, even if wrong.' },
  cadangan: {
    id: 'Cadangan {permil} per seribu dari DPT, dibulatkan ke atas. Bila memang berbeda, tulis sebabnya.',
    en: 'The reserve is {permil} per thousand of the DPT, rounded up. Where it differs, write why.',
  },
  penjelasan: {
    id: 'Lebih dari DPT boleh bila dijelaskan DPTb dan DPK. Periksa B.1 sampai B.4.',
    en: 'More than the DPT is lawful where DPTb and DPK explain it. Check B.1 to B.4.',
  },
  betulkan: { id: 'Betulkan {nama}', en: 'Correct {nama}' },
  isiKosong: { id: 'Isi yang kosong', en: 'Fill the empty ones' },
  kertasMemang: { id: 'Di kertas memang {isi}', en: 'The paper does say {isi}' },
  kertasBegini: { id: 'Di kertas memang begini', en: 'The paper is like this' },
  memangKosong: { id: 'Di kertas memang tidak terbaca', en: 'The paper cannot be read there' },
  alasanPendek: { id: 'Tulis sebabnya, paling sedikit 10 huruf, misalnya "tertulis begitu di halaman 2"', en: 'Write why, at least 10 letters, e.g. "written so on page 2"' },
  alasanPanjang: { id: 'Paling panjang 300 huruf', en: 'At most 300 letters' },
});

/** Short names of single boxes, for buttons and lists. */
export const kotak = defineText('hasil.tanya', {
  suaraOpsi: { id: 'suara nomor {n}', en: 'votes of number {n}' },
});
