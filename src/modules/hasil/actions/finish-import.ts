// How does an import end? (the source is marked as read to its end; statistics are renewed)
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import type { Sumber } from './apply-readings.ts';

/** Marks a source as read to its end. `ditolak` = rows that the reader refused, kept with the source's counts. */
export async function finishImport(
  deps: Pick<Deps, 'database' | 'clock'>,
  kontes: Kontes,
  sumber: Sumber,
  ditolak: number,
): Promise<void> {
  assert(deps && kontes && sumber && ditolak >= 0, 'being written');
  return Promise.resolve();
}
