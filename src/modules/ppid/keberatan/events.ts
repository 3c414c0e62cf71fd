// What are the acts of an objection called in the trail?
import type { Sentence } from '#kernel/text';
import { sidangText } from './text-sidang.ts';
import { peristiwaText as text } from './text-peristiwa.ts';

export const KEBERATAN_EVENT = 'ppid.keberatan-ajukan';
export const LANGKAH_KBR_EVENT = 'ppid.keberatan-langkah';
export const SENGKETA_EVENT = 'ppid.sengketa-langkah';
export const SIDANG_EVENT = 'ppid.berkas-sidang';

export const KEBERATAN_EVENTS: Readonly<Record<string, Sentence>> = {
  [KEBERATAN_EVENT]: text.ajukan,
  [LANGKAH_KBR_EVENT]: text.langkah,
  [SENGKETA_EVENT]: text.sengketa,
  [SIDANG_EVENT]: sidangText.peristiwa,
};
