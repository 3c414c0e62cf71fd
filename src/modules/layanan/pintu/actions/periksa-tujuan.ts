// What happens when an officer has looked whether a place outside is still as it is written here? (layanan.md 4.2)
import { NATION } from '#kernel/area-code';
import { type Actor, perform } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { hariKantor } from '../../kantor/hari.ts';
import { insertPeriksa } from '../store/rute.ts';
import type { TujuanLuar } from '../tujuan.ts';

export const PERIKSA_EVENT = 'layanan.tujuan-periksa';

export async function periksaTujuan({ database, clock }: Pick<Deps, 'database' | 'clock'>, { slug }: TujuanLuar, actor: Actor): Promise<void> {
  const tanggal = hariKantor(clock, NATION);
  await perform(database, clock, { event: PERIKSA_EVENT, actor, kind: 'tujuan', object: slug, node: NATION }, async (db) => {
    await insertPeriksa(db, slug, tanggal, actor.id, isoInstant(clock));
    return { value: undefined, facts: { tanggal } };
  });
}
