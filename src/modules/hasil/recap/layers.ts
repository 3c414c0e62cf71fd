// Which forms stand above a polling station's, and what does each add up? (hasil.md 1.1, 2: C, D, SK side by side)
import { ABROAD, type AreaCode, NATION, isAbroad } from '#kernel/area-code';
import type { Tahap } from '#modules/pemilu';

/** From the station upward. Numbers in the database are the index. */
export const LAPISAN = ['C', 'D_KEC', 'D_KAB', 'D_PROV', 'D_NAS', 'SK'] as const;
export type Lapisan = (typeof LAPISAN)[number];
/** Layers that a plenary makes. */
export type LapisanD = Exclude<Lapisan, 'C' | 'SK'>;

interface Rule {
  /** Digits of the node whose plenary makes the form; "0" counts as 1. */
  readonly digits: number;
  /** Digits of its rows. */
  readonly rows: number;
  /** Layer whose figures are read out. */
  readonly below: Lapisan;
  readonly tahap: Tahap;
}

export const LAYER_RULES: Readonly<Record<LapisanD, Rule>> = {
  D_KEC: { digits: 6, rows: 13, below: 'C', tahap: 'D_KEC' },
  D_KAB: { digits: 4, rows: 6, below: 'D_KEC', tahap: 'D_KAB' },
  D_PROV: { digits: 2, rows: 4, below: 'D_KAB', tahap: 'D_PROV' },
  D_NAS: { digits: 1, rows: 2, below: 'D_PROV', tahap: 'D_NAS' },
};

export const LAPISAN_D = Object.keys(LAYER_RULES) as readonly LapisanD[];

/**
 * The layer that a node's plenary makes; undefined for a village, a station, a country and "abroad" as a whole: a
 * mission's form (D_PPLN, stored as D_KEC) goes straight to the nation's plenary.
 */
export function layerOf(node: AreaCode): LapisanD | undefined {
  if (isAbroad(node) && node.length !== 6) return undefined;
  return LAPISAN_D.find((lapisan) => LAYER_RULES[lapisan].digits === node.length);
}

/** The plenary that a form goes to next; undefined above the nation. */
export function nodeAbove(node: AreaCode): AreaCode | undefined {
  if (node === NATION) return undefined;
  // A station abroad belongs to its mission, as one at home to its kecamatan.
  if (node.length === 13) return node.slice(0, 6) as AreaCode;
  return isAbroad(node) || node.length === 2 ? NATION : (node.slice(0, -2) as AreaCode);
}

/** Does a row of this code belong into the node's form? Abroad the nation's rows are the missions. */
export function isRowOf(node: AreaCode, row: AreaCode): boolean {
  const lapisan = layerOf(node);
  if (lapisan === undefined || nodeAbove(row) !== node) return false;
  if (node === NATION && row.startsWith(ABROAD)) return row.length === 6;
  return row.length === LAYER_RULES[lapisan].rows;
}
