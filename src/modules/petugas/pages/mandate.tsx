// How does an officer who has an account get one more mandate? (a new decree, a second post: keamanan.md 1.6)
import { z } from 'zod';
import { say } from '#kernel/text';
import { type Role, grantMandate, proposeMandate } from '#platform/identity';
import { type DeskRequest, type Outcome, defineDesk } from '#platform/module';
import { postShape, readPostForm } from '../order-form.ts';
import { OrderView, type Typed, emptyForm, rolesToGive } from '../order-view.tsx';
import { UNDANG, officersScope } from '../permissions.ts';
import { placesOf } from '../place.ts';
import { text } from '../text-invite.ts';
import type { Refused } from '../text-refused.ts';
import { officerAt, officerResource } from './officer.tsx';
import { OFFICERS } from './officers.tsx';

const PATH = `${OFFICERS}/:akun/mandat`;
const params = z.object({ akun: z.uuid() });
type Request = DeskRequest<z.infer<typeof params>, unknown, unknown>;

async function page(request: Request, typed: Typed, refused?: Refused): Promise<Outcome> {
  const { deps, lang, who, params: at } = request;
  const officer = await officerAt(deps, at, who);
  const scope = officersScope(who, deps.clock.now());
  const action = `${OFFICERS}/${at.akun}/mandat`;
  const places = await placesOf(
    deps.database.db,
    scope.map(({ node }) => node),
  );
  const words = {
    title: say(lang, text.mandatJudul),
    lead: say(lang, text.mandatPengantar, { nama: officer?.name ?? '' }),
    button: say(lang, text.mandatKirim),
  };
  const roles: readonly Role[] = rolesToGive(who.mandates);
  const common = {
    lang,
    typed,
    refused,
    scope,
    places,
    roles,
    action,
    fields: request.ticket(action),
    back: `${OFFICERS}/${at.akun}`,
    person: false,
  };
  const body = <OrderView {...common} {...words} />;
  return { kind: 'page', title: words.title, body, ...(refused === undefined ? {} : { state: 'invalid' as const }) };
}

const show = defineDesk({
  id: 'petugas.mandat',
  path: PATH,
  params,
  permission: UNDANG,
  resource: officerResource,
  handle: (request) => page(request, emptyForm(request.deps.clock.now(), officersScope(request.who, request.deps.clock.now()))),
});

const send = defineDesk({
  id: 'petugas.mandat-beri',
  path: PATH,
  params,
  permission: UNDANG,
  resource: officerResource,
  body: postShape,
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body, params: at } = request;
    const order = await readPostForm(deps.database.db, body);
    if (!order.ok) return page(request, body, order.refusal);
    const given = await grantMandate(deps.database, deps.clock, who, at.akun, order.value);
    if (given.ok) return { kind: 'redirect', to: `${OFFICERS}/${at.akun}?pesan=beri` };
    if (given.refusal.code !== 'DUA_ORANG') return page(request, body, given.refusal);
    const proposed = await proposeMandate(deps.database, deps.clock, who, at.akun, order.value);
    return proposed.ok ? { kind: 'redirect', to: `${OFFICERS}/usulan?pesan=usul` } : page(request, body, proposed.refusal);
  },
});

export const mandateRoutes = [show, send];
