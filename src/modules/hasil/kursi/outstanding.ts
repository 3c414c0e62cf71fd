// Which stations of a dapil are not in, or in doubt, and could they still turn a seat? (hasil.md 6, sisa; 6.2)
import { type AreaCode, NATION } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { type DapatBerubah, type TpsTertunda, capacity, couldTurn } from '../aturan/could-turn.ts';
import type { Pembagian } from '../aturan/seats.ts';
import type { BarisTps } from '../figures.ts';
import { type Saringan, listTpsMenurut } from '../store/finding.ts';
import type { Meja } from './desk.ts';
import type { Kertas } from './votes-of.ts';

/** Stations of one kind that are named; the others of the kind count without a name. */
export const MOST_NAMED = 100;

export const SEBAB_TERTUNDA = ['belum', 'fotoSaja', 'ditarik', 'perbaikan'] as const;
export type SebabTertunda = (typeof SEBAB_TERTUNDA)[number];

export interface TpsLuar {
  readonly kode: AreaCode;
  readonly sebab: SebabTertunda;
  /** Most votes that it can bring. */
  readonly paling: number;
  /** It could turn a seat alone. */
  readonly sendiri: boolean;
}

export interface Tertunda {
  readonly banyak: Readonly<Record<SebabTertunda, number>>;
  /** At most `MOST_NAMED` of each kind, by code. */
  readonly tps: readonly TpsLuar[];
  readonly hasil: DapatBerubah;
}

interface Luar extends TpsTertunda {
  readonly sebab: SebabTertunda;
  readonly bernama: boolean;
}

/** Cost: for each kind with stations a walk down the tree by its counters; pairs of parties x stations to reckon. */
export async function outstandingOf(db: Db, meja: Meja, one: Pembagian, { kontes, angka }: Kertas): Promise<Tertunda> {
  const { total, masuk, lengkap, sebagian, ditarik, perbaikan } = angka.tps;
  const banyak = { belum: total - masuk, fotoSaja: masuk - lengkap - sebagian - ditarik, ditarik, perbaikan };
  const all: Luar[] = [];
  for (const sebab of SEBAB_TERTUNDA) {
    if (banyak[sebab] <= 0) continue;
    const filter: Saringan = { pencacah: sebab };
    const named = (await listTpsMenurut(db, kontes, NATION, filter, null, MOST_NAMED)).baris.map((row) => luarOf(row, sebab, kontes.pack.opsi.slice(0, kontes.pack.utama)));
    all.push(...named);
    // A station in doubt holds votes that are not known here, so only those named count for it; the others hold none.
    if (sebab !== 'perbaikan') for (let at = named.length; at < banyak[sebab]; at += 1) all.push({ kode: '', pemilih: null, sebab, bernama: false });
  }
  const hasil = couldTurn(meja.pack.tps, one, all);
  const alone = new Set(hasil.sendiri);
  const tps = all.filter(({ bernama }) => bernama).map((station): TpsLuar => ({ kode: station.kode as AreaCode, sebab: station.sebab, paling: capacity(meja.pack.tps, station), sendiri: alone.has(station.kode) }));
  return { banyak, tps, hasil };
}

function luarOf({ kode, suara }: BarisTps, sebab: SebabTertunda, parties: readonly { readonly nomor: number }[]): Luar {
  const votes = parties.map(({ nomor }, at) => ({ id: String(nomor), suara: suara[at] ?? 0 }));
  // What is withdrawn stands in no sum.
  return { kode, pemilih: null, sebab, bernama: true, ...(sebab === 'perbaikan' ? { suara: votes } : {}) };
}
