// What happens when a stage is opened or closed by decision? (over the days of the rule pack; on record)
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Tahap } from '#modules/pemilu';
import type { Kontes } from '../../contest.ts';
import { writePutusan } from '../store/decision.ts';

export interface BukaTahap {
  readonly tahap: Tahap;
  /** The area with all below it; "0" = everywhere. */
  readonly node: AreaCode;
  readonly buka: boolean;
  /** Seconds since 1970; null = until decided anew (closing only). */
  readonly sampai: number | null;
  /** Number of the decree, or why. */
  readonly alasan: string;
}

export type TahapRefusal = Refusal<'SAMPAI_LEWAT' | 'SAMPAI_KOSONG' | 'ALASAN_PENDEK' | 'ALASAN_PANJANG'>;

const SHORTEST = 5;
const LONGEST = 300;

/**
 * Opens or closes a stage until an instant. Whoever calls decides who may: the operator at the machine, or two officers
 * at the desk (the second one's approval calls this).
 */
export async function decideStage(deps: Pick<Deps, 'database' | 'clock'>, actor: Actor, kontes: Kontes, wish: BukaTahap): Promise<Result<BukaTahap, TahapRefusal>> {
  const now = Math.floor(deps.clock.now() / 1000);
  const alasan = wish.alasan.normalize('NFC').trim();
  if (wish.buka && wish.sampai === null) return refuse('SAMPAI_KOSONG');
  if (wish.sampai !== null && wish.sampai <= now) return refuse('SAMPAI_LEWAT');
  if (alasan.length < SHORTEST || !alasan.isWellFormed()) return refuse('ALASAN_PENDEK');
  if (alasan.length > LONGEST) return refuse('ALASAN_PANJANG');
  const decided: BukaTahap = { ...wish, alasan };
  const { tahap, node, buka, sampai } = decided;
  const object = `${kontes.pemilu.slug}/${kontes.pack.kode}/${tahap}`;
  await perform(deps.database, deps.clock, { event: 'hasil.tahap', actor, object, node, basis: alasan }, async (db) => {
    await writePutusan(db, kontes, decided, actor, now);
    return { value: undefined, facts: { buka, sampai } };
  });
  return ok(decided);
}
