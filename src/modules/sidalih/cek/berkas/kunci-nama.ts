// Which writing of a name is looked for, and which letters of it are shown? (sidalih.md 7.1, 7.3 and 9.1)
import { foldWord } from '../../nama/fold.ts';
import { normaliseName } from '../../nama/nama.ts';
import { BALI_ORDER, BIN, DEGREES, MUHAMMAD_SHORT, TITLES } from '../../nama/words.ts';

const ORDINARY = /^[A-Z]{2,30}( [A-Z]{2,30}){0,6}$/;
/** Words that the normaliser may read in another way than letter by letter. */
const READ = [TITLES, DEGREES, MUHAMMAD_SHORT, BIN, BALI_ORDER, new Set(['ABD', 'ABDL', 'ST', 'NI'])];
const MOST_WORDS = 200_000;

/** A word in sounds, or null where only the whole name tells how it is read. */
const known = new Map<string, string | null>();

function plainFold(word: string): string | null {
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = word.includes('NJ') || READ.some((words) => words.has(word)) ? null : foldWord(word);
  if (known.size < MOST_WORDS) known.set(word, made);
  return made;
}

/**
 * The sounds of a name without blanks, titles and degrees: `SITI AMINAH` and `Hj. Siti Aminah, S.Pd` are one. Ordinary
 * names take a short way with the same result, because a whole nation passes here.
 */
export function kunciNama(nama: string): string {
  if (ORDINARY.test(nama)) {
    const words = nama.split(' ');
    const folded = words.map(plainFold);
    // A degree may be cut apart by blanks (S PD I): the long way decides.
    const cut = [2, 3].some((pieces) => DEGREES.has(words.slice(-pieces).join('')));
    if (!cut && !folded.includes(null)) return folded.join('');
  }
  return normaliseName(nama).lipat.join('');
}

/** Words of a name that a payload keeps: first letter and length of each. */
export const MOST_SHOWN = 5;
const LONGEST = 30;

/** `SITI AMINAH` as [['S', 4], ['A', 6]]; what is no letter shows as `?`. */
export function awalan(nama: string): readonly (readonly [string, number])[] {
  if (ORDINARY.test(nama)) return nama.split(' ', MOST_SHOWN).map((word) => [word.charAt(0), word.length]);
  return nama
    .toUpperCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, MOST_SHOWN)
    .map((word) => {
      const first = word.normalize('NFD').charAt(0);
      return [/[A-Z]/.test(first) ? first : '?', Math.min(word.length, LONGEST)] as const;
    });
}

/** `S*** A*****` (sidalih.md 7.3). */
export function samar(words: readonly (readonly [string, number])[]): string {
  return words.map(([first, length]) => first + '*'.repeat(Math.max(length - 1, 0))).join(' ');
}
