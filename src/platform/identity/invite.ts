// How does an officer call new officers, alone where one is enough? (keamanan.md 1.1, 1.6)
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type DoneAct, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import { type Giving, type Invited, type ReplaceRefusal, appointAgain, appointPerson, checkReplaced, takesTwo } from './appointment.ts';
import type { SignedIn } from './authority.ts';
import { type AppointRefusal, mayAppoint, notOver } from './may-appoint.ts';
import { type OrderRefusal, type PersonOrder, type PostOrder, readPerson, readPost } from './order.ts';
import { holdAccount } from './store/account.ts';

/** More at once need a second officer (keamanan.md 2.5). */
export const INVITED_AT_ONCE = 1000;

export type InviteRefusal = AppointRefusal | OrderRefusal | ReplaceRefusal | 'DUA_ORANG' | 'TERLALU_BANYAK';

/**
 * New officers, all or none; `baris` in a refusal is the number of the first order that cannot stand. DUA_ORANG: the role
 * takes a proposal and another officer's approval (`proposePerson`). Each link is shown once; `who` holds it in hand and
 * so cannot be the one who confirms (see `confirmOfficer`).
 */
export async function inviteOfficers(
  database: Database,
  clock: Clock,
  keys: Keys,
  who: SignedIn,
  orders: readonly PersonOrder[],
): Promise<Answer<readonly Invited[], InviteRefusal>> {
  if (orders.length === 0 || orders.length > INVITED_AT_ONCE) return refuse('TERLALU_BANYAK', { paling: INVITED_AT_ONCE });
  return performAll<Answer<readonly Invited[], InviteRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const given: Giving[] = [];
    for (const [at, order] of orders.entries()) {
      const giving = await judge(db, who, order, now);
      if (!giving.ok) return nothing(refuse(giving.refusal.code, { ...giving.refusal.values, baris: at + 1 }));
      given.push(giving.value);
    }
    const invited: Invited[] = [];
    const acts: DoneAct[] = [];
    for (const [at, order] of orders.entries()) {
      const giving = given[at];
      if (giving === undefined) continue;
      const done = await appointPerson(db, keys, giving, order);
      invited.push(done.invited);
      acts.push(...done.acts);
    }
    return { value: ok(invited), acts };
  });
}

async function judge(db: Db, who: SignedIn, order: PersonOrder, now: number): Promise<Answer<Giving, InviteRefusal>> {
  const grant = readPerson(order, now);
  if (!grant.ok) return grant;
  const by = mayAppoint(who, order, now);
  if (!by.ok) return by;
  if (takesTwo(order.role, [], now)) return refuse('DUA_ORANG');
  const replaced = await checkReplaced(db, who, order.replaces, now);
  if (replaced?.ok === false) return replaced;
  return ok({ grant: grant.value, replaces: order.replaces, who, by: by.value, now });
}

export type GrantRefusal = AppointRefusal | OrderRefusal | ReplaceRefusal | 'DUA_ORANG' | 'DIRI_SENDIRI' | 'TIDAK_ADA' | 'SUDAH_ADA';

/** One more mandate for an officer who has an account (a new decree, a second post). SUDAH_ADA: the same post is held already. */
export async function grantMandate(
  database: Database,
  clock: Clock,
  who: SignedIn,
  account: string,
  order: PostOrder,
): Promise<Answer<string, GrantRefusal>> {
  return performAll<Answer<string, GrantRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const giving = await judgeAgain(db, who, account, order, now);
    if (!giving.ok) return nothing(giving);
    const held = await holdAccount(db, account);
    if (held === undefined) return nothing(refuse('TIDAK_ADA'));
    if (takesTwo(order.role, held.mandat, now)) return nothing(refuse('DUA_ORANG'));
    return { value: ok(account), acts: await appointAgain(db, held, giving.value) };
  });
}

/** Everything but the number of officers that it takes. */
export async function judgeAgain(
  db: Db,
  who: SignedIn,
  account: string,
  order: PostOrder,
  now: number,
): Promise<Answer<Giving, Exclude<GrantRefusal, 'DUA_ORANG'>>> {
  if (account === who.account) return refuse('DIRI_SENDIRI');
  const grant = readPost(order, now);
  if (!grant.ok) return grant;
  const by = mayAppoint(who, order, now);
  if (!by.ok) return by;
  const held = await holdAccount(db, account);
  if (held === undefined || held.keadaan === 'DICABUT') return refuse('TIDAK_ADA');
  const same = notOver(held.mandat, now).find(({ role, node, id }) => role === order.role && node === order.node && id !== order.replaces);
  if (same !== undefined && (same.until === null || grant.value.from < same.until)) return refuse('SUDAH_ADA');
  const replaced = await checkReplaced(db, who, order.replaces, now);
  if (replaced?.ok === false) return replaced;
  return ok({ grant: grant.value, replaces: order.replaces, who, by: by.value, now });
}
