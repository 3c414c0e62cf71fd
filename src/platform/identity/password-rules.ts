// Is this password too easy to guess? (keamanan.md 1.3; ASVS 6.2: no composition rules, context and common passwords refused)
import { ok, refuse } from '#kernel/result';
import type { Answer } from './answer.ts';
import { COMMON_WORDS } from './common-words.ts';

export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 128;

export type PasswordFault = 'SANDI_PENDEK' | 'SANDI_PANJANG' | 'SANDI_TERKAIT' | 'SANDI_LEMAH';

/** What a guesser would try first for this person. */
export interface PasswordContext {
  /** Own name, sign-in name, name of the office. */
  readonly names: readonly string[];
  /** The present year. */
  readonly year: number;
}

/** Words of the house; nobody needs them in a password. */
const HOUSE = ['kpu', 'pemilu', 'pilkada', 'pilpres', 'pileg', 'kpps', 'bawaslu', 'sirekap', 'pendopo'];
/** Shorter parts of names ("adi", "kota") would refuse too much. */
const NAME_LETTERS = 4;
/** Parts of names that name nobody. */
const PLAIN = new Set([
  'kota',
  'kabupaten',
  'provinsi',
  'daerah',
  'khusus',
  'ibukota',
  'administrasi',
  'utara',
  'selatan',
  'timur',
  'barat',
  'tengah',
]);

const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'qazwsxedcrfvtgbyhnujmik',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'abcdefghijklmnopqrstuvwxyz',
];
const RUN = 3;
/** What a guesser has to find: a word or a run counts 2, any other character 1. */
const TOKEN_COST = 2;
/** A blank or a mark between words. */
const SEPARATOR = /^[ -/:-@[-`{-~]$/;
const SEPARATOR_COST = 0.5;
const ENOUGH = 8;
const LONGEST_WORD = Math.max(...COMMON_WORDS.map((word) => word.length));
const WORDS = new Set(COMMON_WORDS);

/**
 * Takes 12 to 128 characters of any kind, exactly as received. Instead of a copied list of leaked passwords it refuses
 * what such lists are made of: words of the house and of the person, the years around the present one, and whatever
 * falls apart into a few common words, runs of keys, dates and repetitions.
 */
export function checkPassword(password: string, context: PasswordContext): Answer<string, PasswordFault> {
  const length = Array.from(password).length;
  if (length < PASSWORD_MIN) return refuse('SANDI_PENDEK', { paling: PASSWORD_MIN });
  if (length > PASSWORD_MAX) return refuse('SANDI_PANJANG', { paling: PASSWORD_MAX });
  const plain = [password.toLowerCase(), unmask(password.toLowerCase())];
  const forbidden = [...HOUSE, ...nameParts(context.names), ...[-1, 0, 1].map((by) => String(context.year + by))];
  if (forbidden.some((word) => plain.some((text) => text.includes(word)))) return refuse('SANDI_TERKAIT');
  return plain.every((text) => guesses(text) >= ENOUGH) ? ok(password) : refuse('SANDI_LEMAH');
}

function nameParts(names: readonly string[]): string[] {
  return names
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length >= NAME_LETTERS && !PLAIN.has(part));
}

const MASKS: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** "p4$$w0rd" -> "password". */
function unmask(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => MASKS[sign] ?? sign);
}

/** The least number of things to guess, over all ways of cutting the text; a repetition is only its first part. */
function guesses(text: string): number {
  const unit = Array.from(text).slice(0, period(text));
  const cost = [0];
  const total = unit.length;
  for (let end = 1; end <= total; end += 1) {
    let best = (cost[end - 1] ?? 0) + (SEPARATOR.test(unit[end - 1] ?? '') ? SEPARATOR_COST : 1);
    for (let start = end - RUN; start >= 0; start -= 1) {
      const part = unit.slice(start, end).join('');
      if (isToken(part)) best = Math.min(best, (cost[start] ?? 0) + TOKEN_COST);
    }
    cost[end] = best;
  }
  return cost[total] ?? 0;
}

/** Length of the shortest part whose repetition makes the text; its own length when there is none. */
function period(text: string): number {
  const signs = Array.from(text);
  for (let step = 1; step <= signs.length / 2; step += 1) if (signs.every((sign, at) => sign === signs[at % step])) return step;
  return signs.length;
}

function isToken(part: string): boolean {
  if (part.length <= LONGEST_WORD && WORDS.has(part)) return true;
  if (/^(.)\1+$/u.test(part)) return true;
  if (/^(19|20)\d\d$/.test(part) || /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])((19|20)?\d\d)$/.test(part)) return true;
  const backwards = Array.from(part).reverse().join('');
  return ROWS.some((row) => `${row}${row}`.includes(part) || `${row}${row}`.includes(backwards));
}
