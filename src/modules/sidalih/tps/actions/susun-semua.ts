// What happens when an office begins the mapping of a whole kab/kota? (a proposal in every desa that has none; maps follow when they are opened)
import { type Refusal, type Result, ok, refuse } from '#kernel/result';
import { type Actor, performAll } from '#platform/action';
import { isoInstant } from '#platform/clock';
import type { Deps } from '#platform/module';
import { findPaket } from '../../aturan/packs.ts';
import type { IdDaftar } from '../../daftar/rekam.ts';
import { lockDaftar } from '../../daftar/store/daftar.ts';
import { isPemetaan } from '../buka.ts';
import { beginSemua } from '../store/peta.ts';
import { PETA_UBAH } from './ubah-usul.ts';

type Begun = Result<{ readonly desa: number }, Refusal<'PETA_TIADA' | 'PETA_TAHAP'>>;

/** Again changes nothing: only desa without a proposal get one. Cost by the desa, not by the voters. */
export async function susunSemua({ database, clock }: Pick<Deps, 'database' | 'clock'>, daftar: IdDaftar, actor: Actor): Promise<Begun> {
  return performAll<Begun>(database, clock, async (db) => {
    const list = await lockDaftar(db, daftar);
    const paket = list === undefined ? undefined : await findPaket(db, list.paket);
    if (list === undefined || paket?.maksTps == null) return { value: refuse('PETA_TIADA'), acts: [] };
    if (!isPemetaan(paket, list.keadaan)) return { value: refuse('PETA_TAHAP'), acts: [] };
    const desa = await beginSemua(db, daftar, { peran: actor.role, node: actor.node, pada: isoInstant(clock) });
    return { value: ok({ desa }), acts: desa === 0 ? [] : [{ event: PETA_UBAH, actor, kind: 'peta', object: daftar, node: list.kab, facts: { langkah: 'semua', desa } }] };
  });
}
