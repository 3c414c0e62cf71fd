// What happens when an officer doubts a figure, or confirms it? (hasil.md 9.1; the figure stays shown and counted)
import type { AreaCode } from '#kernel/area-code';
import type { Result } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import type { Deps } from '#platform/module';
import type { Kontes } from '../../contest.ts';
import type { Tempat } from '../../decide.ts';
import type { CekId, Tanda } from '../../figures.ts';
import { isoOf } from '../../instants.ts';
import { type TolakTanda, confirmFigure, markRepair } from '../../repair.ts';
import { MEJA } from '../source.ts';

const EVENT = { PERBAIKAN: 'hasil.c-tandai', DIPASTIKAN: 'hasil.c-pastikan' } as const satisfies Record<Tanda, string>;
export const MARK_EVENTS: readonly string[] = Object.values(EVENT);

export interface Penandaan {
  readonly kontes: Kontes;
  /** 13 digits. */
  readonly kode: AreaCode;
  readonly tanda: Tanda;
  /** The check in doubt, where it is one of them. */
  readonly cek: CekId | null;
  /** A sentence of the officer's; public. */
  readonly catatan: string;
  readonly actor: Actor;
  /** Role as the public reads it. */
  readonly peran: string;
}

export type Marked = Result<Tempat, { readonly code: TolakTanda }>;

/** Marks and its entry in the trail stand together; a refusal leaves neither. */
export async function markFigure(deps: Pick<Deps, 'database' | 'clock'>, one: Penandaan): Promise<Marked> {
  const { kontes, kode, tanda, cek, catatan, actor, peran } = one;
  const now = Math.floor(deps.clock.now() / 1000);
  const sebab = { kode: null, cek, peran, kantor: actor.node as AreaCode, catatan };
  return performAll<Marked>(deps.database, deps.clock, async (db) => {
    const put = tanda === 'PERBAIKAN' ? markRepair : confirmFigure;
    const value = await put(db, kontes, kode, { per: isoOf(now), now, sumber: MEJA, sebab });
    if (!value.ok) return { value, acts: [] };
    const { seq, versi } = value.value;
    const act = { event: EVENT[tanda], actor, object: `${kontes.pemilu.slug}/${kontes.pack.kode}/${kode}`, kind: 'tps', node: kode };
    return { value, acts: [{ ...act, facts: { seq, versi, cek } }] };
  });
}
