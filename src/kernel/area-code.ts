// Which area does this Kemendagri code name, and which areas contain it? (Permendagri area codes; hasil.md section 2)
import { assert, ok, refuse, type Result } from './result.ts';

/**
 * Digits without dots: "0" the nation, then 2 provinsi, 4 kab/kota, 6 kecamatan, 10 kel/desa, 13 TPS.
 * Abroad the same lengths mean 99, country, mission, group (TPS, POS or KSK) and counting unit.
 */
export type AreaCode = string & { readonly brand: 'AreaCode' };

/** From the nation down; the index is the depth. */
export const LEVELS = ['nasional', 'provinsi', 'kab_kota', 'kecamatan', 'kel_desa', 'tps'] as const;
export type Level = (typeof LEVELS)[number];

export type AreaCodeRefusal =
  | 'KODE_KOSONG' // nothing written
  | 'KODE_TANDA' // begins with a plus or minus sign
  | 'KODE_HURUF' // something other than the digits 0-9 and dots
  | 'KODE_LUAR_NEGERI_LAMA' // 99.AA.01.0001 of older scrapes: letters say no country, so it is not guessed
  | 'KODE_PANJANG' // more than 13 digits
  | 'KODE_TINGKAT' // a number of digits that no level has
  | 'KODE_TITIK' // dots in other places than 31.73.01.1005.003
  | 'KODE_PROVINSI' // no province begins with 0
  | 'KODE_NOMOR_TPS'; // stations count from 001

/** The nation, "0". */
export const NATION = '0' as AreaCode;
/** The "province" of all votes abroad, "99". */
export const ABROAD = '99' as AreaCode;

const NO_PROVINCE = '0';
const STATION_DIGITS = 3;
const STATION = /^(?:(?:TPS|TPSLN|POS|KSK)[ .-]*)?([0-9]{1,3})$/i;

/** Reads a code with or without dots. `values.kode` of a refusal is the input, cut to 20 characters. */
export function parseAreaCode(input: string): Result<AreaCode, { readonly code: AreaCodeRefusal }> {
  const written = input.trim();
  const fault = faultOf(written);
  if (fault) return refuse(fault, { kode: written.slice(0, 20) });
  return ok(written.replaceAll('.', '') as AreaCode);
}

/** A code that is known to be right (a literal, a row of our own table). Throws when it is not. */
export function areaCode(digits: string): AreaCode {
  assert(!digits.includes('.') && faultOf(digits) === undefined, `area code "${digits.slice(0, 20)}"`);
  return digits as AreaCode;
}

function faultOf(written: string): AreaCodeRefusal | undefined {
  if (written === '') return 'KODE_KOSONG';
  if (/^[-+\u2212]/.test(written)) return 'KODE_TANDA';
  if (/^99\.[A-Z]{2}(\.|$)/i.test(written)) return 'KODE_LUAR_NEGERI_LAMA';
  // Not \d with the u flag and not Number(): other scripts' digits and "1e3" must not pass.
  if (!/^[0-9.]+$/.test(written)) return 'KODE_HURUF';
  const digits = written.replaceAll('.', '');
  if (digits.length > 13) return 'KODE_PANJANG';
  if (written === NATION) return undefined;
  if (levelByLength(digits.length) === undefined) return 'KODE_TINGKAT';
  if (written !== digits && written !== dotted(digits)) return 'KODE_TITIK';
  if (digits.startsWith(NO_PROVINCE)) return 'KODE_PROVINSI';
  if (digits.length === 13 && digits.endsWith('000')) return 'KODE_NOMOR_TPS';
  return undefined;
}

function levelByLength(length: number): Level | undefined {
  switch (length) {
    case 2:
      return 'provinsi';
    case 4:
      return 'kab_kota';
    case 6:
      return 'kecamatan';
    case 10:
      return 'kel_desa';
    case 13:
      return 'tps';
    default:
      return undefined;
  }
}

export function levelOf(code: AreaCode): Level {
  return levelByLength(code.length) ?? 'nasional';
}

/** The area one level up; undefined for the nation. */
export function parentOf(code: AreaCode): AreaCode | undefined {
  switch (code.length) {
    case 13:
      return code.slice(0, 10) as AreaCode;
    case 10:
      return code.slice(0, 6) as AreaCode;
    case 6:
      return code.slice(0, 4) as AreaCode;
    case 4:
      return code.slice(0, 2) as AreaCode;
    case 2:
      return NATION;
    default:
      return undefined;
  }
}

/** From the nation down to the parent; the area itself is not among them. */
export function ancestorsOf(code: AreaCode): AreaCode[] {
  const up: AreaCode[] = [];
  for (let at = parentOf(code); at !== undefined; at = parentOf(at)) up.push(at);
  return up.reverse();
}

/** The province of an area, itself for a province, "99" abroad; undefined for the nation. */
export function provinceOf(code: AreaCode): AreaCode | undefined {
  return code === NATION ? undefined : (code.slice(0, 2) as AreaCode);
}

export function isAbroad(code: AreaCode): boolean {
  return code.startsWith(ABROAD);
}

/** As Kemendagri prints it: 31.73.01.1005, a station 31.73.01.1005.003. */
export function withDots(code: AreaCode): string {
  return dotted(code);
}

function dotted(digits: string): string {
  const cuts = [0, 2, 4, 6, 10].filter((cut) => cut < digits.length);
  return cuts.map((cut, at) => digits.slice(cut, cuts[at + 1])).join('.');
}

/** The number of a station (1-999; 901 and up is a lokasi khusus) from its 13 digits; undefined for any other level. */
export function stationNumber(code: AreaCode): number | undefined {
  return code.length === 13 ? Number(code.slice(-STATION_DIGITS)) : undefined;
}

/** Puts a station's number behind its kel/desa. Throws unless `village` has 10 digits and `number` is 1-999. */
export function stationCode(village: AreaCode, number: number): AreaCode {
  assert(village.length === 10, `a station lies in a kel/desa, not in ${village}`);
  assert(Number.isInteger(number) && number >= 1 && number <= 999, `station number ${number}`);
  return (village + String(number).padStart(STATION_DIGITS, '0')) as AreaCode;
}

/** Reads a station's number as the sources write it: "TPS 004", "TPS-001", "TPS 1", "003", "KSK 012". */
export function parseStationNumber(input: string): Result<number, { readonly code: 'KODE_NOMOR_TPS' }> {
  const digits = STATION.exec(input.trim())?.[1];
  const number = Number(digits ?? 0);
  return number > 0 ? ok(number) : refuse('KODE_NOMOR_TPS', { nomor: input.slice(0, 20) });
}
