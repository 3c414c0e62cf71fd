// What does an officer read whose paper cannot be blackened, and what can they do now?
import { type Lang, type Sentence, defineText, say } from '#kernel/text';
import type { RedactionCode, Refused } from './job.ts';

export const text = defineText('redaction', {
  empty: { id: 'Berkasnya kosong. Pilih berkasnya sekali lagi.', en: 'The file is empty. Choose it once more.' },
  large: {
    id: 'Berkas ini lebih besar dari {maks} MB. Bagi menjadi beberapa berkas, lalu hitamkan satu per satu.',
    en: 'This file is larger than {maks} MB. Split it into several files and blacken one after the other.',
  },
  type: {
    id: 'Yang dapat dihitamkan hanya PDF, JPEG, PNG, dan WebP. Simpan dokumennya sebagai PDF, lalu unggah lagi.',
    en: 'Only PDF, JPEG, PNG and WebP can be blackened. Save the document as PDF and upload it again.',
  },
  locked: {
    id: 'PDF ini dikunci dengan sandi. Simpan tanpa sandi, lalu unggah lagi.',
    en: 'This PDF is locked with a password. Save it without one and upload it again.',
  },
  broken: {
    id: 'Dokumen ini rusak atau tidak terbaca seluruhnya, jadi tidak dapat dipastikan apa saja isinya. Cetak ulang ke PDF, lalu unggah hasilnya.',
    en: 'This document is damaged or cannot be read as a whole, so nobody can say for sure what it holds. Print it to PDF again and upload the result.',
  },
  pages: {
    id: 'Dokumen ini lebih dari {maks} halaman. Bagi menjadi beberapa berkas.',
    en: 'This document has more than {maks} pages. Split it into several files.',
  },
  box: {
    id: 'Kotak di halaman {halaman} tidak terletak di dokumen ini, atau kotaknya terlalu banyak. Periksa kotaknya.',
    en: 'The box on page {halaman} does not lie on this document, or there are too many boxes. Check the boxes.',
  },
  late: {
    id: 'Dokumen ini terlalu lama dikerjakan, jadi dihentikan. Cetak ulang ke PDF atau bagi menjadi beberapa berkas.',
    en: 'This document took too long and was stopped. Print it to PDF again or split it into several files.',
  },
  heavy: {
    id: 'Dokumen ini meminta terlalu banyak memori, jadi dihentikan. Pindai ulang dengan resolusi lebih rendah.',
    en: 'This document asked for too much memory and was stopped. Scan it again at a lower resolution.',
  },
  busy: {
    id: 'Banyak dokumen sedang dikerjakan. Coba lagi sebentar lagi; kotak Anda tidak hilang.',
    en: 'Many documents are being worked on. Try again in a moment; your boxes are not lost.',
  },
  left: {
    id: 'Yang Anda hitamkan masih terbaca di halaman {halaman}. Hitamkan juga di sana, lalu ulangi. Hasilnya belum dibuat.',
    en: 'What you blackened can still be read on page {halaman}. Blacken it there as well and try again. No result was made.',
  },
  unproved: {
    id: 'Sistem tidak dapat membuktikan bahwa isinya benar-benar hilang, jadi hasilnya tidak dibuat. Cetak ulang ke PDF atau pindai dokumennya, lalu hitamkan lagi.',
    en: 'The system cannot prove that the content is really gone, so no result was made. Print the document to PDF again or scan it, then blacken it once more.',
  },
});

/** The sentence of each refusal; values as in `refusal.values`. */
export const REDACTION_WORDS: Readonly<Record<RedactionCode, Sentence>> = {
  REDAKSI_KOSONG: text.empty,
  REDAKSI_BESAR: text.large,
  REDAKSI_JENIS: text.type,
  REDAKSI_SANDI: text.locked,
  REDAKSI_RUSAK: text.broken,
  REDAKSI_HALAMAN: text.pages,
  REDAKSI_KOTAK: text.box,
  REDAKSI_LAMA: text.late,
  REDAKSI_BERAT: text.heavy,
  REDAKSI_ANTRE: text.busy,
  REDAKSI_TERSISA: text.left,
  REDAKSI_BUKTI: text.unproved,
};

/** Why a paper was refused, in a sentence. */
export function refusedPaper(lang: Lang, { code, values = {} }: Refused): string {
  return say(lang, REDACTION_WORDS[code], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}
