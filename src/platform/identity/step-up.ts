// How does a signed-in officer prove again that it is really they? (keamanan.md 1.4: passkey or one-time code, fresh for five minutes)
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Done, accountAct, actorOf } from './acts.ts';
import type { Answer } from './answer.ts';
import type { SignedIn } from './authority.ts';
import { open } from './contact.ts';
import { type ProofRefusal, notePasskey, provePasskey, startProof } from './passkey-proof.ts';
import type { Site } from './passkeys.ts';
import { renewSession } from './sessions.ts';
import { holdAccount } from './store/account.ts';
import { readPasskeys } from './store/passkey.ts';
import { readPassword, takeStep } from './store/password.ts';
import { holdSession } from './store/session.ts';
import { claimAttempt, forgetFailures, throttleKey } from './throttle.ts';
import { stepOf } from './totp.ts';

/** SESI_HABIS: the session ended while the proof was given (signed out elsewhere, or this form was sent twice). */
type StepRefusal = 'SESI_HABIS';

/** Options for the browser: only keys of this account. */
export async function startStepUp(
  database: Database,
  clock: Clock,
  who: SignedIn,
  site: Pick<Site, 'rpID'>,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own = (await readPasskeys(database.db, who.account)).filter((key) => key.dibekukan === null);
  return startProof(database.db, clock, { purpose: 'bukti', holder: who.account, rpID: site.rpID, allow: own.map(({ id }) => id) });
}

/** The session's new id for the cookie; the old one is dead, the proof is fresh for five minutes. */
export async function stepUpWithPasskey(
  database: Database,
  clock: Clock,
  who: SignedIn,
  given: Site & { readonly token: string; readonly response: unknown; readonly agent: string },
): Promise<Answer<string, ProofRefusal | StepRefusal>> {
  const proof = await provePasskey(database.db, clock, { ...given, purpose: 'bukti', holder: who.account });
  if (!proof.ok) return proof;
  if (proof.value.key.akun !== who.account) return refuse('KUNCI_SALAH');
  return performAll<Answer<string, ProofRefusal | StepRefusal>>(database, clock, async (db) => {
    const account = await holdAccount(db, who.account);
    const frozen = account && (await notePasskey(db, proof.value, account, clock.now()));
    if (frozen !== undefined) return { value: refuse('KUNCI_BEKU'), acts: frozen };
    return renewed(db, clock, who, given, 'kunci');
  });
}

/** With the code that the phone shows; wrong ones are slowed like those at sign-in (TUNDA, `detik`). */
export async function stepUpWithCode(
  database: Database,
  clock: Clock,
  keys: Keys,
  who: SignedIn,
  given: { readonly token: string; readonly code: string; readonly agent: string },
): Promise<Answer<string, 'KODE_SALAH' | 'TUNDA' | StepRefusal>> {
  const key = throttleKey(keys, 'bukti', who.account);
  const seconds = await claimAttempt(database, clock, key);
  if (seconds > 0) return refuse('TUNDA', { detik: seconds });
  return performAll<Answer<string, 'KODE_SALAH' | StepRefusal>>(database, clock, async (db) => {
    await holdAccount(db, who.account);
    const kept = await readPassword(db, who.account);
    const seed = kept === undefined ? null : open(keys, 'identity_sandi', who.account, 'benih', kept.benih);
    const step = seed === null ? undefined : stepOf(seed, given.code, clock.now());
    if (step === undefined || !(await takeStep(db, who.account, step))) {
      return { value: refuse('KODE_SALAH'), acts: [accountAct('identity.bukti-gagal', actorOf(who), who.account)] };
    }
    await forgetFailures(db, key);
    return renewed(db, clock, who, given, 'kode');
  });
}

async function renewed(
  db: Db,
  clock: Clock,
  who: SignedIn,
  from: { readonly token: string; readonly agent: string },
  way: string,
): Promise<Done<Answer<string, StepRefusal>>> {
  if (!(await holdSession(db, who.account, who.session))) return { value: refuse('SESI_HABIS'), acts: [] };
  const next = await renewSession(db, clock, from.token, from.agent);
  return { value: ok(next), acts: [accountAct('identity.bukti-ulang', actorOf(who), who.account, { cara: way })] };
}
