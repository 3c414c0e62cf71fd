// What happens when an approved load cannot go on? (what was loaded stays; the page says why)
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { type Muatan, failMuatan } from '../store/muatan.ts';

export const FAIL_EVENT = 'sidalih.muat-gagal';

export async function failLoad({ database, clock }: Pick<Deps, 'database' | 'clock'>, muatan: Muatan, gagal: string, actor: Actor): Promise<void> {
  await perform(database, clock, { event: FAIL_EVENT, actor, kind: 'daftar', object: muatan.daftar, node: muatan.daftar.slice(-4) }, async (db) => {
    await failMuatan(db, muatan.id, gagal);
    return { value: undefined, facts: { muatan: muatan.id, sebab: gagal } };
  });
}
