// What happens when a new version of a standard is begun? (from the one in force, else from the nation's, else empty)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { hariKantor } from '../../kantor/hari.ts';
import { findStandard } from '../cari.ts';
import { findService } from '../layanan.ts';
import { insertStandar, listVersi, lockLayanan } from '../store/standar.ts';

export const SUSUN_EVENT = 'layanan.standar-susun';

/** STD_ADA_DRAF: another version is being worked on already. */
export type SusunRefusal = Refusal<'STD_LAYANAN' | 'STD_ADA_DRAF'>;

export async function susunStandar({ database, clock }: Pick<Deps, 'database' | 'clock'>, kantor: AreaCode, layanan: string, actor: Actor): Promise<Result<{ readonly id: string }, SusunRefusal>> {
  return performAll<Result<{ id: string }, SusunRefusal>>(database, clock, async (db) => {
    if (findService(layanan) === undefined) return { value: refuse('STD_LAYANAN'), acts: [] };
    await lockLayanan(db, kantor, layanan);
    const all = await listVersi(db, kantor, layanan);
    if (all.some(({ keadaan }) => ['DRAF', 'DIBAHAS', 'USUL'].includes(keadaan))) return { value: refuse('STD_ADA_DRAF'), acts: [] };
    const base = await findStandard(db, kantor, layanan, hariKantor(clock, kantor));
    const id = randomUUID();
    const no = (all[0]?.no ?? 0) + 1;
    await insertStandar(db, { id, kantor, layanan, no, isi: base?.isi ?? {}, penyusun: actor.id }, isoInstant(clock));
    return { value: ok({ id }), acts: [{ event: SUSUN_EVENT, actor, kind: 'standar', object: `${kantor}/${layanan}/${String(no)}`, node: kantor, facts: { dari: base?.id ?? null } }] };
  });
}
