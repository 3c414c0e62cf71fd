// What stands above every officers' page: menu, search, who works here and for which office, the way out?
import type { VNode } from 'preact';
import { DeskHeader } from '#design/desk';
import { type AreaCode, stationNumber } from '#kernel/area-code';
import { type Lang, say } from '#kernel/text';
import { type Mandate, type SignedIn, isParticipant, roleName } from '#platform/identity';
import { type Deps, type HiddenField, menuItems } from '#platform/module';
import { BASE_TREE, findArea, findOffice } from '#platform/offices';
import { text } from './text.ts';

export const SIGN_OUT = '/keluar';
export const DESK_HOME = '/kerja';

/** Menu entries are those that one of the mandates could open somewhere; the address itself decides again. `nav`: the entry that the page says it belongs to. */
export async function deskHeader(
  deps: Deps,
  lang: Lang,
  path: string,
  who: SignedIn,
  ticket: readonly HiddenField[],
  nav?: string,
): Promise<VNode> {
  const now = deps.clock.now();
  const mandates = who.mandates.filter((mandate) => mandate.from <= now && (mandate.until === null || now < mandate.until));
  const menu = menuItems(deps.registry, who, now);
  const here = nav ?? entryAbove(path, deps);
  const shown = menu.some(({ id }) => id === here) ? here : deps.registry.modules.flatMap((module) => module.desk ?? []).find(({ id }) => id === here)?.under;
  const items = menu.map((item) => ({ href: item.href, label: say(lang, item.label), current: item.id === shown }));
  const first = mandates[0];
  const office = first === undefined ? '' : await placeName(deps, first);
  const role = first === undefined ? say(lang, text.noMandate) : say(lang, roleName(first.role));
  const search = { action: '/kerja/cari', label: say(lang, text.searchDesk) };
  return (
    <DeskHeader
      items={items}
      who={{ name: who.name, role, office }}
      signOut={{ action: SIGN_OUT, fields: ticket }}
      search={who.active ? search : undefined}
      home={DESK_HOME}
    />
  );
}

/** An entry may stand below another: a page belongs to the longest address above it. */
function entryAbove(path: string, { registry }: Pick<Deps, 'registry'>): string | undefined {
  const above = registry.modules.flatMap((module) => module.desk ?? []).filter(({ href }) => isBelow(path, href));
  return above.sort((a, b) => b.href.length - a.href.length)[0]?.id;
}

function isBelow(path: string, href: string): boolean {
  return path === href || (href !== DESK_HOME && path.startsWith(`${href}/`));
}

/** The office itself down to the regency, where it is an office of KPU; else the area and the number of the station. */
async function placeName({ database }: Deps, { role, node }: Mandate): Promise<string> {
  const guest = role === 'bawaslu' || isParticipant(role);
  if (node.length <= 4 && !guest) return (await findOffice(database.db, node))?.nama ?? node;
  const number = stationNumber(node);
  const area = await findArea(database.db, BASE_TREE, number === undefined ? node : (node.slice(0, -3) as AreaCode));
  const place = area?.nama ?? node;
  return number === undefined ? place : `TPS ${String(number).padStart(3, '0')} ${place}`;
}
