// How does an officer come in with password and one-time code, and what does it cost to guess? (keamanan.md 1.3; ASVS 6.3, 6.5)
import { setTimeout } from 'node:timers/promises';
import { refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Done, accountAct, actorOf } from './acts.ts';
import type { Answer } from './answer.ts';
import { open } from './contact.ts';
import { rolesOf } from './enrolment.ts';
import { allowsPassword } from './factor-need.ts';
import { checkSecret, hashSecret } from './hashing.ts';
import { inForce, notOver } from './may-appoint.ts';
import { readRecoveryCode } from './recovery-code.ts';
import { type Entered, alarmActs, enter } from './sign-in.ts';
import { readSignInName } from './sign-in-name.ts';
import { type AccountRow, holdAccount, readAccountByName } from './store/account.ts';
import {
  type PasswordRow,
  readPassword,
  readRecoveryCode as readRecoveryHash,
  rehash,
  spendRecoveryCode,
  takeStep,
} from './store/password.ts';
import { claimAttempt, forgetFailures, returnAttempt, throttleKey } from './throttle.ts';
import { stepOf } from './totp.ts';

/** Of nobody: a code is compared also where there is no account. */
const DUMMY_SEED = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/** A refusal takes at least this long, so that what the trail costs for a known account is not seen from outside. */
const LEAST_MS = 400;

/** The second proof, found right: a step of the phone's clock, or a recovery code by its number. */
type Second = { readonly step: number } | { readonly recovery: number };

interface Looked {
  readonly same: boolean;
  readonly outdated: boolean;
  readonly second: Second | undefined;
}

export type PasswordSignInRefusal = 'MASUK_SALAH' | 'TUNDA' | 'SIBUK' | 'AKUN_TERTUTUP';

/**
 * `code` is what the phone shows, or a recovery code. MASUK_SALAH for whatever is wrong, also for a name that nobody
 * bears, at the same cost; TUNDA names the seconds to wait (`detik`); AKUN_TERTUTUP only when all proofs were right.
 */
export async function signInWithPassword(
  database: Database,
  clock: Clock,
  keys: Keys,
  given: { readonly name: string; readonly password: string; readonly code: string; readonly agent: string },
): Promise<Answer<Entered, PasswordSignInRefusal>> {
  const name = readSignInName(given.name);
  const key = throttleKey(keys, 'masuk', name);
  const seconds = await claimAttempt(database, clock, key);
  if (seconds > 0) return refuse('TUNDA', { detik: seconds });
  const least = setTimeout(LEAST_MS);
  const account = await readAccountByName(database.db, name);
  const kept = account === undefined ? undefined : await readPassword(database.db, account.id);
  const looked = await look(database.db, keys, kept, given, clock.now());
  if (looked === undefined) {
    await returnAttempt(database.db, key);
    return refuse('SIBUK');
  }
  const entered = await performAll<Answer<Entered, PasswordSignInRefusal>>(database, clock, async (db) => {
    const held = account === undefined ? undefined : await holdAccount(db, account.id);
    const good = held !== undefined && looked.same && (await spend(db, held.id, looked.second, clock.now()));
    if (!good || !mayUsePassword(held, clock.now())) return failed(db, clock, held);
    await forgetFailures(db, key);
    return enter(db, clock, held, looked.second !== undefined && 'recovery' in looked.second ? 'kode-cadangan' : 'sandi', given.agent);
  });
  if (!entered.ok) await least;
  else if (looked.outdated) await strengthen(database.db, kept, given.password);
  return entered;
}

/** Compares both proofs, whatever is missing; undefined = busy. */
async function look(
  db: Db,
  keys: Keys,
  kept: PasswordRow | undefined,
  given: { readonly password: string; readonly code: string },
  now: number,
): Promise<Looked | undefined> {
  const checked = await checkSecret(kept?.hash ?? undefined, given.password);
  if (checked === undefined) return undefined;
  const recovery = readRecoveryCode(given.code);
  if (recovery !== undefined) {
    const hash = kept === undefined ? undefined : await readRecoveryHash(db, kept.akun, recovery.number);
    const second = await checkSecret(hash, recovery.secret);
    return second === undefined ? undefined : { ...checked, second: second.same ? { recovery: recovery.number } : undefined };
  }
  const seed = kept === undefined ? null : open(keys, 'identity_sandi', kept.akun, 'benih', kept.benih);
  const step = stepOf(seed ?? DUMMY_SEED, given.code, now);
  return { ...checked, second: seed === null || step === undefined ? undefined : { step } };
}

/** A code is good once (ASVS 6.5.1). */
async function spend(db: Db, account: string, second: Second | undefined, now: number): Promise<boolean> {
  if (second === undefined) return false;
  return 'step' in second ? takeStep(db, account, second.step) : spendRecoveryCode(db, account, second.recovery, now);
}

/** A role may have come since that asks for a passkey. */
function mayUsePassword(account: AccountRow, now: number): boolean {
  return allowsPassword(rolesOf(notOver(account.mandat, now)));
}

/** Known accounts have it in their trail; a name that nobody bears is only counted: a stranger must not fill the chain. */
async function failed(db: Db, clock: Clock, account: AccountRow | undefined): Promise<Done<Answer<never, 'MASUK_SALAH'>>> {
  const actor = account && actorOf({ account: account.id, mandates: inForce(account.mandat, clock.now()) });
  const own =
    account === undefined || actor === undefined ? [] : [accountAct('identity.masuk-gagal', actor, account.id, { cara: 'sandi' })];
  return { value: refuse('MASUK_SALAH'), acts: [...own, ...(await alarmActs(db, clock))] };
}

/** The parameters have grown since the hash was made. */
async function strengthen(db: Db, kept: PasswordRow | undefined, password: string): Promise<void> {
  const stronger = await hashSecret(password);
  if (stronger !== undefined && typeof kept?.hash === 'string') await rehash(db, kept.akun, kept.hash, stronger);
}
