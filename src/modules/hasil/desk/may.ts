// What may this officer do with a station or an area now? (the same decision that the addresses make, asked for buttons)
import type { AreaCode } from '#kernel/area-code';
import { type Resource, type SignedIn, can } from '#platform/identity';
import type { Deps } from '#platform/module';
import type { Kontes } from '../contest.ts';
import type { Boleh } from './pages/look.tsx';
import { ASLI, ISI, PERBAIKI, TANDAI, permissions } from './permissions.ts';
import { isOpenFor } from './resource.ts';

/** For an area: whether it may be done at the stations below. */
export async function mayAt(deps: Pick<Deps, 'database' | 'clock'>, kontes: Kontes, node: AreaCode, who: SignedIn): Promise<Boleh> {
  const open = await isOpenFor(deps, kontes, node, who);
  const now = deps.clock.now();
  const may = (id: string, resource: Resource): boolean => {
    const permission = permissions.find((one) => one.id === id);
    const decision = permission === undefined ? undefined : can(who, permission, resource, now);
    // A proof that is asked for on the way does not hide the way.
    return decision !== undefined && (decision.allow || decision.reason === 'BUKTI_ULANG');
  };
  const seen = { kind: 'tps', id: '', node };
  const worked = { ...seen, open };
  return { isi: may(ISI, worked), perbaiki: may(PERBAIKI, worked), tandai: may(TANDAI, worked), asli: may(ASLI, seen) };
}
