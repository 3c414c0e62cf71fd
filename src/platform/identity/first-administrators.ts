// Are the first two administrators at work yet? (keamanan.md 1.5: mode SETUP until both have bound their keys)
import { operator } from '#platform/action';
import type { Db } from '#platform/db';
import { type DoneAct, accountAct } from './acts.ts';
import { lackingFactors } from './factor-need.ts';
import { holdAccount, writeState } from './store/account.ts';
import { countFactors } from './store/passkey.ts';
import { finishSetup, holdSetup, readSetup } from './store/setup.ts';

/** True from the bootstrap until both first administrators are AKTIF; only the enrolment pages answer meanwhile. */
export async function isSettingUp(db: Db): Promise<boolean> {
  const setup = await readSetup(db);
  return setup?.jenis === 'awal' && setup.selesai === null;
}

/** While there is a beginning, its binders take turns, before any of them holds an account. */
export async function takeTurns(db: Db): Promise<void> {
  const setup = await readSetup(db);
  if (setup?.selesai === null) await holdSetup(db);
}

/**
 * Nobody stands above the first two, so nobody confirms them: the operator gave each a link in hand, and both become
 * AKTIF together once both hold two passkeys, one of them bound to its device. Neither can act alone before. The caller
 * has taken its turn.
 */
export async function settleFirst(db: Db, account: string, now: number): Promise<DoneAct[]> {
  const setup = await readSetup(db);
  if (setup === undefined || setup.selesai !== null || !setup.akun.includes(account)) return [];
  const held = [];
  for (const id of setup.akun) held.push(await holdAccount(db, id));
  for (const one of held) {
    if (one?.keadaan !== 'TERDAFTAR') return [];
    if (lackingFactors(['admin_platform'], await countFactors(db, one.id)).length > 0) return [];
  }
  for (const id of setup.akun) await writeState(db, id, 'AKTIF', now);
  await finishSetup(db, setup.id, now);
  return setup.akun.map((id) => accountAct('identity.aktif', operator, id, { pertama: true }));
}
