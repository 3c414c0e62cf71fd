// How do the officers of a simulated election come in, whom nobody above appoints? (only from the server's console; keamanan.md 1.1)
import { randomUUID } from 'node:crypto';
import { ok, refuse } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Done, type DoneAct, accountAct, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import type { Invited } from './appointment.ts';
import { isCodeWord } from './code-word.ts';
import { sealContact } from './contact.ts';
import { rolesOf } from './enrolment.ts';
import { type FactorLack, lackingFactors } from './factor-need.ts';
import { makeLink } from './invitation-link.ts';
import { notOver } from './may-appoint.ts';
import { newAccount } from './new-account.ts';
import { type OrderRefusal, type PersonOrder, readPerson } from './order.ts';
import { readSignInName } from './sign-in-name.ts';
import { nextState } from './states.ts';
import { readAccountByName, writeState } from './store/account.ts';
import { readNewestInvitation } from './store/invitation.ts';
import { type Grant, writeMandate } from './store/mandate.ts';
import { countFactors } from './store/passkey.ts';

/** New officers with their links, all or none; `baris` names the first order that cannot stand. The operator holds the links. */
export async function inviteByOperator(
  database: Database,
  clock: Clock,
  keys: Keys,
  orders: readonly PersonOrder[],
): Promise<Answer<readonly Invited[], OrderRefusal>> {
  return performAll<Answer<readonly Invited[], OrderRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const grants: Grant[] = [];
    for (const [at, order] of orders.entries()) {
      const grant = readPerson(order, now);
      if (!grant.ok) return nothing(refuse(grant.refusal.code, { baris: at + 1 }));
      grants.push(grant.value);
    }
    const invited: Invited[] = [];
    const acts: DoneAct[] = [];
    for (const [at, order] of orders.entries()) {
      const grant = grants[at];
      if (grant === undefined) continue;
      const sealed = (id: string) => sealContact(keys, 'identity_akun', id, order);
      const account = await newAccount(db, { ...grant, name: order.name, sealed }, now);
      const mandate = randomUUID();
      await writeMandate(db, mandate, account.id, grant, null, now);
      const link = await makeLink(db, account.id, 'undangan', null, now);
      invited.push({ account: account.id, name: order.name, signInName: account.signInName, ...link });
      acts.push(
        accountAct('identity.undang', operator, account.id, { sampai: new Date(link.until).toISOString() }, grant.node),
        accountAct(
          'identity.mandat-beri',
          operator,
          account.id,
          { mandat: mandate, peran: grant.role, wilayah: grant.node, sk: grant.decree },
          grant.node,
        ),
      );
    }
    return { value: ok(invited), acts };
  });
}

export type OperatorConfirmRefusal = 'TIDAK_ADA' | 'KEADAAN' | 'KATA_SALAH' | FactorLack;

/** TERDAFTAR -> AKTIF for those whom the operator invited; KEADAAN for everybody else, who has an officer in charge. */
export async function confirmByOperator(
  database: Database,
  clock: Clock,
  keys: Keys,
  given: { readonly signInName: string; readonly words: string },
): Promise<Answer<null, OperatorConfirmRefusal>> {
  return performAll<Answer<null, OperatorConfirmRefusal>>(database, clock, async (db) => judge(db, clock.now(), keys, given));
}

async function judge(
  db: Db,
  now: number,
  keys: Keys,
  given: { readonly signInName: string; readonly words: string },
): Promise<Done<Answer<null, OperatorConfirmRefusal>>> {
  const account = await readAccountByName(db, readSignInName(given.signInName));
  const link = account && (await readNewestInvitation(db, account.id));
  if (account === undefined || link === undefined) return nothing(refuse('TIDAK_ADA'));
  if (nextState(account.keadaan, 'konfirmasi') === undefined || link.jenis !== 'undangan' || link.pengundang !== null)
    return nothing(refuse('KEADAAN'));
  const [lack] = lackingFactors(rolesOf(notOver(account.mandat, now)), await countFactors(db, account.id));
  if (lack !== undefined) return nothing(refuse(lack));
  if (!isCodeWord(keys, link.id, given.words))
    return { value: refuse('KATA_SALAH'), acts: [accountAct('identity.konfirmasi-gagal', operator, account.id)] };
  await writeState(db, account.id, 'AKTIF', now);
  return { value: ok(null), acts: [accountAct('identity.konfirmasi', operator, account.id, { cara: 'konsol' })] };
}
