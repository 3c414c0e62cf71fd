// What happens when every row of a file has become a record or work?
import { type Result, ok } from '#kernel/result';
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { type Muatan, type Ringkas, finishMuatan } from '../store/muatan.ts';

export const FINISH_EVENT = 'sidalih.muat-selesai';

export async function finishLoad(
  { database, clock }: Pick<Deps, 'database' | 'clock'>,
  muatan: Muatan,
  tally: { readonly baris: number; readonly tolak: number; readonly ringkas: Ringkas },
  actor: Actor,
): Promise<Result<undefined, never>> {
  const act = { event: FINISH_EVENT, actor, kind: 'daftar', object: muatan.daftar, node: muatan.daftar.slice(-4) };
  await perform(database, clock, act, async (db) => {
    await finishMuatan(db, muatan.id, tally);
    return { value: undefined, facts: { muatan: muatan.id, berkas: muatan.sha256, baris: tally.baris, tolak: tally.tolak } };
  });
  return ok(undefined);
}
