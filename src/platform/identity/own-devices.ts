// Where am I signed in, and with what? ("perangkat saya": keamanan.md 1.4)
import { assert, ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { type DoneAct, accountAct, actorOf, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import type { SignedIn } from './authority.ts';
import { isFresh } from './may-appoint.ts';
import { hashedCodes } from './password-factor.ts';
import { SESSION_MAX_MS } from './sessions.ts';
import { holdAccount, readAccount } from './store/account.ts';
import { type DeviceType, countFactors, deletePasskey, readPasskeys } from './store/passkey.ts';
import { countRecoveryCodes, deletePassword, readPassword, writeRecoveryCodes } from './store/password.ts';
import { type OpenSession, deleteSessionOf, deleteSessionsOf, readSessionsOf } from './store/session.ts';

/** A session that is not past 12 hours; `current` = the one that asks. */
export interface OwnSession extends OpenSession {
  readonly current: boolean;
}

export async function listSessions(db: Db, clock: Clock, who: SignedIn): Promise<OwnSession[]> {
  const found = await readSessionsOf(db, who.account, clock.now() - SESSION_MAX_MS);
  return found.map((session) => ({ ...session, current: session.key === who.session }));
}

/** Ends one of the holder's own sessions; `key` as listed. False when it is not there any more. */
export async function endSession(database: Database, clock: Clock, who: SignedIn, key: string): Promise<boolean> {
  return performAll(database, clock, async (db) => {
    const ended = await deleteSessionOf(db, who.account, key);
    return ended ? { value: true, acts: [accountAct('identity.sesi-akhiri', actorOf(who), who.account, { sesi: 1 })] } : nothing(false);
  });
}

/** Ends all of the holder's sessions, this one too; says how many. */
export async function endAllSessions(database: Database, clock: Clock, who: SignedIn): Promise<number> {
  return performAll(database, clock, async (db) => {
    const sessions = await deleteSessionsOf(db, who.account);
    return { value: sessions, acts: [accountAct('identity.sesi-akhiri', actorOf(who), who.account, { sesi: sessions })] };
  });
}

export interface OwnPasskey {
  readonly id: string;
  readonly label: string;
  readonly created: number;
  readonly lastUsed: number | null;
  /** Cannot leave its device, or is kept in an account with a maker. */
  readonly type: DeviceType;
  readonly backedUp: boolean;
  /** Its counter went back: there may be a copy; it opens nothing any more. */
  readonly frozen: boolean;
}

export interface OwnFactors {
  /** The name typed at sign-in. */
  readonly signInName: string;
  readonly passkeys: readonly OwnPasskey[];
  /** Since when password and one-time code are in use; null = they are not. */
  readonly passwordSince: number | null;
  readonly recoveryCodesLeft: number;
}

export async function listFactors(db: Db, account: string): Promise<OwnFactors> {
  const keys = await readPasskeys(db, account);
  const held = await readAccount(db, account);
  assert(held !== undefined, 'whoever is signed in has an account');
  return {
    signInName: held.masuk,
    passkeys: keys.map((key) => ({
      id: key.id,
      label: key.label,
      created: key.dibuat,
      lastUsed: key.dipakai,
      type: key.jenis,
      backedUp: key.cadangan,
      frozen: key.dibekukan !== null,
    })),
    passwordSince: (await readPassword(db, account))?.sejak ?? null,
    recoveryCodesLeft: await countRecoveryCodes(db, account),
  };
}

export type RemoveRefusal = 'BUKTI_ULANG' | 'FAKTOR_TERAKHIR' | 'TIDAK_ADA';

/** Takes a passkey away; the holder's other sessions end. The last factor that opens the account stays. */
export async function removePasskey(database: Database, clock: Clock, who: SignedIn, id: string): Promise<Answer<null, RemoveRefusal>> {
  return removeFactor(database, clock, who, 'passkey', async (db) => deletePasskey(db, who.account, id));
}

/** Takes password, seed and recovery codes away. */
export async function removePassword(database: Database, clock: Clock, who: SignedIn): Promise<Answer<null, RemoveRefusal>> {
  return removeFactor(database, clock, who, 'sandi', async (db) => deletePassword(db, who.account));
}

/** Stops a transaction whose effect turned out to be refused. */
class LastFactor extends Error {}

async function removeFactor(
  database: Database,
  clock: Clock,
  who: SignedIn,
  kind: string,
  remove: (db: Db) => Promise<boolean>,
): Promise<Answer<null, RemoveRefusal>> {
  if (!isFresh(who, clock.now())) return refuse('BUKTI_ULANG');
  try {
    return await performAll<Answer<null, RemoveRefusal>>(database, clock, async (db) => {
      await holdAccount(db, who.account);
      if (!(await remove(db))) return nothing(refuse('TIDAK_ADA'));
      const left = await countFactors(db, who.account);
      if (left.passkeys === 0 && !left.password) throw new LastFactor();
      const sessions = await deleteSessionsOf(db, who.account, who.session);
      return { value: ok(null), acts: [factorAct(who, 'identity.faktor-lepas', { faktor: kind, sesi: sessions })] };
    });
  } catch (error) {
    if (error instanceof LastFactor) return refuse('FAKTOR_TERAKHIR');
    throw error;
  }
}

/** Ten new recovery codes in place of the old ones; shown once. TIDAK_ADA: there is no password that they could replace. */
export async function renewRecoveryCodes(
  database: Database,
  clock: Clock,
  who: SignedIn,
): Promise<Answer<readonly string[], 'BUKTI_ULANG' | 'TIDAK_ADA' | 'SIBUK'>> {
  if (!isFresh(who, clock.now())) return refuse('BUKTI_ULANG');
  const made = await hashedCodes();
  if (made === undefined) return refuse('SIBUK');
  return performAll<Answer<readonly string[], 'TIDAK_ADA'>>(database, clock, async (db) => {
    await holdAccount(db, who.account);
    if (((await readPassword(db, who.account))?.hash ?? null) === null) return nothing(refuse('TIDAK_ADA'));
    await writeRecoveryCodes(db, who.account, made.hashes);
    return { value: ok(made.codes), acts: [factorAct(who, 'identity.kode-cadangan', { jumlah: made.codes.length })] };
  });
}

function factorAct(who: SignedIn, event: 'identity.faktor-lepas' | 'identity.kode-cadangan', facts: Record<string, unknown>): DoneAct {
  return accountAct(event, actorOf(who), who.account, facts);
}
