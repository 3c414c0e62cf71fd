// In which words does the archive say what it covers and where a list goes on? (shared by acts and pages)
import { say } from '#kernel/text';
import type { JenisSamaran } from './samaran.ts';
import { arsipText as text } from './text-arsip.ts';

/** "[disamarkan: nomor telepon]", as it is kept: the archive is written in Indonesian. */
export function coverWord(jenis: JenisSamaran): string {
  return `[${say('id', text.disamarkan)}: ${say('id', text[`samar_${jenis}`])}]`;
}
