// How does somebody who was invited bind the first factor? (keamanan.md 1.2, 1.3; the link is used up by the first that is bound)
import { z } from 'zod';
import { say } from '#kernel/text';
import { qrPng } from '#platform/documents';
import { type Invitation, bindPasskey, bindPassword, redeemInvitation, startPasskey, startPassword } from '#platform/identity';
import { type FormRequest, type HiddenField, type Outcome, definePost } from '#platform/module';
import { CodesView, type Fault, KeyView, PasswordView, SeedView } from '../enrol-views.tsx';
import { HANDLE_MAX, makeHandle, readHandle } from '../handle.ts';
import { ANSWER, ANSWER_MAX, passkeyTickets, readAnswer } from '../passkey-form.tsx';
import { siteOf } from '../site.ts';
import { text } from '../text-enrol.ts';
import { closedInvitation } from './invitation.tsx';

const KEY = '/undangan/kunci';
const KEY_START = '/undangan/kunci/mulai';
const PASSWORD = '/undangan/sandi';
const CODE = '/undangan/kode';
const WAITING = '/undangan/menunggu';
const handle = z.string().max(HANDLE_MAX);
const query = z.object({ u: handle.optional() });

type Request = FormRequest<unknown, unknown, unknown>;

/** The link behind the handle, and whom it invites. */
interface Begun {
  readonly token: string;
  readonly invitation: Invitation;
  readonly kept: HiddenField;
  /** Back to the choice, by a handle that opens there. */
  readonly choice: string;
}

async function begun({ deps, lang, holder }: Request, sealed: string): Promise<Begun | Outcome> {
  const token = readHandle(deps.keys, deps.clock, sealed, holder) ?? '';
  const found = await redeemInvitation(deps.database.db, deps.clock, token);
  if (!found.ok) return closedInvitation(lang, found.refusal.code);
  const choice = `/undangan?u=${makeHandle(deps.keys, deps.clock, token)}`;
  return { token, invitation: found.value, kept: { name: 'u', value: sealed }, choice };
}

/** Does the link itself not open any more? Then no field can be corrected. */
function closed(lang: Request['lang'], code: string): Outcome | undefined {
  const known = ['UNDANGAN_TIDAK_ADA', 'UNDANGAN_TERPAKAI', 'UNDANGAN_DIBATALKAN', 'UNDANGAN_KEDALUWARSA'] as const;
  const found = known.find((one) => one === code);
  return found && closedInvitation(lang, found);
}

function words(
  { lang }: Request,
  refusal: { readonly code: keyof typeof text; readonly values?: Readonly<Record<string, string | number>> },
): string {
  const values = Object.fromEntries(Object.entries(refusal.values ?? {}).map(([name, value]) => [name, String(value)]));
  return say(lang, text[refusal.code], values);
}

function keyPage(request: Request, { kept, choice }: Begun, fault?: Fault): Outcome {
  const { lang } = request;
  const tickets = passkeyTickets(request, KEY_START, KEY);
  const passkey = { ...tickets, fields: [...tickets.fields, kept] };
  const way = { href: choice, label: say(lang, text.gantiCara) };
  const body = <KeyView lang={lang} fault={fault} passkey={passkey} label={say(lang, text.labelKunciIsi)} way={way} />;
  return { kind: 'page', title: say(lang, text.kunciJudul), body, scripts: ['passkey'], ...(fault ? { state: 'invalid' as const } : {}) };
}

function passwordPage(request: Request, { kept, choice, invitation }: Begun, fault?: Fault): Outcome {
  const { lang } = request;
  const way = { href: choice, label: say(lang, text.gantiCara) };
  const fields = [...request.ticket(PASSWORD), kept];
  const body = <PasswordView lang={lang} fault={fault} action={PASSWORD} fields={fields} signInName={invitation.signInName} way={way} />;
  return { kind: 'page', title: say(lang, text.sandiJudul), body, ...(fault ? { state: 'invalid' as const } : {}) };
}

const keyShow = definePost({
  id: 'petugas.undangan-kunci',
  path: KEY,
  query,
  handle: async (request): Promise<Outcome> => {
    const at = await begun(request, request.query.u ?? '');
    return 'kind' in at ? at : keyPage(request, at);
  },
});

