// Which privileged roles were proposed, and who decides? (two officers, fresh proofs, within 24 hours: keamanan.md 2.5)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Inset } from '#design/answers';
import { DeskHead, TwoPersons } from '#design/desk';
import { Button, ErrorSummary, PostForm } from '#design/forms';
import { Lead } from '#design/page';
import {
  type Proposal,
  type Resource,
  type SignedIn,
  approveProposal,
  isFresh,
  listProposals,
  rejectProposal,
  roleName,
} from '#platform/identity';
import { type Deps, type DeskRequest, type Outcome, type PageOutcome, defineDesk } from '#platform/module';
import { withOnward } from '../onward.ts';
import { LIHAT, SETUJUI, UNDANG, ownOfficers } from '../permissions.ts';
import { type Places, placesOf } from '../place.ts';
import { postText, termText } from '../post-text.ts';
import { text } from '../text-invite.ts';
import { MESSAGES, text as words } from '../text-officers.ts';
import { type Refused, refusedText } from '../text-refused.ts';
import { instantText } from '../time.ts';
import { slipsPage } from './invite.tsx';
import { OFFICERS } from './officers.tsx';

const PATH = `${OFFICERS}/usulan`;
const params = z.object({ usul: z.uuid() });
type Request = DeskRequest<unknown, unknown, unknown>;
type Message = (typeof MESSAGES)[number];

async function proposalAt(deps: Deps, { usul }: z.infer<typeof params>, who: SignedIn | undefined): Promise<Proposal | undefined> {
  const found = who === undefined ? [] : await listProposals(deps.database.db, deps.clock, who);
  return found.find(({ id }) => id === usul);
}

async function proposalResource(deps: Deps, at: z.infer<typeof params>, who: SignedIn | undefined): Promise<Resource | undefined> {
  const found = await proposalAt(deps, at, who);
  return found && { kind: 'usulan', id: found.id, node: found.node, proposer: found.proposer };
}

async function page(request: Request, more: { readonly message?: Message | undefined; readonly refused?: Refused }): Promise<PageOutcome> {
  const { deps, lang, who, ticket } = request;
  const proposals = await listProposals(deps.database.db, deps.clock, who);
  const places = await placesOf(
    deps.database.db,
    proposals.map(({ node }) => node),
  );
  const fresh = isFresh(who, deps.clock.now());
  const body = (
    <ProposalsView lang={lang} proposals={proposals} places={places} who={who.account} fresh={fresh} ticket={ticket} {...more} />
  );
  return { kind: 'page', title: say(lang, text.usulanJudul), body, ...(more.refused === undefined ? {} : { state: 'invalid' as const }) };
}

interface ViewProps {
  readonly lang: Lang;
  readonly proposals: readonly Proposal[];
  readonly places: Places;
  /** The reader's account. */
  readonly who: string;
  readonly fresh: boolean;
  readonly ticket: Request['ticket'];
  readonly message?: Message | undefined;
  readonly refused?: Refused | undefined;
}

export function ProposalsView(props: ViewProps): VNode {
  const { lang, proposals, message, refused } = props;
  return (
    <>
      {refused && <ErrorSummary title={say(lang, words.adaMasalah)} items={[{ href: '#usul', text: refusedText(lang, refused) }]} />}
      <DeskHead title={say(lang, text.usulanJudul)} />
      {message && <Inset>{say(lang, words[`pesan.${message}`])}</Inset>}
      <Lead>{say(lang, text.usulanPengantar)}</Lead>
      <div id="usul">
        {proposals.length === 0 && <p class="govuk-body">{say(lang, text.usulanKosong)}</p>}
        {proposals.map((proposal) => (
          <One key={proposal.id} {...props} proposal={proposal} />
        ))}
      </div>
    </>
  );
}

