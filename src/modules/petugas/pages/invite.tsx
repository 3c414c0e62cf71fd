// How does an officer call a new one? (alone, or for privileged roles as a proposal that another decides: keamanan.md 1.1, 2.5)
import { say } from '#kernel/text';
import { type Invited, type PersonOrder, inviteOfficers, listOfficers, proposePerson } from '#platform/identity';
import { type DeskRequest, type Outcome, type PageOutcome, defineDesk } from '#platform/module';
import { UNDANG, officersScope, ownOfficers } from '../permissions.ts';
import { type Typed, OrderView, emptyForm, rolesToGive } from '../order-view.tsx';
import { personShape, readPersonForm } from '../order-form.ts';
import { placesOf } from '../place.ts';
import { postText } from '../post-text.ts';
import { type Slip, SlipsView, drawSlips, linkAddress } from '../slips.tsx';
import { text } from '../text-invite.ts';
import type { Refused } from '../text-refused.ts';
import { instantText } from '../time.ts';
import { OFFICERS } from './officers.tsx';

const PATH = `${OFFICERS}/undang`;
type Request = DeskRequest<unknown, unknown, unknown>;

async function page(request: Request, typed: Typed, refused?: Refused): Promise<PageOutcome> {
  const { deps, lang, who } = request;
  const scope = officersScope(who, deps.clock.now());
  const common = { lang, typed, refused, scope, action: PATH, fields: request.ticket(PATH), back: OFFICERS, person: true };
  const places = await placesOf(
    deps.database.db,
    scope.map(({ node }) => node),
  );
  const words = { title: say(lang, text.judul), lead: say(lang, text.pengantar), button: say(lang, text.kirim) };
  const body = <OrderView {...common} {...words} places={places} roles={rolesToGive(who.mandates)} />;
  return { kind: 'page', title: words.title, body, ...(refused === undefined ? {} : { state: 'invalid' as const }) };
}

/** The slips of new officers, in the order of their orders. */
export async function slipsPage(
  { deps, lang, origin }: Pick<Request, 'deps' | 'lang' | 'origin'>,
  invited: readonly Invited[],
  orders: readonly Pick<PersonOrder, 'role' | 'node'>[],
): Promise<Outcome> {
  const places = await placesOf(
    deps.database.db,
    orders.map(({ node }) => node),
  );
  const slips = invited.flatMap(({ name, signInName, until, token }, at): Slip[] => {
    const order = orders[at];
    if (order === undefined) return [];
    const post = postText(lang, order.role, order.node, places);
    return [{ name, signInName, post, until: instantText(lang, until, order.node), address: linkAddress(origin, token) }];
  });
  return { kind: 'page', title: say(lang, text.slipJudul), body: <SlipsView lang={lang} slips={await drawSlips(slips)} back={OFFICERS} /> };
}

/** Is somebody of this name invited to this very post, so that a form that is sent twice makes one account? */
export async function isInvited({ deps, who }: Pick<Request, 'deps' | 'who'>, order: PersonOrder): Promise<boolean> {
  const scope = officersScope(who, deps.clock.now());
  const wanted = { node: order.node, role: order.role, state: 'DIUNDANG', words: order.name } as const;
  const { officers } = await listOfficers(deps.database.db, deps.clock, scope, wanted);
  return officers.some(
    ({ name, mandates }) =>
      name === order.name.trim().normalize('NFC') && mandates.some(({ node, role }) => node === order.node && role === order.role),
  );
}

const show = defineDesk({
  id: 'petugas.undang',
  path: PATH,
  permission: UNDANG,
  resource: (deps, _params, who) => ownOfficers(deps, who),
  handle: (request) => page(request, emptyForm(request.deps.clock.now(), officersScope(request.who, request.deps.clock.now()))),
});

const send = defineDesk({
  id: 'petugas.undang-kirim',
  path: PATH,
  permission: UNDANG,
  resource: (deps, _params, who) => ownOfficers(deps, who),
  body: personShape,
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body } = request;
    const order = await readPersonForm(deps.database.db, body);
    if (!order.ok) return page(request, body, order.refusal);
    if (await isInvited(request, order.value)) return page(request, body, { code: 'SUDAH_DIUNDANG' });
    const invited = await inviteOfficers(deps.database, deps.clock, deps.keys, who, [order.value]);
    if (invited.ok) return slipsPage(request, invited.value, [order.value]);
    if (invited.refusal.code !== 'DUA_ORANG') return page(request, body, invited.refusal);
    const proposed = await proposePerson(deps.database, deps.clock, deps.keys, who, order.value);
    return proposed.ok ? { kind: 'redirect', to: `${OFFICERS}/usulan?pesan=usul` } : page(request, body, proposed.refusal);
  },
});

export const inviteRoutes = [show, send];
