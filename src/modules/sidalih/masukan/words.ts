// Which sentence says why a file or its load was refused?
import { type Lang, type Sentence, say } from '#kernel/text';
import type { LoadRefusal } from './load.ts';
import { FILE_WORDS } from './text-kode.ts';
import { text } from './text-masukan.ts';

const LOAD_WORDS: Readonly<Record<Exclude<LoadRefusal['code'], keyof typeof FILE_WORDS>, Sentence>> = {
  SIDALIH_DAFTAR_TIDAK_ADA: text.masukanTanpaDaftar,
  SIDALIH_TAHAP_TUTUP: text.masukanTahapTutup,
  SIDALIH_TEMPAT: text.masukanTempat,
  MUATAN_LAIN: text.masukanLain,
  PAKET_TIDAK_ADA: text.masukanTanpaPaket,
};

/** Code and sentence. */
export function refusalWords(lang: Lang, { code, values = {} }: LoadRefusal): string {
  const words = { ...FILE_WORDS, ...LOAD_WORDS }[code];
  return `${code}: ${say(lang, words, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])))}`;
}
