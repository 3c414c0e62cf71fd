// What does an import read from: one file or one folder, known by its bytes, giving rows in batches?
import type { Refusal } from '#kernel/result';
import type { FamilyId, Read } from './family.ts';
import type { FileFault } from './slip.ts';

/** One row of a file, or one station file of a folder. */
export interface Entry {
  /** Line of the file, header = 1; in a folder always 1; in an area file the n-th station. */
  readonly row: number;
  /** File inside the folder, '' for a file. */
  readonly place: string;
  readonly result: Read;
}

export interface Source {
  /** As it is remembered beside each figure. */
  readonly berkas: string;
  readonly sha256: string;
  readonly family: FamilyId;
  readonly snapshots: readonly string[];
  /** Files of a folder that hold no stations. */
  readonly passedOver: number;
  /** From the beginning, each time it is called; some thousand rows at a time, so memory stays bounded. */
  batches(): AsyncGenerator<readonly Entry[]>;
}

export type SourceRefusal = Refusal<FileFault>;

/** Readings a batch: enough to make the database's work per batch small, few enough to stop soon after Ctrl-C. */
export const BATCH = 4_000;
