// How do very many records come onto a list from one file? (DP4, last list; the intake checks the rows before)
import type { Result } from '#kernel/result';
import { ok, refuse } from '#kernel/result';
import type { Actor } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Db } from '#platform/db';
import { findPaket } from '../aturan/packs.ts';
import type { IdDaftar } from './rekam.ts';
import { lockDaftar, setUrut } from './store/daftar.ts';
import { type RekamBaru, insertRekam } from './store/pemilih.ts';
import { type Perubahan, insertPerubahan } from './store/perubahan.ts';
import type { Alat } from './ubah.ts';

/** A row that passed the checks, with its place; `urut` and `rekam` are set here. */
export type RekamMuat = Omit<RekamBaru, 'urut' | 'rekam' | 'tms'>;

/**
 * One batch of a file in the caller's transaction: the rows, and one change a station and sex that says how many came
 * (`dasar` names the load). Does not look for NIK twice: that is the intake's, over all batches at once.
 */
export async function loadRecords(
  db: Db,
  { clock, brankas }: Alat,
  id: IdDaftar,
  all: readonly RekamMuat[],
  { sumber, dasar, actor }: { readonly sumber: string; readonly dasar: string; readonly actor: Actor },
): Promise<Result<{ readonly urut: number }, { readonly code: 'SIDALIH_DAFTAR_TIDAK_ADA' | 'SIDALIH_TAHAP_TUTUP' | 'SIDALIH_TEMPAT' }>> {
  const list = await lockDaftar(db, id);
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  if (list === undefined || paket === undefined) return refuse('SIDALIH_DAFTAR_TIDAK_ADA');
  if (paket.tahap.find((one) => one.kode === list.keadaan)?.ubah.includes(sumber) !== true) return refuse('SIDALIH_TAHAP_TUTUP', { tahap: list.keadaan, sumber });
  if (all.some(({ desa }) => desa.length !== 10 || !desa.startsWith(list.kab))) return refuse('SIDALIH_TEMPAT');
  const groups = new Map<string, { desa: string; tps: string; jk: string; banyak: number }>();
  for (const { desa, tps, jk } of all) {
    const key = `${desa}${tps}${jk}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { desa, tps, jk, banyak: 1 });
    else group.banyak += 1;
  }
  const notes = [...groups.values()].map((group, at): Perubahan => ({ ...group, urut: list.urut + at + 1, pemilih: null, jenis: 'muat', kode: null, desaKe: null, tpsKe: null, kolom: [], sebelum: null, sumber, dasar, bukti: [] }));
  const urut = list.urut + notes.length;
  await insertRekam(db, brankas, id, all.map((row) => ({ ...row, rekam: 1, tms: null, urut })));
  await insertPerubahan(db, id, notes, { pelaku: actor.id, peran: actor.role, node: actor.node, paket: list.paket, versi: list.versi, pada: isoInstant(clock) });
  await setUrut(db, id, urut);
  return ok({ urut });
}
