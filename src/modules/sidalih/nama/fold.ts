// Which spellings of a word sound the same in Indonesia? (sidalih.md 9.1: old spelling, sound folds)
import { MUHAMMAD } from './words.ts';

/** Old spelling first (OE>U, DJ>J, TJ>C, SJ>SY, NJ>NY, CH>KH), then sounds. J, Z and H stay: they are read in several ways. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/OE/g, 'U'],
  [/DJ/g, 'J'],
  [/TJ/g, 'C'],
  [/SJ/g, 'SY'],
  [/NJ/g, 'NY'],
  [/[CK]H/g, 'H'],
  [/SY|SH/g, 'S'],
  [/DZ|DH(?=[AIU]L)/g, 'Z'],
  [/TH/g, 'T'],
  [/DH/g, 'D'],
  [/[FV]/g, 'P'],
  [/Q/g, 'K'],
  [/X/g, 'KS'],
  [/Y/g, 'I'],
  [/AE/g, 'AI'],
  [/IE/g, 'I'],
  [/(.)\1+/g, '$1'],
];

/** Sun letters swallow the L of ABDUL: ABDURRAHMAN is ABDUL RAHMAN. */
const ABDUL = /ABDUL?(?=[RSTDZNL])/g;

/**
 * One word in sounds. `lipat` is the reading of today; J and Z are kept. Idempotent, so that a word already folded stays.
 */
export function foldWord(word: string): string {
  let folded = known.get(word);
  if (folded !== undefined) return folded;
  folded = fold(word);
  if (known.size >= KNOWN) known.clear();
  known.set(word, folded);
  return folded;
}

/** Names of a list repeat the same words: a fold is reckoned once, for as many words as fit into some megabytes. */
const KNOWN = 50_000;
const known = new Map<string, string>();

function fold(word: string): string {
  let folded = MUHAMMAD.has(word) ? 'MUHAMAD' : word;
  for (const [spelling, sound] of SOUNDS) folded = folded.replace(spelling, sound);
  return folded.replace(ABDUL, 'ABDU');
}

/** Folded words without the blanks between them: NUR HIDAYAH is NURHIDAYAH. */
export function joinFolded(folded: readonly string[]): string {
  return folded.length === 1 ? (folded[0] ?? '') : folded.join('').replace(ABDUL, 'ABDU').replace(/(.)\1+/g, '$1');
}

/** All readings of folded text: Z as S or J, J as Y (old spelling). Two words may be one name when a reading is common. */
export function readings(folded: string): readonly string[] {
  if (!/[JZ]/.test(folded)) return [folded];
  const found = new Set<string>();
  for (const z of ['S', 'J']) {
    const one = folded.replaceAll('Z', z);
    found.add(one.replace(/(.)\1+/g, '$1')).add(folded.replaceAll('J', 'I').replaceAll('Z', z).replace(/(.)\1+/g, '$1'));
  }
  return [...found];
}

/** The coarsest key, for blocks only: Z, J, S and the I that an old J was; K and H; vowels stay. Many different names share one. */
export function coarse(folded: string): string {
  if (!/[ZJIHK]|(.)\1/.test(folded)) return folded;
  return folded
    .replace(/[ZJI](?=[AEIOU])/g, 'S')
    .replace(/[ZJ]/g, 'S')
    .replaceAll('H', 'K')
    .replace(/(.)\1+/g, '$1');
}
