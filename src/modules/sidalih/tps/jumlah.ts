// How many stations, Pantarlih and spare ballots does a number of voters ask for? (sidalih.md 2 and 10; rounded a station, never a kab/kota)
import { assert } from '#kernel/result';

/** The fewest stations that could hold so many voters, whatever their families: ceil(voters / maximum). */
export function tpsMin(pemilih: number, maks: number): number {
  assert(Number.isSafeInteger(pemilih) && pemilih >= 0 && Number.isSafeInteger(maks) && maks > 0, 'counts of voters are whole');
  return Math.ceil(pemilih / maks);
}

/**
 * The most stations that a desa needs along one way through it, when its largest family has `keluarga` voters: a station
 * is closed only because the next family found no room, so all but the last hold at least maximum - keluarga + 1.
 */
export function tpsPalingBanyak(pemilih: number, maks: number, keluarga: number): number {
  assert(keluarga >= 1 && keluarga <= maks, 'a family fits into a station');
  return Math.ceil(pemilih / (maks - keluarga + 1));
}

/** Pantarlih of a station: one up to the bound, at most two above it (Kpt KPU 799/2024). */
export interface AturanPantarlih {
  readonly sampai: number;
  readonly maks: number;
}

export function pantarlihTps(pemilih: number, aturan: AturanPantarlih): number {
  return pemilih === 0 ? 0 : pemilih <= aturan.sampai ? 1 : aturan.maks;
}

/** Spare ballots of one station: a percentage of its voters, rounded up. */
export function cadanganTps(pemilih: number, persen: number): number {
  assert(Number.isSafeInteger(pemilih) && pemilih >= 0 && Number.isSafeInteger(persen), 'voters and percent are whole');
  return Math.ceil((pemilih * persen) / 100);
}

/** Spare ballots of many stations: the sum of theirs, which is more than the percentage of the sum. */
export function cadanganJumlah(tps: readonly number[], persen: number): number {
  return tps.reduce((sum, pemilih) => sum + cadanganTps(pemilih, persen), 0);
}
