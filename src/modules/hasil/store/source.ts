// Which files were imported, when, and what became of their readings? (hasil.md 7.1)
import { assert } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Kontes } from '../contest.ts';

export interface BarisSumber {
  readonly berkas: string;
  readonly sha256: string;
  readonly mulai: string;
  /** Null = the import was cut off or is still running. */
  readonly selesai: string | null;
  /** Readings by outcome, e.g. `{ BARU: 5886, SAMA: 0 }`, as taken so far. */
  readonly hitungan: Readonly<Record<string, number>>;
}

/** Imported files, newest first. */
export async function listSumber(db: Db, kontes: Kontes): Promise<BarisSumber[]> {
  assert(db && kontes, 'being written');
  return [];
}
