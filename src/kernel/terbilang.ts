// Which number do these Indonesian words say, and how is a number said in words? (check K19; hasil.md section 4.4)
import { assert, ok, refuse, type Result } from './result.ts';

/** What a reader of the form should look at again, though a number was understood. */
export type TerbilangWarning =
  /** "satu satu tujuh": two or three digits named one by one. */
  | { readonly code: 'DIEJA_PER_ANGKA' }
  /** A word one letter off a number word. */
  | { readonly code: 'BEDA_SATU_HURUF'; readonly values: { readonly tertulis: string; readonly dibaca: string } };

export interface Terbilang {
  readonly angka: number;
  readonly peringatan: readonly TerbilangWarning[];
}

const DIGITS = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const DIGIT = new Map(DIGITS.map((name, digit) => [name, digit]));
const ZEROS = new Set(['nol', 'kosong', 'nihil']);
const UNITS = ['puluh', 'belas', 'ratus', 'ribu', 'juta'];
const WORDS = [...DIGITS, 'kosong', 'nihil', ...UNITS, 'sepuluh', 'sebelas', 'seratus', 'seribu'];
const WORD_SET = new Set(WORDS);
const LONGEST = 999_999_999;

/** A whole number 0 to 999,999,999 in words: 20022 is "dua puluh ribu dua puluh dua". Throws outside. */
export function terbilang(n: number): string {
  assert(Number.isInteger(n) && n >= 0 && n <= LONGEST, `number in words ${n}`);
  if (n === 0) return 'nol';
  const millions = Math.floor(n / 1_000_000);
  const thousands = Math.floor(n / 1000) % 1000;
  const words = millions > 0 ? [...below1000(millions), 'juta'] : [];
  if (thousands === 1) words.push('seribu');
  else if (thousands > 1) words.push(...below1000(thousands), 'ribu');
  return [...words, ...below1000(n % 1000)].join(' ');
}

function below1000(n: number): string[] {
  const hundreds = Math.floor(n / 100);
  const words = hundreds === 0 ? [] : hundreds === 1 ? ['seratus'] : [digitName(hundreds), 'ratus'];
  const rest = n % 100;
  if (rest === 0) return words;
  if (rest < 10) return [...words, digitName(rest)];
  if (rest === 10) return [...words, 'sepuluh'];
  if (rest === 11) return [...words, 'sebelas'];
  if (rest < 20) return [...words, digitName(rest - 10), 'belas'];
  words.push(digitName(Math.floor(rest / 10)), 'puluh');
  return rest % 10 === 0 ? words : [...words, digitName(rest % 10)];
}

function digitName(digit: number): string {
  return DIGITS[digit] ?? '';
}

/**
 * Reads words as they stand on a form, in any case, glued or with signs between. What the grammar does not allow
 * ("satu ratus", "sepuluh satu", "dua puluh dan dua") is TAK_TERBACA, never a guess.
 */
export function readTerbilang(text: string): Result<Terbilang, { readonly code: 'TAK_TERBACA' }> {
  const words: string[] = [];
  const peringatan: TerbilangWarning[] = [];
  for (const token of tokensOf(text)) {
    const known = WORD_SET.has(token) ? [token] : split(token);
    const near = known === undefined ? oneLetterOff(token) : undefined;
    if (known) words.push(...known);
    else if (near === undefined) return refuse('TAK_TERBACA');
    else {
      words.push(near);
      peringatan.push({ code: 'BEDA_SATU_HURUF', values: { tertulis: token, dibaca: near } });
    }
  }
  const angka = numberOf(words);
  if (angka !== undefined) return ok({ angka, peringatan });
  const spelt = digitByDigit(words);
  if (spelt === undefined) return refuse('TAK_TERBACA');
  return ok({ angka: spelt, peringatan: [...peringatan, { code: 'DIEJA_PER_ANGKA' }] });
}

