// What is said at a field that cannot stand?
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { form } from '../text-langkah.ts';
import { type FormRefusal, TEKS_DARI, TEKS_SAMPAI } from './typed.ts';

export interface Galat {
  readonly field: string;
  readonly words: string;
}

export function galatOf(lang: Lang, { code, field }: FormRefusal): Galat {
  const words = { PILIH: form.gandaSalahPilih, TEKS: form.gandaSalahTeks, NOMOR: form.gandaSalahNomor, HARI: form.gandaSalahHari, BUKTI: form.gandaSalahBukti }[code];
  return { field, words: say(lang, words, { dari: formatInt(lang, TEKS_DARI), sampai: formatInt(lang, TEKS_SAMPAI) }) };
}

export const at = (all: readonly Galat[], field: string): string | undefined => all.find((one) => one.field === field)?.words;
