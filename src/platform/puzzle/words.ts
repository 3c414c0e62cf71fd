// What is somebody told whose puzzle does not let them in, and what can they do?
import { type Lang, say } from '#kernel/text';
import type { PuzzleRefusal } from './puzzles.ts';
import { text } from './text.ts';

const WORDS = {
  SOAL_SALAH: text.salah,
  SOAL_LAMA: text.lama,
  SOAL_DIPAKAI: text.dipakai,
  SOAL_RINGAN: text.ringan,
  SOAL_DINI: text.dini,
  SOAL_PENUH: text.penuh,
} as const;

/** One sentence for the reader of the form; a fresh puzzle belongs into the page that shows it. */
export function refusalWords(lang: Lang, code: PuzzleRefusal['code']): string {
  return say(lang, WORDS[code]);
}
