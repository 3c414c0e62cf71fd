// What is new for this officer? (notices to the account and to its roles at their places)
import type { VNode } from 'preact';
import { z } from 'zod';
import { NATION } from '#kernel/area-code';
import { formatInt } from '#kernel/format';
import { type Lang, say } from '#kernel/text';
import { Timeline } from '#design/answers';
import { DeskHead } from '#design/desk';
import { Button, PostForm } from '#design/forms';
import { useReader } from '#design/reader';
import { perform } from '#platform/action';
import { INBOX_PAGE, type InboxNotice, countUnread, inboxOf, markRead } from '#platform/notify';
import { type DeskItem, type DeskRequest, type Outcome, defineDesk, itemsUnder } from '#platform/module';
import { MEJA } from '../permissions.ts';
import { text } from '../text-inbox.ts';
import { instantText } from '../time.ts';

export const INBOX = '/kerja/kotak';
export const INBOX_ITEM = 'petugas.kotak';
const READ = `${INBOX}/dibaca`;
const own = () => ({ kind: 'kotak', id: 'sendiri', node: NATION });

const show = defineDesk({
  id: INBOX_ITEM,
  path: INBOX,
  permission: MEJA,
  resource: own,
  query: z.object({ sebelum: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional().catch(undefined) }),
  handle: async ({ deps, lang, who, query, ticket }): Promise<Outcome> => {
    const { db } = deps.database;
    const notices = await inboxOf(db, deps, who, query.sebelum);
    const common = { lang, notices, older: query.sebelum !== undefined, rooms: itemsUnder(deps.registry, who, deps.clock.now(), INBOX_ITEM) };
    const body = <InboxView {...common} unread={await countUnread(db, deps, who)} ticket={ticket} />;
    return { kind: 'page', title: say(lang, text.judul), nav: INBOX_ITEM, body, scripts: ['desk'] };
  },
});

const read = defineDesk({
  id: 'petugas.kotak-baca',
  path: READ,
  permission: MEJA,
  resource: own,
  body: z.object({ sampai: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) }),
  handle: async ({ deps, who, actor, body }): Promise<Outcome> => {
    const act = { event: 'petugas.kotak-baca', actor, object: who.account, kind: 'kotak' };
    await perform(deps.database, deps.clock, act, async (db) => ({ value: undefined, facts: { n: await markRead(db, deps, who, body.sampai) } }));
    return { kind: 'redirect', to: INBOX };
  },
});

export const inboxRoutes = [show, read];

interface ViewProps {
  readonly lang: Lang;
  readonly notices: readonly InboxNotice[];
  readonly unread: number;
  readonly older: boolean;
  readonly rooms: readonly DeskItem[];
  readonly ticket: DeskRequest<unknown, unknown, unknown>['ticket'];
}

export function InboxView({ lang, notices, unread, older, rooms, ticket }: ViewProps): VNode {
  const { href } = useReader();
  const [newest, last] = [notices[0], notices.at(-1)];
  return (
    <>
      <DeskHead title={say(lang, text.judul)} actions={unread > 0 && newest !== undefined && !older && <MarkRead lang={lang} upTo={newest.no} ticket={ticket} />}>
        {unread === 0 ? say(lang, text.semuaTerbaca) : say(lang, text.baru, { n: formatInt(lang, unread) })}
      </DeskHead>
      {notices.length === 0 && <p class="govuk-body">{say(lang, text.kosong)}</p>}
      <Timeline items={notices.map((one) => itemOf(lang, one))} />
      {older && (
        <p class="govuk-body">
          <a href={href(INBOX)}>{say(lang, text.terbaru)}</a>
        </p>
      )}
      {notices.length === INBOX_PAGE && last !== undefined && (
        <p class="govuk-body">
          <a href={href(`${INBOX}?sebelum=${last.no}`)}>{say(lang, text.lama)}</a>
        </p>
      )}
      {rooms.map((room) => (
        <p class="govuk-body" key={room.id}>
          <a href={href(room.href)}>{say(lang, room.label)}</a>
        </p>
      ))}
    </>
  );
}

function MarkRead({ lang, upTo, ticket }: Pick<ViewProps, 'lang' | 'ticket'> & { readonly upTo: number }): VNode {
  return (
    <PostForm action={READ} fields={[...ticket(READ), { name: 'sampai', value: String(upTo) }]}>
      <Button kind="second" small icon="check">
        {say(lang, text.tandai)}
      </Button>
    </PostForm>
  );
}

function itemOf(lang: Lang, one: InboxNotice) {
  return {
    title: one.subject,
    when: instantText(lang, one.at),
    ...(one.read ? {} : { state: 'flag' as const, byline: say(lang, text.belumDibaca) }),
    ...(one.href === undefined ? {} : { href: one.href }),
    children: one.body.map((line, at) => <p key={at}>{line}</p>),
  };
}
