// Do the words that somebody typed mean this service or page? (layanan.md 4.1: plain words, suffixes, one slip)
import { searchKey } from '#kernel/search-key';

/** Words that say nothing about what is wanted. */
const EMPTY = new Set(
  'saya aku gue kami kita ingin mau pengen mohon tolong minta bisa boleh harus cara caranya gimana bagaimana apa apakah siapa kapan dimana mana untuk buat di ke dari pada yang ini itu dan atau dengan oleh karena sudah belum tidak gak nggak ada adalah kalau bila jika the a to how my i of for and in can what where'.split(' '),
);
/** What people say for what offices write; a word may stand for several (layanan.md 4.1). Typed words alone are turned. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  nyoblos: ['memilih'],
  coblos: ['memilih'],
  mencoblos: ['memilih'],
  milih: ['memilih'],
  dptb: ['pindah', 'memilih'],
  nyalon: ['pencalonan'],
  mencalonkan: ['pencalonan'],
  nyaleg: ['pencalonan'],
  ngadu: ['pengaduan'],
  mengadu: ['pengaduan'],
  komplain: ['pengaduan'],
  protes: ['pengaduan'],
  ktp: ['data', 'pemilih'],
  loket: ['kunjungan'],
  ketemu: ['bertemu'],
  nyuap: ['suap'],
  nyogok: ['suap'],
  dicatat: ['terdaftar'],
};
/** Endings that do not change which service is meant. */
const ENDING = /(?:nya|lah|kah|ku|mu)$/;
/** From this length on one wrong, missing or extra letter is forgiven. */
const FORGIVE_FROM = 5;
/** A word this long or longer keeps its stem when an ending is cut. */
const STEM = 3;

/** The words that count, stemmed: "namanya dicatut" is "nama", "dicatut"; "surat-surat" is "surat". */
export function contentWords(text: string): string[] {
  const words = searchKey(text).split(' ').filter((word) => word !== '' && !EMPTY.has(word)).map(stem);
  return [...new Set(words)];
}

/** What was typed, in the words of the house. */
export function typedWords(text: string): string[] {
  return [...new Set(contentWords(text).flatMap((word) => SYNONYMS[word] ?? [word]))];
}

function stem(word: string): string {
  const cut = word.replace(ENDING, '');
  return cut.length >= STEM ? cut : word;
}

/**
 * How well a text answers the words, 0 to 1: the mean over the typed words of 1 (same word), 0.9 (its beginning),
 * 0.6 (one slip) or 0. Less than half of the words found is no answer. `also` holds other names and counts less.
 */
export function matchWords(typed: readonly string[], own: string, also = ''): number {
  if (typed.length === 0) return 0;
  const first = contentWords(own);
  const second = contentWords(also);
  let sum = 0;
  let found = 0;
  for (const word of typed) {
    const best = Math.max(closeness(word, first), 0.8 * closeness(word, second));
    sum += best;
    if (best > 0) found += 1;
  }
  return found * 2 <= typed.length && found < typed.length ? 0 : sum / typed.length;
}

function closeness(word: string, among: readonly string[]): number {
  if (among.includes(word)) return 1;
  if (word.length >= 2 && among.some((other) => other.startsWith(word))) return 0.9;
  return word.length >= FORGIVE_FROM && among.some((other) => other.length >= FORGIVE_FROM && oneSlip(word, other)) ? 0.6 : 0;
}

/** At most one letter is changed, left out, added, or two neighbours are swapped. */
export function oneSlip(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length > b.length) return a.slice(at + 1) === b.slice(at);
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return swapped || a.slice(at + 1) === b.slice(at + 1);
}
