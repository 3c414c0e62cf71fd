// Which lawful circumstances of a station switch a check off? (hasil.md 4.2)
import { type AreaCode, isAbroad, stationNumber } from '#kernel/area-code';
import type { KontesPack } from '#modules/pemilu';
import type { CekId } from './figures.ts';

/** What is known of a unit besides its figures. Bits, because the hot path asks for several at once. */
export const KEADAAN = {
  /** Prison, hospital, boarding school, plantation: numbers from the pack's `loksusMulai`. */
  LOKSUS: 1,
  /** Community vote in parts of Papua; areas from the pack. */
  NOKEN: 2,
  LUAR_NEGERI: 4,
  /** Travelling box or votes by mail abroad: no ballot rule of a hall, and more than three boxes may be filled. */
  KSK_POS: 8,
} as const;

export type Kecuali = 'X_DPTB' | 'X_LOKSUS' | 'X_NOKEN' | 'X_LN';

/** X_PSU and X_JENIS need fields that no source of this contest carries yet; X_KERTAS changes no result. */
export const PENGECUALIAN: Readonly<Partial<Record<CekId, readonly (readonly [bit: number, code: Kecuali])[]>>> = {
  K12: [
    [KEADAAN.LOKSUS, 'X_LOKSUS'],
    [KEADAAN.KSK_POS, 'X_LN'],
  ],
  K20: [
    [KEADAAN.NOKEN, 'X_NOKEN'],
    [KEADAAN.KSK_POS, 'X_LN'],
  ],
  K24: [[KEADAAN.LOKSUS, 'X_LOKSUS']],
};

/**
 * The circumstances of a station. The code does not say whether a unit abroad is a hall, a travelling box or mail:
 * `hall` says it is a hall; while that is unknown, the checks that only a hall must pass stay off rather than accuse.
 */
export function keadaanOf(pack: KontesPack, kode: AreaCode, hall: boolean = !isAbroad(kode)): number {
  let bits = 0;
  if (isAbroad(kode)) bits |= KEADAAN.LUAR_NEGERI | (hall ? 0 : KEADAAN.KSK_POS);
  else if ((stationNumber(kode) ?? 0) >= pack.loksusMulai) bits |= KEADAAN.LOKSUS;
  if (pack.noken.some((prefix) => kode.startsWith(prefix))) bits |= KEADAAN.NOKEN;
  return bits;
}
