// What happens when the head of the desk writes down where copies are paid?
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { bersih } from '../../permohonan/isian.ts';
import { insertRekening } from '../store/rekening.ts';

export const REKENING_EVENT = 'ppid.rekening';
const LEAST = 5;

export async function catatRekening(at: Pick<Deps, 'database' | 'clock'>, one: { readonly kantor: AreaCode; readonly cara: string; readonly dasar: string; readonly actor: Actor }): Promise<Result<true, Refusal<'REKENING_KOSONG'>>> {
  const [cara, dasar] = [bersih(one.cara, true).slice(0, 400), bersih(one.dasar).slice(0, 200)];
  if (cara.length < LEAST || dasar.length < LEAST) return refuse('REKENING_KOSONG');
  return performAll<Result<true, Refusal<'REKENING_KOSONG'>>>(at.database, at.clock, async (db) => {
    await insertRekening(db, one.kantor, { cara, dasar, oleh: one.actor.id }, isoInstant(at.clock));
    return { value: ok(true), acts: [{ event: REKENING_EVENT, actor: one.actor, kind: 'rekening', object: one.kantor, node: one.kantor, facts: { dasar } }] };
  });
}
