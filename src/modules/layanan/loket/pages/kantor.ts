// Whose counters may this officer see? (the permission's places, no list beyond them)
import type { AreaCode } from '#kernel/area-code';
import { type SignedIn, can, scopeOf } from '#platform/identity';
import type { Deps } from '#platform/module';
import type { Resource } from '#platform/identity';
import { kantorOf } from '../../kunjungan/pages/pesan.tsx';

/** The office of an address, for the guard: what is no office's code is a missing page. */
export function kantorResource(_deps: Deps, { kantor }: { readonly kantor: string }): Resource | undefined {
  const kode = kantorOf(kantor);
  return kode === undefined ? undefined : { kind: 'loket', id: kode, node: kode };
}

export function nodesOf(deps: Deps, who: SignedIn, ...ids: readonly string[]): AreaCode[] {
  const found = ids.flatMap((id) => {
    const permission = deps.registry.permissions.get(id);
    return permission === undefined ? [] : scopeOf(who, permission, deps.clock.now()).map(({ node }) => node);
  });
  return [...new Set(found)];
}

export function boleh(deps: Deps, who: SignedIn, id: string, kantor: AreaCode): boolean {
  const permission = deps.registry.permissions.get(id);
  return permission !== undefined && can(who, permission, { kind: 'loket', id: kantor, node: kantor }, deps.clock.now()).allow;
}
