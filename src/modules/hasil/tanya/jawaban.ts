// Is what an officer wrote an answer that can stand in public? (an explanation: no accusation, no personal data)
import type { KontesPack } from '#modules/pemilu';
import { type Result, ok, refuse } from '#kernel/result';
import { type Lang, say } from '#kernel/text';
import { formatInt } from '#kernel/format';
import { tidySentence } from '../desk/sentence.ts';
import { alasan as reasons, jawab } from './text-jawab.ts';

export const ALASAN = Object.keys(reasons) as readonly (keyof typeof reasons)[];
export type Alasan = keyof typeof reasons;

export const TERPENDEK = 10;
export const TERPANJANG = 500;

/** Words that accuse (hasil.md 10): refused in every sentence of this room and in every answer. */
export const MENUDUH = /curang|manipulasi|(?:peng)?gelembung|fiktif|siluman/i;
/** A NIK (16 digits), a mobile number, an address of electronic mail. A station's code has 13 digits. */
const PRIBADI = /(?<![0-9])(?:[0-9][ .-]?){16}(?![0-9])|(?:\+?62|(?<![0-9])0)[ .-]?8(?:[ .-]?[0-9]){7,}|[^\s@]+@[^\s@]+\.[^\s@]+/;

export type TolakJawaban = 'PENDEK' | 'PANJANG' | 'KATA' | 'PRIBADI' | 'ALASAN' | 'RUJUKAN';

export interface IsiJawaban {
  readonly alasan: Alasan;
  readonly isi: string;
  /** `H2` page 2 of the form, or a plenary by its layer; null = none. */
  readonly rujukan: string | null;
}

const PLENO = ['D_KEC', 'D_KAB', 'D_PROV', 'D_NAS'] as const;

/** What an answer may refer to: pages of the form, and plenaries. */
export function rujukanOf({ form }: Pick<KontesPack, 'form'>): readonly string[] {
  return [...form.halaman.map((_, at) => `H${at + 1}`), ...PLENO];
}

export function rujukanWords(lang: Lang, kode: string): string {
  const plenary = PLENO.find((one) => one === kode);
  return plenary === undefined ? say(lang, jawab.rujukanHalaman, { n: formatInt(lang, Number(kode.slice(1))) }) : say(lang, jawab[`rujukan${plenary}`]);
}

export function alasanWords(lang: Lang, kode: string): string {
  const found = ALASAN.find((one) => one === kode);
  return found === undefined ? kode : say(lang, reasons[found]);
}

/** One line of plain text between ten and 500 characters, by the rules above. `values.kata` of a refusal is the word. */
export function readJawabanBaru(
  pack: Pick<KontesPack, 'form'>,
  typed: { readonly alasan?: string | undefined; readonly isi?: string | undefined; readonly rujukan?: string | undefined },
): Result<IsiJawaban, { readonly code: TolakJawaban; readonly values?: Readonly<Record<string, string | number>> }> {
  const alasan = ALASAN.find((one) => one === typed.alasan);
  if (alasan === undefined) return refuse('ALASAN');
  const rujukan = typed.rujukan === undefined || typed.rujukan === '' ? null : typed.rujukan;
  if (rujukan !== null && !rujukanOf(pack).includes(rujukan)) return refuse('RUJUKAN');
  const isi = tidySentence(typed.isi ?? '');
  if (isi.length > TERPANJANG) return refuse('PANJANG');
  if (isi.length < TERPENDEK || (isi.match(/\p{L}/gu)?.length ?? 0) < TERPENDEK / 2) return refuse('PENDEK');
  const plain = isi.normalize('NFKD').replace(/\p{M}/gu, '');
  const kata = MENUDUH.exec(plain)?.[0];
  if (kata !== undefined) return refuse('KATA', { kata });
  return PRIBADI.test(plain) ? refuse('PRIBADI') : ok({ alasan, isi, rujukan });
}
