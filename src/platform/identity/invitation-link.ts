// How does a link come into a new officer's hands, and what does it open? (keamanan.md 1.1: 256 bits, one use, 72 hours)
import { randomUUID } from 'node:crypto';
import { ok, refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Answer } from './answer.ts';
import { isToken, newToken, tokenKey } from './secret-token.ts';
import { type InvitationKind, type InvitationRow, cancelInvitations, readInvitation, writeInvitation } from './store/invitation.ts';

export const INVITATION_MS = 72 * 3_600_000;
/** Of the first two administrators (keamanan.md 1.5). */
export const FIRST_INVITATION_MS = 15 * 60_000;

export interface Link {
  /** What stands in the link; it is shown once and kept nowhere. */
  readonly token: string;
  /** Good until then, in milliseconds. */
  readonly until: number;
}

export type InvitationRefusal = 'UNDANGAN_TIDAK_ADA' | 'UNDANGAN_TERPAKAI' | 'UNDANGAN_DIBATALKAN' | 'UNDANGAN_KEDALUWARSA';

/** Makes a new link for the account; every earlier one is dead. `by` holds the link in hand, null = the operator. */
export async function makeLink(db: Db, account: string, kind: InvitationKind, by: string | null, now: number): Promise<Link> {
  const token = newToken();
  const until = now + (kind === 'pertama' ? FIRST_INVITATION_MS : INVITATION_MS);
  await cancelInvitations(db, account, now);
  await writeInvitation(db, tokenKey(token), { id: randomUUID(), akun: account, jenis: kind, pengundang: by, sampai: until }, now);
  return { token, until };
}

/** The invitation of a link that is still good. */
export async function openLink(db: Db, token: string, now: number): Promise<Answer<InvitationRow, InvitationRefusal>> {
  const found = isToken(token) ? await readInvitation(db, tokenKey(token)) : undefined;
  if (found === undefined) return refuse('UNDANGAN_TIDAK_ADA');
  if (found.dipakai !== null) return refuse('UNDANGAN_TERPAKAI');
  if (found.dibatalkan !== null) return refuse('UNDANGAN_DIBATALKAN');
  return now < found.sampai ? ok(found) : refuse('UNDANGAN_KEDALUWARSA');
}
