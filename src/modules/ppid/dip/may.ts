// Where may this officer do this, and may they do it here? (the same decision for pages, lists and buttons)
import { type AreaCode, NATION } from '#kernel/area-code';
import { type SignedIn, can, scopeOf } from '#platform/identity';
import type { Deps } from '#platform/module';
import type { Tempat } from './store/dip.ts';

type At = Pick<Deps, 'clock' | 'registry'>;

export function placesOf({ registry, clock }: At, who: SignedIn, permission: string): Tempat[] {
  const found = registry.permissions.get(permission);
  return found === undefined ? [] : scopeOf(who, found, clock.now()).map(({ node, below }) => ({ node, below }));
}

/** The office of an officer's own work: of the first mandate that allows it, else of the first at all. */
export function officeOf(deps: At, who: SignedIn | undefined, permission: string): AreaCode {
  const place = who === undefined ? undefined : placesOf(deps, who, permission)[0]?.node;
  return (place ?? who?.mandates[0]?.node ?? NATION) as AreaCode;
}

export function mayHere({ registry, clock }: At, who: SignedIn, permission: string, node: AreaCode): boolean {
  const found = registry.permissions.get(permission);
  if (found === undefined) return false;
  const decision = can(who, found, { kind: 'dip', id: '', node }, clock.now());
  // A proof that has grown old is asked for when the button is pressed.
  return decision.allow || decision.reason === 'BUKTI_ULANG';
}
