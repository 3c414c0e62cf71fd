// Does an account still work at a place? (keamanan.md 1.6: what somebody left unfinished goes to those above)
import { type AreaCode } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { isWithin } from './authority.ts';
import { inForce } from './may-appoint.ts';
import { readAccount } from './store/account.ts';

/** Of these accounts those that are not at work at the place any more: frozen or dismissed, or without a mandate in force that reaches it. */
export async function listGone(db: Db, clock: Clock, accounts: readonly string[], node: AreaCode): Promise<string[]> {
  const gone: string[] = [];
  for (const id of new Set(accounts)) {
    const account = await readAccount(db, id);
    const works = account?.keadaan === 'AKTIF' && inForce(account.mandat, clock.now()).some((mandate) => isWithin(mandate.node, node));
    if (!works) gone.push(id);
  }
  return gone;
}
