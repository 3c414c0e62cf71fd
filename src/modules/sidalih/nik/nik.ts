// What do the sixteen digits of a NIK or NKK say, and what is wrong with them? (sidalih.md section 4)
import { type Day, isLeap } from '#kernel/day';
import { everARegency, isProvince } from './kabko.ts';

export type NikCode =
  | 'E_NIK_KOSONG' // nothing written
  | 'E_NIK_PANJANG' // not 16 characters
  | 'E_NIK_DIGIT' // something other than 0-9
  | 'E_NIK_NOTASI_ILMIAH' // a spreadsheet took it for a number: 6.47105E+15
  | 'E_NIK_PROVINSI' // no province has these first two digits
  | 'E_NIK_TANGGAL' // a day that no calendar has
  | 'E_NIK_URUT' // serial 0000
  | 'W_NIK_KABKO'; // a kab/kota that never existed

export type NkkCode =
  | 'E_NKK_KOSONG'
  | 'E_NKK_PANJANG'
  | 'E_NKK_DIGIT'
  | 'E_NKK_NOTASI_ILMIAH'
  | 'E_NKK_PROVINSI'
  | 'E_NKK_TANGGAL'
  | 'E_NKK_URUT'
  | 'W_NKK_KABKO';

export type Sex = 'L' | 'P';

export interface Nik {
  /** The 16 digits; undefined when the shape itself is wrong. */
  readonly digits: string | undefined;
  readonly codes: readonly NikCode[];
  /** By the day plus 40; undefined when the day is impossible. */
  readonly sex: Sex | undefined;
  /** By the century rule; undefined when the date is impossible. */
  readonly born: Day | undefined;
  /** Kecamatan of the first registration, 6 digits; undefined when the shape is wrong. */
  readonly area: string | undefined;
}

export interface Nkk {
  readonly digits: string | undefined;
  readonly codes: readonly NkkCode[];
}

const SHAPE = {
  nik: { empty: 'E_NIK_KOSONG', length: 'E_NIK_PANJANG', digit: 'E_NIK_DIGIT', scientific: 'E_NIK_NOTASI_ILMIAH' },
  nkk: { empty: 'E_NKK_KOSONG', length: 'E_NKK_PANJANG', digit: 'E_NKK_DIGIT', scientific: 'E_NKK_NOTASI_ILMIAH' },
} as const;

type ShapeOf<K extends keyof typeof SHAPE> = (typeof SHAPE)[K][keyof (typeof SHAPE)[K]];

const LENGTH = 16;
const WOMAN = 40;
const MONTH_DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
/** As a spreadsheet writes a long number, with the decimal mark of either language. */
const SCIENTIFIC = /^[0-9](?:[.,][0-9]+)?E\+?[0-9]{1,3}$/i;
/** Blanks of every kind, zero-width ones too, and hyphens of every kind. */
const FILLING = /[\s\u200b-\u200d\u2060\ufeff\u2010-\u2015\u2212-]+/g;
const NONE = Object.freeze([]) as readonly never[];

/**
 * Reads a NIK as written. `asOf`: the day after which nobody of this list is born (century rule: the latest year not after
 * it). `born`: the birth date on record; when it has the same day, month and last two digits of the year, its century wins.
 */
export function readNik(written: string, asOf: Day, born?: Day): Nik {
  const read = sixteen(written, 'nik');
  if (read.digits === undefined) return { digits: undefined, codes: read.codes, sex: undefined, born: undefined, area: undefined };
  const { digits } = read;
  const codes: NikCode[] = [];
  const province = two(digits, 0);
  if (!isProvince(province)) codes.push('E_NIK_PROVINSI');
  else if (!everARegency(province * 100 + two(digits, 2))) codes.push('W_NIK_KABKO');
  const day = two(digits, 6);
  const sex: Sex = day > WOMAN ? 'P' : 'L';
  const date = birthDate(digits, sex === 'P' ? day - WOMAN : day, asOf, born);
  if (date === undefined) codes.push('E_NIK_TANGGAL');
  if (digits.endsWith('0000')) codes.push('E_NIK_URUT');
  return { digits, codes: codes.length === 0 ? NONE : codes, sex: date === undefined ? undefined : sex, born: date, area: digits.slice(0, 6) };
}

