// What may an officer in charge do with another's account? (keamanan.md 1.1, 1.2: confirm, freeze, dismiss, begin anew)
import { ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type Done, type IdentityEvent, accountAct, actorOf, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import type { Mandate, SignedIn } from './authority.ts';
import { isCodeWord } from './code-word.ts';
import { rolesOf } from './enrolment.ts';
import { type FactorLack, lackingFactors } from './factor-need.ts';
import { type Link, makeLink } from './invitation-link.ts';
import { type AppointRefusal, mayGovern, notOver } from './may-appoint.ts';
import { ruleOf } from './roles.ts';
import { type AccountEvent, nextState } from './states.ts';
import { type AccountRow, holdAccount, writeState } from './store/account.ts';
import { revokeDevicesOf } from './store/device.ts';
import { cancelInvitations, readNewestInvitation } from './store/invitation.ts';
import { countFactors, deleteFactors } from './store/passkey.ts';
import { deleteSessionsOf } from './store/session.ts';
import { claimAttempt, forgetFailures, returnAttempt, throttleKey } from './throttle.ts';

export type GovernRefusal = AppointRefusal | 'TIDAK_ADA' | 'DIRI_SENDIRI' | 'KEADAAN';

/** The account, held until the transaction ends, and the mandate that gives the right; nobody governs oneself. */
async function govern(
  db: Db,
  who: SignedIn,
  id: string,
  now: number,
): Promise<Answer<{ readonly account: AccountRow; readonly by: Mandate }, Exclude<GovernRefusal, 'KEADAAN'>>> {
  if (id === who.account) return refuse('DIRI_SENDIRI');
  const account = await holdAccount(db, id);
  if (account === undefined) return refuse('TIDAK_ADA');
  const by = mayGovern(who, account.mandat, now);
  return by.ok ? ok({ account, by: by.value }) : by;
}

/** Moves the account by an event of its state table, ends its sessions, and what else belongs to it. */
async function move<T>(
  database: Database,
  clock: Clock,
  who: SignedIn,
  id: string,
  step: {
    readonly event: AccountEvent;
    readonly act: IdentityEvent;
    readonly facts: Record<string, unknown>;
    also(db: Db, account: AccountRow, now: number): Promise<T>;
  },
): Promise<Answer<T, GovernRefusal>> {
  return performAll<Answer<T, GovernRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const governed = await govern(db, who, id, now);
    if (!governed.ok) return nothing(governed);
    const { account, by } = governed.value;
    const next = nextState(account.keadaan, step.event);
    if (next === undefined) return nothing(refuse('KEADAAN'));
    await writeState(db, id, next, now);
    const sessions = await deleteSessionsOf(db, id);
    const value = await step.also(db, account, now);
    const facts = { ...step.facts, dari: account.keadaan, ke: next, sesi: sessions };
    return { value: ok(value), acts: [accountAct(step.act, actorOf(who, by), id, facts, account.mandat.at(-1)?.node)] };
  });
}

const nothingElse = (): Promise<null> => Promise.resolve(null);

/** AKTIF -> DIBEKUKAN: all sessions end in the same transaction; mandates and factors stay. `reason`: a short code, no names. */
export async function freezeOfficer(
  database: Database,
  clock: Clock,
  who: SignedIn,
  account: string,
  reason: string,
): Promise<Answer<null, GovernRefusal>> {
  return move(database, clock, who, account, { event: 'bekukan', act: 'identity.bekukan', facts: { alasan: reason }, also: nothingElse });
}

/** DIBEKUKAN -> AKTIF. */
export async function thawOfficer(
  database: Database,
  clock: Clock,
  who: SignedIn,
  account: string,
  reason: string,
): Promise<Answer<null, GovernRefusal>> {
  return move(database, clock, who, account, { event: 'cairkan', act: 'identity.cairkan', facts: { alasan: reason }, also: nothingElse });
}

/** -> DICABUT, for good: sessions, factors, links and devices go. */
export async function revokeOfficer(
  database: Database,
  clock: Clock,
  who: SignedIn,
  account: string,
  reason: string,
): Promise<Answer<null, GovernRefusal>> {
  return move(database, clock, who, account, {
    event: 'cabut',
    act: 'identity.cabut',
    facts: { alasan: reason },
    also: async (db, { id }, now) => {
      await deleteFactors(db, id);
      await cancelInvitations(db, id, now);
      await revokeDevicesOf(db, id, now);
      return null;
    },
  });
}

/**
 * The factors are lost: all of them and all sessions go, and a new link begins the enrolment anew, with a confirmation in
 * person at its end (ASVS 6.4.4). The administrator gets a link, never a secret of the account (ASVS 6.4.6).
 */
