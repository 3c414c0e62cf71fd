// For which reasons may information be withheld, and for how long at most? (UU 14/2008 Pasal 17 and 20, PP 61/2010)
import { type Day, day, dayParts } from '#kernel/day';
import { assert } from '#kernel/result';

export const HURUF = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type Huruf = (typeof HURUF)[number];

export interface Batas17 {
  readonly huruf: Huruf;
  readonly dari: Day;
  /** Numbered cases under the letter; 0 = the letter stands alone. */
  readonly angka: number;
  /** Longest term of a sheet in years; null = the decision sets it, and must set it. */
  readonly tahun: number | null;
  /** What ends it before its day: the day alone, consent or a post in public office, a ruling, the other Act. */
  readonly akhir: 'waktu' | 'persetujuan' | 'putusan' | 'undang_undang';
  readonly dasar: string;
  readonly yakin: 'H' | 'M' | 'L';
}

const DARI = day('2010-04-30');
const DASAR = 'UU 14/2008 Pasal 17';

/** Dated: a new row with a later day changes a term without touching the sheets before it. */
const BATAS: readonly Batas17[] = [
  { huruf: 'a', dari: DARI, angka: 5, tahun: 30, akhir: 'waktu', dasar: 'UU 14/2008 Pasal 17 huruf a, Pasal 20; PP 61/2010 Pasal 5', yakin: 'M' },
  { huruf: 'b', dari: DARI, angka: 0, tahun: null, akhir: 'waktu', dasar: `${DASAR} huruf b, Pasal 20`, yakin: 'H' },
  { huruf: 'c', dari: DARI, angka: 7, tahun: null, akhir: 'waktu', dasar: `${DASAR} huruf c, Pasal 20`, yakin: 'H' },
  { huruf: 'd', dari: DARI, angka: 0, tahun: null, akhir: 'waktu', dasar: `${DASAR} huruf d, Pasal 20`, yakin: 'H' },
  { huruf: 'e', dari: DARI, angka: 7, tahun: null, akhir: 'waktu', dasar: `${DASAR} huruf e, Pasal 20`, yakin: 'H' },
  { huruf: 'f', dari: DARI, angka: 4, tahun: null, akhir: 'waktu', dasar: `${DASAR} huruf f, Pasal 20`, yakin: 'H' },
  { huruf: 'g', dari: DARI, angka: 0, tahun: null, akhir: 'persetujuan', dasar: `${DASAR} huruf g, Pasal 18 ayat (2)`, yakin: 'H' },
  { huruf: 'h', dari: DARI, angka: 5, tahun: null, akhir: 'persetujuan', dasar: `${DASAR} huruf h, Pasal 18 ayat (2)`, yakin: 'H' },
  { huruf: 'i', dari: DARI, angka: 0, tahun: null, akhir: 'putusan', dasar: `${DASAR} huruf i`, yakin: 'H' },
  { huruf: 'j', dari: DARI, angka: 0, tahun: null, akhir: 'undang_undang', dasar: `${DASAR} huruf j`, yakin: 'H' },
];

/** As it stands on that day. */
export function batasPada(huruf: Huruf, hari: Day): Batas17 {
  const rows = BATAS.filter((one) => one.huruf === huruf);
  const found = rows.findLast(({ dari }) => dari <= hari) ?? rows[0];
  assert(found !== undefined, `letter ${huruf} of Pasal 17`);
  return found;
}

export const isHuruf = (text: unknown): text is Huruf => HURUF.some((one) => one === text);

/** Ends with consent in writing, or where the fact is about a post in public office (Pasal 18 (2)). */
export const tentangOrang = (huruf: Huruf): boolean => huruf === 'g' || huruf === 'h';

/** The last day that a sheet from `dari` may name; undefined = the decision sets it. */
export function palingLama(huruf: Huruf, dari: Day): Day | undefined {
  const { tahun } = batasPada(huruf, dari);
  if (tahun === null) return undefined;
  const { year, month, date } = dayParts(dari);
  const last = month === 2 && date === 29 ? 28 : date;
  return day(`${String(year + tahun).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`);
}
