// What may an import keep in memory between its batches? (sums of areas, as long as nobody else writes)
import type { Simpul } from './store/totals.ts';

/** Above this many areas the kel/desa are forgotten: about 1 kB each. */
const PALING_BANYAK = 20_000;
const DESA = 1e9;

/** Make one per import with `newSession`. It is valid while `seq` is the log's last number: then nobody wrote between. */
export interface Sesi {
  readonly simpul: Map<number, Simpul>;
  seq: number;
}

export function newSession(): Sesi {
  return { simpul: new Map(), seq: -1 };
}

/** Drops what may be stale (someone else wrote, or our own batch was rolled back) or too much. */
export function refresh(sesi: Sesi, seq: number): void {
  if (sesi.seq !== seq) sesi.simpul.clear();
  else if (sesi.simpul.size > PALING_BANYAK) {
    for (const kode of sesi.simpul.keys()) if (kode >= DESA) sesi.simpul.delete(kode);
  }
  sesi.seq = seq;
}
