// How is a measure of strength written for a reader? (shares with two decimals, points with their sign, labels only where they may stand)
import { formatPercent } from '#kernel/format';
import { percent2 } from '#kernel/share';
import { type Lang, say } from '#kernel/text';
import type { Bagian, Kekuatan } from './measure.ts';
import { text } from './text.ts';

/** Null where there is nothing to divide by. */
export function persenOf({ suara, jumlah }: Bagian): number | null {
  return percent2(suara, jumlah);
}

/** "0,98", rounded to two decimals. */
export function decimal(lang: Lang, n: number, decimals = 2): string {
  const written = Math.abs(n).toFixed(decimals);
  const minus = n < 0 && /[1-9]/.test(written) ? '\u2212' : '';
  return `${minus}${lang === 'id' ? written.replace('.', ',') : written}`;
}

/** "+3,20" or "−7,47". */
export function points(lang: Lang, n: number): string {
  const written = decimal(lang, n);
  return n > 0 && /[1-9]/.test(written) ? `+${written}` : written;
}

/** The label alone; empty below half of the stations. */
export function labelOf(lang: Lang, { dominasi: { label, tipis, poin } }: Kekuatan, terliput: boolean): string {
  if (!terliput) return '';
  if (label === null) return say(lang, tipis && poin < 0 ? text.tertinggalTipis : text.tertinggal);
  return say(lang, label === 'UNGGUL' && tipis ? text.unggulTipis : text[label]);
}

export function percentText(lang: Lang, part: Bagian): string {
  const persen = persenOf(part);
  return persen === null ? '' : formatPercent(lang, persen);
}

/** Two decimals of a fraction as a number, for files. */
export function rounded(n: number, decimals = 2): number {
  return Number(n.toFixed(decimals));
}

/** Where a participant stands to the strongest of the others, for files: no sign, so that no spreadsheet takes it for a formula. */
export function positionOf(poin: number): 'depan' | 'seri' | 'belakang' {
  return poin > 0 ? 'depan' : poin < 0 ? 'belakang' : 'seri';
}
