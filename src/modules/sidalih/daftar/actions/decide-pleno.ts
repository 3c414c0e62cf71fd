// What happens when a plenary is proposed, approved or withdrawn? (two officers; the version is frozen in the same act)
import { isoInstant } from '#platform/clock';
import { type Actor, perform } from '#platform/action';
import { type Result, ok, refuse } from '#kernel/result';
import type { AreaCode } from '#kernel/area-code';
import type { Deps } from '#platform/module';
import { brankasOf } from '../../brankas/brankas.ts';
import { type PlenoRefusal, setujuiPleno, usulkanPleno } from '../pleno.ts';
import type { IdDaftar } from '../rekam.ts';
import { type Pleno, withdrawPleno } from '../store/pleno.ts';
import type { BeritaAcara } from '../store/versi.ts';

type At = Pick<Deps, 'database' | 'clock' | 'keys'>;
type Told<T> = Result<T, { readonly code: PlenoRefusal }>;
export const PLENO_EVENTS = { usul: 'sidalih.pleno-usul', setuju: 'sidalih.pleno-setuju', batal: 'sidalih.pleno-batal' } as const;

/** A refusal undoes what the act began and leaves no entry. */
class Undone extends Error {
  readonly told: { readonly ok: false; readonly refusal: { readonly code: PlenoRefusal } };
  constructor(told: Undone['told']) {
    super(told.refusal.code);
    this.told = told;
  }
}

async function orRefusal<T>(act: Promise<T>): Promise<Told<T>> {
  try {
    return ok(await act);
  } catch (error) {
    if (error instanceof Undone) return error.told;
    throw error;
  }
}

export async function proposePleno(deps: At, given: { readonly daftar: IdDaftar; readonly tahap: string; readonly node: AreaCode; readonly beritaAcara: BeritaAcara }, actor: Actor): Promise<Told<Pleno>> {
  const { daftar, tahap, node } = given;
  return orRefusal(
    perform(deps.database, deps.clock, { event: PLENO_EVENTS.usul, actor, kind: 'pleno', object: `${daftar}/${tahap}`, node }, async (db) => {
      const told = await usulkanPleno(db, deps, { ...given, akun: actor.id });
      if (!told.ok) throw new Undone(told);
      const { id, laki, perempuan, sidik, urut } = told.value;
      return { value: told.value, facts: { pleno: id, laki, perempuan, sidik, urut } };
    }),
  );
}

export async function approvePlenary(deps: At, pleno: Pick<Pleno, 'id' | 'daftar' | 'tahap' | 'node'>, actor: Actor): Promise<Told<number | null>> {
  return orRefusal(
    perform(deps.database, deps.clock, { event: PLENO_EVENTS.setuju, actor, kind: 'pleno', object: `${pleno.daftar}/${pleno.tahap}`, node: pleno.node }, async (db) => {
      const told = await setujuiPleno(db, { clock: deps.clock, brankas: brankasOf(deps.keys) }, pleno.id, actor.id);
      if (!told.ok) throw new Undone(told);
      const { versi } = told.value;
      return { value: versi, facts: { pleno: pleno.id, versi, pengusul: told.value.pleno.pengusul } };
    }),
  );
}

/** False-like refusal where it was approved for the whole list: that stays. */
export async function withdrawPlenary(deps: At, pleno: Pick<Pleno, 'id' | 'daftar' | 'tahap' | 'node'>, actor: Actor): Promise<Told<null>> {
  return orRefusal(
    perform(deps.database, deps.clock, { event: PLENO_EVENTS.batal, actor, kind: 'pleno', object: `${pleno.daftar}/${pleno.tahap}`, node: pleno.node }, async (db) => {
      if (!(await withdrawPleno(db, pleno.id, isoInstant(deps.clock)))) throw new Undone(refuse('SIDALIH_PLENO_SELESAI'));
      return { value: null, facts: { pleno: pleno.id } };
    }),
  );
}
