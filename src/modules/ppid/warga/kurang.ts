// What is each missing thing called? (the same words as in the messages)
import { type Lang, say } from '#kernel/text';
import { permohonanText as text } from '../permohonan/text-permohonan.ts';

const WORDS = { identitas: text.kurangIdentitas, tujuan: text.kurangTujuan, kuasa: text.kurangKuasa } as const;

export function kurangWords(lang: Lang, kurang: readonly string[]): string {
  return kurang.map((one) => say(lang, WORDS[one as keyof typeof WORDS])).join(', ');
}