export async function startReset(database: Database, clock: Clock, who: SignedIn, account: string): Promise<Answer<Link, GovernRefusal>> {
  return move(database, clock, who, account, {
    event: 'setel-ulang',
    act: 'identity.setel-ulang',
    facts: {},
    also: async (db, { id }, now) => {
      await deleteFactors(db, id);
      await revokeDevicesOf(db, id, now);
      return makeLink(db, id, 'pemulihan', who.account, now);
    },
  });
}

/** A link that was lost or has run out: a new one in its place, the old one is dead. Only before the first factor. */
export async function renewInvitation(database: Database, clock: Clock, who: SignedIn, id: string): Promise<Answer<Link, GovernRefusal>> {
  return performAll<Answer<Link, GovernRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const governed = await govern(db, who, id, now);
    if (!governed.ok) return nothing(governed);
    const before = await readNewestInvitation(db, id);
    if (governed.value.account.keadaan !== 'DIUNDANG' || before?.jenis === 'pertama') return nothing(refuse('KEADAAN'));
    const link = await makeLink(db, id, before?.jenis ?? 'undangan', who.account, now);
    const facts = { ulang: true, sampai: new Date(link.until).toISOString() };
    return { value: ok(link), acts: [accountAct('identity.undang', actorOf(who, governed.value.by), id, facts)] };
  });
}

export type ConfirmRefusal = GovernRefusal | 'ORANG_SAMA' | 'KATA_SALAH' | 'TUNDA' | FactorLack;

/**
 * TERDAFTAR -> AKTIF: the officer has met the person and types the three words that stand on that person's screen.
 * ORANG_SAMA: whoever held the link cannot also confirm; only for ad hoc officers may one officer do both in person, and
 * never the platform's administrator. Wrong words are slowed (TUNDA, `detik`); KUNCI_*: factors are still lacking.
 */
export async function confirmOfficer(
  database: Database,
  clock: Clock,
  keys: Keys,
  who: SignedIn,
  given: { readonly account: string; readonly words: string },
): Promise<Answer<null, ConfirmRefusal>> {
  const key = throttleKey(keys, 'kata', given.account);
  const seconds = await claimAttempt(database, clock, key);
  if (seconds > 0) return refuse('TUNDA', { detik: seconds });
  return performAll<Answer<null, ConfirmRefusal>>(database, clock, async (db) => {
    const judged = await judgeConfirmation(db, clock, keys, who, given);
    if (!judged.value.ok && judged.value.refusal.code !== 'KATA_SALAH') await returnAttempt(db, key);
    if (judged.value.ok) {
      await forgetFailures(db, key);
      await writeState(db, given.account, 'AKTIF', clock.now());
    }
    return judged;
  });
}

async function judgeConfirmation(
  db: Db,
  clock: Clock,
  keys: Keys,
  who: SignedIn,
  { account: id, words }: { readonly account: string; readonly words: string },
): Promise<Done<Answer<null, ConfirmRefusal>>> {
  const now = clock.now();
  const governed = await govern(db, who, id, now);
  if (!governed.ok) return nothing(governed);
  const { account, by } = governed.value;
  const link = await readNewestInvitation(db, id);
  if (nextState(account.keadaan, 'konfirmasi') === undefined || link === undefined || link.jenis === 'pertama')
    return nothing(refuse('KEADAAN'));
  const roles = rolesOf(notOver(account.mandat, now));
  const oneIsEnough = link.jenis === 'undangan' && by.role !== 'admin_platform' && roles.every((role) => ruleOf(role).adhoc);
  if (link.pengundang === who.account && !oneIsEnough) return nothing(refuse('ORANG_SAMA'));
  const [lack] = lackingFactors(roles, await countFactors(db, id));
  if (lack !== undefined) return nothing(refuse(lack));
  const node = account.mandat.at(-1)?.node;
  if (!isCodeWord(keys, link.id, words))
    return { value: refuse('KATA_SALAH'), acts: [accountAct('identity.konfirmasi-gagal', actorOf(who, by), id, {}, node)] };
  return { value: ok(null), acts: [accountAct('identity.konfirmasi', actorOf(who, by), id, { cara: 'kata-sandi-tatap-muka' }, node)] };
}

/** Ends every session of an officer (a lost telephone); factors stay. Says how many there were. */
export async function endSessionsOf(
  database: Database,
  clock: Clock,
  who: SignedIn,
  account: string,
): Promise<Answer<number, GovernRefusal>> {
  return performAll<Answer<number, GovernRefusal>>(database, clock, async (db) => {
    const governed = await govern(db, who, account, clock.now());
    if (!governed.ok) return nothing(governed);
    const sessions = await deleteSessionsOf(db, account);
    return {
      value: ok(sessions),
      acts: [accountAct('identity.sesi-akhiri', actorOf(who, governed.value.by), account, { sesi: sessions })],
    };
  });
}
