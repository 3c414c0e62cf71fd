// Which figures stand in the fields of a row or a foot as typed? (c0, c1 ...: votes by ballot order, then cells)
import { z } from 'zod';
import { parseCount } from '#kernel/format';
import type { Kontes } from '../../contest.ts';
import type { Angka } from '../../figures.ts';
import type { Sel } from '../d-checks.ts';

/** More columns than any form of ours has. */
const MOST = 160;

export const cellFields = Object.fromEntries(Array.from({ length: MOST }, (_, at) => [`c${String(at)}`, z.string().max(40).optional()]));

export interface TypedCells {
  readonly cells: Sel;
  /** Columns whose text is no whole number from 0 up. */
  readonly wrong: readonly number[];
}

export function widthOf({ pack }: Kontes): number {
  return pack.opsi.length + pack.form.sel.length;
}

/** Nothing typed = null, never 0; whatever is no whole number is refused and stays as typed. */
export function readCells(kontes: Kontes, body: Readonly<Record<string, unknown>>): TypedCells {
  const wrong: number[] = [];
  const all = Array.from({ length: widthOf(kontes) }, (_, at): Angka => {
    const field = body[`c${String(at)}`];
    const typed = (typeof field === 'string' ? field : '').trim();
    if (typed === '') return null;
    const read = parseCount(typed);
    if (read === undefined) wrong.push(at);
    return read ?? null;
  });
  const n = kontes.pack.opsi.length;
  return { cells: { suara: all.slice(0, n), sel: all.slice(n) }, wrong };
}
