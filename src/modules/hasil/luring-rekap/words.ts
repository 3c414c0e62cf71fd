// How is it said why an act of a laptop stands in conflict?
import { type Lang, type Sentence, say } from '#kernel/text';
import { sebabText } from './text.ts';

export function sebabOf(lang: Lang, code: string | null): string {
  const known = (sebabText as Readonly<Record<string, Sentence | undefined>>)[code ?? ''];
  return known === undefined || code === 'LAIN' ? say(lang, sebabText.LAIN, { kode: code ?? '-' }) : say(lang, known);
}
