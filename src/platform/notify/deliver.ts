// How does what waits go out: once, in order, through failures of any length? (run by the clock, on any number of servers)
import { randomUUID } from 'node:crypto';
import type { Clock } from '#platform/clock';
import type { Settings } from '#platform/config';
import type { Database } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Channel, type Delivery, inboxChannel } from './channel.ts';
import { isMailSet, mailChannel } from './mail.ts';
import { openAddress, openText } from './sealed.ts';
import { type Claimed, claimNext, endPause, findPause, giveBack, markFailed, markSent, markWaiting, writePause } from './store.ts';
import { CLAIM_MS, isGivenUp, letterWait, quietZones, serverWait } from './timing.ts';

export interface DeliverAt {
  readonly database: Database;
  readonly clock: Clock;
  readonly keys: Keys;
  readonly settings: Pick<Settings, 'PENDOPO_SMTP' | 'PENDOPO_MAIL_FROM' | 'PENDOPO_PUBLIC_URL'>;
}

export interface Delivered {
  readonly sent: number;
  readonly failed: number;
  readonly later: number;
  /** Code of why a channel is closed; undefined: all are open. */
  readonly closed: string | undefined;
}

/** Of one round: the other jobs of this server wait for its end. */
const ROUND = { most: 400, ms: 15_000 };

/**
 * One round over all channels. Each notice is claimed in a transaction of its own before it is sent, and marked after:
 * a server that is killed between the two sends it once more, ten minutes later, under the same Message-ID.
 */
export async function deliverDue(at: DeliverAt): Promise<Delivered> {
  const channels = [inboxChannel, ...(isMailSet(at.settings) ? [mailChannel(at.settings)] : [])];
  const all = { sent: 0, failed: 0, later: 0, closed: undefined as string | undefined };
  for (const channel of channels) {
    const done = await deliverBy(at, channel);
    all.sent += done.sent;
    all.failed += done.failed;
    all.later += done.later;
    all.closed ??= done.closed;
  }
  return all;
}

async function deliverBy(at: DeliverAt, channel: Channel): Promise<Delivered> {
  const { database, clock } = at;
  const tally = { sampai: 0, ditolak: 0, nanti: 0, mati: 0 };
  const pause = await findPause(database.db, channel.id);
  const from = clock.now();
  let closed = pause !== undefined && pause.next > from ? pause.cause : undefined;
  const sender = randomUUID();
  try {
    for (let turn = 0; turn < ROUND.most && closed === undefined && clock.now() - from < ROUND.ms; turn += 1) {
      const now = clock.now();
      const claimed = await claimNext(database.db, { channel: channel.id, sender, now, until: now + CLAIM_MS, quiet: channel.loud ? quietZones(now) : [] });
      if (claimed === undefined) break;
      const delivery = lastTry(await sendOne(at, channel, claimed, now), claimed, now);
      tally[delivery.kind] += 1;
      await settle(at, channel, sender, claimed, delivery);
      if (delivery.kind === 'mati') closed = delivery.cause;
    }
  } finally {
    channel.close();
  }
  // Whoever was handed a letter, even one that refused it, answers again.
  if (pause !== undefined && closed === undefined && tally.sampai + tally.ditolak + tally.nanti > 0) await endPause(database.db, channel.id);
  return { sent: tally.sampai, failed: tally.ditolak, later: tally.nanti, closed };
}

async function sendOne({ keys }: DeliverAt, channel: Channel, claimed: Claimed, now: number): Promise<Delivery> {
  const text = openText(keys, claimed.id, claimed.text);
  const address = openAddress(keys, claimed.id, claimed.address);
  // A key that was destroyed makes one notice unreadable; the ones behind it go out all the same.
  if (text === undefined || (claimed.address !== null && address === undefined)) return { kind: 'ditolak', cause: 'KUNCI' };
  return channel.send({ id: claimed.id, thread: claimed.thread, address, text, href: claimed.href ?? undefined, now });
}

/** What was tried for days is given up with the cause of its last try. */
function lastTry(delivery: Delivery, { tries, first }: Claimed, now: number): Delivery {
  return delivery.kind === 'nanti' && isGivenUp(tries, first, now) ? { kind: 'ditolak', cause: delivery.cause } : delivery;
}

async function settle({ database: { db }, clock }: DeliverAt, channel: Channel, sender: string, { id, tries }: Claimed, delivery: Delivery): Promise<void> {
  const now = clock.now();
  switch (delivery.kind) {
    case 'sampai':
      return markSent(db, id, sender, now);
    case 'ditolak':
      return markFailed(db, id, sender, now, delivery.cause);
    case 'nanti':
      return markWaiting(db, id, sender, now + letterWait(tries), delivery.cause);
    case 'mati': {
      await giveBack(db, id, sender, now);
      const pause = await findPause(db, channel.id);
      const inARow = (pause?.inARow ?? 0) + 1;
      return writePause(db, channel.id, { inARow, since: pause?.since ?? now, next: now + serverWait(inARow), cause: delivery.cause });
    }
  }
}
