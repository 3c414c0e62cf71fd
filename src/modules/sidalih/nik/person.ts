// Do NIK, NKK and what the record says of a person agree, and is that person old enough? (sidalih.md sections 3.3 and 4)
import type { Day } from '#kernel/day';
import { ageOn, hariUkur } from '../aturan/layak.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import { type Nik, type NikCode, type Nkk, type NkkCode, type Sex, readNik, readNkk } from './nik.ts';

export type PersonCode =
  | NikCode
  | NkkCode
  | 'W_NIK_TGL_BEDA' // the digits tell another birth date: they are never corrected, so the record may be right
  | 'W_NIK_JK_BEDA' // the digits tell the other sex
  | 'W_USIA_LEBIH_100'
  | 'E_USIA_KURANG' // too young and never married: proposed as TMS 3
  | 'E_NIK_GANDA' // the NIK of another active record: a case, never a removal
  | 'DATA_INVALID'; // a person already on the list whose digits are impossible stays and is looked at

/** What becomes of a row: kept out and handed back; taken in and put on the work list; taken in with a note. */
export type Level = 'tolak' | 'kerja' | 'catatan';

/** Status B belum, S sudah, P pernah kawin: whoever is or was married votes at any age. */
export type Marriage = 'B' | 'S' | 'P';

/** Taken from the rule pack in force. */
export interface PersonRules {
  readonly pollingDay: Day;
  /** Whole years on polling day, the birthday itself counts. */
  readonly minimumAge: number;
  /** Above it a record is looked at. */
  readonly oldestAge: number;
  readonly kabisat: PaketAturan['kabisat'];
}

/** `today` stands for polling day between elections. */
export function personRules(paket: PaketAturan, today: Day): PersonRules {
  return { pollingDay: hariUkur(paket, today), minimumAge: paket.usiaMinimal, oldestAge: paket.usiaLebih, kabisat: paket.kabisat };
}

export interface PersonWritten {
  readonly nik: string;
  readonly nkk: string;
  readonly born: Day | undefined;
  readonly sex: Sex | undefined;
  readonly marriage: Marriage | undefined;
  /** The person stands on a list already: impossible digits do not remove them. */
  readonly listed?: boolean;
}

export interface PersonRead {
  readonly nik: Nik;
  readonly nkk: Nkk;
  readonly codes: readonly PersonCode[];
}

const WORK: ReadonlySet<string> = new Set<PersonCode>(['E_USIA_KURANG', 'E_NIK_GANDA', 'DATA_INVALID', 'W_NIK_TGL_BEDA', 'W_NIK_JK_BEDA', 'W_USIA_LEBIH_100']);
/** Codes of digits that real people carry for life: 0.07 % of published NIKs hold an impossible date. */
const LIFELONG: ReadonlySet<string> = new Set<PersonCode>(['E_NIK_TANGGAL', 'E_NIK_URUT', 'E_NKK_TANGGAL', 'E_NKK_URUT']);

/** Every code of one person; the order is NIK, NKK, agreement, age. */
export function judgePerson(person: PersonWritten, rules: PersonRules): PersonRead {
  const nik = readNik(person.nik, rules.pollingDay, person.born);
  const nkk = readNkk(person.nkk);
  const codes: PersonCode[] = [...nik.codes, ...nkk.codes];
  if (person.born !== undefined && nik.born !== undefined && nik.born !== person.born) codes.push('W_NIK_TGL_BEDA');
  if (person.sex !== undefined && nik.sex !== undefined && nik.sex !== person.sex) codes.push('W_NIK_JK_BEDA');
  const born = person.born ?? nik.born;
  // The years alone decide for nearly everybody: the age is their difference or one less.
  const years = born === undefined ? rules.minimumAge + 1 : Number(rules.pollingDay.slice(0, 4)) - Number(born.slice(0, 4));
  if (born !== undefined && (years <= rules.minimumAge || years > rules.oldestAge)) {
    const age = ageOn(born, rules.pollingDay, rules.kabisat);
    if (age > rules.oldestAge) codes.push('W_USIA_LEBIH_100');
    if (age < rules.minimumAge && person.marriage === 'B') codes.push('E_USIA_KURANG');
  }
  if (person.listed === true && codes.some((code) => LIFELONG.has(code))) codes.push('DATA_INVALID');
  return { nik, nkk, codes };
}

/** `listed`: as in `PersonWritten`. */
export function levelOf(code: string, listed = false): Level {
  if (WORK.has(code) || (listed && LIFELONG.has(code))) return 'kerja';
  return code.startsWith('E_') ? 'tolak' : 'catatan';
}
