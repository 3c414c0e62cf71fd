// What may an import keep in memory between its batches? (sums of areas, as long as nobody else writes)
import type { Petak } from './store/steps.ts';
import type { Simpul } from './store/totals.ts';

/** Above this many areas the kel/desa are forgotten: about 1 kB each. */
const PALING_BANYAK = 20_000;
const DESA = 1e9;

/** How many stations with figures an import has read, and at how many of them they fell or were blanked (hasil.md 5). */
export interface Timbangan {
  readonly berangka: number;
  readonly jatuh: number;
}

/** Make one per file with `newSession`. Its sums are valid while `seq` is the log's last number: nobody wrote between. */
export interface Sesi {
  readonly simpul: Map<number, Simpul>;
  /** Steps of time, by `keyOf`. */
  readonly petak: Map<number, Petak>;
  seq: number;
  /** Of all batches so far: a file's last few rows are judged with those before them. */
  timbangan: Timbangan;
  /** The operator has looked at the falling figures and takes them (`--accept-falls`). */
  readonly terimaJatuh: boolean;
}

export function newSession(terimaJatuh = false): Sesi {
  return { simpul: new Map(), petak: new Map(), seq: -1, timbangan: { berangka: 0, jatuh: 0 }, terimaJatuh };
}

/** Drops what may be stale (someone else wrote, or our own batch was rolled back) or too much. */
export function refresh(sesi: Sesi, seq: number): void {
  if (sesi.seq !== seq || sesi.petak.size > PALING_BANYAK) sesi.petak.clear();
  if (sesi.seq !== seq) sesi.simpul.clear();
  else if (sesi.simpul.size > PALING_BANYAK) {
    for (const kode of sesi.simpul.keys()) if (kode >= DESA) sesi.simpul.delete(kode);
  }
  sesi.seq = seq;
}
