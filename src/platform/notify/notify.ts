// How does somebody hear of what an act did? (written in the act's transaction, delivered by the clock)
import { randomUUID } from 'node:crypto';
import { NATION } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Clock, makeBreath } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Message, isMailAddress, paragraph, subjectLine } from './message.ts';
import { queueOf, sealAddress, sealText } from './sealed.ts';
import { type NewNotice, dropUnsent, hurryQueue, insertNotices } from './store.ts';

/** What a notice is made with. */
export interface NotifyAt {
  readonly clock: Clock;
  readonly keys: Keys;
}

/**
 * Puts a notice into the outbox, in the caller's transaction: it goes out when, and only when, the act stands. An
 * address that no server takes is no fault of the act: the notice is kept as GAGAL and stands on the office's desk.
 * An urgent one takes along what waits before it for the same recipient in the same case.
 */
export async function notify(db: Db, at: NotifyAt, message: Message): Promise<void> {
  const notice = noticeOf(at, message);
  if (notice.urgent) await hurryQueue(db, notice.queue, notice.turn);
  await insertNotices(db, [notice]);
}

/** Many at once, in the order of the list, none of them urgent. */
export async function notifyMany(db: Db, at: NotifyAt, messages: readonly Omit<Message, 'urgent'>[]): Promise<void> {
  const breath = makeBreath();
  const notices: NewNotice[] = [];
  for (const message of messages) {
    notices.push(noticeOf(at, message));
    await breath();
  }
  await insertNotices(db, notices);
}

function noticeOf({ clock, keys }: NotifyAt, message: Message): NewNotice {
  const { to, module, object, lang } = message;
  const now = clock.now();
  const id = randomUUID();
  const unfit = to.kind === 'surel' && !isMailAddress(to.address);
  return {
    id,
    channel: to.kind === 'surel' ? 'surel' : 'kotak',
    module,
    object,
    event: message.event,
    office: message.office ?? (to.kind === 'peran' ? to.node : NATION),
    queue: queueOf(keys, module, object, to),
    account: to.kind === 'akun' ? to.account : null,
    role: to.kind === 'peran' ? to.role : null,
    node: to.kind === 'peran' ? to.node : null,
    address: to.kind === 'surel' ? sealAddress(keys, id, to.address) : null,
    text: sealText(keys, id, { lang, subject: subjectLine(message.subject), body: message.body.map(paragraph) }),
    href: message.href ?? null,
    urgent: message.urgent === true,
    zone: message.zone ?? 'WIB',
    made: now,
    turn: Math.max(now, instantOf(message.notBefore) ?? now),
    refused: unfit ? 'ALAMAT' : null,
  };
}

function instantOf(iso: string | undefined): number | undefined {
  if (iso === undefined) return undefined;
  const ms = Date.parse(iso);
  assert(!Number.isNaN(ms), 'notBefore is an instant');
  return ms;
}

/**
 * Consent was withdrawn, or the contact's time is over: what waits for addresses of this case is taken away, what was
 * sent loses address and text. Officers' inboxes stay. In the caller's transaction.
 */
export async function dropNotices(db: Db, module: string, object: string): Promise<void> {
  await dropUnsent(db, module, object);
}
