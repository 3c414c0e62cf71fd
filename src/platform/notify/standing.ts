// Do letters arrive, and which ones did not? (for the desk and for monitoring: counts, codes, masked addresses)
import { NATION } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import type { Settings } from '#platform/config';
import type { Db } from '#platform/db';
import type { Scope } from '#platform/identity';
import type { NotifyAt } from './notify.ts';
import { isMailSet } from './mail.ts';
import { openAddress, openText } from './sealed.ts';
import { type FailedRow, type Offices, type Standing, countFailedRows, listFailedRows, readStanding, retryRow, wipeRows } from './store-inbox.ts';
import { findPause } from './store.ts';
import { KEPT } from './kept.ts';

export const FAILED_PAGE = 50;

export interface FailedNotice extends Omit<FailedRow, 'address' | 'text'> {
  /** Names the case; '' once wiped. */
  readonly subject: string;
  /** "s***@g***.id"; '' once wiped. */
  readonly masked: string;
}

/** Newest first, of the offices within the scope; `before` as in `inboxOf`. */
export async function listFailed(db: Db, { keys }: Pick<NotifyAt, 'keys'>, scope: readonly Scope[], before?: number): Promise<readonly FailedNotice[]> {
  const found = await listFailedRows(db, officesOf(scope), before, FAILED_PAGE);
  return found.map(({ address, text, ...row }) => ({ ...row, masked: masked(openAddress(keys, row.id, address)), subject: openText(keys, row.id, text)?.subject ?? '' }));
}

export async function countFailed(db: Db, scope: readonly Scope[]): Promise<number> {
  return countFailedRows(db, officesOf(scope));
}

/** Puts a failed one into its queue again, in the caller's transaction; false where there is none within the scope. */
export async function retryFailed(db: Db, { clock }: Pick<NotifyAt, 'clock'>, scope: readonly Scope[], id: string): Promise<boolean> {
  return retryRow(db, id, officesOf(scope), clock.now());
}

function officesOf(scope: readonly Scope[]): Offices {
  const below = scope.filter((one) => one.below).map(({ node }) => (node === NATION ? '' : node));
  return { exact: scope.map(({ node }) => node), below };
}

function masked(address: string | undefined): string {
  if (address === undefined) return '';
  const [name = '', host = ''] = address.split('@');
  return host === '' ? `${name.slice(0, 1)}***` : `${name.slice(0, 1)}***@${host.slice(0, 1)}***${host.slice(host.lastIndexOf('.'))}`;
}

export interface MailStanding extends Standing {
  /** Are server and sender set at all? */
  readonly set: boolean;
  /** Since when the server does not answer, and why, as a code. */
  readonly closed: { readonly since: number; readonly cause: string } | undefined;
}

export async function mailStanding(
  db: Db,
  { clock, settings }: { readonly clock: Clock; readonly settings: Pick<Settings, 'PENDOPO_SMTP' | 'PENDOPO_MAIL_FROM'> },
): Promise<MailStanding> {
  const pause = await findPause(db, 'surel');
  const closed = pause === undefined ? undefined : { since: pause.since, cause: pause.cause };
  return { ...(await readStanding(db, clock.now())), set: isMailSet(settings), closed };
}

/** Wipes address and text of what is older than `KEPT`; how many were wiped. */
export async function wipeOld(db: Db, clock: Clock): Promise<number> {
  let wiped = 0;
  for (const { channel, state, days } of KEPT) wiped += await wipeRows(db, channel, state, clock.now() - days * 86_400_000);
  return wiped;
}
