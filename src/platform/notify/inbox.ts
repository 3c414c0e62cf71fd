// What is new for this officer, by name or by role at a place?
import type { Db } from '#platform/db';
import type { SignedIn } from '#platform/identity';
import type { NotifyAt } from './notify.ts';
import { openText } from './sealed.ts';
import { type Holder, countUnreadRows, listInbox, markRowsRead } from './store-inbox.ts';

/** Notices on one page of an inbox. */
export const INBOX_PAGE = 30;

export interface InboxNotice {
  readonly id: string;
  /** Grows with time; for `before` and `markRead`. */
  readonly no: number;
  readonly event: string;
  readonly module: string;
  readonly object: string;
  readonly subject: string;
  readonly body: readonly string[];
  readonly href: string | undefined;
  /** Milliseconds. */
  readonly at: number;
  /** By this officer; a notice to a role is read by each holder alone. */
  readonly read: boolean;
}

/** Newest first, `INBOX_PAGE` at a time; `before`: the number that the page before ended with. Only mandates in force count. */
export async function inboxOf(db: Db, at: NotifyAt, who: SignedIn, before?: number): Promise<readonly InboxNotice[]> {
  const found = await listInbox(db, holderOf(at, who), at.clock.now(), before, INBOX_PAGE);
  return found.flatMap(({ text: sealed, href, ...row }) => {
    const text = openText(at.keys, row.id, sealed);
    return text === undefined ? [] : [{ ...row, subject: text.subject, body: text.body, href: href ?? undefined }];
  });
}

export async function countUnread(db: Db, at: NotifyAt, who: SignedIn): Promise<number> {
  return countUnreadRows(db, holderOf(at, who), at.clock.now());
}

/** Everything up to this number; returns how many were new to this officer. */
export async function markRead(db: Db, at: NotifyAt, who: SignedIn, upTo: number): Promise<number> {
  return markRowsRead(db, holderOf(at, who), at.clock.now(), upTo);
}

function holderOf({ clock }: NotifyAt, who: SignedIn): Holder {
  const now = clock.now();
  // Break-glass reads one module and gets no mail of a role.
  const held = who.mandates.filter((one) => one.module === undefined && one.from <= now && (one.until === null || now < one.until));
  return { account: who.account, roles: held.map(({ role }) => role), nodes: held.map(({ node }) => node) };
}
