// Who of an office works on a laptop away from the centre, and how do they come in there? (keamanan.md 1.1, 1.6)
import { type AreaCode, NATION } from '#kernel/area-code';
import { operator, performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import { type DoneAct, accountAct } from './acts.ts';
import type { Mandate } from './authority.ts';
import { makeLink } from './invitation-link.ts';
import { inForce } from './may-appoint.ts';
import type { Role } from './roles.ts';
import { readAccount, writeAccount } from './store/account.ts';
import { writeMandate } from './store/mandate.ts';
import { readOfficers } from './store/officers.ts';

/** An officer as handed over: no secret, no factor, no contact. */
export interface AwayOfficer {
  readonly account: string;
  readonly name: string;
  readonly signInName: string;
  /** At the place that was asked for, in force then. */
  readonly mandates: readonly Mandate[];
}

const MOST = 500;

/** Active officers whose mandate in force lies at this very place, in one of these roles. */
export async function officersAt(db: Db, clock: Clock, node: AreaCode, roles: readonly Role[]): Promise<AwayOfficer[]> {
  const now = clock.now();
  const found = await readOfficers(db, [{ node, below: false, party: null }], { state: 'AKTIF' }, now, MOST);
  return found
    .map(({ id, nama, masuk, mandat }) => ({
      account: id,
      name: nama,
      signInName: masuk,
      mandates: inForce(mandat, now).filter((mandate) => roles.includes(mandate.role)),
    }))
    .filter(({ mandates }) => mandates.length > 0);
}

/** On the laptop, in the caller's transaction: the same accounts under the same ids, waiting for their first factor. */
export async function seatOfficers(db: Db, officers: readonly AwayOfficer[], now: number): Promise<void> {
  for (const { account, name, signInName, mandates } of officers) {
    if ((await readAccount(db, account)) !== undefined) continue;
    await writeAccount(db, { id: account, nama: name, masuk: signInName, surel: null, telepon: null }, now);
    for (const { id, ...grant } of mandates) await writeMandate(db, id, account, grant, null, now);
  }
}

export interface AwayLink {
  readonly name: string;
  readonly signInName: string;
  readonly token: string;
  /** Milliseconds. */
  readonly until: number;
}

/** On the laptop: a new link for everybody who has no factor here yet; an earlier link is dead. */
export async function linkOfficers(database: Database, clock: Clock): Promise<AwayLink[]> {
  return performAll(database, clock, async (db) => {
    const links: AwayLink[] = [];
    const acts: DoneAct[] = [];
    for (const account of await readOfficers(db, [{ node: NATION, below: true, party: null }], { state: 'DIUNDANG' }, clock.now(), MOST)) {
      const { id } = account;
      const link = await makeLink(db, id, 'stasiun', null, clock.now());
      links.push({ name: account.nama, signInName: account.masuk, ...link });
      acts.push(accountAct('identity.undang', operator, id, { sampai: new Date(link.until).toISOString(), stasiun: true }));
    }
    return { value: links, acts };
  });
}

/** All mandates that an account ever had, and whether it may act; undefined for an unknown id. For what was done away from here. */
export async function holderOf(db: Db, account: string): Promise<{ readonly frozen: boolean; readonly mandates: readonly Mandate[] } | undefined> {
  const found = await readAccount(db, account);
  // Dismissed officers are judged by the end of their mandates: what they did before it stands.
  return found === undefined ? undefined : { frozen: found.keadaan === 'DIBEKUKAN', mandates: found.mandat };
}
