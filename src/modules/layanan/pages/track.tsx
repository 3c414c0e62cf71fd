// How does somebody without an account see how far the case is? (code and PIN by POST; keamanan.md 4.4; no address bears either)
import type { VNode } from 'preact';
import { z } from 'zod';
import { type Lang, say } from '#kernel/text';
import { Details, Roofed, Timeline } from '#design/answers';
import { Facts } from '#design/desk';
import { Button, CodeInput, ErrorSummary, type HiddenField, PostForm, PuzzleField, TextInput } from '#design/forms';
import { Lead, PageHead, Section } from '#design/page';
import { useReader } from '#design/reader';
import { type CaseView, type FormRequest, type Outcome, definePost } from '#platform/module';
import { type Ask, puzzlesOf, refusalWords, spendPass } from '#platform/puzzle';
import { HANDLE_FIELD, HANDLE_MAX, type OpenRefusal, type OpenedReceipt, isGuessed, makeCaseHandle, openReceipt, readCaseHandle } from '#platform/receipts';
import { trackText as text } from '../text-track.ts';

const PATH = '/lacak';
const SHOW = '/lacak/lihat';

type Request = FormRequest<unknown, unknown, unknown>;

const WORDS = {
  KODE_BENTUK: text.lacakKodeBentuk,
  KODE_LAIN: text.lacakKodeLain,
  TIDAK_COCOK: text.lacakTidakCocok,
  TUNGGU: text.lacakTunggu,
  SIBUK: text.lacakSibuk,
} as const satisfies Record<OpenRefusal['code'], unknown>;

interface Fault {
  readonly words: string;
  readonly at: 'kode' | 'pin';
  readonly state: 'invalid' | 'busy';
}

function askOf({ visitor }: Pick<Request, 'visitor'>): Ask {
  return { form: 'layanan.lacak-buka', office: '0', visitor, least: 3 };
}

/** While the whole host is being tried, every look-up must bring work. */
async function form(request: Request, fault?: Fault, kode = ''): Promise<Outcome> {
  const { deps, lang } = request;
  const puzzle = (await isGuessed(deps)) ? puzzlesOf(deps).issue(askOf(request)) : undefined;
  const body = <FormView lang={lang} fields={request.ticket(PATH)} puzzle={puzzle} fault={fault} kode={kode} />;
  return { kind: 'page', title: say(lang, text.lacakJudul), body, scripts: puzzle === undefined ? [] : ['puzzle'], ...(fault === undefined ? {} : { state: fault.state }) };
}

interface FormProps {
  readonly lang: Lang;
  readonly fields: readonly HiddenField[];
  readonly puzzle: string | undefined;
  readonly fault: Fault | undefined;
  readonly kode: string;
}

function FormView({ lang, fields, puzzle, fault, kode }: FormProps): VNode {
  const errorAt = (at: Fault['at']): string | undefined => (fault?.at === at ? fault.words : undefined);
  return (
    <>
      {fault && <ErrorSummary title={say(lang, text.lacakAda)} items={[{ href: `#${fault.at}`, text: fault.words }]} />}
      <PageHead title={say(lang, text.lacakJudul)} />
      <Lead>{say(lang, text.lacakPengantar)}</Lead>
      <PostForm action={PATH} fields={fields}>
        <TextInput id="kode" name="kode" label={say(lang, text.lacakKode)} hint={say(lang, text.lacakKodePetunjuk)} value={kode} error={errorAt('kode')} autoComplete="off" maxLength={60} required />
        <CodeInput id="pin" name="pin" label={say(lang, text.lacakPin)} hint={say(lang, text.lacakPinPetunjuk)} error={errorAt('pin')} oneTime={false} required />
        {puzzle !== undefined && <PuzzleField puzzle={puzzle} />}
        <Button>{say(lang, text.lacakTombol)}</Button>
      </PostForm>
      <Details summary={say(lang, text.lacakHilang)}>{say(lang, text.lacakHilangIsi)}</Details>
    </>
  );
}

