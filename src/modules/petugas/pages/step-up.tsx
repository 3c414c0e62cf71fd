// How does a signed-in officer prove again that it is really they? (keamanan.md 1.4: fresh for five minutes; a new session id)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { DeskHead } from '#design/desk';
import { Button, CodeInput, ErrorSummary, type HiddenField, PostForm } from '#design/forms';
import { Lead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type OwnFactors, listFactors, startStepUp, stepUpWithCode, stepUpWithPasskey } from '#platform/identity';
import { type Outcome, type OwnRequest, type PageOutcome, defineOwn } from '#platform/module';
import { onwardPath } from '../onward.ts';
import { ANSWER, ANSWER_MAX, PasskeyForm, passkeyTickets, readAnswer } from '../passkey-form.tsx';
import { siteOf } from '../site.ts';
import { text } from '../text-sign-in.ts';

const PATH = '/masuk/ulang';
const START = '/masuk/ulang/mulai';
const KEY = '/masuk/ulang/kunci';
const wish = z.string().max(2000).optional();

interface Problem {
  readonly code: keyof typeof text;
  readonly seconds?: string;
}

async function page(request: OwnRequest<unknown, unknown, unknown>, lanjut: string | undefined, problem?: Problem): Promise<PageOutcome> {
  const { lang, deps, who } = request;
  const factors = await listFactors(deps.database.db, who.account);
  const kept: HiddenField[] = [{ name: 'lanjut', value: onwardPath(lanjut) }];
  const key = passkeyTickets(request, START, KEY);
  const passkey = { ...key, fields: [...key.fields, ...kept] };
  const body = <StepUpView lang={lang} problem={problem} factors={factors} passkey={passkey} code={[...request.ticket(PATH), ...kept]} />;
  const state = problem === undefined ? {} : { state: problem.seconds === undefined ? ('invalid' as const) : ('busy' as const) };
  return { kind: 'page', title: say(lang, text.ulangJudul), body, scripts: ['passkey'], ...state };
}

interface ViewProps {
  readonly lang: Lang;
  readonly problem: Problem | undefined;
  readonly factors: OwnFactors;
  readonly passkey: ReturnType<typeof passkeyTickets>;
  readonly code: readonly HiddenField[];
}

export function StepUpView({ lang, problem, factors, passkey, code }: ViewProps): VNode {
  const { href } = useReader();
  const words = problem && say(lang, text[problem.code], problem.seconds === undefined ? {} : { detik: problem.seconds });
  const hasKey = factors.passkeys.some((key) => !key.frozen);
  return (
    <>
      {words !== undefined && (
        <ErrorSummary title={say(lang, text.adaMasalah)} items={[{ href: hasKey ? '#kunci' : '#kode', text: words }]} />
      )}
      <DeskHead title={say(lang, text.ulangJudul)} />
      <Lead>{say(lang, text.ulangIsi)}</Lead>
      {hasKey && (
        <Section id="kunci" title={say(lang, text.denganKunci)}>
          <PasskeyForm kind="masuk" {...passkey} button={say(lang, text.ulangKunci)} />
        </Section>
      )}
      {factors.passwordSince !== null && (
        <Section id="aplikasi" title={say(lang, text.ulangKode)}>
          <PostForm action={PATH} fields={code}>
            <CodeInput id="kode" name="kode" label={say(lang, text.ulangKode)} hint={say(lang, text.ulangKodePetunjuk)} required />
            <Button kind={hasKey ? 'second' : 'main'}>{say(lang, text.ulangKirim)}</Button>
          </PostForm>
        </Section>
      )}
      <p class="govuk-body">
        <a href={href('/kerja')}>{say(lang, text.ulangBatal)}</a>
      </p>
    </>
  );
}

function problemOf(refusal: { readonly code: keyof typeof text; readonly values?: Readonly<Record<string, string | number>> }): Problem {
  const seconds = refusal.values?.['detik'];
  return { code: refusal.code, ...(seconds === undefined ? {} : { seconds: String(seconds) }) };
}

const show = defineOwn({
  id: 'petugas.ulang',
  path: PATH,
  query: z.object({ lanjut: wish }),
  handle: (request) => page(request, request.query.lanjut),
});

const withCode = defineOwn({
  id: 'petugas.ulang-kode',
  path: PATH,
  body: z.object({ kode: z.string().max(200), lanjut: wish }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body, agent, sessionToken = '' } = request;
    const done = await stepUpWithCode(deps.database, deps.clock, deps.keys, who, { token: sessionToken, code: body.kode, agent });
    if (done.ok) return { kind: 'redirect', to: onwardPath(body.lanjut), session: done.value };
    return page(request, body.lanjut, problemOf(done.refusal));
  },
});

const start = defineOwn({
  id: 'petugas.ulang-mulai',
  path: START,
  media: 'json',
  body: z.object({ lanjut: wish }),
  handle: async ({ deps, who, origin }): Promise<Outcome> => ({
    kind: 'json',
    body: { opsi: await startStepUp(deps.database, deps.clock, who, siteOf(origin)) },
  }),
});

const withKey = defineOwn({
  id: 'petugas.ulang-kunci',
  path: KEY,
  body: z.object({ [ANSWER]: z.string().max(ANSWER_MAX), lanjut: wish }),
  handle: async (request): Promise<Outcome> => {
    const { deps, who, body, origin, agent, sessionToken = '' } = request;
    const response = readAnswer(body[ANSWER]);
    if (response === undefined) return page(request, body.lanjut, { code: 'tanpaSkrip' });
    const done = await stepUpWithPasskey(deps.database, deps.clock, who, { ...siteOf(origin), token: sessionToken, response, agent });
    if (done.ok) return { kind: 'redirect', to: onwardPath(body.lanjut), session: done.value };
    return page(request, body.lanjut, problemOf(done.refusal));
  },
});

export const stepUpRoutes = [show, withCode, start, withKey];
