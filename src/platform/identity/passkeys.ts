// How is a passkey bound to an account? (keamanan.md 1.2; WebAuthn level 3)
import {
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  generateRegistrationOptions,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/db';
import type { Answer } from './answer.ts';
import { nothing } from './acts.ts';
import { CHALLENGE_MS, challengeOf } from './challenge.ts';
import { type Bound, type Holder, type HolderRefusal, afterBinding, resolveHolder } from './enrolment.ts';
import { readRegistration } from './passkey-answer.ts';
import { type PasskeyRow, readPasskeys, takeChallenge, writeChallenge, writePasskey } from './store/passkey.ts';

const LABEL_MAX = 60;
/** ES256, EdDSA, RS256: what phones, laptops and keys speak. */
const ALGORITHMS = [-7, -8, -257];

/** Which site the key is for: `rpID` the host name of the officers' pages, `origin` exactly as the browser names it. */
export interface Site {
  readonly rpID: string;
  readonly origin: string;
}

/**
 * What the browser needs to make a passkey; the challenge waits five minutes for this holder alone. Keys that the account
 * has already are excluded, so that the second one is another one.
 */
export async function startPasskey(
  database: Database,
  clock: Clock,
  holder: Holder,
  site: Pick<Site, 'rpID'>,
): Promise<Answer<PublicKeyCredentialCreationOptionsJSON, HolderRefusal>> {
  const now = clock.now();
  const held = await resolveHolder(database.db, holder, now);
  if (!held.ok) return held;
  const { account } = held.value;
  const known = await readPasskeys(database.db, account.id);
  const options = await generateRegistrationOptions({
    rpName: 'Pendopo',
    rpID: site.rpID,
    userName: account.masuk,
    userDisplayName: account.nama,
    userID: new Uint8Array(Buffer.from(account.id)),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await writeChallenge(database.db, options.challenge, 'daftar', account.id, now, now + CHALLENGE_MS);
  return ok(options);
}

export type BindRefusal = HolderRefusal | 'KUNCI_TANTANGAN' | 'KUNCI_SALAH' | 'KUNCI_SUDAH_ADA';

/**
 * Binds what the browser made (`response`: its answer as it came). With a link the account becomes TERDAFTAR and the holder is signed in. KUNCI_TANTANGAN:
 * the five minutes are over or the answer was used before; KUNCI_SALAH: it does not belong to this site or was not
 * unlocked by its holder (PIN, finger); KUNCI_SUDAH_ADA: the key is known already.
 */
export async function bindPasskey(
  database: Database,
  clock: Clock,
  holder: Holder,
  given: Site & { readonly response: unknown; readonly label: string; readonly agent: string },
): Promise<Answer<Bound, BindRefusal>> {
  const held = await resolveHolder(database.db, holder, clock.now());
  if (!held.ok) return held;
  const response = readRegistration(given.response);
  if (response === undefined) return refuse('KUNCI_SALAH');
  const challenge = challengeOf(response.response.clientDataJSON);
  const fresh = challenge !== undefined && (await takeChallenge(database.db, challenge, 'daftar', held.value.account.id, clock.now()));
  if (!fresh) return refuse('KUNCI_TANTANGAN');
  const key = await readKey(challenge, response, given);
  if (key === undefined) return refuse('KUNCI_SALAH');
  return performAll<Answer<Bound, BindRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const still = await resolveHolder(db, holder, now, true);
    if (!still.ok) return nothing(still);
    const label = given.label.trim().slice(0, LABEL_MAX) || 'Kunci';
    if (!(await writePasskey(db, { ...key, akun: still.value.account.id, label, dibuat: now }))) return nothing(refuse('KUNCI_SUDAH_ADA'));
    const after = await afterBinding(db, clock, still.value, { agent: given.agent, kind: `passkey:${key.jenis}` });
    return after === undefined ? nothing(refuse('UNDANGAN_TERPAKAI')) : { value: ok(after.bound), acts: after.acts };
  });
}

type Key = Pick<PasskeyRow, 'id' | 'kunci' | 'penghitung' | 'transports' | 'jenis' | 'cadangan'>;

/** The package throws on whatever does not fit; to a visitor all of it is one refusal. */
async function readKey(challenge: string, response: RegistrationResponseJSON, { rpID, origin }: Site): Promise<Key | undefined> {
  try {
    const verified = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified.verified) return undefined;
    const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo;
    return {
      id: credential.id,
      kunci: Buffer.from(credential.publicKey).toString('base64url'),
      penghitung: credential.counter,
      transports: credential.transports ?? [],
      jenis: credentialDeviceType,
      cadangan: credentialBackedUp,
    };
  } catch {
    return undefined;
  }
}
