// What happens when the head of the desk names the unit that answers for a duty?
import { type Result, ok, refuse } from '#kernel/result';
import type { AreaCode } from '#kernel/area-code';
import { type Actor, perform } from '#platform/action';
import type { Deps } from '#platform/module';
import { findKewajiban } from '../kewajiban.ts';
import { writeUnit } from '../store/dip.ts';

export const UNIT_EVENT = 'ppid.wajib-unit';

export async function nameUnit({ database, clock }: Pick<Deps, 'database' | 'clock'>, one: { readonly kantor: AreaCode; readonly kewajiban: string; readonly unit: string; readonly actor: Actor }): Promise<Result<undefined, { readonly code: 'ISIAN' }>> {
  const unit = one.unit.replace(/\s+/g, ' ').trim();
  if (findKewajiban(one.kewajiban) === undefined || unit.length < 2 || unit.length > 120) return refuse('ISIAN');
  await perform(database, clock, { event: UNIT_EVENT, actor: one.actor, kind: 'kewajiban', object: `${one.kantor}/${one.kewajiban}`, node: one.kantor }, async (db) => {
    await writeUnit(db, one.kantor, one.kewajiban, unit);
    return { value: undefined, facts: { unit } };
  });
  return ok(undefined);
}
