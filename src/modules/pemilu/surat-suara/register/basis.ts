// How are a basis and the demand on lists of candidates written in the register of ballots?
import type { Dasar, Keterwakilan } from '../ballot.ts';

/** Read in a law or in two reports. */
export const read = (aturan: string): Dasar => ({ aturan, keyakinan: 'H' });
/** One report, or a statute from memory. */
export const held = (aturan: string): Dasar => ({ aturan, keyakinan: 'M' });

const ARTICLES: readonly Dasar[] = [read('UU 7/2017 Pasal 245'), read('UU 7/2017 Pasal 246 ayat (2)')];

/** As applied to the lists of 2024; MA 24 P/HUM/2023 rounds up, which they did not follow. */
export const WOMEN_2024: Keterwakilan = { bagian: [30, 100], tiap: 3, pembulatan: 'biasa', dasar: [...ARTICLES, read('PKPU 10/2023 Pasal 8 ayat (2)')] };

export const WOMEN_2019: Keterwakilan = { bagian: [30, 100], tiap: 3, pembulatan: 'ke-atas', dasar: [...ARTICLES, held('PKPU 20/2018 Pasal 6')] };
