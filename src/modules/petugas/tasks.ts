// Which officers wait for a decision of this one? (confirmations and proposals; keamanan.md 1.1, 2.5)
import { type Lang, say } from '#kernel/text';
import { type Mandate, type SignedIn, listOfficers, listProposals, roleName } from '#platform/identity';
import type { DeskTask, Deps } from '#platform/module';
import { officersScope } from './permissions.ts';
import { postText } from './post-text.ts';
import { type Places, placesOf } from './place.ts';
import { text } from './text-desk.ts';

export async function tasks(deps: Deps, lang: Lang, who: SignedIn): Promise<readonly DeskTask[]> {
  const scope = officersScope(who, deps.clock.now());
  if (scope.length === 0) return [];
  const { db } = deps.database;
  const { officers } = await listOfficers(db, deps.clock, scope, { state: 'TERDAFTAR' });
  const proposals = await listProposals(db, deps.clock, who);
  const others = officers.filter((officer) => officer.account !== who.account);
  const places = await placesOf(
    db,
    others.flatMap(({ mandates }) => mandates.map(({ node }) => node)),
  );
  const confirm = others.flatMap((officer) => {
    const mandate = officer.mandates.at(-1);
    return mandate === undefined ? [] : [confirmation(lang, officer, mandate, places)];
  });
  return [...confirm, ...proposals.map((one) => proposal(lang, one, who))];
}

function confirmation(
  lang: Lang,
  { account, name }: { readonly account: string; readonly name: string },
  mandate: Mandate,
  places: Places,
): DeskTask {
  return {
    id: `petugas.konfirmasi/${account}`,
    group: 'saya',
    title: say(lang, text.tugasKonfirmasi, { nama: name }),
    detail: say(lang, text.tugasKonfirmasiIsi, { peran: postText(lang, mandate.role, mandate.node, places) }),
    node: mandate.node,
    href: `/kerja/petugas/${account}`,
    act: say(lang, text.tugasKonfirmasiAksi),
  };
}

function proposal(lang: Lang, one: Awaited<ReturnType<typeof listProposals>>[number], who: SignedIn): DeskTask {
  const own = one.proposer === who.account;
  const values = { nama: one.name, peran: say(lang, roleName(one.role)) };
  return {
    id: `petugas.usul/${one.id}`,
    group: own ? 'lain' : 'saya',
    title: say(lang, own ? text.tugasUsulSendiri : text.tugasUsul, values),
    detail: say(lang, text.tugasUsulIsi, { pengusul: one.proposerName }),
    node: one.node,
    due: new Date(one.expires).toISOString(),
    href: '/kerja/petugas/usulan',
    act: say(lang, text.tugasUsulAksi),
  };
}
