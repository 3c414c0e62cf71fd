// Which entries of the officers' menu does somebody see, in the menu itself and on the page of another entry?
import { type SignedIn, grantOf } from '#platform/identity';
import type { DeskItem } from './desk.ts';
import type { Registry } from './registry.ts';

/** Those that one of the mandates could open somewhere, in their order; the address itself decides again. */
function visibleItems(registry: Registry, who: SignedIn, now: number): DeskItem[] {
  const mandates = who.mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
  return registry.modules
    .flatMap((module) => module.desk ?? [])
    .filter((item) => {
      const permission = registry.permissions.get(item.permission);
      return who.active && permission !== undefined && mandates.some((mandate) => grantOf(mandate, permission) !== undefined);
    })
    .sort((a, b) => a.order - b.order);
}

/** What stands in the menu: everything that does not stand on the page of another visible entry. */
export function menuItems(registry: Registry, who: SignedIn, now: number): readonly DeskItem[] {
  const visible = visibleItems(registry, who, now);
  return visible.filter(({ under }) => !visible.some(({ id }) => id === under));
}

/** What stands on the page of an entry. */
export function itemsUnder(registry: Registry, who: SignedIn, now: number, id: string): readonly DeskItem[] {
  return visibleItems(registry, who, now).filter(({ under }) => under === id);
}
