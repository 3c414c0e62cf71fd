// How does a mandate end before its time, or move to another place? (keamanan.md 1.6, 2.3: mutasi changes the mandate, nothing else)
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/db';
import { nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import { type ReplaceRefusal, appointAgain, checkReplaced, endOne, takesTwo } from './appointment.ts';
import type { SignedIn } from './authority.ts';
import { type AppointRefusal, mayAppoint } from './may-appoint.ts';
import { type OrderRefusal, type PostOrder, readPost } from './order.ts';
import { holdAccount } from './store/account.ts';
import { readMandate } from './store/mandate.ts';

export type EndReason = 'PENGGANTIAN' | 'MUTASI' | 'DICABUT' | 'MENGUNDURKAN_DIRI' | 'MENINGGAL';
export type EndRefusal = ReplaceRefusal | 'DIRI_SENDIRI';

/** Ends a mandate now; all sessions of its holder end in the same transaction. What the mandate did stays with its office. */
export async function endMandate(
  database: Database,
  clock: Clock,
  who: SignedIn,
  mandate: string,
  reason: EndReason,
): Promise<Answer<null, EndRefusal>> {
  return performAll<Answer<null, EndRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const by = await checkReplaced(db, who, mandate, now);
    if (by?.ok !== true) return nothing(by ?? refuse('GANTI_TIDAK_ADA'));
    const found = await readMandate(db, mandate);
    if (found?.account === who.account) return nothing(refuse('DIRI_SENDIRI'));
    return { value: ok(null), acts: await endOne(db, mandate, reason, who, by.value, now) };
  });
}

export type MoveRefusal = EndRefusal | AppointRefusal | OrderRefusal | 'DUA_ORANG' | 'TIDAK_ADA';

/** Mutasi: ends one mandate and gives the next to the same officer, in one transaction. The right is needed at both places. */
export async function moveMandate(
  database: Database,
  clock: Clock,
  who: SignedIn,
  mandate: string,
  to: Omit<PostOrder, 'replaces'>,
): Promise<Answer<null, MoveRefusal>> {
  return performAll<Answer<null, MoveRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const from = await checkReplaced(db, who, mandate, now);
    if (from?.ok !== true) return nothing(from ?? refuse('GANTI_TIDAK_ADA'));
    const grant = readPost({ ...to, replaces: null }, now);
    if (!grant.ok) return nothing(grant);
    const by = mayAppoint(who, to, now);
    if (!by.ok) return nothing(by);
    const found = await readMandate(db, mandate);
    const account = found && (await holdAccount(db, found.account));
    if (account === undefined || account.keadaan === 'DICABUT') return nothing(refuse('TIDAK_ADA'));
    if (account.id === who.account) return nothing(refuse('DIRI_SENDIRI'));
    if (takesTwo(to.role, account.mandat, now)) return nothing(refuse('DUA_ORANG'));
    const ended = await endOne(db, mandate, 'MUTASI', who, from.value, now);
    const given = await appointAgain(db, account, { grant: grant.value, replaces: null, who, by: by.value, now });
    return { value: ok(null), acts: [...ended, ...given] };
  });
}
