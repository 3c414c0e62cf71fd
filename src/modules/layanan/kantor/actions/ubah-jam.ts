// What happens when an office changes its hours? (at once with a day's notice, else after a second person)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { type HoursFault, type HoursWarning, checkHours, writeWindows } from '#platform/calendar';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { hariKantor, zonaKantor } from '../hari.ts';
import { type JamBaru, perluDua } from '../jam-baru.ts';
import { decideUsulJam, insertUsulJam, lockUsulJam } from '../store/jam.ts';

export const JAM_EVENT = 'layanan.jam';

/** JAM_LAMPAU: a day that has begun is not written anew. JAM_ADA_USUL: others wait for their second person. */
export type JamRefusal = Refusal<HoursFault | 'JAM_LAMPAU' | 'JAM_ADA_USUL' | 'JAM_TIADA' | 'JAM_ORANG_SAMA'>;
export interface JamDitulis {
  /** A second person is awaited. */
  readonly menunggu: boolean;
  readonly warnings: readonly HoursWarning[];
}
type At = Pick<Deps, 'database' | 'clock'>;
type Told = Result<JamDitulis, JamRefusal>;

export async function ubahJam({ database, clock }: At, kantor: AreaCode, isi: JamBaru, actor: Actor): Promise<Told> {
  return performAll<Told>(database, clock, async (db) => {
    const checked = checkHours(isi);
    if (!checked.ok) return { value: checked, acts: [] };
    if (isi.dari < hariKantor(clock, kantor)) return { value: refuse('JAM_LAMPAU'), acts: [] };
    const { warnings } = checked.value;
    const menunggu = perluDua(isi, clock.now(), zonaKantor(kantor));
    if (menunggu && (await lockUsulJam(db, kantor)) !== undefined) return { value: refuse('JAM_ADA_USUL'), acts: [] };
    if (menunggu) await insertUsulJam(db, { id: randomUUID(), kantor, isi, pengusul: actor.id }, isoInstant(clock));
    else await writeWindows(db, clock, { kantor, ...isi, kepastian: 'pasti' });
    const facts = { musim: isi.musim, dari: isi.dari, sampai: isi.sampai, menunggu };
    return { value: ok({ menunggu, warnings }), acts: [{ event: JAM_EVENT, actor, kind: 'jam', object: kantor, node: kantor, facts }] };
  });
}

/** The second person's yes, or anybody's withdrawal. The day is checked again: it may have begun. */
export async function putusJam({ database, clock }: At, kantor: AreaCode, setuju: boolean, actor: Actor): Promise<Told> {
  return performAll<Told>(database, clock, async (db) => {
    const usul = await lockUsulJam(db, kantor);
    if (usul === undefined) return { value: refuse('JAM_TIADA'), acts: [] };
    if (setuju && usul.pengusul === actor.id) return { value: refuse('JAM_ORANG_SAMA'), acts: [] };
    if (setuju && usul.isi.dari < hariKantor(clock, kantor)) return { value: refuse('JAM_LAMPAU'), acts: [] };
    await decideUsulJam(db, usul.id, setuju ? 'SETUJU' : 'BATAL', actor.id, isoInstant(clock));
    const written = setuju ? await writeWindows(db, clock, { kantor, ...usul.isi, kepastian: 'pasti' }) : ok([]);
    if (!written.ok) return { value: written, acts: [] };
    const facts = { musim: usul.isi.musim, dari: usul.isi.dari, sampai: usul.isi.sampai, setuju, pengusul: usul.pengusul };
    return { value: ok({ menunggu: false, warnings: written.value }), acts: [{ event: JAM_EVENT, actor, kind: 'jam', object: kantor, node: kantor, facts }] };
  });
}
