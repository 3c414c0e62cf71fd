// What happens when one batch of a file becomes records? (all of it in one transaction: a cut-off load goes on behind the last one)
import { type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { type RekamMuat, loadRecords } from '../../daftar/muat.ts';
import type { Alat } from '../../daftar/ubah.ts';
import { prepare } from '../prepared.ts';
import { type BarisKerja, type Muatan, advance, insertBaris, lockMuatan, suspectTwins } from '../store/muatan.ts';

export const LOAD_EVENT = 'sidalih.muat';

export interface BatchToLoad {
  /** Rows of the file before this batch. */
  readonly from: number;
  /** Rows of the file in this batch, refused ones among them. */
  readonly rows: number;
  readonly records: readonly RekamMuat[];
  readonly work: readonly BarisKerja[];
}

export type BatchRefusal = { readonly code: 'SIDALIH_DAFTAR_TIDAK_ADA' | 'SIDALIH_TAHAP_TUTUP' | 'SIDALIH_TEMPAT' | 'MUATAN_LAIN' };

/** Seals everything first, then hands the database a transaction. */
export function sealed(alat: Alat, { records }: BatchToLoad) {
  return prepare(alat.brankas, records);
}

/** MUATAN_LAIN: another process has this load in hand and is further. A batch that stands already is passed over. */
export async function loadBatch(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  muatan: Muatan,
  paket: string,
  batch: BatchToLoad,
  { brankas, nikKeys }: Awaited<ReturnType<typeof sealed>>,
  actor: Actor,
): Promise<Result<undefined, BatchRefusal>> {
  return performAll<Result<undefined, BatchRefusal>>(database, clock, async (db) => {
    const held = await lockMuatan(db, muatan.id);
    if (held === undefined || held.keadaan !== 'DISETUJUI' || held.lewat !== batch.from) return { value: refuse('MUATAN_LAIN'), acts: [] };
    if (batch.records.length > 0) {
      const loaded = await loadRecords(db, { clock, brankas }, muatan.daftar, batch.records, { sumber: muatan.sumber, dasar: muatan.id, actor });
      if (!loaded.ok) return { value: loaded, acts: [] };
    }
    const twins = await suspectTwins(db, paket, muatan.daftar, batch.records.map(({ id }) => id), nikKeys, isoInstant(clock));
    await insertBaris(db, muatan.id, batch.work);
    await advance(db, muatan.id, { lewat: batch.rows, masuk: batch.records.length, kerja: batch.work.filter(({ ditolak }) => !ditolak).length });
    const facts = { muatan: muatan.id, berkas: muatan.sha256, dari: batch.from + 1, sampai: batch.from + batch.rows, masuk: batch.records.length, ganda: twins.length };
    return { value: ok(undefined), acts: [{ event: LOAD_EVENT, actor, kind: 'daftar', object: muatan.daftar, node: muatan.daftar.slice(-4), facts }] };
  });
}
