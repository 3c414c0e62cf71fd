// Which stations stand behind a count? (hasil.md 9.6: each count opens its list)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';
import type { BarisTps, CekId, Pencacah } from '../figures.ts';

/** A check that fails now, a check that cannot be made though the form is in, or a counter; `belum` = nothing in yet. */
export type Saringan =
  | { readonly cek: CekId }
  | { readonly takDapat: CekId }
  | { readonly pencacah: Exclude<keyof Pencacah, 'total'> | 'belum' };

export interface Senarai {
  readonly baris: readonly BarisTps[];
  /** Hand it in as `after` for the next page; null = the list ends here. */
  readonly lanjut: AreaCode | null;
}

/** Stations below `kode` that a filter holds for, by code, after `after` (null = from the start), at most `limit`. */
export async function listTpsMenurut(
  db: Db,
  kontes: Kontes,
  kode: AreaCode,
  saringan: Saringan,
  after: AreaCode | null,
  limit: number,
): Promise<Senarai> {
  assert(db && kontes && kode && saringan && limit && after !== undefined, 'being written');
  return { baris: [], lanjut: null };
}
