// What is the name within what was written? (sidalih.md 9.1; the original is always kept)
import { coarse, foldWord, joinFolded } from './fold.ts';
import { AFTER_RADEN, BALI_ORDER, BIN, DEGREES, MUHAMMAD, MUHAMMAD_SHORT, TITLES } from './words.ts';

/** A name taken apart. Everything but `asli` is capitals without marks; nothing is guessed beyond the rules. */
export interface Nama {
  /** As it was written. */
  readonly asli: string;
  /** Words of the name itself, abbreviations spelled out; without titles, degrees, BIN and what stands as Balinese fields. */
  readonly token: readonly string[];
  /** The same words in sounds. */
  readonly lipat: readonly string[];
  /** Those without blanks between them. */
  readonly gabung: string;
  /** What follows BIN or BINTI. */
  readonly binti: string | undefined;
  /** Titles and degrees, in their order. */
  readonly gelar: readonly string[];
  readonly partikelBali: 'I' | 'NI' | undefined;
  /** Order of birth, 1 to 4. */
  readonly urutanBali: number | undefined;
  /** A first word that was one letter (M for Muhammad, S or ST for Siti): weaker than the word itself. */
  readonly singkat: string | undefined;
  /** Coarse key of the whole name without blanks: for blocks, not for judgement. */
  readonly kunciLipat: string;
  /** The same with the words sorted. */
  readonly kunciUrut: string;
}

const SIGNS: Readonly<Record<string, string>> = { '0': 'O', '1': 'I', '5': 'S', '8': 'B' };

/**
 * Takes a written name apart. An empty or markless text gives no words. The sex, where known, decides whether S. and ST.
 * in front stand for SITI ("P") or stay as they are ("L").
 */
export function normaliseName(raw: string, jenisKelamin?: string): Nama {
  const [head = '', ...tail] = clean(raw).split(',');
  const gelar: string[] = [];
  let words = split(head);
  words = dropTitles(words, gelar);
  const at = words.findIndex((word, place) => place > 0 && BIN.has(word));
  const binti = at > 0 ? words.slice(at + 1).join(' ') : '';
  if (at > 0) words = words.slice(0, at);
  words = dropDegrees(words, gelar);
  gelar.push(...tail.flatMap((part) => split(part)));
  const [spelled, singkat] = spellOut(words, jenisKelamin);
  const bali = balinese(spelled);
  const lipat = bali.token.map(foldWord);
  const gabung = joinFolded(lipat);
  return {
    asli: raw,
    token: bali.token,
    lipat,
    gabung,
    binti: binti === '' ? undefined : binti,
    gelar,
    partikelBali: bali.partikel,
    urutanBali: bali.urutan,
    singkat,
    kunciLipat: coarse(gabung),
    kunciUrut: [...lipat].sort().map(coarse).join(' '),
  };
}

function clean(raw: string): string {
  // What is written in plain capitals, as nearly all names are, has nothing to be cleaned of.
  if (/^[A-Z ,.]*$/.test(raw)) return raw;
  return raw
    .normalize('NFKC')
    .toUpperCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'`\u00b4\u2018\u2019\u02bc\u02bb]/g, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g, ' ');
}

/** Words at blanks, hyphens and other marks; dots part words, but letters of one abbreviation stay together (R.A., S.PD). */
function split(text: string): string[] {
  if (/^[A-Z ]*$/.test(text)) return text.split(' ').filter((word) => word !== '');
  return text
    .split(/[^\p{L}\p{N}.]+/u)
    .flatMap((piece) => {
      const parts = piece.split('.').filter((part) => part !== '');
      const whole = parts.join('');
      return parts.length > 1 && (TITLES.has(whole) || DEGREES.has(whole)) ? [whole] : parts;
    })
    .map((word) => (/\p{L}/u.test(word) ? word.replace(/[0158]/g, (digit) => SIGNS[digit] ?? digit) : word));
}

function dropTitles(words: readonly string[], gelar: string[]): string[] {
  let at = 0;
  while (at < words.length - 1 && TITLES.has(words[at] ?? '')) {
    gelar.push(words[at] ?? '');
    const raden = words[at] === 'RADEN';
    at += 1;
    if (raden && at < words.length - 1 && AFTER_RADEN.has(words[at] ?? '')) {
      gelar.push(words[at] ?? '');
      at += 1;
    }
  }
  return words.slice(at);
}

function dropDegrees(words: readonly string[], gelar: string[]): string[] {
  let end = words.length;
  for (;;) {
    const size = [3, 2, 1].find((length) => end - length > 0 && isDegree(words.slice(end - length, end)));
    if (size === undefined) return words.slice(0, end);
    gelar.push(words.slice(end - size, end).join(''));
    end -= size;
  }
}

/** One word, or pieces of one that blanks cut apart: none of them is longer than a piece of a degree is. */
function isDegree(pieces: readonly string[]): boolean {
  return DEGREES.has(pieces.join('')) && (pieces.length === 1 || pieces.every((piece) => piece.length <= 4));
}

function spellOut(words: readonly string[], jenisKelamin: string | undefined): readonly [string[], string | undefined] {
  const [first = '', ...rest] = words.map((word) => (word === 'ABD' || word === 'ABDL' ? 'ABDUL' : word));
  const short = first.length === 1 ? first : undefined;
  if (rest.length > 0 && MUHAMMAD_SHORT.has(first) && !(short !== undefined && jenisKelamin === 'P')) return [['MUHAMMAD', ...rest], short];
  if (rest.length > 0 && first === 'ST' && jenisKelamin !== 'L') return [['SITI', ...rest], 'S'];
  if (rest.length > 0 && first === 'S' && jenisKelamin === 'P') return [['SITI', ...rest], 'S'];
  return [words.length === 0 ? [] : [MUHAMMAD.has(first) ? 'MUHAMMAD' : first, ...rest], undefined];
}

interface Bali {
  readonly token: string[];
  readonly partikel: 'I' | 'NI' | undefined;
  readonly urutan: number | undefined;
}

/** I or NI counts only before an order name: elsewhere I is an initial and NI a name. Some word always remains. */
function balinese(words: readonly string[]): Bali {
  const [first] = words;
  const partikel = (first === 'I' || first === 'NI') && orderOf(words[1]) !== undefined ? first : undefined;
  let at = partikel === undefined ? 0 : 1;
  let urutan: number | undefined;
  for (let order = orderOf(words[at]); order !== undefined; order = orderOf(words[at])) {
    urutan = Math.max(urutan ?? 0, order);
    if (at === words.length - 1) break;
    at += 1;
  }
  return { token: words.slice(at), partikel, urutan };
}

function orderOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : BALI_ORDER.get(word.replace(/NJ/g, 'NY'));
}
