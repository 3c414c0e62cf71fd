// What is the work on a joint file called in the trail?
import type { Sentence } from '#kernel/text';
import { bersamaText as text } from './text-bersama.ts';

export const BERSAMA_EVENT = 'ppid.bersama';

export const GABUNG_EVENTS: Readonly<Record<string, Sentence>> = { [BERSAMA_EVENT]: text.peristiwa };
