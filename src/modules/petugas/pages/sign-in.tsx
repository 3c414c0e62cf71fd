// How does an officer come in? (passkey, or password with code; the same answer for names that nobody bears: keamanan.md 1.3)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Details } from '#design/answers';
import { Button, CodeInput, ErrorSummary, type HiddenField, PasswordInput, PostForm, TextInput } from '#design/forms';
import { Grid, Lead, PageHead, Section, Span } from '#design/page';
import { findProgress, findSession, signInWithPasskey, signInWithPassword, startPasskeySignIn } from '#platform/identity';
import { type Deps, type FormRequest, type Outcome, type PageOutcome, definePost } from '#platform/module';
import { onwardPath } from '../onward.ts';
import { ANSWER, ANSWER_MAX, PasskeyForm, passkeyTickets, readAnswer } from '../passkey-form.tsx';
import { siteOf } from '../site.ts';
import { text } from '../text-sign-in.ts';

const PATH = '/masuk';
const START = '/masuk/kunci/mulai';
const KEY = '/masuk/kunci';
const wish = z.string().max(2000).optional();
const line = z.string().max(200);

type Request = FormRequest<unknown, unknown, unknown>;
type Problem = { readonly code: keyof typeof text; readonly seconds?: string; readonly at: '#nama' | '#kunci' };

function page(request: Request, lanjut: string | undefined, problem?: Problem, nama = ''): PageOutcome {
  const { lang } = request;
  const kept: HiddenField[] = [{ name: 'lanjut', value: onwardPath(lanjut) }];
  const key = passkeyTickets(request, START, KEY);
  const body = (
    <SignInView
      lang={lang}
      problem={problem}
      nama={nama}
      passkey={{ ...key, fields: [...key.fields, ...kept] }}
      password={[...request.ticket(PATH), ...kept]}
    />
  );
  const state = problem === undefined ? {} : { state: problem.seconds === undefined ? ('invalid' as const) : ('busy' as const) };
  return { kind: 'page', title: say(lang, text.judul), body, scripts: ['passkey'], ...state };
}

interface ViewProps {
  readonly lang: Lang;
  readonly problem: Problem | undefined;
  readonly nama: string;
  readonly passkey: ReturnType<typeof passkeyTickets>;
  readonly password: readonly HiddenField[];
}

export function SignInView({ lang, problem, nama, passkey, password }: ViewProps): VNode {
  const words = problem && say(lang, text[problem.code], problem.seconds === undefined ? {} : { detik: problem.seconds });
  return (
    <>
      {problem && words !== undefined && <ErrorSummary title={say(lang, text.adaMasalah)} items={[{ href: problem.at, text: words }]} />}
      <PageHead title={say(lang, text.judul)} />
      <Lead>{say(lang, text.pengantar)}</Lead>
      <Grid>
        <Span cols={6}>
          <Section id="kunci" title={say(lang, text.denganKunci)}>
            <p class="govuk-body">{say(lang, text.kunciIsi)}</p>
            <PasskeyForm kind="masuk" {...passkey} button={say(lang, text.masukKunci)}>
              <Details summary={say(lang, text.kunciTakMuncul)}>
                <TextInput
                  id="nama-kunci"
                  name="nama"
                  label={say(lang, text.namaUntukKunci)}
                  hint={say(lang, text.namaUntukKunciPetunjuk)}
                  autoComplete="username"
                  maxLength={100}
                />
              </Details>
            </PasskeyForm>
          </Section>
        </Span>
        <Span cols={6}>
          <Section id="sandi" title={say(lang, text.denganSandi)}>
            <PasswordForm lang={lang} fields={password} nama={nama} />
          </Section>
        </Span>
      </Grid>
      <Section id="bantuan" title={say(lang, text.bantuan)}>
        <p class="govuk-body">{say(lang, text.tidakAdaDaftar)}</p>
        <Details summary={say(lang, text.kehilangan)}>{say(lang, text.kehilanganIsi)}</Details>
      </Section>
    </>
  );
}

