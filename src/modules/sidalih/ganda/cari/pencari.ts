// Who compares the records of one list, or of two? (a thread of its own: the server goes on answering)
import { parentPort, workerData } from 'node:worker_threads';
import { type Keadilan, type Orang, type Pasangan, buatIndeks, laporanKeadilan, matchAgainst, matchAll, modelBaku, skemaPemilih } from '../../cocok/cocok.ts';

export interface Bekal {
  readonly a: readonly Orang[];
  /** Null: list `a` by itself. */
  readonly b: readonly Orang[] | null;
  /** Ages are reckoned in it. */
  readonly tahun: number;
}

export interface Temuan {
  readonly pasangan: readonly Pasangan[];
  /** Of a list by itself. */
  readonly adil: Keadilan | null;
}

async function search({ a, b, tahun }: Bekal): Promise<Temuan> {
  const model = modelBaku();
  const found = b === null ? matchAll(a, model) : matchAgainst(b, await buatIndeks(a, skemaPemilih), model);
  const pasangan: Pasangan[] = [];
  for await (const pair of found) if (pair.pita !== 'ABAIKAN') pasangan.push(pair);
  return { pasangan, adil: b === null ? laporanKeadilan(pasangan, a, tahun) : null };
}

parentPort?.postMessage(await search(workerData as Bekal));
