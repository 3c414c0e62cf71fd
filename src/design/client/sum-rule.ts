// Which sums does a paper form promise, and do the figures typed so far keep them? (hasil.md section 4.1; server and phone alike)
import { formatInt } from '#kernel/format';
import { assert } from '#kernel/result';
import type { Lang } from '#kernel/text';
import { readTerbilang } from '#kernel/terbilang';

/**
 * The grammar of `data-sum` and `data-check`, by names of fields:
 *
 *     rule  = name { "+" name } [ relation name ]
 *     relation = "="   the sum is the figure on the right            p1+p2+p3=va
 *              | "<="  the sum is at most the figure on the right    dpt_l<=a_l
 *              | "~"   one figure, and its words on the right        va~va_huruf
 *
 * A name holds letters, digits, "_", "-", "." and ":". Blanks do not count.
 */
export interface SumRule {
  readonly terms: readonly string[];
  readonly relation: '=' | '<=' | '~' | undefined;
  readonly right: string | undefined;
}

const RULE = /^([\w.:-]+(?:\+[\w.:-]+)*)(?:(<=|=|~)([\w.:-]+))?$/;

/** Throws on a rule that is none: rules are written by us, not typed by anybody. */
export function parseRule(text: string): SumRule {
  const found = RULE.exec(text.replaceAll(' ', ''));
  assert(found !== null, `sum rule "${text}"`);
  const [, left = '', relation, right] = found;
  const terms = left.split('+');
  assert(relation !== '~' || terms.length === 1, `words of one figure only in "${text}"`);
  return { terms, relation: relation as SumRule['relation'], right };
}

/** What stands in the field of this name, as typed; an unknown field is empty. */
export type Reading = (name: string) => string;

export interface Verdict {
  /** `belum`: a figure is still missing or is no figure, so nothing can be said. */
  readonly state: 'belum' | 'cocok' | 'beda';
  /** One for each term. */
  readonly terms: readonly (number | undefined)[];
  /** Sum of the terms that are there. */
  readonly sum: number;
  readonly right: number | undefined;
}

/** A whole number as typed, or undefined: an empty field is no zero (section 1.3). */
export function readFigure(raw: string): number | undefined {
  const digits = raw.trim();
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

export function judge(rule: SumRule, read: Reading): Verdict {
  const terms = rule.terms.map((name) => readFigure(read(name)));
  const sum = terms.reduce<number>((total, term) => total + (term ?? 0), 0);
  const right = rule.right === undefined ? undefined : rule.relation === '~' ? readWords(read(rule.right)) : readFigure(read(rule.right));
  if (right === undefined || terms.includes(undefined)) return { state: 'belum', terms, sum, right };
  const holds = rule.relation === '<=' ? sum <= right : sum === right;
  return { state: holds ? 'cocok' : 'beda', terms, sum, right };
}

/** Words that cannot be read are the server's question, not a difference. */
function readWords(raw: string): number | undefined {
  const read = readTerbilang(raw);
  return read.ok ? read.value.angka : undefined;
}

/**
 * Fills a sentence with what was found: {hitung} "184 + 3 = 187" (a single figure stands alone), {jumlah} 187,
 * {isi} 178, {selisih} 9. A sum of many rows is counted instead of written out.
 */
export function fillVerdict(lang: Lang, sentence: string, verdict: Verdict): string {
  const say = (n: number | undefined): string => (n === undefined ? '…' : formatInt(lang, n));
  const written = verdict.terms.map(say).join(' + ');
  const values: Record<string, string> = {
    hitung: verdict.terms.length === 1 || verdict.terms.length > MOST_WRITTEN ? say(verdict.sum) : `${written} = ${say(verdict.sum)}`,
    jumlah: say(verdict.sum),
    isi: say(verdict.right),
    selisih: say(verdict.right === undefined ? undefined : Math.abs(verdict.sum - verdict.right)),
  };
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** More terms than fit in a line of a phone are counted. */
const MOST_WRITTEN = 5;

/** "20 + 144 + 20", or undefined where there are too many to write. */
export function writtenTerms(lang: Lang, verdict: Verdict): string | undefined {
  if (verdict.terms.length > MOST_WRITTEN) return undefined;
  return verdict.terms.map((term) => (term === undefined ? '…' : formatInt(lang, term))).join(' + ');
}
