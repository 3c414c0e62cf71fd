// Whom does this link invite, and how will that person sign in? (keamanan.md 1.1: looking uses nothing up; the link leaves the address at once)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Inset, Roofed } from '#design/answers';
import { Button, ErrorSummary, type HiddenField, PostForm, Radios } from '#design/forms';
import { Lead, PageHead } from '#design/page';
import { DefinitionList } from '#design/tables';
import { type Invitation, type InvitationRefusal, redeemInvitation } from '#platform/identity';
import { type FormRequest, type Outcome, type PageOutcome, definePost } from '#platform/module';
import { HANDLE_MAX, makeHandle, readHandle } from '../handle.ts';
import { type Places, placesOf } from '../place.ts';
import { postText, termText } from '../post-text.ts';
import { text } from '../text-enrol.ts';
import { instantText } from '../time.ts';

const PATH = '/undangan';
const handle = z.string().max(HANDLE_MAX);

/** A link that opens nothing says why and what to do. */
export function closedInvitation(lang: Lang, code: InvitationRefusal): Outcome {
  return { kind: 'missing', reason: say(lang, text[code]), onward: [{ href: '/masuk', label: say(lang, text.keMasuk) }] };
}

/** The link leads on to a page whose address holds no secret that lasts. */
const open = definePost({
  id: 'petugas.undangan-tautan',
  path: '/undangan/:token',
  params: z.object({ token: z.string().max(200) }),
  handle: async ({ deps, lang, params }): Promise<Outcome> => {
    const found = await redeemInvitation(deps.database.db, deps.clock, params.token);
    if (!found.ok) return closedInvitation(lang, found.refusal.code);
    return { kind: 'redirect', to: `${PATH}?u=${makeHandle(deps.keys, deps.clock, params.token)}` };
  },
});

async function page(request: FormRequest<unknown, unknown, unknown>, sealed: string, unchosen = false): Promise<PageOutcome | Outcome> {
  const { deps, lang } = request;
  const token = readHandle(deps.keys, deps.clock, sealed);
  const found = await redeemInvitation(deps.database.db, deps.clock, token ?? '');
  if (!found.ok) return closedInvitation(lang, found.refusal.code);
  const places = await placesOf(
    deps.database.db,
    found.value.mandates.map((mandate) => mandate.node),
  );
  const fields = [...request.ticket(PATH), { name: 'u', value: sealed }];
  const body = <InvitationView lang={lang} invitation={found.value} places={places} fields={fields} unchosen={unchosen} />;
  return { kind: 'page', title: say(lang, text.judul), body, ...(unchosen ? { state: 'invalid' as const } : {}) };
}

interface ViewProps {
  readonly lang: Lang;
  readonly invitation: Invitation;
  readonly places: Places;
  readonly fields: readonly HiddenField[];
  readonly unchosen: boolean;
}

export function InvitationView({ lang, invitation, places, fields, unchosen }: ViewProps): VNode {
  const error = unchosen ? say(lang, text.pilihDulu) : undefined;
  const facts = [
    { term: say(lang, text.untuk), value: <b>{invitation.name}</b> },
    { term: say(lang, text.namaMasuk), value: invitation.signInName },
    ...invitation.mandates.flatMap((mandate) => [
      { term: say(lang, text.tugas), value: postText(lang, mandate.role, mandate.node, places) },
      { term: say(lang, text.masaTugas), value: termText(lang, mandate) },
    ]),
    { term: say(lang, text.berlaku), value: instantText(lang, invitation.until, invitation.mandates[0]?.node) },
  ];
  const key = { value: 'kunci', label: say(lang, text.caraKunci), hint: say(lang, text.caraKunciIsi) };
  const password = { value: 'sandi', label: say(lang, text.caraSandi), hint: say(lang, text.caraSandiIsi) };
  return (
    <>
      {error !== undefined && <ErrorSummary items={[{ href: '#cara', text: error }]} />}
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <Roofed>
        <DefinitionList items={facts} />
      </Roofed>
      <Inset>{say(lang, text.bukanSaya)}</Inset>
      <PostForm action={PATH} fields={fields}>
        <Radios
          id="cara"
          name="cara"
          label={say(lang, text.pilih)}
          hint={invitation.password ? undefined : say(lang, text.tanpaSandi)}
          error={error}
          options={invitation.password ? [key, password] : [key]}
          value={invitation.password ? undefined : 'kunci'}
          required
        />
        <Button>{say(lang, text.lanjut)}</Button>
      </PostForm>
    </>
  );
}

const show = definePost({
  id: 'petugas.undangan',
  path: PATH,
  query: z.object({ u: handle.optional() }),
  handle: (request) => page(request, request.query.u ?? ''),
});

/** From here on the handle opens in this browser only. */
const choose = definePost({
  id: 'petugas.undangan-pilih',
  path: PATH,
  body: z.object({ u: handle, cara: z.enum(['kunci', 'sandi']).optional() }),
  handle: async (request): Promise<Outcome> => {
    const { deps, body, holder } = request;
    const token = readHandle(deps.keys, deps.clock, body.u);
    if (body.cara === undefined || token === undefined) return page(request, body.u, true);
    return { kind: 'redirect', to: `${PATH}/${body.cara}?u=${makeHandle(deps.keys, deps.clock, token, holder)}` };
  },
});

/** Static paths first: the link's own pattern takes whatever else stands there. */
export const invitationRoutes = { pages: [show, choose], link: open };
