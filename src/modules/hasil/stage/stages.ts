// Which stages of a contest are open at a place now? (days of the pack, decisions over them, or a simulation)
import type { AreaCode } from '#kernel/area-code';
import type { Db } from '#platform/db';
import { TAHAP, type Tahap, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { readPutusan } from './store/decision.ts';
import { type KeadaanTahap, nodesOver, stateAt } from './windows.ts';

export type Tahapan = Readonly<Record<Tahap, KeadaanTahap>>;

/** The five stages at one place; `now` in milliseconds. Two questions to the database. */
export async function stagesAt(db: Db, kontes: Kontes, node: AreaCode, now: number): Promise<Tahapan> {
  const { simulasi } = await treeOf(db, kontes.pemilu.slug);
  const decided = simulasi ? [] : await readPutusan(db, kontes, nodesOver(node));
  const seconds = Math.floor(now / 1000);
  const state = (tahap: Tahap): KeadaanTahap =>
    stateAt(kontes.pemilu, tahap, node, decided.filter((one) => one.tahap === tahap), seconds, simulasi);
  return Object.fromEntries(TAHAP.map((tahap) => [tahap, state(tahap)])) as Record<Tahap, KeadaanTahap>;
}