/** Reads an NKK as written: same shape, the date is that of issue (nothing is added for women). */
export function readNkk(written: string): Nkk {
  const read = sixteen(written, 'nkk');
  if (read.digits === undefined) return read;
  const { digits } = read;
  const codes: NkkCode[] = [];
  const province = two(digits, 0);
  if (!isProvince(province)) codes.push('E_NKK_PROVINSI');
  else if (!everARegency(province * 100 + two(digits, 2))) codes.push('W_NKK_KABKO');
  // A leap day of 1900 can stand on no card, so 2000 is the year of 00.
  if (!exists(2000 + two(digits, 10), two(digits, 8), two(digits, 6))) codes.push('E_NKK_TANGGAL');
  if (digits.endsWith('0000')) codes.push('E_NKK_URUT');
  return { digits, codes: codes.length === 0 ? NONE : codes };
}

/** For a screen: the last four digits behind stars; stars alone for anything that is no sixteen digits. */
export function maskNik(nik: string): string {
  return /^[0-9]{16}$/.test(nik) ? `************${nik.slice(-4)}` : '****************';
}

type Sixteen<C> = { readonly digits: string; readonly codes: readonly never[] } | { readonly digits: undefined; readonly codes: readonly C[] };

function sixteen<K extends keyof typeof SHAPE>(written: string, kind: K): Sixteen<ShapeOf<K>> {
  const code = SHAPE[kind] as { readonly [name in keyof typeof SHAPE.nik]: ShapeOf<K> };
  const wrong = (...codes: ShapeOf<K>[]): Sixteen<ShapeOf<K>> => ({ digits: undefined, codes });
  const text = onlyDigits(written) && written.length === LENGTH ? written : trimmed(written);
  if (text === '') return wrong(code.empty);
  if (SCIENTIFIC.test(text)) return wrong(code.digit, code.scientific);
  if (!onlyDigits(text)) return wrong(code.digit);
  if (text.length !== LENGTH) return wrong(code.length);
  return { digits: text, codes: NONE };
}

function trimmed(written: string): string {
  // Cut before anything is searched: what a field holds may be a whole file.
  const text = written.slice(0, 200).trim().replace(/^['\u2018\u2019`]/, '');
  // A plus or minus of an exponent is part of the damage, not filling.
  return /E[+-]/i.test(text) ? text.replace(/\s+/g, '') : text.replace(FILLING, '');
}

function onlyDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 48 || unit > 57) return false;
  }
  return true;
}

/** Two digits at a place, as a number. */
function two(digits: string, at: number): number {
  return digits.charCodeAt(at) * 10 + digits.charCodeAt(at + 1) - 528;
}

function birthDate(digits: string, date: number, asOf: Day, born: Day | undefined): Day | undefined {
  const tail = `-${digits.slice(8, 10)}-${date < 10 ? '0' : ''}${date}`;
  const short = digits.slice(10, 12);
  if (born?.slice(2, 4) === short && born.endsWith(tail)) return born;
  const month = two(digits, 8);
  for (const century of centuries(asOf)) {
    const candidate = `${century}${short}${tail}` as Day;
    if (candidate <= asOf && exists(century * 100 + Number(short), month, date)) return candidate;
  }
  return undefined;
}

function centuries(asOf: Day): readonly number[] {
  const last = Number(asOf.slice(0, 2));
  return [last, last - 1];
}

function exists(year: number, month: number, date: number): boolean {
  if (date < 1 || month < 1 || month > 12) return false;
  return date <= (month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month] ?? 0));
}
