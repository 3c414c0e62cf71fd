// What does a page say of a case whose personal data are gone? (the only file here that other parts read)
import { day } from '#kernel/day';
import { formatDay } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { text } from './text.ts';

export { findDihapus } from './store/jalan.ts';

/** `hari`: ISO, of a day or an instant. */
export function hapusWords(lang: Lang, hari: string): string {
  return say(lang, text.retensiDihapus, { tanggal: formatDay(lang, day(hari.slice(0, 10))) });
}

/** In the place of a file. */
export function berkasWords(lang: Lang, hari: string): string {
  return say(lang, text.retensiBerkas, { tanggal: formatDay(lang, day(hari.slice(0, 10))) });
}

/** In the place of a name. */
export function namaHapus(lang: Lang): string {
  return say(lang, text.retensiNama);
}
