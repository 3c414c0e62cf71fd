// In which words does a field say what is wrong with it?
import { type Lang, type Sentence, say } from '#kernel/text';
import type { Galat } from '../../permohonan/isian.ts';
import { mintaText as text } from '../text-minta.ts';

/** One fault at its field, already in words. */
export interface Salah {
  readonly field: string;
  readonly words: string;
}

export function galatWords(lang: Lang, { isian, galat }: Galat): Salah {
  const known = text as Readonly<Record<string, Sentence | undefined>>;
  return { field: isian, words: say(lang, known[`galat_${isian}_${galat}`] ?? known[`galat_${isian}`] ?? text.galat_pilihan) };
}

/** One fault a field is enough to go on. */
export function salahDari(lang: Lang, galat: readonly Galat[]): readonly Salah[] {
  const first = galat.filter((one, at) => galat.findIndex(({ isian }) => isian === one.isian) === at);
  return first.map((one) => galatWords(lang, one));
}

export const at = (salah: readonly Salah[], field: string): string | undefined => salah.find((one) => one.field === field)?.words;
