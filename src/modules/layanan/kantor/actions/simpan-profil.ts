// What happens when an office writes its profile anew? (a new version from a day; the old one stays)
import type { AreaCode } from '#kernel/area-code';
import type { Day } from '#kernel/day';
import { type Actor, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { type IsiProfil } from '../profil.ts';
import { insertProfil, nextProfil } from '../store/profil.ts';

export const PROFIL_EVENT = 'layanan.profil';

export async function simpanProfil({ database, clock }: Pick<Deps, 'database' | 'clock'>, kantor: AreaCode, isi: IsiProfil, berlakuDari: Day, actor: Actor): Promise<number> {
  return perform(database, clock, { event: PROFIL_EVENT, actor, kind: 'kantor', object: kantor, node: kantor }, async (db) => {
    const no = await nextProfil(db, kantor);
    await insertProfil(db, { kantor, no, isi, berlakuDari, pada: isoInstant(clock) }, actor.id);
    return { value: no, facts: { no, berlakuDari } };
  });
}
