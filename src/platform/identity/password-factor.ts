// How are password and one-time code bound to an account, where no passkey can be used? (keamanan.md 1.3)
import { type Refusal, ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { officeOfArea } from '#platform/offices';
import { nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import { open, seal } from './contact.ts';
import { type Bound, type Holder, type HolderRefusal, afterBinding, resolveHolder, rolesOf } from './enrolment.ts';
import { allowsPassword } from './factor-need.ts';
import { hashSecret } from './hashing.ts';
import { notOver } from './may-appoint.ts';
import { type PasswordFault, checkPassword } from './password-rules.ts';
import { newRecoveryCodes, readRecoveryCode } from './recovery-code.ts';
import type { AccountRow } from './store/account.ts';
import { adoptDraft, readPassword, writeDraft, writeRecoveryCodes } from './store/password.ts';
import { newSeed, seedUri, stepOf } from './totp.ts';

/** So long the new pair waits for its first code. */
const DRAFT_MS = 15 * 60_000;
const TABLE = 'identity_sandi';

/** To be shown once, as a QR code and as text. */
export interface Seed {
  /** Base32, as a phone's app takes it by hand. */
  readonly seed: string;
  /** otpauth: address. */
  readonly uri: string;
}

export type StartPasswordRefusal = HolderRefusal | PasswordFault | 'SANDI_TAK_BOLEH' | 'SIBUK';

/**
 * Takes the password exactly as it came and gives the seed for the phone. Nothing is in force until `bindPassword` has
 * seen a code; a password that was in use stays in use until then. SANDI_TAK_BOLEH: a role of the account asks for a passkey.
 */
export async function startPassword(
  database: Database,
  clock: Clock,
  keys: Keys,
  holder: Holder,
  password: string,
): Promise<Answer<Seed, StartPasswordRefusal>> {
  const now = clock.now();
  const held = await resolveHolder(database.db, holder, now);
  if (!held.ok) return held;
  const { account } = held.value;
  if (!allowsPassword(rolesOf(notOver(account.mandat, now)))) return refuse('SANDI_TAK_BOLEH');
  const checked = checkPassword(password, { names: await namesOf(database.db, account), year: new Date(now).getUTCFullYear() });
  if (!checked.ok) return checked;
  const hash = await hashSecret(password);
  if (hash === undefined) return refuse('SIBUK');
  const seed = newSeed();
  await writeDraft(database.db, account.id, hash, seal(keys, TABLE, account.id, 'benih_baru', seed), now + DRAFT_MS);
  return ok({ seed, uri: seedUri(seed, account.masuk) });
}

/** Own name, sign-in name, names of the offices: what a guesser tries first. */
async function namesOf(db: Db, account: AccountRow): Promise<string[]> {
  const offices = await Promise.all(account.mandat.map(async ({ node }) => (await officeOfArea(db, node))?.nama ?? ''));
  return [account.nama, account.masuk, ...offices];
}

export interface BoundPassword extends Bound {
  /** Ten, to be printed; shown once. */
  readonly recoveryCodes: readonly string[];
}

/** SANDI_MULAI: there is no new pair, or its 15 minutes are over: begin again. KODE_SALAH: not the code of this moment. */
export async function bindPassword(
  database: Database,
  clock: Clock,
  keys: Keys,
  holder: Holder,
  given: { readonly code: string; readonly agent: string },
): Promise<Answer<BoundPassword, HolderRefusal | 'SANDI_MULAI' | 'KODE_SALAH' | 'SIBUK'>> {
  const recovery = await hashedCodes();
  if (recovery === undefined) return refuse('SIBUK');
  return performAll<Answer<BoundPassword, HolderRefusal | 'SANDI_MULAI' | 'KODE_SALAH'>>(database, clock, async (db) => {
    const now = clock.now();
    const held = await resolveHolder(db, holder, now, true);
    if (!held.ok) return nothing(held);
    const { account } = held.value;
    const shown = await adopt(db, keys, account.id, given.code, now);
    if (shown !== undefined) return nothing({ ok: false, refusal: shown });
    await writeRecoveryCodes(db, account.id, recovery.hashes);
    const after = await afterBinding(db, clock, held.value, { agent: given.agent, kind: 'sandi' });
    if (after === undefined) return nothing(refuse('UNDANGAN_TERPAKAI'));
    return { value: ok({ ...after.bound, recoveryCodes: recovery.codes }), acts: after.acts };
  });
}

/** Puts the waiting pair into use; says why not. */
async function adopt(
  db: Db,
  keys: Keys,
  account: string,
  code: string,
  now: number,
): Promise<Refusal<'SANDI_MULAI' | 'KODE_SALAH'> | undefined> {
  const kept = await readPassword(db, account);
  const seed = open(keys, TABLE, account, 'benih_baru', kept?.benih_baru ?? null);
  if (kept === undefined || seed === null || now >= (kept.baru_sampai ?? 0)) return { code: 'SANDI_MULAI' };
  const step = stepOf(seed, code, now);
  if (step === undefined) return { code: 'KODE_SALAH' };
  await adoptDraft(db, account, seal(keys, TABLE, account, 'benih', seed), step, now);
  return undefined;
}

export interface HashedCodes {
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

/** Ten new codes and their hashes, made before the transaction; undefined = busy. */
export async function hashedCodes(): Promise<HashedCodes | undefined> {
  const codes = newRecoveryCodes();
  const hashes: string[] = [];
  for (const code of codes) {
    const hash = await hashSecret(readRecoveryCode(code)?.secret ?? '');
    if (hash === undefined) return undefined;
    hashes.push(hash);
  }
  return { codes, hashes };
}
