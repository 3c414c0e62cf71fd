// Which contest of which election is meant? (hasil.md 1.2)
import type { KontesPack, PemiluPack } from '#modules/pemilu';

/** The contest key that every store function and action takes: both packs, as module `pemilu` hands them out. */
export interface Kontes {
  readonly pemilu: PemiluPack;
  readonly pack: KontesPack;
}
