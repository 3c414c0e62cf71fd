// How is the reason of a difference said? (hasil.md 2, reason codes)
import { type Lang, type Sentence, say } from '#kernel/text';
import { SEBAB_WORDS } from '../keputusan/reasons.ts';
import type { SebabBaris } from '../recap/events.ts';
import { text } from './text.ts';

const REASONS: Readonly<Record<string, Sentence | undefined>> = {
  ...SEBAB_WORDS,
  SALAH_TULIS_KPPS: text.sebabSalahTulis,
  SALAH_BACA: text.sebabSalahBaca,
  PLENO_KEC: text.sebabPlenoKec,
  PLENO_KAB: text.sebabPlenoKab,
  PLENO_PROV: text.sebabPlenoProv,
  PSU: text.sebabPsu,
  PUSS: text.sebabPuss,
  PUTUSAN_MK: text.sebabMk,
} satisfies Readonly<Record<SebabBaris, Sentence>>;

/** The code in words; a code that is not known here stands as it is. */
export function reasonWords(lang: Lang, sebab: string): string {
  const sentence = REASONS[sebab];
  return sentence === undefined ? sebab : say(lang, sentence);
}
