// Did this file already name this station, with the same figures or with others?
import type { AreaCode } from '#kernel/area-code';
import type { Angka, Bacaan } from '../figures.ts';

export interface Seen {
  /** Remembers a station; the row of an earlier mention and whether it said the same, or undefined for the first. */
  note(kode: AreaCode, readings: readonly Bacaan[], row: number): { readonly row: number; readonly same: boolean } | undefined;
}

const FIRST_SIZE = 1 << 14;

/** About 60 bytes a station, 50 MB for the nation: rows and prints lie in flat arrays beside one map. */
export function makeSeen(): Seen {
  const places = new Map<number, number>();
  let rows = new Uint32Array(FIRST_SIZE);
  let prints = new Uint32Array(FIRST_SIZE);
  const grow = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
    const wider = new Uint32Array(old.length * 2);
    wider.set(old);
    return wider;
  };
  return {
    note: (kode, readings, row) => {
      const print = fingerprint(readings);
      const earlier = places.get(Number(kode));
      if (earlier !== undefined) return { row: rows[earlier] ?? 0, same: prints[earlier] === print };
      const at = places.size;
      if (at === rows.length) [rows, prints] = [grow(rows), grow(prints)];
      places.set(Number(kode), at);
      rows[at] = row;
      prints[at] = print;
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
