// How do the first two administrators come in, and how are lost ones replaced? (keamanan.md 1.5; only from the server's console)
import { randomUUID } from 'node:crypto';
import type { AreaCode } from '#kernel/area-code';
import { NATION } from '#kernel/area-code';
import { assert, ok, refuse } from '#kernel/result';
import { operator, performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import type { Answer } from './answer.ts';
import { accountAct, alarmAct, nothing } from './acts.ts';
import { checkSecret, hashSecret } from './hashing.ts';
import { FIRST_INVITATION_MS, type Link, makeLink } from './invitation-link.ts';
import { isPersonName } from './order.ts';
import { newPlatformCode } from './recovery-code.ts';
import { readClearCode } from './secret-token.ts';
import { newAccount } from './new-account.ts';
import { hasActive, holdAccount, writeState } from './store/account.ts';
import { cancelInvitations } from './store/invitation.ts';
import { writeMandate } from './store/mandate.ts';
import { deleteFactors } from './store/passkey.ts';
import { deleteSessionsOf } from './store/session.ts';
import { type SetupRow, holdSetup, readSetup, replaceSetup } from './store/setup.ts';
import { claimAttempt, forgetFailures, returnAttempt, throttleKey } from './throttle.ts';

/** A first administrator and the office that the person comes from; the mandate is for the whole platform. */
export interface FirstPerson {
  readonly name: string;
  readonly node: AreaCode;
}

export interface FirstLink extends Link {
  readonly account: string;
  readonly name: string;
  readonly signInName: string;
}

export interface Beginning {
  readonly links: readonly FirstLink[];
  /** To be printed and kept away from the server; shown once. */
  readonly recoveryCode: string;
}

type People = readonly [FirstPerson, FirstPerson];
type StartRefusal = 'ADMIN_ADA' | 'PENYIAPAN_BERJALAN' | 'KANTOR_SAMA' | 'KANTOR' | 'NAMA' | 'SIBUK';
type RecoverRefusal = StartRefusal | 'KODE_SALAH' | 'TUNDA';

const OFFICE_DIGITS = [1, 2, 4];

/**
 * Makes the first two administrators of two different offices, with one link of 15 minutes each. Refused while an active
 * administrator exists (ADMIN_ADA) and while the links of an earlier run are good (PENYIAPAN_BERJALAN); after that a new
 * run withdraws the accounts of the one that came to nothing.
 */
export async function bootstrap(database: Database, clock: Clock, people: People): Promise<Answer<Beginning, StartRefusal>> {
  const fault = faultOf(people);
  if (fault !== undefined) return refuse(fault);
  const code = newPlatformCode();
  const hash = await hashSecret(readClearCode(code));
  if (hash === undefined) return refuse('SIBUK');
  return performAll<Answer<Beginning, StartRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const before = await holdSetup(db);
    if (await hasActive(db, 'admin_platform', now)) return nothing(refuse('ADMIN_ADA'));
    if (before !== undefined && now - before.dibuka < FIRST_INVITATION_MS) return nothing(refuse('PENYIAPAN_BERJALAN'));
    if (before !== undefined) await withdraw(db, before, now);
    const links = await begin(db, 'awal', people, hash, now);
    return { value: ok({ links, recoveryCode: code }), acts: links.map(({ account }) => accountAct('identity.awal', operator, account)) };
  });
}

/**
 * All administrators are lost: the offline code of the last beginning opens a new one, also while accounts of
 * administrators exist on paper. Writes an alarm; the code is dead afterwards, a new one comes with the answer.
 */
export async function recover(
  database: Database,
  clock: Clock,
  keys: Keys,
  typed: string,
  people: People,
): Promise<Answer<Beginning, RecoverRefusal>> {
  const fault = faultOf(people);
  if (fault !== undefined) return refuse(fault);
  const key = throttleKey(keys, 'pulih', '');
  const seconds = await claimAttempt(database, clock, key);
  if (seconds > 0) return refuse('TUNDA', { detik: seconds });
  const setup = await readSetup(database.db);
  const checked = await checkSecret(setup?.pemulihan, readClearCode(typed));
  const code = newPlatformCode();
  const hash = await hashSecret(readClearCode(code));
  if (checked === undefined || hash === undefined) {
    await returnAttempt(database.db, key);
    return refuse('SIBUK');
  }
  return performAll<Answer<Beginning, RecoverRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const still = await holdSetup(db);
    if (!checked.same || still?.id !== setup?.id)
      return { value: refuse('KODE_SALAH'), acts: [alarmAct(operator, 'kode-pemulihan-salah')] };
    await forgetFailures(db, key);
    const links = await begin(db, 'pulih', people, hash, now);
    const acts = links.map(({ account }) => accountAct('identity.pulih', operator, account));
    return { value: ok({ links, recoveryCode: code }), acts: [...acts, alarmAct(operator, 'pemulihan')] };
  });
}

async function begin(db: Db, jenis: SetupRow['jenis'], people: People, pemulihan: string, now: number): Promise<FirstLink[]> {
  const links: FirstLink[] = [];
  for (const { name, node } of people) {
    const account = await newAccount(
      db,
      { name, role: 'admin_platform', node: NATION, sealed: () => ({ surel: null, telepon: null }) },
      now,
    );
    const grant = {
      role: 'admin_platform',
      node: NATION,
      party: null,
      decree: `${jenis === 'awal' ? 'PENYIAPAN' : 'PEMULIHAN'}/${node}`,
      from: now,
      until: null,
    } as const;
    await writeMandate(db, randomUUID(), account.id, grant, null, now);
    links.push({ account: account.id, name, signInName: account.signInName, ...(await makeLink(db, account.id, 'pertama', null, now)) });
  }
  await replaceSetup(db, { id: randomUUID(), jenis, akun: links.map(({ account }) => account), pemulihan }, now);
  return links;
}

/** The accounts of a beginning that came to nothing are closed for good. */
async function withdraw(db: Db, before: SetupRow, now: number): Promise<void> {
  for (const id of before.akun) {
    const account = await holdAccount(db, id);
    assert(account !== undefined, 'a first administrator has an account');
    await cancelInvitations(db, id, now);
    await deleteFactors(db, id);
    await deleteSessionsOf(db, id);
    await writeState(db, id, 'DICABUT', now);
  }
}

function faultOf(people: People): 'KANTOR_SAMA' | 'KANTOR' | 'NAMA' | undefined {
  const [one, two] = people;
  if (one.node === two.node) return 'KANTOR_SAMA';
  if (people.some(({ node }) => !OFFICE_DIGITS.includes(node.length))) return 'KANTOR';
  return people.every(({ name }) => isPersonName(name)) ? undefined : 'NAMA';
}
