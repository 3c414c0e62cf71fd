// What do some stations of a dapil bring to its parties and candidates, so that they can be left out? (hasil.md 6, what if)
import { type AreaCode, parentOf } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { BarisTps } from '../figures.ts';
import type { Suara } from '../aturan/votes.ts';
import { listTps } from '../store/station.ts';
import type { Kertas } from './votes-of.ts';

export interface Ditinggal {
  /** The stations with figures in the sums, by code. */
  readonly tps: readonly BarisTps[];
  /** Those without: nothing is taken away for them. */
  readonly tanpaAngka: readonly AreaCode[];
  /** By cell of the paper. */
  readonly sel: readonly number[];
  readonly partai: readonly Suara[];
}

/** Does a station's reading stand in the sums? A withdrawn one does not, a doubted one does (hasil.md 5). */
export function counts({ status, suara }: BarisTps): boolean {
  return status !== 'DITARIK' && suara.some((n) => n !== null);
}

/** Refused: a code that is no station of this dapil. Cost: one read of the log for each kel/desa that is named. */
export async function leaveOut(db: Db, { kontes }: Kertas, codes: readonly string[]): Promise<Result<Ditinggal, Refusal<'ANDAI_TPS_LUAR'>>> {
  const wanted = codes as readonly AreaCode[];
  const stations = new Map<AreaCode, BarisTps>();
  for (const desa of new Set(wanted.flatMap((code) => parentOf(code) ?? []))) {
    for (const one of await listTps(db, kontes, desa)) stations.set(one.kode, one);
  }
  const foreign = wanted.find((code) => !stations.has(code));
  if (foreign !== undefined) return refuse('ANDAI_TPS_LUAR', { tps: foreign });
  const chosen = wanted.flatMap((code) => stations.get(code) ?? []).sort((a, b) => (a.kode < b.kode ? -1 : 1));
  const tps = chosen.filter(counts);
  const { opsi, utama } = kontes.pack;
  const sel = opsi.map((_, at) => tps.reduce((sum, { suara }) => sum + (suara[at] ?? 0), 0));
  const partai = opsi.slice(0, utama).map(({ nomor }, at): Suara => ({ id: String(nomor), suara: sel[at] ?? 0 }));
  return ok({ tps, tanpaAngka: chosen.filter((one) => !counts(one)).map(({ kode }) => kode), sel, partai });
}
