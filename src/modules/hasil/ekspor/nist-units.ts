// What is an area or a station in the words of NIST SP 1500-100 v2? (hasil.md 8: the table of types; ids, identifiers, state of the count)
import { type AreaCode, NATION, isAbroad } from '#kernel/area-code';
import type { Angka } from '../figures.ts';

export type UnitType = 'country' | 'state' | 'county' | 'city' | 'township' | 'village' | 'precinct' | 'other' | 'congressional' | 'state-house' | 'county-council' | 'city-council';
export type CountState = 'not-processed' | 'in-process' | 'completed';

/** An area, a station or a district, with what is counted in it. */
export interface Unit {
  readonly kode: string;
  readonly nama: string;
  readonly type: UnitType;
  /** Where the format has no word for it: kind of unit abroad. */
  readonly otherType?: string;
  /** Codes of the units directly below that stand in the same report. */
  readonly anak: readonly string[];
  /** Null = named only, nothing of it is counted in this report. */
  readonly hitung: Counted | null;
}

export interface Counted {
  readonly keadaan: CountState;
  /** Stations planned, and those with every vote read; absent for a station itself. */
  readonly tps?: { readonly total: number; readonly lengkap: number };
  /** By `KontesPack.opsi`. Null = not read: it gets no count, never 0. */
  readonly suara: readonly Angka[];
  readonly terdaftar: Angka;
  readonly pengguna: Angka;
  readonly tidakSah: Angka;
  readonly jumlahSuara: Angka;
  /** Voters with a disability: a number, null where it is not held, `TUTUP` where it is held and too small a place to say (hasil.md 9.7). */
  readonly disabilitas: Angka | 'TUTUP';
}

/** First kab/kota number of a province that names a city. */
const FIRST_CITY = 71;

export function unitId(kode: string): string {
  return `u-${kode}`;
}

/** `tingkat` 0 to 5; of a station abroad `kelompok` is the name of its group: TPS, KSK or POS. */
export function unitTypeOf(kode: AreaCode, tingkat: number, kelompok = ''): Pick<Unit, 'type' | 'otherType'> {
  if (kode === NATION) return { type: 'country' };
  if (isAbroad(kode)) return { type: 'other', otherType: tingkat === 5 ? unitAbroad(kelompok) : (ABROAD_LEVELS[tingkat] ?? 'luar-negeri') };
  if (tingkat === 2) return { type: Number(kode.slice(2, 4)) >= FIRST_CITY ? 'city' : 'county' };
  return { type: LEVELS[tingkat] ?? 'other' };
}

const LEVELS: Readonly<Record<number, UnitType>> = { 1: 'state', 3: 'township', 4: 'village', 5: 'precinct' };
const ABROAD_LEVELS: Readonly<Record<number, string>> = { 1: 'luar-negeri', 2: 'negara', 3: 'perwakilan', 4: 'kelompok-tps-ln' };

function unitAbroad(kelompok: string): string {
  if (/^KSK/i.test(kelompok)) return 'ksk';
  return /^POS/i.test(kelompok) ? 'pos' : 'tps-ln';
}

/** `completed` only when every station below has every vote read. */
export function stateOf({ total, masuk, lengkap }: { readonly total: number; readonly masuk: number; readonly lengkap: number }): CountState {
  if (masuk === 0) return 'not-processed';
  return lengkap === total ? 'completed' : 'in-process';
}

/** One element of `GpUnit`. */
export function unitJson({ kode, nama, type, otherType, anak, hitung }: Unit): Record<string, unknown> {
  return {
    '@type': 'ElectionResults.ReportingUnit',
    '@id': unitId(kode),
    Type: type,
    ...(otherType === undefined ? {} : { OtherType: otherType }),
    Name: nama,
    ExternalIdentifier: [{ '@type': 'ElectionResults.ExternalIdentifier', Type: 'national-level', Value: kode }],
    ...(anak.length === 0 ? {} : { ComposingGpUnitIds: anak.map(unitId) }),
    ...(hitung === null ? {} : countedJson(hitung)),
  };
}

function countedJson({ keadaan, tps, terdaftar, pengguna }: Counted): Record<string, unknown> {
  return {
    CountStatus: [{ '@type': 'ElectionResults.CountStatus', Status: keadaan, Type: 'total' }],
    ...(tps === undefined ? {} : { TotalSubUnits: tps.total, SubUnitsReported: tps.lengkap }),
    ...(terdaftar === null ? {} : { VotersRegistered: terdaftar }),
    ...(pengguna === null ? {} : { VotersParticipated: pengguna }),
  };
}
