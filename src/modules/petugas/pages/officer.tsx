// Who is this officer, and what does whoever is in charge decide? (keamanan.md 1.1, 1.2, 1.6)
import { z } from 'zod';
import { say } from '#kernel/text';
import {
  type Link,
  type Officer,
  type Resource,
  type SignedIn,
  confirmOfficer,
  endMandate,
  endSessionsOf,
  findOfficer,
  freezeOfficer,
  isFresh,
  renewInvitation,
  revokeOfficer,
  startReset,
  thawOfficer,
} from '#platform/identity';
import { type Deps, type DeskRequest, type Outcome, type PageOutcome, defineDesk } from '#platform/module';
import { OfficerView } from '../officer-view.tsx';
import { BEKUKAN, KONFIRMASI, LIHAT, UNDANG, officersScope } from '../permissions.ts';
import { placesOf } from '../place.ts';
import { postText } from '../post-text.ts';
import { SlipsView, drawSlips, linkAddress } from '../slips.tsx';
import { text as slip } from '../text-invite.ts';
import { END_REASONS, MESSAGES, REASONS } from '../text-officers.ts';
import type { Refused } from '../text-refused.ts';
import { instantText } from '../time.ts';
import { OFFICERS } from './officers.tsx';

const PATH = `${OFFICERS}/:akun`;
const params = z.object({ akun: z.uuid() });
type Params = z.infer<typeof params>;
type Request = DeskRequest<Params, unknown, unknown>;
type Message = (typeof MESSAGES)[number];

/** The officer, where the reader's mandates reach; anybody else is as if not there. */
export async function officerAt(
  { database, clock, keys }: Deps,
  { akun }: Params,
  who: SignedIn | undefined,
): Promise<Officer | undefined> {
  return who === undefined ? undefined : findOfficer(database.db, clock, keys, officersScope(who, clock.now()), akun);
}

/** At the node of the officer's newest post within that reach. */
export async function officerResource(deps: Deps, at: Params, who: SignedIn | undefined): Promise<Resource | undefined> {
  const officer = await officerAt(deps, at, who);
  const scope = who === undefined ? [] : officersScope(who, deps.clock.now());
  const inReach = officer?.mandates.filter(({ node, party }) =>
    scope.some((one) => (one.node === '0' || node.startsWith(one.node)) && (one.party === null || one.party === party)),
  );
  const mandate = inReach?.at(-1);
  if (mandate === undefined) return undefined;
  return { kind: 'akun', id: at.akun, node: mandate.node, ...(mandate.party === null ? {} : { party: mandate.party }) };
}

async function page(
  request: Request,
  more: { readonly message?: Message | undefined; readonly refused?: Refused & { readonly at: string } },
): Promise<PageOutcome | Outcome> {
  const { deps, lang, who, params: at, ticket } = request;
  const officer = await officerAt(deps, at, who);
  if (officer === undefined) return { kind: 'redirect', to: OFFICERS };
  const now = deps.clock.now();
  const places = await placesOf(
    deps.database.db,
    officer.mandates.map(({ node }) => node),
  );
  const common = { lang, officer, places, now, own: officer.account === who.account, fresh: isFresh(who, now), ticket };
  const body = <OfficerView {...common} message={more.message} refused={more.refused} />;
  return { kind: 'page', title: officer.name, body, ...(more.refused === undefined ? {} : { state: 'invalid' as const }) };
}

/** What an act answers: a word on the officer's page, or why not. */
function answer(
  request: Request,
  done: { readonly ok: true } | { readonly ok: false; readonly refusal: Refused },
  message: Message,
  at: string,
) {
  if (!done.ok) return page(request, { refused: { ...done.refusal, at } });
  return { kind: 'redirect' as const, to: `${OFFICERS}/${request.params.akun}?pesan=${message}` };
}

const show = defineDesk({
  id: 'petugas.orang',
  path: PATH,
  params,
  query: z.object({ pesan: z.enum(MESSAGES).optional().catch(undefined) }),
  permission: LIHAT,
  resource: officerResource,
  handle: (request) => page(request, { message: request.query.pesan }),
});

