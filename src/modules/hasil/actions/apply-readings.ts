// What happens to readings that a source hands in? (hasil.md 2, 5, 7.1: append, supersede, withdraw, hold back)
import { assert } from '#kernel/result';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import type { Bacaan } from '../figures.ts';

/** The file that readings come from; known by its bytes, so the same bytes are the same source. */
export interface Sumber {
  readonly berkas: string;
  readonly sha256: string;
}

/**
 * What became of one reading: BARU first figures; KOREKSI other figures than before (also a return after a
 * withdrawal); DITARIK blank after figures; FOTO photographs only; SAMA nothing new; KOSONG blank and nothing before;
 * TERLAMBAT an older snapshot, kept in the history, not in force; KARANTINA held back with its batch, old figures
 * stay; DI_LUAR_POHON no such kel/desa in the laid tree (the caller checks the station plan itself, with `isStation`).
 */
export type Nasib = 'BARU' | 'KOREKSI' | 'DITARIK' | 'FOTO' | 'SAMA' | 'KOSONG' | 'TERLAMBAT' | 'KARANTINA' | 'DI_LUAR_POHON';

export interface Diterapkan {
  /** Same order as the batch. */
  readonly nasib: readonly Nasib[];
  readonly hitungan: Readonly<Record<Nasib, number>>;
  /** Last sequence number after the batch. */
  readonly seq: number;
}

/** What an import may keep between its batches: sums of touched areas. Make one per import with `newSession`. */
export interface Sesi {
  readonly simpul: Map<number, unknown>;
}

export function newSession(): Sesi {
  return { simpul: new Map() };
}

/**
 * Applies one batch in one transaction: all of it is stored, with its sums and its audit entry, or nothing.
 * Any size works; 2,000 to 5,000 readings are fastest. The tree must be laid (`layTree`).
 */
export async function applyReadings(
  deps: Pick<Deps, 'database' | 'clock'>,
  kontes: Kontes,
  sumber: Sumber,
  batch: readonly Bacaan[],
  sesi: Sesi = newSession(),
): Promise<Diterapkan> {
  assert(deps && kontes && sumber && batch && sesi, 'being written');
  throw new Error('being written');
}
