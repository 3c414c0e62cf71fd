// What are the acts on objections called in the trail?
import { type Sentence } from '#kernel/text';
import { KIRIM_EVENT } from './actions/kirim.ts';
import { LANGKAH_EVENT } from './actions/melangkah.ts';
import { mejaText as text } from './text-meja.ts';

export const BUKA_EVENT = 'sidalih.tanggapan-buka';

export const TANGGAPAN_EVENTS: Readonly<Record<string, Sentence>> = { [KIRIM_EVENT]: text.tmPeristiwaKirim, [LANGKAH_EVENT]: text.tmPeristiwaLangkah, [BUKA_EVENT]: text.tmPeristiwaBuka };
