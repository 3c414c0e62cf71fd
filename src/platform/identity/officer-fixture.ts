// How does a test get an officer who is at work, without walking through the enrolment?
import { randomUUID } from 'node:crypto';
import { areaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import type { Clock } from '#platform/clock';
import type { Database } from '#platform/db';
import { type Role, type SignedIn, findSession, openSession } from './door.ts';
import { newAccount } from './new-account.ts';
import type { StoredState } from './states.ts';
import { writeState } from './store/account.ts';
import { writeMandate } from './store/mandate.ts';

export interface PostMade {
  readonly role: Role;
  /** Digits of the area. */
  readonly node: string;
  readonly party?: string;
  /** Milliseconds; absent = now, without end. */
  readonly from?: number;
  readonly until?: number | null;
}

export interface MadeOfficer {
  readonly account: string;
  /** Value of the session cookie; the proof was given just now. */
  readonly token: string;
  readonly mandates: readonly string[];
  /** The session as a request would see it at this moment; throws when it is over. */
  who(): Promise<SignedIn>;
}

export const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

/** An officer with these posts and one session. */
export async function makeOfficer(
  database: Database,
  clock: Clock,
  posts: readonly PostMade[],
  state: StoredState = 'AKTIF',
  name = 'Siti Uji',
): Promise<MadeOfficer> {
  const { db } = database;
  const [first] = posts;
  const { id } = await newAccount(
    db,
    { name, role: first?.role ?? 'kasubbag', node: areaCode(first?.node ?? '0'), sealed: () => ({ surel: null, telepon: null }) },
    clock.now(),
  );
  const mandates: string[] = [];
  for (const { role, node, party = null, from = clock.now(), until = null } of posts) {
    const mandate = randomUUID();
    await writeMandate(db, mandate, id, { role, node: areaCode(node), party, decree: 'SK-UJI/1', from, until }, null, clock.now());
    mandates.push(mandate);
  }
  await writeState(db, id, state, clock.now());
  const token = await openSession(db, clock, id, { steppedUp: true, agent: AGENT });
  return {
    account: id,
    token,
    mandates,
    who: async () => {
      const who = await findSession(database, clock, token, AGENT);
      assert(who !== undefined, 'the test officer is signed in');
      return who;
    },
  };
}
