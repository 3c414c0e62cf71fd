// Whose factor is about to be bound, and what follows when it is? (by a link once, later by the signed-in holder; keamanan.md 1.1)
import { assert, ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import type { Answer } from './answer.ts';
import { type DoneAct, accountAct, actorOf } from './acts.ts';
import type { Mandate, SignedIn } from './authority.ts';
import { codeWord } from './code-word.ts';
import { type FactorLack, allowsPassword, lackingFactors } from './factor-need.ts';
import { settleFirst, takeTurns } from './first-administrators.ts';
import { type InvitationRefusal, openLink } from './invitation-link.ts';
import { isFresh, notOver } from './may-appoint.ts';
import type { Role } from './roles.ts';
import { openSession } from './sessions.ts';
import { settleAway } from './settle-away.ts';
import { SIGN_IN_STATES, nextState } from './states.ts';
import { type AccountRow, holdAccount, readAccount, writeState } from './store/account.ts';
import { type InvitationKind, type InvitationRow, readNewestInvitation, spendInvitation } from './store/invitation.ts';
import { countFactors } from './store/passkey.ts';

/** Whoever binds a factor: by a link that was handed over, or signed in with a fresh proof. */
export type Holder = { readonly invitation: string } | { readonly who: SignedIn };
export type HolderRefusal = InvitationRefusal | 'BUKTI_ULANG' | 'AKUN';

/** The account whose factor is bound; `link` when it is the first. */
export interface Held {
  readonly account: AccountRow;
  readonly link: InvitationRow | undefined;
}

/** What a person sees who opens the link: nothing is used up by looking. */
export interface Invitation {
  readonly account: string;
  readonly name: string;
  readonly signInName: string;
  readonly kind: InvitationKind;
  /** In force or to come. */
  readonly mandates: readonly Mandate[];
  readonly until: number;
  /** May password and one-time code stand in for a passkey? */
  readonly password: boolean;
}

/** Whom does this link invite? */
export async function redeemInvitation(db: Db, clock: Clock, token: string): Promise<Answer<Invitation, InvitationRefusal>> {
  const now = clock.now();
  const link = await openLink(db, token, now);
  if (!link.ok) return link;
  const account = await readAccount(db, link.value.akun);
  assert(account !== undefined, 'an invitation has its account');
  const mandates = notOver(account.mandat, now);
  return ok({
    account: account.id,
    name: account.nama,
    signInName: account.masuk,
    kind: link.value.jenis,
    mandates,
    until: link.value.sampai,
    password: allowsPassword(rolesOf(mandates)),
  });
}

/** How far a new officer has come; the page shows the words to be said to the one who confirms. */
export interface Progress {
  readonly codeWord: string;
  readonly lacks: readonly FactorLack[];
  /** One of the first two administrators, whom nobody confirms. */
  readonly first: boolean;
}

/** For the signed-in holder of an account that waits for its confirmation (TERDAFTAR); undefined otherwise. */
export async function findProgress(db: Db, clock: Clock, keys: Keys, account: string): Promise<Progress | undefined> {
  const found = await readAccount(db, account);
  const link = await readNewestInvitation(db, account);
  if (found?.keadaan !== 'TERDAFTAR' || link === undefined) return undefined;
  const roles = rolesOf(notOver(found.mandat, clock.now()));
  return {
    codeWord: codeWord(keys, link.id),
    lacks: lackingFactors(roles, await countFactors(db, account)),
    first: link.jenis === 'pertama',
  };
}

/** Who is this, and may a factor be bound now? `hold` keeps the account until the transaction ends. */
export async function resolveHolder(db: Db, holder: Holder, now: number, hold = false): Promise<Answer<Held, HolderRefusal>> {
  const read = hold ? holdAccount : readAccount;
  if (hold) await takeTurns(db);
  if ('who' in holder) {
    const account = await read(db, holder.who.account);
    if (account === undefined || !SIGN_IN_STATES.includes(account.keadaan)) return refuse('AKUN');
    return isFresh(holder.who, now) ? ok({ account, link: undefined }) : refuse('BUKTI_ULANG');
  }
  const link = await openLink(db, holder.invitation, now);
  if (!link.ok) return link;
  const account = await read(db, link.value.akun);
  return account?.keadaan === 'DIUNDANG' ? ok({ account, link: link.value }) : refuse('UNDANGAN_TERPAKAI');
}

/** A factor was bound: a link is used up, the account is registered, and its holder is signed in (`token`). */
export interface Bound {
  readonly account: string;
  /** A new session after the first factor; null for a holder who was signed in. */
  readonly token: string | null;
}

/** What follows in the same transaction. Undefined = another request used the link just before. */
export async function afterBinding(
  db: Db,
  clock: Clock,
  { account, link }: Held,
  how: { readonly agent: string; readonly kind: string },
): Promise<{ readonly bound: Bound; readonly acts: readonly DoneAct[] } | undefined> {
  const now = clock.now();
  const actor = actorOf({ account: account.id, mandates: notOver(account.mandat, now) });
  const acts = [accountAct('identity.faktor-ikat', actor, account.id, { faktor: how.kind, pertama: link !== undefined })];
  let token: string | null = null;
  if (link !== undefined) {
    if (!(await spendInvitation(db, link.id, now))) return undefined;
    const state = nextState(account.keadaan, 'ikat');
    assert(state !== undefined, `a first factor in state ${account.keadaan}`);
    await writeState(db, account.id, state, now);
    token = await openSession(db, clock, account.id, { steppedUp: true, agent: how.agent });
  }
  return { bound: { account: account.id, token }, acts: [...acts, ...(await settleFirst(db, account.id, now)), ...(await settleAway(db, account.id, now))] };
}

export function rolesOf(mandates: readonly Mandate[]): Role[] {
  return mandates.map((mandate) => mandate.role);
}
