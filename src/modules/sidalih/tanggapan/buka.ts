// Does a list take objections now, and which list is meant? (only while the stage says so; sidalih.md 5.1, 5.3)
import type { AreaCode } from '#kernel/area-code';
import { type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan, TahapPaket } from '../aturan/paket.ts';
import { type Daftar, listDaftar, readDaftar } from '../daftar/store/daftar.ts';

export interface DaftarBuka {
  readonly daftar: Daftar;
  readonly paket: PaketAturan;
  readonly tahap: TahapPaket;
}

/** What stands in the way, and so what the reader can do: no list at all; a final one (special list on polling day); a stage in between. */
export type TutupKode = 'TANGGAPAN_TANPA_DAFTAR' | 'TANGGAPAN_TETAP' | 'TANGGAPAN_BELUM';

/** Of a kab/kota: an election's list that takes objections goes before continuous updating. `id`: this list and no other. */
export async function findBuka(db: Db, node: AreaCode, id?: string): Promise<Result<DaftarBuka, { readonly code: TutupKode }>> {
  const named = id === undefined ? undefined : await readDaftar(db, id);
  const lists = id === undefined ? await listDaftar(db, { node: node.slice(0, 4) as AreaCode }) : named === undefined ? [] : [named];
  const found: DaftarBuka[] = [];
  for (const daftar of lists.filter(({ kab }) => node.startsWith(kab))) {
    const paket = await findPaket(db, daftar.paket);
    const tahap = paket?.tahap.find(({ kode }) => kode === daftar.keadaan);
    if (paket !== undefined && tahap !== undefined) found.push({ daftar, paket, tahap });
  }
  const open = found.filter(({ tahap }) => tahap.tanggapan);
  const first = open.find(({ paket }) => paket.hariH !== null) ?? open[0];
  if (first !== undefined) return ok(first);
  if (found.length === 0) return refuse('TANGGAPAN_TANPA_DAFTAR');
  return refuse(found.some(({ daftar }) => /^(DPT|DIKUNCI)/.test(daftar.keadaan)) ? 'TANGGAPAN_TETAP' : 'TANGGAPAN_BELUM');
}
