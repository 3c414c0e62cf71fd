// Which officers are there, within the reach of whoever asks? (keamanan.md 2.2: the scope is part of the question, never a filter after it)
import type { AreaCode } from '#kernel/area-code';
import type { Clock } from '#platform/clock';
import type { Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import type { Mandate, Scope } from './authority.ts';
import { type Contact, maskContact, openContact } from './contact.ts';
import { rolesOf } from './enrolment.ts';
import { type FactorCount, type FactorLack, lackingFactors } from './factor-need.ts';
import { notOver } from './may-appoint.ts';
import type { Role } from './roles.ts';
import { type AccountState, accountState } from './states.ts';
import { type AccountRow, readAccount } from './store/account.ts';
import { readNewestInvitation } from './store/invitation.ts';
import { isInScope, readOfficers } from './store/officers.ts';
import { countFactors } from './store/passkey.ts';

export interface OfficerLine {
  readonly account: string;
  readonly name: string;
  readonly signInName: string;
  readonly state: AccountState;
  /** All of them that lie in the scope, also those that are over, by beginning. */
  readonly mandates: readonly Mandate[];
}

export interface OfficerQuery {
  readonly role?: Role;
  /** This place and everything below it. */
  readonly node?: AreaCode;
  readonly state?: AccountState;
  /** Part of the name, or of the sign-in name. */
  readonly words?: string;
  /** The last line of the page before. */
  readonly after?: Pick<OfficerLine, 'name' | 'account'>;
}

export const OFFICERS_A_PAGE = 50;

/** One page by name; `more` = there is a next one. An empty scope finds nobody. */
export async function listOfficers(
  db: Db,
  clock: Clock,
  scope: readonly Scope[],
  query: OfficerQuery = {},
): Promise<{ readonly officers: readonly OfficerLine[]; readonly more: boolean }> {
  const now = clock.now();
  const found = await readOfficers(db, scope, query, now, OFFICERS_A_PAGE + 1);
  return {
    officers: found
      .slice(0, OFFICERS_A_PAGE)
      .map((row) => lineOf(row, row.keadaan === 'AKTIF' && !row.berjalan ? 'BERAKHIR' : row.keadaan)),
    more: found.length > OFFICERS_A_PAGE,
  };
}

export interface Officer extends OfficerLine {
  /** Masked: "s***@g***.id", "0812****789". */
  readonly contact: Contact;
  readonly factors: FactorCount;
  /** What is still lacking before the account can be confirmed. */
  readonly lacks: readonly FactorLack[];
  /** The newest link: until when it is good, whether it was used, who holds it in hand. */
  readonly invitation: { readonly until: number; readonly used: boolean; readonly by: string | null } | undefined;
}

/** One officer, if one of the mandates lies in the scope; undefined as for an id that does not exist. All mandates are shown. */
export async function findOfficer(
  db: Db,
  clock: Clock,
  keys: Keys,
  scope: readonly Scope[],
  account: string,
): Promise<Officer | undefined> {
  if (!(await isInScope(db, scope, account))) return undefined;
  const row = await readAccount(db, account);
  if (row === undefined) return undefined;
  const factors = await countFactors(db, account);
  const link = await readNewestInvitation(db, account);
  const now = clock.now();
  return {
    ...lineOf(row, accountState(row.keadaan, row.mandat, now)),
    contact: maskContact(openContact(keys, 'identity_akun', account, row)),
    factors,
    lacks: lackingFactors(rolesOf(notOver(row.mandat, now)), factors),
    invitation: link && { until: link.sampai, used: link.dipakai !== null, by: link.pengundang },
  };
}

function lineOf(row: Pick<AccountRow, 'id' | 'nama' | 'masuk' | 'mandat'>, state: AccountState): OfficerLine {
  return { account: row.id, name: row.nama, signInName: row.masuk, state, mandates: row.mandat };
}
