// Does this answer prove that its sender holds a passkey of ours, now, for this site? (keamanan.md 1.2)
import {
  type AuthenticationResponseJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { ok, refuse } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import { type DoneAct, accountAct, actorOf, alarmAct } from './acts.ts';
import type { Answer } from './answer.ts';
import { CHALLENGE_MS, challengeOf } from './challenge.ts';
import { inForce } from './may-appoint.ts';
import { readAuthentication } from './passkey-answer.ts';
import type { Site } from './passkeys.ts';
import type { AccountRow } from './store/account.ts';
import { type PasskeyRow, type Purpose, freezePasskey, readPasskey, takeChallenge, usePasskey, writeChallenge } from './store/passkey.ts';

/** What the browser needs to sign; `allow` undefined = the browser offers the keys that it knows for this site. */
export async function startProof(
  db: Db,
  clock: Clock,
  ask: { readonly purpose: Purpose; readonly holder: string; readonly rpID: string; readonly allow?: readonly string[] },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const now = clock.now();
  const options = await generateAuthenticationOptions({
    rpID: ask.rpID,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    ...(ask.allow === undefined ? {} : { allowCredentials: ask.allow.map((id) => ({ id })) }),
  });
  await writeChallenge(db, options.challenge, ask.purpose, ask.holder, now, now + CHALLENGE_MS);
  return options;
}

export interface Proven {
  readonly key: PasskeyRow;
  readonly counter: number;
  readonly backedUp: boolean;
}

export type ProofRefusal = 'KUNCI_TANTANGAN' | 'KUNCI_SALAH' | 'KUNCI_BEKU';

/**
 * Checks challenge (once, in time, for this holder), site, holder's unlocking and signature. The counter is judged by
 * `notePasskey` inside the caller's transaction: a copy of a key must leave its trace.
 */
export async function provePasskey(
  db: Db,
  clock: Clock,
  given: Site & { readonly response: unknown; readonly purpose: Purpose; readonly holder: string },
): Promise<Answer<Proven, ProofRefusal>> {
  const response = readAuthentication(given.response);
  const challenge = response === undefined ? undefined : challengeOf(response.response.clientDataJSON);
  if (response === undefined || challenge === undefined) return refuse('KUNCI_SALAH');
  if (!(await takeChallenge(db, challenge, given.purpose, given.holder, clock.now()))) return refuse('KUNCI_TANTANGAN');
  const key = await readPasskey(db, response.id);
  if (key === undefined) return refuse('KUNCI_SALAH');
  const proven = await verify(challenge, response, given, key);
  if (proven === undefined || !isOwnHandle(response, key)) return refuse('KUNCI_SALAH');
  return key.dibekukan === null ? ok(proven) : refuse('KUNCI_BEKU');
}

/** The package throws on whatever does not fit; to a visitor all of it is one refusal. */
async function verify(challenge: string, response: AuthenticationResponseJSON, site: Site, key: PasskeyRow): Promise<Proven | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpID,
      requireUserVerification: true,
      // The counter is compared below, where a step back can be recorded.
      credential: { id: key.id, publicKey: new Uint8Array(Buffer.from(key.kunci, 'base64url')), counter: 0 },
    });
    return verified ? { key, counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp } : undefined;
  } catch {
    return undefined;
  }
}

/** A key that names its account must name the one that it is bound to. */
function isOwnHandle(response: AuthenticationResponseJSON, key: PasskeyRow): boolean {
  const handle = response.response.userHandle;
  return handle === undefined || handle === '' || handle === Buffer.from(key.akun).toString('base64url');
}

/**
 * Notes the use. A counter that did not grow (and is not zero for good) means that there may be a copy of the key: it is
 * frozen, the acts say so, and the caller refuses with KUNCI_BEKU. Undefined = all is well.
 */
export async function notePasskey(
  db: Db,
  { key, counter, backedUp }: Proven,
  account: AccountRow,
  now: number,
): Promise<readonly DoneAct[] | undefined> {
  if (await usePasskey(db, key.id, counter, backedUp, now)) return undefined;
  await freezePasskey(db, key.id, now);
  const actor = actorOf({ account: account.id, mandates: inForce(account.mandat, now) });
  const facts = { tersimpan: key.penghitung, datang: counter };
  return [accountAct('identity.kunci-mundur', actor, account.id, facts), alarmAct(actor, 'kunci-mundur')];
}