const keyStart = definePost({
  id: 'petugas.undangan-kunci-mulai',
  path: KEY_START,
  media: 'json',
  body: z.object({ u: handle, label: z.string().max(200).optional() }),
  handle: async (request): Promise<Outcome> => {
    const { deps, body, origin, holder } = request;
    const invitation = readHandle(deps.keys, deps.clock, body.u, holder) ?? '';
    const options = await startPasskey(deps.database, deps.clock, { invitation }, siteOf(origin));
    return { kind: 'json', body: options.ok ? { opsi: options.value } : { pesan: words(request, options.refusal) } };
  },
});

const keyBind = definePost({
  id: 'petugas.undangan-kunci-ikat',
  path: KEY,
  body: z.object({ u: handle, label: z.string().max(200), [ANSWER]: z.string().max(ANSWER_MAX) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, body, origin, agent } = request;
    const at = await begun(request, body.u);
    if ('kind' in at) return at;
    const response = readAnswer(body[ANSWER]);
    if (response === undefined) return keyPage(request, at, { words: say(lang, text.tanpaSkrip), at: '#label' });
    const given = { ...siteOf(origin), response, label: body.label, agent };
    const done = await bindPasskey(deps.database, deps.clock, { invitation: at.token }, given);
    if (done.ok) return { kind: 'redirect', to: WAITING, ...(done.value.token === null ? {} : { session: done.value.token }) };
    return closed(lang, done.refusal.code) ?? keyPage(request, at, { words: words(request, done.refusal), at: '#label' });
  },
});

const passwordShow = definePost({
  id: 'petugas.undangan-sandi',
  path: PASSWORD,
  query,
  handle: async (request): Promise<Outcome> => {
    const at = await begun(request, request.query.u ?? '');
    return 'kind' in at ? at : passwordPage(request, at);
  },
});

const passwordStart = definePost({
  id: 'petugas.undangan-sandi-mulai',
  path: PASSWORD,
  body: z.object({ u: handle, sandi: z.string().max(2000), ulang: z.string().max(2000) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, body } = request;
    const at = await begun(request, body.u);
    if ('kind' in at) return at;
    if (body.sandi !== body.ulang) return passwordPage(request, at, { words: say(lang, text.sandiBeda), at: '#ulang' });
    const started = await startPassword(deps.database, deps.clock, deps.keys, { invitation: at.token }, body.sandi);
    if (!started.ok)
      return closed(lang, started.refusal.code) ?? passwordPage(request, at, { words: words(request, started.refusal), at: '#sandi' });
    return seedPage(request, at, { ...started.value, picture: await qrPng(started.value.uri) });
  },
});

function seedPage(request: Request, at: Begun, seed: Parameters<typeof SeedView>[0]['seed'], fault?: Fault): Outcome {
  const { lang } = request;
  const fields = [...request.ticket(CODE), at.kept];
  const again = `${PASSWORD}?u=${at.kept.value}`;
  const body = (
    <SeedView lang={lang} fault={fault} seed={seed} action={CODE} fields={fields} button={say(lang, text.kodeKirim)} again={again} />
  );
  return { kind: 'page', title: say(lang, text.benihJudul), body, ...(fault ? { state: 'invalid' as const } : {}) };
}

const codeBind = definePost({
  id: 'petugas.undangan-kode',
  path: CODE,
  body: z.object({ u: handle, kode: z.string().max(40) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, body, agent } = request;
    const at = await begun(request, body.u);
    if ('kind' in at) return at;
    const done = await bindPassword(deps.database, deps.clock, deps.keys, { invitation: at.token }, { code: body.kode, agent });
    if (!done.ok) {
      const fault = { words: words(request, done.refusal), at: '#kode' };
      if (done.refusal.code === 'SANDI_MULAI') return passwordPage(request, at, { ...fault, at: '#sandi' });
      return closed(lang, done.refusal.code) ?? seedPage(request, at, undefined, fault);
    }
    const { recoveryCodes, token } = done.value;
    const view = <CodesView lang={lang} name={at.invitation.signInName} codes={recoveryCodes} step onward={WAITING} />;
    return { kind: 'page', title: say(lang, text.cadanganJudul), body: view, ...(token === null ? {} : { session: token }) };
  },
});

export const enrolRoutes = [keyShow, keyStart, keyBind, passwordShow, passwordStart, codeBind];