function PasswordForm({
  lang,
  fields,
  nama,
}: {
  readonly lang: Lang;
  readonly fields: readonly HiddenField[];
  readonly nama: string;
}): VNode {
  return (
    <PostForm action={PATH} fields={fields}>
      <TextInput
        id="nama"
        name="nama"
        label={say(lang, text.nama)}
        hint={say(lang, text.namaPetunjuk)}
        value={nama}
        autoComplete="username"
        maxLength={100}
        required
      />
      <PasswordInput id="kata-sandi" name="sandi" label={say(lang, text.sandi)} required />
      <CodeInput id="kode" name="kode" label={say(lang, text.kode)} hint={say(lang, text.kodePetunjuk)} />
      <Details summary={say(lang, text.pakaiCadangan)}>
        <TextInput
          id="cadangan"
          name="cadangan"
          label={say(lang, text.cadangan)}
          hint={say(lang, text.cadanganPetunjuk)}
          autoComplete="off"
          maxLength={40}
        />
      </Details>
      <Button kind="second">{say(lang, text.masuk)}</Button>
    </PostForm>
  );
}

/** Where the newcomer's own state leads: to wait for the confirmation, to the own account, or on. */
async function enter(deps: Deps, token: string, agent: string, lanjut: string | undefined): Promise<Outcome> {
  const who = await findSession(deps.database, deps.clock, token, agent);
  const waits = who?.active === false && (await findProgress(deps.database.db, deps.clock, deps.keys, who.account)) !== undefined;
  return { kind: 'redirect', to: waits ? '/undangan/menunggu' : onwardPath(lanjut), session: token };
}

const show = definePost({
  id: 'petugas.masuk',
  path: PATH,
  query: z.object({ lanjut: wish }),
  handle: (request) => page(request, request.query.lanjut),
});

const withPassword = definePost({
  id: 'petugas.masuk-sandi',
  path: PATH,
  body: z.object({ nama: line, sandi: z.string().max(1000), kode: line, cadangan: line.optional(), lanjut: wish }),
  handle: async (request): Promise<Outcome> => {
    const { deps, body, agent } = request;
    const spare = body.cadangan?.trim() ?? '';
    const given = { name: body.nama, password: body.sandi, code: spare === '' ? body.kode : spare, agent };
    const entered = await signInWithPassword(deps.database, deps.clock, deps.keys, given);
    if (entered.ok) return enter(deps, entered.value.token, agent, body.lanjut);
    const { code, values } = entered.refusal;
    const seconds = values?.['detik'];
    return page(request, body.lanjut, { code, at: '#nama', ...(seconds === undefined ? {} : { seconds: String(seconds) }) }, body.nama);
  },
});

const startKey = definePost({
  id: 'petugas.masuk-kunci-mulai',
  path: START,
  media: 'json',
  body: z.object({ nama: line.optional(), lanjut: wish }),
  handle: async ({ deps, lang, body, origin, holder }): Promise<Outcome> => {
    const ask = { rpID: siteOf(origin).rpID, browser: holder, ...(body.nama === undefined ? {} : { name: body.nama }) };
    const start = await startPasskeySignIn(deps.database, deps.clock, deps.keys, ask);
    return { kind: 'json', body: start.ok ? { opsi: start.value } : { pesan: say(lang, text.kunciTunda) } };
  },
});

const withKey = definePost({
  id: 'petugas.masuk-kunci',
  path: KEY,
  body: z.object({ [ANSWER]: z.string().max(ANSWER_MAX), nama: line.optional(), lanjut: wish }),
  handle: async (request): Promise<Outcome> => {
    const { deps, body, agent, holder, origin } = request;
    const response = readAnswer(body[ANSWER]);
    if (response === undefined) return page(request, body.lanjut, { code: 'tanpaSkrip', at: '#kunci' });
    const given = { ...siteOf(origin), response, browser: holder, agent };
    const entered = await signInWithPasskey(deps.database, deps.clock, deps.keys, given);
    if (entered.ok) return enter(deps, entered.value.token, agent, body.lanjut);
    return page(request, body.lanjut, { code: entered.refusal.code, at: '#kunci' });
  },
});

export const signInRoutes = [show, withPassword, startKey, withKey];
