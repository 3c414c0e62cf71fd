// Into which parts do the stations of an area fall, so that each stands in exactly one? (hasil.md 5)
import { percent2 } from '#kernel/share';
import type { Pencacah } from '../figures.ts';

export interface Progress {
  readonly total: number;
  readonly lengkap: number;
  readonly sebagian: number;
  /** The source blanked it later: shown, not summed. */
  readonly ditarik: number;
  /** Photographed, nothing read. */
  readonly fotoSaja: number;
  readonly belum: number;
  /** Percent with all options read; null where no station is planned. */
  readonly persen: number | null;
}

/** Photo only is what is in and in no other part; nothing yet is what is not in. */
export function progressOf(tps: Pencacah): Progress {
  const { total, lengkap, sebagian, ditarik } = tps;
  const fotoSaja = Math.max(0, tps.masuk - lengkap - sebagian - ditarik);
  return { total, lengkap, sebagian, ditarik, fotoSaja, belum: Math.max(0, total - tps.masuk), persen: percent2(lengkap, total) };
}

/** Fewer than half of the stations are in: no lead may be named (hasil.md 10). */
export function isEarly(tps: Pencacah): boolean {
  return tps.lengkap * 2 < tps.total;
}

/** Colour class of the tile map by percent of stations in; the limits are printed by its scale. */
export const SCALE_LIMITS = [20, 40, 60, 80, 90] as const;

export function scaleOf(persen: number | null): 1 | 2 | 3 | 4 | 5 | 6 | null {
  if (persen === null) return null;
  return (SCALE_LIMITS.filter((limit) => persen >= limit).length + 1) as 1 | 2 | 3 | 4 | 5 | 6;
}