function tokensOf(text: string): string[] {
  const letters = text.toLowerCase().replace(/[^\p{L}\s]/gu, '');
  const joined = letters.replace(/(?<!\S)se\s+(?=ratus|puluh|belas|ribu)/g, 'se');
  return joined.split(/\s+/).filter((token) => token !== '');
}

/** "duapuluh" is "dua puluh". No number word begins another, so there is at most one way to cut. */
function split(token: string): string[] | undefined {
  const words: string[] = [];
  for (let at = 0; at < token.length;) {
    const word = WORDS.find((candidate) => token.startsWith(candidate, at));
    if (word === undefined) return undefined;
    words.push(word);
    at += word.length;
  }
  return words;
}

/** The only number word that differs from the token by one letter changed, missing or too many. */
function oneLetterOff(token: string): string | undefined {
  const near = WORDS.filter((word) => differsByOne(token, word));
  return near.length === 1 ? near[0] : undefined;
}

function differsByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  if (a.length === b.length) return a.slice(at + 1) === b.slice(at + 1);
  return a.length < b.length ? a.slice(at) === b.slice(at + 1) : a.slice(at + 1) === b.slice(at);
}

/** angka = nol | kosong | nihil | [sub juta] [seribu | sub ribu] [sub], not empty. */
function numberOf(words: readonly string[]): number | undefined {
  if (words.length === 0) return undefined;
  if (words.length === 1 && ZEROS.has(words[0] ?? '')) return 0;
  let total = 0;
  let sub = subAt(words, 0);
  if (sub.value > 0 && words[sub.next] === 'juta') {
    total += sub.value * 1_000_000;
    sub = subAt(words, sub.next + 1);
  }
  if (sub.value === 0 && words[sub.next] === 'seribu') {
    total += 1000;
    sub = subAt(words, sub.next + 1);
  } else if (sub.value > 1 && words[sub.next] === 'ribu') {
    total += sub.value * 1000;
    sub = subAt(words, sub.next + 1);
  }
  return sub.next === words.length ? total + sub.value : undefined;
}

interface Sub {
  /** 1-999, or 0 when no sub stands here. */
  readonly value: number;
  readonly next: number;
}

/** sub = [seratus | d2 ratus] [sepuluh | sebelas | d2 belas | d2 puluh [d1] | d1] */
function subAt(words: readonly string[], start: number): Sub {
  const hundreds = hundredsAt(words, start);
  const tens = tensAt(words, hundreds.next);
  return { value: hundreds.value + tens.value, next: tens.next };
}

function hundredsAt(words: readonly string[], at: number): Sub {
  if (words[at] === 'seratus') return { value: 100, next: at + 1 };
  const digit = digitAt(words, at);
  return digit >= 2 && words[at + 1] === 'ratus' ? { value: digit * 100, next: at + 2 } : { value: 0, next: at };
}

function tensAt(words: readonly string[], at: number): Sub {
  if (words[at] === 'sepuluh') return { value: 10, next: at + 1 };
  if (words[at] === 'sebelas') return { value: 11, next: at + 1 };
  const digit = digitAt(words, at);
  if (digit >= 2 && words[at + 1] === 'belas') return { value: 10 + digit, next: at + 2 };
  if (digit >= 2 && words[at + 1] === 'puluh') {
    const ones = digitAt(words, at + 2);
    return { value: digit * 10 + ones, next: at + (ones > 0 ? 3 : 2) };
  }
  return { value: digit, next: digit > 0 ? at + 1 : at };
}

/** 1-9, or 0 when no such word stands here. */
function digitAt(words: readonly string[], at: number): number {
  return DIGIT.get(words[at] ?? '') ?? 0;
}

/** Two or three bare digit words, one for each box of the form; an empty box may be called "kosong". */
function digitByDigit(words: readonly string[]): number | undefined {
  if (words.length < 2 || words.length > 3) return undefined;
  const digits = words.map((word) => (word === 'kosong' ? 0 : DIGIT.get(word)));
  return digits.reduce<number | undefined>((sum, digit) => (sum === undefined || digit === undefined ? undefined : sum * 10 + digit), 0);
}
