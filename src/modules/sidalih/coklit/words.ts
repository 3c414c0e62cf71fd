// How is an outcome or a fault said to the one who fills in the form? (phone and page alike)
import { type Lang, say } from '#kernel/text';
import type { HasilPemilih } from './aturan.ts';
import type { Galat } from './isian.ts';
import { FIELD_KATA, HASIL_KATA, SALAH_KATA, text } from './text.ts';

export function hasilWords(lang: Lang, kini: HasilPemilih | undefined | null): string {
  if (kini === undefined || kini === null) return say(lang, text.coklitBELUM);
  return say(lang, HASIL_KATA[kini.hasil], { kode: String(kini.kode ?? ''), kali: String(kini.kali), dari: String(kini.dari) });
}

/** "NIK tidak mungkin: periksa angkanya dengan KTP-el." */
export function galatWords(lang: Lang, { field, salah }: Galat): string {
  return `${say(lang, FIELD_KATA[field] ?? text.coklitHasil)} ${say(lang, SALAH_KATA[salah])}`;
}
