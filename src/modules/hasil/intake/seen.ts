// Did this file already name this station, with the same figures or with others?
import type { AreaCode } from '#kernel/area-code';
import type { Angka, Bacaan } from '../figures.ts';

export interface Seen {
  /** Remembers a station; the row of an earlier mention and whether it said the same, or undefined for the first. */
  note(kode: AreaCode, readings: readonly Bacaan[], row: number): { readonly row: number; readonly same: boolean } | undefined;
}

/** About 100 bytes a station: 80 MB for the nation. */
export function makeSeen(): Seen {
  const known = new Map<number, { readonly row: number; readonly print: number }>();
  return {
    note: (kode, readings, row) => {
      const print = fingerprint(readings);
      const earlier = known.get(Number(kode));
      if (earlier !== undefined) return { row: earlier.row, same: earlier.print === print };
      known.set(Number(kode), { row, print });
      return undefined;
    },
  };
}

/** 32 bits of every figure (FNV-1a); two different forms of one station meet by chance once in four thousand million. */
function fingerprint(readings: readonly Bacaan[]): number {
  let hash = 0x811c9dc5;
  const mix = (cells: readonly Angka[]): void => {
    for (const cell of cells) hash = Math.imul(hash ^ (cell === null ? -1 : cell), 0x01000193);
  };
  for (const { suara, sel } of readings) {
    mix(suara);
    if (sel !== null) mix(sel);
    hash = Math.imul(hash ^ 0x5bd1e995, 0x01000193);
  }
  return hash >>> 0;
}
