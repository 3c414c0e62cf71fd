// What are the acts of the questionnaire called in the trail?
import type { Sentence } from '#kernel/text';
import { monevText as text } from './text.ts';

export const MONEV_SUSUN_EVENT = 'ppid.monev-susun';
export const MONEV_JAWAB_EVENT = 'ppid.monev-jawab';
export const MONEV_PERIKSA_EVENT = 'ppid.monev-periksa';

export const MONEV_EVENTS: Readonly<Record<string, Sentence>> = {
  [MONEV_SUSUN_EVENT]: text.peristiwaSusun,
  [MONEV_JAWAB_EVENT]: text.peristiwaJawab,
  [MONEV_PERIKSA_EVENT]: text.peristiwaPeriksa,
};
