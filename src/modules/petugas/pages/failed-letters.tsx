// Which letters did not arrive, why, and do letters go out at all?
import type { VNode } from 'preact';
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Inset, Timeline } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { Lead } from '#design/page';
import { useReader } from '#design/reader';
import { perform } from '#platform/action';
import { type Resource, type Scope, type SignedIn, scopeOf } from '#platform/identity';
import { FAILED_PAGE, type FailedNotice, type MailStanding, failureWords, listFailed, mailStanding, retryFailed } from '#platform/notify';
import { type Deps, type DeskRequest, type Outcome, defineDesk } from '#platform/module';
import { SURAT_GAGAL, permissions } from '../permissions.ts';
import { text } from '../text-inbox.ts';
import { instantText } from '../time.ts';
import { INBOX, INBOX_ITEM } from './inbox.tsx';

export const FAILED = `${INBOX}/gagal`;
const permission = permissions.find(({ id }) => id === SURAT_GAGAL);
const surat = z.uuid();

/** The offices whose failures this officer sees. */
export function failedScope({ clock }: Pick<Deps, 'clock'>, who: SignedIn): readonly Scope[] {
  return permission === undefined ? [] : scopeOf(who, permission, clock.now());
}

/** A page that lists: it is about the first place within reach; without one the role is refused. */
function listed(deps: Deps, _params: unknown, who: SignedIn | undefined): Resource {
  const [first] = who === undefined ? [] : failedScope(deps, who);
  return { kind: 'surat', id: 'gagal', node: first?.node ?? NATION };
}

const show = defineDesk({
  id: 'petugas.surat-gagal',
  path: FAILED,
  permission: SURAT_GAGAL,
  resource: listed,
  query: z.object({
    sebelum: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined),
    pesan: z.enum(['baik', 'tiada']).optional().catch(undefined),
  }),
  handle: async ({ deps, lang, who, query, ticket }): Promise<Outcome> => {
    const { db } = deps.database;
    const letters = await listFailed(db, deps, failedScope(deps, who), query.sebelum);
    const body = <FailedView lang={lang} letters={letters} mail={await mailStanding(db, deps)} message={query.pesan} ticket={ticket} />;
    return { kind: 'page', title: say(lang, text.gagalMenu), nav: INBOX_ITEM, body, scripts: ['desk'] };
  },
});

const retry = defineDesk({
  id: 'petugas.surat-ulang',
  path: `${FAILED}/ulang`,
  permission: SURAT_GAGAL,
  resource: listed,
  body: z.object({ surat }),
  handle: async ({ deps, who, actor, body }): Promise<Outcome> => {
    const act = { event: 'petugas.surat-ulang', actor, object: body.surat, kind: 'surat' };
    const found = await perform(deps.database, deps.clock, act, async (db) => {
      const value = await retryFailed(db, deps, failedScope(deps, who), body.surat);
      return { value, facts: { ada: value } };
    });
    return { kind: 'redirect', to: `${FAILED}?pesan=${found ? 'baik' : 'tiada'}` };
  },
});

export const failedRoutes = [show, retry];

interface ViewProps {
  readonly lang: Lang;
  readonly letters: readonly FailedNotice[];
  readonly mail: MailStanding;
  readonly message: 'baik' | 'tiada' | undefined;
  readonly ticket: DeskRequest<unknown, unknown, unknown>['ticket'];
}

export function FailedView({ lang, letters, mail, message, ticket }: ViewProps): VNode {
  const { href } = useReader();
  const last = letters.at(-1);
  return (
    <>
      <DeskHead title={say(lang, text.gagalMenu)} />
      {message && <Inset>{say(lang, message === 'baik' ? text.ulangBaik : text.ulangTiada)}</Inset>}
      <MailLine lang={lang} mail={mail} />
      <Lead>{say(lang, letters.length === 0 ? text.gagalKosong : text.gagalPengantar)}</Lead>
      <Timeline items={letters.map((one) => itemOf(lang, one, ticket))} />
      {letters.length === FAILED_PAGE && last !== undefined && (
        <p class="govuk-body">
          <a href={href(`${FAILED}?sebelum=${last.no}`)}>{say(lang, text.lama)}</a>
        </p>
      )}
      <p class="govuk-body">
        <a href={href(INBOX)}>{say(lang, text.judul)}</a>
      </p>
    </>
  );
}

function MailLine({ lang, mail }: Pick<ViewProps, 'lang' | 'mail'>): VNode | null {
  const n = formatInt(lang, mail.waiting);
  if (!mail.set) return <Inset>{say(lang, text.tanpaServer, { n })}</Inset>;
  if (mail.closed === undefined) return null;
  return <Inset>{say(lang, text.serverDiam, { n, waktu: instantText(lang, mail.closed.since), kode: mail.closed.cause })}</Inset>;
}

function itemOf(lang: Lang, one: FailedNotice, ticket: ViewProps['ticket']) {
  const { sentence, values } = failureWords(one.cause);
  const action = `${FAILED}/ulang`;
  return {
    title: say(lang, sentence, values),
    when: instantText(lang, one.at),
    byline: say(lang, text.gagalOleh, { alamat: one.masked === '' ? say(lang, text.terhapus) : one.masked, judul: one.subject === '' ? one.event : one.subject, kali: formatInt(lang, one.tries) }),
    // What is no address will be none at the next try.
    children: one.masked !== '' && one.cause !== 'ALAMAT' && (
      <PostForm action={action} fields={[...ticket(action), { name: 'surat', value: one.id }]}>
        <Button kind="second" small>
          {say(lang, text.ulang)}
        </Button>
      </PostForm>
    ),
  };
}