function One({ lang, proposal, places, who, fresh, ticket }: ViewProps & { readonly proposal: Proposal }): VNode {
  const { id, name, role, node, decree, account, proposer } = proposal;
  const own = proposer === who;
  const none = say(lang, text.belumAda);
  const changes = [
    {
      what: say(lang, text.usulanAkun),
      before: say(lang, account === null ? text.belumAda : text.akunAda),
      after: say(lang, account === null ? text.akunBaru : text.akunAda),
    },
    { what: say(lang, text.usulanTugas), before: none, after: postText(lang, role, node, places) },
    { what: say(lang, text.usulanMasa), before: none, after: termText(lang, proposal) },
    { what: say(lang, text.usulanSk), before: none, after: decree },
  ];
  const withdraw = `${PATH}/${id}/tarik`;
  return (
    <>
      <TwoPersons
        id={`usul-${id}`}
        title={say(lang, text.usulanNama, { peran: say(lang, roleName(role)), nama: name })}
        proposed={{ by: proposal.proposerName, when: instantText(lang, proposal.made, node) }}
        waitsFor={say(lang, text.usulanTunggu, { waktu: instantText(lang, proposal.expires, node) })}
        changes={changes}
        own={own}
      >
        {fresh ? <Decide lang={lang} proposal={proposal} ticket={ticket} /> : <Prove lang={lang} />}
      </TwoPersons>
      {own && fresh && (
        <PostForm action={withdraw} fields={ticket(withdraw)}>
          <Button kind="second" small>
            {say(lang, text.tarik)}
          </Button>
        </PostForm>
      )}
      {own && !fresh && <Prove lang={lang} />}
    </>
  );
}

function Prove({ lang }: { readonly lang: Lang }): VNode {
  return (
    <Button kind="second" icon="lock" href={withOnward('/masuk/ulang', PATH)}>
      {say(lang, words.buktikan)}
    </Button>
  );
}

/** What was seen is what is approved: its digest goes with the decision. */
function Decide({ lang, proposal, ticket }: Pick<ViewProps, 'lang' | 'ticket'> & { readonly proposal: Proposal }): VNode {
  const action = `${PATH}/${proposal.id}`;
  return (
    <PostForm action={action} fields={[...ticket(action), { name: 'dilihat', value: proposal.digest }]}>
      <div class="pd-actions">
        <Button name="putusan" value="setuju">
          {say(lang, text.setujui)}
        </Button>
        <Button kind="second" name="putusan" value="tolak">
          {say(lang, text.tolak)}
        </Button>
      </div>
    </PostForm>
  );
}

const show = defineDesk({
  id: 'petugas.usulan',
  path: PATH,
  query: z.object({ pesan: z.enum(MESSAGES).optional().catch(undefined) }),
  permission: LIHAT,
  resource: (deps, _params, who) => ownOfficers(deps, who),
  handle: (request) => page(request, { message: request.query.pesan }),
});

async function reject({ deps, who }: Request, usul: string): Promise<Outcome | Refused> {
  const done = await rejectProposal(deps.database, deps.clock, who, usul);
  return done.ok ? { kind: 'redirect', to: `${PATH}?pesan=tolak` } : done.refusal;
}

const decide = defineDesk({
  id: 'petugas.usulan-putus',
  path: `${PATH}/:usul`,
  params,
  permission: SETUJUI,
  resource: proposalResource,
  body: z.object({ dilihat: z.string().max(100), putusan: z.enum(['setuju', 'tolak']) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body, params: at } = request;
    if (body.putusan === 'tolak') {
      const done = await reject(request, at.usul);
      return 'kind' in done ? done : page(request, { refused: done });
    }
    const seen = await proposalAt(deps, at, who);
    const done = await approveProposal(deps.database, deps.clock, deps.keys, who, { proposal: at.usul, digest: body.dilihat });
    if (!done.ok) return page(request, { refused: done.refusal });
    if (done.value === null || seen === undefined) return { kind: 'redirect', to: `${PATH}?pesan=setuju` };
    return slipsPage(request, [done.value], [seen]);
  },
});

/** The proposer takes it back. */
const withdraw = defineDesk({
  id: 'petugas.usulan-tarik',
  path: `${PATH}/:usul/tarik`,
  params,
  permission: UNDANG,
  resource: proposalResource,
  body: z.object({}),
  handle: async (request): Promise<Outcome> => {
    const done = await reject(request, request.params.usul);
    return 'kind' in done ? done : page(request, { refused: done });
  },
});

export const proposalRoutes = { pages: [show], acts: [decide, withdraw] };
