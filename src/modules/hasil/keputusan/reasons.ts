// Why does a decree say what it says: as the plenary found it, or changed by whom? (hasil.md 2, `versi_hukum`)
import type { Sentence } from '#kernel/text';
import { text } from './text-public.ts';

export const SEBAB_HUKUM = ['REGULER', 'PSU', 'PSS', 'PSL', 'PUSS', 'PUTUSAN_MK', 'SK_PERUBAHAN'] as const;
export type SebabHukum = (typeof SEBAB_HUKUM)[number];

/** They change a decree that exists; the others change what is decreed first. */
export const MENGUBAH: readonly SebabHukum[] = ['PUTUSAN_MK', 'SK_PERUBAHAN'];

export const SEBAB_WORDS: Readonly<Record<SebabHukum, Sentence>> = {
  REGULER: text.sebabReguler,
  PSU: text.sebabPsu,
  PSS: text.sebabPss,
  PSL: text.sebabPsl,
  PUSS: text.sebabPuss,
  PUTUSAN_MK: text.sebabMk,
  SK_PERUBAHAN: text.sebabPerubahan,
};
