// How does an officer come in, and what does a stranger learn who tries? (keamanan.md 1.2, 1.3, 13 case 1)
import { createHmac } from 'node:crypto';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { assert, ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Done, type DoneAct, STRANGER, accountAct, actorOf, alarmAct } from './acts.ts';
import type { Answer } from './answer.ts';
import type { SignedIn } from './authority.ts';
import { CHALLENGE_MS } from './challenge.ts';
import { inForce } from './may-appoint.ts';
import { type ProofRefusal, notePasskey, provePasskey, startProof } from './passkey-proof.ts';
import type { Site } from './passkeys.ts';
import { closeSession, openSession } from './sessions.ts';
import { readSignInName } from './sign-in-name.ts';
import { SIGN_IN_STATES } from './states.ts';
import { type AccountRow, holdAccount, readAccountByName } from './store/account.ts';
import { countChallenges, readPasskeys } from './store/passkey.ts';
import { countFailure, isAlarmDue, throttleKey } from './throttle.ts';

/** `token` goes into the session cookie. */
export interface Entered {
  readonly account: string;
  readonly token: string;
}

/** Challenges that may wait for one browser, and for all: each lives five minutes (keamanan.md 4.1). */
const WAITING_OWN = 20;
const WAITING_ALL = 100_000;

/**
 * Options for the browser, or TUNDA where twenty of its challenges wait already: a page that asks and asks is no person. A
 * browser that forgets its cookie fills nothing but the whole server's room, which no office at its busiest comes near. `browser` ties the answer to whoever asked (the visitor cookie). Without a name the browser
 * offers what it knows; with a name it is asked for that account's keys, and for a name that nobody bears for keys that do
 * not exist, always the same ones, so that the answer tells nothing.
 */
export async function startPasskeySignIn(
  database: Database,
  clock: Clock,
  keys: Keys,
  ask: { readonly rpID: string; readonly browser: string; readonly name?: string },
): Promise<Answer<PublicKeyCredentialRequestOptionsJSON, 'TUNDA'>> {
  const common = { purpose: 'masuk', holder: ask.browser, rpID: ask.rpID } as const;
  const waiting = await countChallenges(database.db, { tujuan: 'masuk', pemegang: ask.browser, now: clock.now(), most: WAITING_ALL });
  if (waiting.own >= WAITING_OWN || waiting.all >= WAITING_ALL) return refuse('TUNDA', { detik: CHALLENGE_MS / 1000 });
  if (ask.name === undefined || ask.name.trim() === '') return ok(await startProof(database.db, clock, common));
  const name = readSignInName(ask.name);
  const account = await readAccountByName(database.db, name);
  const own = account === undefined ? [] : await readPasskeys(database.db, account.id);
  const allow = own.length > 0 ? own.map(({ id }) => id) : [inventedKey(keys, name)];
  return ok(await startProof(database.db, clock, { ...common, allow }));
}

function inventedKey(keys: Keys, name: string): string {
  return createHmac('sha256', keys.secret('indeks')).update(`kunci|${name}`).digest('base64url');
}

export type PasskeySignInRefusal = ProofRefusal | 'AKUN_TERTUTUP';

/** A stranger's failures slow nobody: only the whole server's count grows. AKUN_TERTUTUP: the key is good, the account closed. */
export async function signInWithPasskey(
  database: Database,
  clock: Clock,
  keys: Keys,
  given: Site & { readonly response: unknown; readonly browser: string; readonly agent: string },
): Promise<Answer<Entered, PasskeySignInRefusal>> {
  const proof = await provePasskey(database.db, clock, { ...given, purpose: 'masuk', holder: given.browser });
  if (!proof.ok) {
    await performAll(database, clock, async (db) => {
      await countFailure(db, clock, throttleKey(keys, 'kunci', ''));
      return { value: undefined, acts: await alarmActs(db, clock) };
    });
    return proof;
  }
  return performAll<Answer<Entered, PasskeySignInRefusal>>(database, clock, async (db) => {
    const account = await holdAccount(db, proof.value.key.akun);
    assert(account !== undefined, 'a passkey has its account');
    const frozen = await notePasskey(db, proof.value, account, clock.now());
    if (frozen !== undefined) return { value: refuse('KUNCI_BEKU'), acts: frozen };
    return enter(db, clock, account, 'kunci', given.agent);
  });
}

/** All proofs are good: a session, if the account is open. */
export async function enter(
  db: Db,
  clock: Clock,
  account: AccountRow,
  way: string,
  agent: string,
): Promise<Done<Answer<Entered, 'AKUN_TERTUTUP'>>> {
  const actor = actorOf({ account: account.id, mandates: inForce(account.mandat, clock.now()) });
  if (!SIGN_IN_STATES.includes(account.keadaan)) {
    return {
      value: refuse('AKUN_TERTUTUP'),
      acts: [accountAct('identity.masuk-gagal', actor, account.id, { cara: way, sebab: account.keadaan })],
    };
  }
  const token = await openSession(db, clock, account.id, { steppedUp: true, agent });
  return { value: ok({ account: account.id, token }), acts: [accountAct('identity.masuk', actor, account.id, { cara: way })] };
}

/** The alarm, if this failure is the one that raises it. */
export async function alarmActs(db: Db, clock: Clock): Promise<readonly DoneAct[]> {
  return (await isAlarmDue(db, clock)) ? [alarmAct(STRANGER, 'gagal-masuk')] : [];
}

/** Signing out: the session is gone, the trail says so. */
export async function signOut(database: Database, clock: Clock, who: SignedIn, token: string): Promise<void> {
  await performAll(database, clock, async (db) => {
    await closeSession(db, token);
    return { value: undefined, acts: [accountAct('identity.keluar', actorOf(who), who.account)] };
  });
}
