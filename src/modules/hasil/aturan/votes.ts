// How are votes written in this room, and when are they exact? (hasil.md 6: all comparisons in integers)
import { assert } from '#kernel/result';

/** Votes of one option, a party (its own and its candidates' together), pair or person, at one place. */
export interface Suara {
  readonly id: string;
  readonly suara: number;
}

/** The greatest count that this room promises to reckon with exactly: five times the nation's voters. */
export const SUARA_MAKS = 1_000_000_000;

/** Sorted by id, whatever the order in which the options came: no result may depend on it. */
export function sorted<T extends { readonly id: string }>(options: readonly T[]): T[] {
  return [...options].sort(byId);
}

/** Shorter first, then as text, so that ballot numbers stand by value; a stable order to print in, never a rule. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id.length - b.id.length || Number(a.id > b.id) - Number(a.id < b.id);
}

/** Throws on votes that are no count, or on an option that comes twice. */
export function assertVotes(options: readonly Suara[]): void {
  // The words of a fault are written only where there is one: this runs for every party of every dapil.
  for (const { id, suara } of options)
    if (!(Number.isSafeInteger(suara) && suara >= 0 && suara <= SUARA_MAKS)) assert(false, `${suara} votes of ${id}`);
  assert(new Set(options.map(({ id }) => id)).size === options.length, 'an option comes twice');
}

/** a * b, exact. Throws where a product of 2^53 or more would be rounded. */
export function times(a: number, b: number): number {
  const product = a * b;
  if (!Number.isSafeInteger(product)) assert(false, `${a} times ${b} is not exact`);
  return product;
}

export function total(options: readonly Suara[]): number {
  return options.reduce((sum, { suara }) => sum + suara, 0);
}
