// What are the acts of a request called in the trail?
import type { Sentence } from '#kernel/text';
import { eventText as text } from './text-events.ts';

export const AJUKAN_EVENT = 'ppid.permohonan-ajukan';
export const LANGKAH_EVENT = 'ppid.permohonan-langkah';
export const LIHAT_EVENT = 'ppid.pemohon-lihat';

export const PERMOHONAN_EVENTS: Readonly<Record<string, Sentence>> = {
  [AJUKAN_EVENT]: text.ajukan,
  [LANGKAH_EVENT]: text.langkah,
  [LIHAT_EVENT]: text.lihat,
};
