// How does the list of a kab/kota begin?
import { type Result, ok, refuse } from '#kernel/result';
import type { AreaCode } from '#kernel/area-code';
import { type Clock, isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { BASE_TREE, findArea } from '#platform/offices';
import { findPaket } from '../aturan/packs.ts';
import type { IdDaftar } from './rekam.ts';
import { insertDaftar } from './store/daftar.ts';

export function idDaftar(paket: string, kab: string): IdDaftar {
  return `${paket}.${kab}`;
}

/** Opens a list in the first stage of its pack, in the caller's act. */
export async function createDaftar(
  db: Db,
  clock: Clock,
  { paket, kab, simulasi = false }: { readonly paket: string; readonly kab: AreaCode; readonly simulasi?: boolean },
): Promise<Result<IdDaftar, { readonly code: 'SIDALIH_PAKET_TIDAK_ADA' | 'SIDALIH_KAB_TIDAK_ADA' | 'SIDALIH_DAFTAR_ADA' }>> {
  const pack = await findPaket(db, paket);
  const [first] = pack?.tahap ?? [];
  if (pack === undefined || first === undefined) return refuse('SIDALIH_PAKET_TIDAK_ADA');
  if (kab.length !== 4 || (await findArea(db, BASE_TREE, kab)) === undefined) return refuse('SIDALIH_KAB_TIDAK_ADA');
  const id = idDaftar(paket, kab);
  const made = await insertDaftar(db, { id, paket, kab, keadaan: first.kode, simulasi }, isoInstant(clock));
  return made ? ok(id) : refuse('SIDALIH_DAFTAR_ADA');
}
