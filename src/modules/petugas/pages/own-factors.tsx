// How does an officer add a key, change the password, or get new recovery codes? (with a fresh proof: keamanan.md 1.4)
import { z } from 'zod';
import { say } from '#kernel/text';
import { qrPng } from '#platform/documents';
import { bindPasskey, bindPassword, isFresh, listFactors, renewRecoveryCodes, startPasskey, startPassword } from '#platform/identity';
import { type Deps, type OwnRequest, type Outcome, defineOwn } from '#platform/module';
import { CodesView, type Fault, KeyView, PasswordView, SeedView } from '../enrol-views.tsx';
import { withOnward } from '../onward.ts';
import { ANSWER, ANSWER_MAX, passkeyTickets, readAnswer } from '../passkey-form.tsx';
import { siteOf } from '../site.ts';
import { text } from '../text-enrol.ts';
import { text as own } from '../text-own.ts';
import { OWN, proveFirst } from './own-acts.ts';

const KEY = `${OWN}/kunci`;
const KEY_START = `${OWN}/kunci/mulai`;
const PASSWORD = `${OWN}/sandi`;
const CODE = `${OWN}/sandi/kode`;
type Request = OwnRequest<unknown, unknown, unknown>;

const way = ({ lang }: Request) => ({ href: OWN, label: say(lang, own.keAkun) });

/** Without a fresh proof the page would only end in a refusal. */
function proved({ deps, who, path }: { readonly deps: Deps } & Pick<Request, 'who' | 'path'>): Outcome | undefined {
  return isFresh(who, deps.clock.now()) ? undefined : { kind: 'redirect', to: withOnward('/masuk/ulang', path) };
}

function words(
  { lang }: Request,
  refusal: { readonly code: keyof typeof text; readonly values?: Readonly<Record<string, string | number>> },
): string {
  const values = Object.fromEntries(Object.entries(refusal.values ?? {}).map(([name, value]) => [name, String(value)]));
  return say(lang, text[refusal.code], values);
}

function keyPage(request: Request, fault?: Fault): Outcome {
  const { lang } = request;
  const passkey = passkeyTickets(request, KEY_START, KEY);
  const body = <KeyView lang={lang} fault={fault} passkey={passkey} label={say(lang, text.labelKunciIsi)} way={way(request)} />;
  return { kind: 'page', title: say(lang, text.kunciJudul), body, scripts: ['passkey'], ...(fault ? { state: 'invalid' as const } : {}) };
}

async function passwordPage(request: Request, fault?: Fault): Promise<Outcome> {
  const { lang, who, deps } = request;
  const { signInName } = await listFactors(deps.database.db, who.account);
  const common = { lang, fault, action: PASSWORD, fields: request.ticket(PASSWORD), signInName, way: way(request) };
  const body = <PasswordView {...common} />;
  return { kind: 'page', title: say(lang, text.sandiJudul), body, ...(fault ? { state: 'invalid' as const } : {}) };
}

function seedPage(request: Request, seed: Parameters<typeof SeedView>[0]['seed'], fault?: Fault): Outcome {
  const { lang } = request;
  const common = { lang, fault, seed, action: CODE, fields: request.ticket(CODE), button: say(lang, text.kodeKirimGanti), again: PASSWORD };
  return {
    kind: 'page',
    title: say(lang, text.benihJudul),
    body: <SeedView {...common} />,
    ...(fault ? { state: 'invalid' as const } : {}),
  };
}

const keyShow = defineOwn({ id: 'petugas.saya-kunci', path: KEY, handle: (request) => proved(request) ?? keyPage(request) });

const keyStart = defineOwn({
  id: 'petugas.saya-kunci-mulai',
  path: KEY_START,
  media: 'json',
  body: z.object({ label: z.string().max(200).optional() }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, origin } = request;
    const options = await startPasskey(deps.database, deps.clock, { who }, siteOf(origin));
    return { kind: 'json', body: options.ok ? { opsi: options.value } : { pesan: words(request, options.refusal) } };
  },
});

const keyBind = defineOwn({
  id: 'petugas.saya-kunci-ikat',
  path: KEY,
  body: z.object({ label: z.string().max(200), [ANSWER]: z.string().max(ANSWER_MAX) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, who, body, origin, agent } = request;
    const response = readAnswer(body[ANSWER]);
    if (response === undefined) return keyPage(request, { words: say(lang, text.tanpaSkrip), at: '#label' });
    const done = await bindPasskey(deps.database, deps.clock, { who }, { ...siteOf(origin), response, label: body.label, agent });
    if (done.ok) return { kind: 'redirect', to: who.active ? `${OWN}?pesan=kunci#kunci` : '/undangan/menunggu' };
    if (done.refusal.code === 'BUKTI_ULANG') return proveFirst;
    return keyPage(request, { words: words(request, done.refusal), at: '#label' });
  },
});

const passwordShow = defineOwn({ id: 'petugas.saya-sandi', path: PASSWORD, handle: (request) => proved(request) ?? passwordPage(request) });

const passwordStart = defineOwn({
  id: 'petugas.saya-sandi-mulai',
  path: PASSWORD,
  body: z.object({ sandi: z.string().max(2000), ulang: z.string().max(2000) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, who, body } = request;
    if (body.sandi !== body.ulang) return passwordPage(request, { words: say(lang, text.sandiBeda), at: '#ulang' });
    const started = await startPassword(deps.database, deps.clock, deps.keys, { who }, body.sandi);
    if (started.ok) return seedPage(request, { ...started.value, picture: await qrPng(started.value.uri) });
    if (started.refusal.code === 'BUKTI_ULANG') return proveFirst;
    return passwordPage(request, { words: words(request, started.refusal), at: '#sandi' });
  },
});

const codeBind = defineOwn({
  id: 'petugas.saya-sandi-kode',
  path: CODE,
  body: z.object({ kode: z.string().max(40) }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body, agent } = request;
    const done = await bindPassword(deps.database, deps.clock, deps.keys, { who }, { code: body.kode, agent });
    if (done.ok) return codesPage(request, done.value.recoveryCodes);
    if (done.refusal.code === 'BUKTI_ULANG') return proveFirst;
    const fault = { words: words(request, done.refusal), at: '#kode' };
    return done.refusal.code === 'SANDI_MULAI' ? passwordPage(request, { ...fault, at: '#sandi' }) : seedPage(request, undefined, fault);
  },
});

function codesPage({ lang, who }: Request, codes: readonly string[]): Outcome {
  const body = <CodesView lang={lang} name={who.name} codes={codes} step={false} onward={OWN} />;
  return { kind: 'page', title: say(lang, text.cadanganJudul), body };
}

const renewCodes = defineOwn({
  id: 'petugas.saya-cadangan',
  path: `${OWN}/cadangan`,
  body: z.object({}),
  handle: async (request): Promise<Outcome> => {
    const { deps, who } = request;
    const done = await renewRecoveryCodes(deps.database, deps.clock, who);
    if (done.ok) return codesPage(request, done.value);
    if (done.refusal.code === 'BUKTI_ULANG') return proveFirst;
    return { kind: 'redirect', to: `${OWN}?pesan=${done.refusal.code === 'SIBUK' ? 'sibuk' : 'tiada'}#sandi` };
  },
});

export const ownFactorRoutes = [keyShow, keyStart, keyBind, passwordShow, passwordStart, codeBind, renewCodes];