const confirm = defineDesk({
  id: 'petugas.konfirmasi',
  path: `${PATH}/konfirmasi`,
  params,
  permission: KONFIRMASI,
  resource: officerResource,
  body: z.object({ kata: z.string().max(200) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, params: at, body } = request;
    const done = await confirmOfficer(deps.database, deps.clock, deps.keys, who, { account: at.akun, words: body.kata });
    return answer(request, done, 'konfirmasi', '#kata');
  },
});

/** Acts on the account as a whole, each with its reason. */
const moved = (['bekukan', 'cairkan', 'cabut'] as const).map((verb) =>
  defineDesk({
    id: `petugas.${verb}`,
    path: `${PATH}/${verb}`,
    params,
    permission: BEKUKAN,
    resource: officerResource,
    body: z.object({ alasan: z.enum(REASONS) }),
    handle: async (request): Promise<Outcome> => {
      const { deps, who, params: at, body } = request;
      const act = { bekukan: freezeOfficer, cairkan: thawOfficer, cabut: revokeOfficer }[verb];
      return answer(request, await act(deps.database, deps.clock, who, at.akun, body.alasan), verb, `#tindakan-${verb}`);
    },
  }),
);

const endSessions = defineDesk({
  id: 'petugas.sesi',
  path: `${PATH}/sesi`,
  params,
  permission: BEKUKAN,
  resource: officerResource,
  body: z.object({}),
  handle: async (request): Promise<Outcome> =>
    answer(
      request,
      await endSessionsOf(request.deps.database, request.deps.clock, request.who, request.params.akun),
      'sesi',
      '#tindakan-sesi',
    ),
});

const endOne = defineDesk({
  id: 'petugas.akhiri',
  path: `${PATH}/akhiri`,
  params,
  permission: BEKUKAN,
  resource: officerResource,
  body: z.object({ mandat: z.uuid(), sebab: z.enum(END_REASONS) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body, params: at } = request;
    const officer = await officerAt(deps, at, who);
    const known = officer?.mandates.some(({ id }) => id === body.mandat) === true;
    if (!known) return answer(request, { ok: false, refusal: { code: 'GANTI_TIDAK_ADA' } }, 'mandat', '#mandat');
    return answer(request, await endMandate(deps.database, deps.clock, who, body.mandat, body.sebab), 'mandat', '#mandat');
  },
});

/** A new link is shown once, on its slip. */
async function slipOf(request: Request, link: Link): Promise<Outcome> {
  const { deps, lang, origin, params: at, who } = request;
  const officer = await officerAt(deps, at, who);
  const mandate = officer?.mandates.at(-1);
  if (officer === undefined || mandate === undefined) return { kind: 'redirect', to: OFFICERS };
  const places = await placesOf(deps.database.db, [mandate.node]);
  const one = {
    name: officer.name,
    signInName: officer.signInName,
    post: postText(lang, mandate.role, mandate.node, places),
    until: instantText(lang, link.until, mandate.node),
    address: linkAddress(origin, link.token),
  };
  const body = <SlipsView lang={lang} slips={await drawSlips([one])} back={`${OFFICERS}/${at.akun}`} />;
  return { kind: 'page', title: say(lang, slip.slipJudul), body };
}

const reset = defineDesk({
  id: 'petugas.setel-ulang',
  path: `${PATH}/setel-ulang`,
  params,
  permission: BEKUKAN,
  resource: officerResource,
  body: z.object({}),
  handle: async (request): Promise<Outcome> => {
    const done = await startReset(request.deps.database, request.deps.clock, request.who, request.params.akun);
    return done.ok ? slipOf(request, done.value) : page(request, { refused: { ...done.refusal, at: '#tindakan-setel-ulang' } });
  },
});

const renew = defineDesk({
  id: 'petugas.tautan',
  path: `${PATH}/tautan`,
  params,
  permission: UNDANG,
  resource: officerResource,
  body: z.object({}),
  handle: async (request): Promise<Outcome> => {
    const done = await renewInvitation(request.deps.database, request.deps.clock, request.who, request.params.akun);
    return done.ok ? slipOf(request, done.value) : page(request, { refused: { ...done.refusal, at: '#tindakan-tautan' } });
  },
});

export const officerRoutes = [show, confirm, ...moved, endSessions, endOne, reset, renew];