/** The page of an opened case, whoever of the modules it belongs to. */
async function showCase(request: Request, opened: OpenedReceipt): Promise<Outcome> {
  const { deps, lang, ticket, holder } = request;
  const tracked = deps.registry.modules.flatMap((module) => module.tracked ?? []).find(({ kind }) => kind === opened.kind);
  const handle: HiddenField = { name: HANDLE_FIELD, value: makeCaseHandle(deps, opened, holder) };
  const view = await tracked?.show({ deps, lang, ticket, handle }, opened.subject);
  if (view === undefined) return { kind: 'missing', reason: say(lang, text.lacakTiada), onward: [{ href: PATH, label: say(lang, text.lacakLain) }] };
  return { kind: 'page', title: view.title, body: view.page === undefined ? <CasePage lang={lang} view={view} /> : view.page };
}

function CasePage({ lang, view }: { readonly lang: Lang; readonly view: CaseView }): VNode {
  const { href } = useReader();
  const facts = [
    ...(view.number === undefined ? [] : [{ term: say(lang, text.lacakNomor), value: view.number }]),
    { term: say(lang, text.lacakKeadaan), value: view.state },
    ...(view.due === undefined ? [] : [{ term: say(lang, text.lacakBatas), value: view.due }]),
    ...(view.facts ?? []),
  ];
  return (
    <>
      <PageHead title={view.title} />
      <Roofed>
        <Facts items={facts} />
      </Roofed>
      {view.next !== undefined && (
        <Section id="lanjut" title={say(lang, text.lacakLanjut)}>
          <p class="govuk-body">{view.next}</p>
        </Section>
      )}
      {view.acts}
      <Section id="riwayat" title={say(lang, text.lacakRiwayat)}>
        <Timeline items={view.steps.map(({ title, when, note }, at) => ({ title, when, ...(note === undefined ? {} : { children: note }), ...(at === view.steps.length - 1 ? { state: 'now' as const } : {}) })).reverse()} />
      </Section>
      <p class="govuk-body">
        <a href={href(PATH)}>{say(lang, text.lacakLain)}</a>
      </p>
    </>
  );
}

const show = definePost({ id: 'layanan.lacak', path: PATH, handle: (request) => form(request) });

const line = z.string().max(300);
const enter = definePost({
  id: 'layanan.lacak-buka',
  path: PATH,
  body: z.object({ kode: line, pin: line, soal: z.string().max(400).optional(), jawab_soal: line.optional() }),
  handle: async (request): Promise<Outcome> => {
    const { deps, lang, body } = request;
    if (await isGuessed(deps)) {
      const pass = puzzlesOf(deps).weigh(askOf(request), { soal: body.soal ?? '', jawab: body.jawab_soal ?? '' });
      if (!pass.ok) return form(request, { words: refusalWords(lang, pass.refusal.code), at: 'kode', state: 'invalid' }, body.kode.slice(0, 60));
      if (!(await spendPass(deps.database.db, deps.clock.now(), pass.value))) return form(request, { words: refusalWords(lang, 'SOAL_DIPAKAI'), at: 'kode', state: 'invalid' }, body.kode.slice(0, 60));
    }
    const opened = await openReceipt(deps, { code: body.kode, pin: body.pin });
    if (opened.ok) return showCase(request, opened.value);
    const { code, values } = opened.refusal;
    const words = say(lang, WORDS[code], { detik: String(values?.['detik'] ?? '') });
    // A number of the sealed service is not shown again.
    return form(request, { words, at: code === 'TIDAK_COCOK' ? 'pin' : 'kode', state: code === 'TUNGGU' || code === 'SIBUK' ? 'busy' : 'invalid' }, code === 'KODE_LAIN' ? '' : body.kode.slice(0, 60));
  },
});

const again = definePost({
  id: 'layanan.lacak-lihat',
  path: SHOW,
  body: z.object({ [HANDLE_FIELD]: z.string().max(HANDLE_MAX) }),
  handle: async (request): Promise<Outcome> => {
    const opened = readCaseHandle(request.deps, request.body[HANDLE_FIELD], request.holder);
    if (opened !== undefined) return showCase(request, opened);
    return form(request, { words: say(request.lang, text.lacakHabis), at: 'kode', state: 'invalid' });
  },
});

export const trackRoutes = [show, enter, again];
