// Which figures and words stand in the fields as typed? (hasil.md 1.3, 3.1, 4.4; a browser uses it too)
import { readTerbilang, terbilang } from '#kernel/terbilang';
import type { KontesPack } from '#modules/pemilu';
import type { Angka } from '../figures.ts';
import { type Kertas, paperOf } from './paper.ts';

/** By name of field, as typed; absent = nothing. */
export type Terketik = Readonly<Record<string, string | undefined>>;

/** A field that cannot stand: no whole number from 0 up, or more digits than any form of ours has. */
export interface Galat {
  readonly field: string;
  readonly code: 'E_ANGKA' | 'E_BESAR' | 'E_KATA';
}

/** KOSONG nothing was typed; COCOK the words say the figure; BEDA another; TAK_TERBACA they say no number. */
export type KeadaanHuruf = 'KOSONG' | 'COCOK' | 'BEDA' | 'TAK_TERBACA';

export interface Terbaca {
  /** By number of the box; null where its boxes are empty. */
  readonly angka: readonly Angka[];
  /** By number of the box; null where the paper has no words. */
  readonly huruf: readonly (KeadaanHuruf | null)[];
  readonly galat: readonly Galat[];
}

const MOST_DIGITS = 6;
export const MOST_WORDS = 120;

/**
 * A figure as typed: an empty left box is 0, so "20" and "020" are 20; three empty boxes are null, never 0. Anything
 * but the digits 0 to 9 is refused, and what was typed stays where it is.
 */
export function readAngka(typed: string): Angka | Galat['code'] {
  const digits = typed.trim();
  if (digits === '') return null;
  if (!/^[0-9]+$/.test(digits)) return 'E_ANGKA';
  return digits.length > MOST_DIGITS ? 'E_BESAR' : Number(digits);
}

export function readTyped(pack: KontesPack, typed: Terketik): Terbaca {
  const { kotak } = paperOf(pack);
  const galat: Galat[] = [];
  const angka = kotak.map(({ nama }): Angka => {
    const found = readAngka(typed[nama] ?? '');
    if (typeof found !== 'string') return found;
    galat.push({ field: nama, code: found });
    return null;
  });
  const huruf = kotak.map((box, at): KeadaanHuruf | null => {
    if (box.huruf === null) return null;
    const words = typed[box.huruf] ?? '';
    if (words.length > MOST_WORDS || !words.isWellFormed()) galat.push({ field: box.huruf, code: 'E_KATA' });
    return hurufOf(words, angka[at] ?? null);
  });
  return { angka, huruf, galat };
}

/** Words without a figure beside them are compared with nothing. */
function hurufOf(words: string, angka: Angka): KeadaanHuruf {
  if (words.trim() === '') return 'KOSONG';
  const read = readTerbilang(words.slice(0, MOST_WORDS));
  if (!read.ok) return 'TAK_TERBACA';
  if (angka === null) return 'KOSONG';
  return read.value.angka === angka ? 'COCOK' : 'BEDA';
}

/**
 * Do the words of every cell agree with its digits (K19)? Null = not all of them could be compared. One that differs is
 * enough for no.
 */
export function hurufSama({ huruf }: Pick<Terbaca, 'huruf'>): boolean | null {
  const asked = huruf.filter((one) => one !== null);
  if (asked.includes('BEDA')) return false;
  return asked.length > 0 && asked.every((one) => one === 'COCOK') ? true : null;
}

export function suaraOf(pack: KontesPack, { angka }: Pick<Terbaca, 'angka'>): Angka[] {
  return angka.slice(0, pack.opsi.length);
}

export function selOf(pack: KontesPack, { angka }: Pick<Terbaca, 'angka'>): Angka[] {
  return angka.slice(pack.opsi.length);
}

/** The fields that say these figures, for a form that is opened again. Words only where they are known to agree. */
export function typedFrom(pack: KontesPack, suara: readonly Angka[], sel: readonly Angka[], withWords = false): Terketik {
  const { kotak }: Kertas = paperOf(pack);
  const all = [...suara, ...sel];
  return Object.fromEntries(
    kotak.flatMap(({ nama, huruf }, at) => {
      const n = all[at] ?? null;
      if (n === null) return [];
      return [[nama, String(n)] as const, ...(huruf === null || !withWords ? [] : [[huruf, terbilang(n)] as const])];
    }),
  );
}
