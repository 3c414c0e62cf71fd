// What stands on the desk of a desa's stations: list, records, proposal, map?
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import { findPaket } from '../aturan/packs.ts';
import type { PaketAturan } from '../aturan/paket.ts';
import type { IdDaftar } from '../daftar/rekam.ts';
import { type Daftar, lockDaftar, readDaftar } from '../daftar/store/daftar.ts';
import type { SebabPeta } from './petakan.ts';
import { readPemilihDesa, readUsul } from './store/peta.ts';
import { type PetaUsul, aturanPeta, bahanDesa, susun } from './usul.ts';

/** Changes of records that the mapping makes; a stage that takes them is the stage of the mapping. */
export const SUMBER_PEMETAAN = 'PEMETAAN';

/** PETA_TIADA: no such list, or nobody lives there. PETA_TAHAP: the list does not stand at the mapping. */
export type SebabBuka = 'PETA_TIADA' | 'PETA_TAHAP' | SebabPeta;

export function isPemetaan({ tahap }: Pick<PaketAturan, 'tahap'>, keadaan: string): boolean {
  return tahap.find((stage) => stage.kode === keadaan)?.ubah.includes(SUMBER_PEMETAAN) === true;
}

export interface PetaTerbuka {
  readonly usul: Awaited<ReturnType<typeof readUsul>>;
  readonly pemilih: Awaited<ReturnType<typeof readPemilihDesa>>;
  readonly bahan: ReturnType<typeof bahanDesa>;
  readonly aturan: ReturnType<typeof aturanPeta>;
  readonly peta: PetaUsul;
  readonly list: Daftar;
  readonly paket: PaketAturan;
}

/** List, records and proposal of a desa; `lock` for those who write, and only in the stage that takes the mapping. */
export async function bukaPeta(db: Db, daftar: IdDaftar, desa: string, lock: boolean): Promise<Result<PetaTerbuka, Refusal<SebabBuka>>> {
  const list = lock ? await lockDaftar(db, daftar) : await readDaftar(db, daftar);
  const paket = list === undefined ? undefined : await findPaket(db, list.paket);
  if (list === undefined || paket === undefined) return refuse('PETA_TIADA');
  if (lock && !isPemetaan(paket, list.keadaan)) return refuse('PETA_TAHAP');
  const usul = await readUsul(db, daftar, desa, lock);
  const pemilih = await readPemilihDesa(db, daftar, desa);
  if (pemilih.length === 0) return refuse('PETA_TIADA');
  const aturan = aturanPeta(paket);
  const bahan = bahanDesa(desa, paket.lokasiKhususMulai, pemilih, usul.medan);
  const peta = susun(bahan, usul, aturan);
  return peta.ok ? ok({ list, paket, usul, pemilih, bahan, aturan, peta: peta.value }) : peta;
}
