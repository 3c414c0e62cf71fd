// Why could a member of a joint file not move, in words?
import { type Lang, say } from '#kernel/text';
import type { Refusal } from '#kernel/result';
import { tolakan } from '../../meja/pages/buka.tsx';
import { BERSAMA_TOLAK } from '../text-bersama.ts';

export function bersamaWords(lang: Lang, code: string, values: Refusal['values'] = {}): string {
  if (!(code in BERSAMA_TOLAK)) return tolakan(lang, code, values);
  return say(lang, BERSAMA_TOLAK[code as keyof typeof BERSAMA_TOLAK], Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])));
}
