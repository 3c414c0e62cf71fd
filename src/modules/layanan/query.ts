// What did the visitor type into the search box: nothing, a NIK, an area code, or words? (layanan.md 4.1)
import { type AreaCode, parseAreaCode } from '#kernel/area-code';
import { readCode } from '#platform/receipts';

export type Query =
  | { readonly kind: 'kosong' }
  /** Looks like a NIK or a card number: never echoed, never looked up, never logged. */
  | { readonly kind: 'nik' }
  /** The code of a receipt: it opens its case on the page of tracking, never here. */
  | { readonly kind: 'resi' }
  | { readonly kind: 'kode'; readonly kode: AreaCode; readonly words: string }
  | { readonly kind: 'kata'; readonly words: string };

/** Longer than any name in the trees; the rest of a query is not read. */
const MOST = 80;
/** A station's code has 13 digits; a NIK has 16. From 14 on it is nobody's area and may be somebody's number. */
const PERSONAL_DIGITS = 14;
/** Control characters and marks that turn the writing direction or take no room. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;

/** Reads a query. What it returns is safe to show again, except for `nik`, which carries nothing. */
export function readQuery(raw: string | undefined): Query {
  // Reading is bounded before any pattern runs over it: ten kilobytes cost as much as one line.
  const clean = (raw ?? '').slice(0, 400).normalize('NFKC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  if (clean === '') return { kind: 'kosong' };
  if (holdsPersonalNumber(clean)) return { kind: 'nik' };
  const words = Array.from(clean).slice(0, MOST).join('').trim();
  // With its check symbol: a word of twelve letters is hardly ever one by chance.
  if (readCode(words).ok) return { kind: 'resi' };
  const code = parseAreaCode(words.replace(/\s/g, ''));
  return code.ok ? { kind: 'kode', kode: code.value, words } : { kind: 'kata', words };
}

/** People break a NIK with blanks, dots and dashes; digits of other scripts count as digits after NFKC or not at all. */
function holdsPersonalNumber(text: string): boolean {
  const runs = text.replace(/(?<=\p{Nd})[\s.,_/-]+(?=\p{Nd})/gu, '').match(/\p{Nd}+/gu) ?? [];
  return runs.some((run) => run.length >= PERSONAL_DIGITS);
}
