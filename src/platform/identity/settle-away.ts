// When is an officer at work on a laptop away from the centre? (confirmed there before; here only the factors are new)
import { operator } from '#platform/action';
import type { Db } from '#platform/db';
import { type DoneAct, accountAct } from './acts.ts';
import { lackingFactors } from './factor-need.ts';
import { notOver } from './may-appoint.ts';
import { holdAccount, writeState } from './store/account.ts';
import { readNewestInvitation } from './store/invitation.ts';
import { countFactors } from './store/passkey.ts';

/** Nobody stands above on a laptop; the centre has met the person. Does nothing for a link of any other kind. */
export async function settleAway(db: Db, id: string, now: number): Promise<DoneAct[]> {
  if ((await readNewestInvitation(db, id))?.jenis !== 'stasiun') return [];
  const account = await holdAccount(db, id);
  if (account?.keadaan !== 'TERDAFTAR') return [];
  const roles = notOver(account.mandat, now).map((mandate) => mandate.role);
  if (lackingFactors(roles, await countFactors(db, id)).length > 0) return [];
  await writeState(db, id, 'AKTIF', now);
  return [accountAct('identity.aktif', operator, id, { stasiun: true })];
}
