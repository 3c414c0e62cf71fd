// How is a post given to somebody, once it is allowed? (inside the caller's transaction)
import { randomUUID } from 'node:crypto';
import { refuse } from '#kernel/result';
import type { Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type DoneAct, accountAct, actorOf } from './acts.ts';
import type { Answer } from './answer.ts';
import type { Mandate, SignedIn } from './authority.ts';
import { type Contact, sealContact } from './contact.ts';
import { type Link, makeLink } from './invitation-link.ts';
import { type AppointRefusal, mayAppoint, notOver } from './may-appoint.ts';
import { newAccount } from './new-account.ts';
import { type Role, ruleOf } from './roles.ts';
import { type AccountRow, holdAccount } from './store/account.ts';
import { type Grant, closeMandate, readMandate, writeMandate } from './store/mandate.ts';
import { deleteSessionsOf } from './store/session.ts';

/** A new officer's link, to be handed over by a way that is already known, or printed on a slip. */
export interface Invited extends Link {
  readonly account: string;
  readonly name: string;
  readonly signInName: string;
}

export type ReplaceRefusal = 'GANTI_TIDAK_ADA' | AppointRefusal;

/** What is given, by whom (under which mandate), and which mandate ends with it. */
export interface Giving {
  readonly grant: Grant;
  readonly replaces: string | null;
  readonly who: SignedIn;
  readonly by: Mandate;
  readonly now: number;
}

/** A grant takes two officers for privileged roles, and whatever the role for one who holds such a role (keamanan.md 1.5, 2.5). */
export function takesTwo(role: Role, held: readonly Mandate[], now: number): boolean {
  return ruleOf(role).privileged || notOver(held, now).some((mandate) => ruleOf(mandate.role).privileged);
}

/** May the mandate end that is to be replaced? It needs the same right as giving it. */
export async function checkReplaced(
  db: Db,
  who: SignedIn,
  replaces: string | null,
  now: number,
): Promise<Answer<Mandate, ReplaceRefusal> | undefined> {
  if (replaces === null) return undefined;
  const found = await readMandate(db, replaces);
  if (found === undefined || notOver([found.mandate], now).length === 0) return refuse('GANTI_TIDAK_ADA');
  return mayAppoint(who, found.mandate, now);
}

/** A new account with its mandate and its link. */
export async function appointPerson(
  db: Db,
  keys: Keys,
  giving: Giving,
  person: Contact & { readonly name: string },
): Promise<{ readonly invited: Invited; readonly acts: readonly DoneAct[] }> {
  const { grant, who, by, now } = giving;
  const account = await newAccount(
    db,
    { ...grant, name: person.name, sealed: (id) => sealContact(keys, 'identity_akun', id, person) },
    now,
  );
  const link = await makeLink(db, account.id, 'undangan', who.account, now);
  const invite = accountAct('identity.undang', actorOf(who, by), account.id, { sampai: new Date(link.until).toISOString() }, grant.node);
  const acts = [invite, ...(await giveMandate(db, account.id, giving))];
  return { invited: { account: account.id, name: person.name, signInName: account.signInName, ...link }, acts };
}

/** One more mandate for an account; its sessions end, so that no old id carries the new right (keamanan.md 1.4). */
export async function appointAgain(db: Db, account: AccountRow, giving: Giving): Promise<readonly DoneAct[]> {
  await deleteSessionsOf(db, account.id);
  return giveMandate(db, account.id, giving);
}

async function giveMandate(db: Db, account: string, { grant, replaces, who, by, now }: Giving): Promise<DoneAct[]> {
  const id = randomUUID();
  const actor = actorOf(who, by);
  const ended = replaces === null ? [] : await endOne(db, replaces, 'PENGGANTIAN', who, by, now);
  await writeMandate(db, id, account, grant, who.account, now);
  const facts = {
    mandat: id,
    peran: grant.role,
    wilayah: grant.node,
    sk: grant.decree,
    mulai: new Date(grant.from).toISOString(),
    selesai: grant.until === null ? null : new Date(grant.until).toISOString(),
  };
  return [...ended, accountAct('identity.mandat-beri', actor, account, facts, grant.node)];
}

/** Ends a mandate now and the sessions of its holder with it (keamanan.md 13 case 2); nothing when it is over already. */
export async function endOne(db: Db, id: string, reason: string, who: SignedIn, by: Mandate, now: number): Promise<DoneAct[]> {
  const found = await readMandate(db, id);
  if (found === undefined) return [];
  await holdAccount(db, found.account);
  if (!(await closeMandate(db, id, now, reason))) return [];
  const sessions = await deleteSessionsOf(db, found.account);
  const facts = { mandat: id, peran: found.mandate.role, wilayah: found.mandate.node, sebab: reason, sesi: sessions };
  return [accountAct('identity.mandat-tutup', actorOf(who, by), found.account, facts, found.mandate.node)];
}
