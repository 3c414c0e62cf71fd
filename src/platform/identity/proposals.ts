// How is a privileged role given by two officers? (keamanan.md 2.5: different persons, fresh proofs, what was seen is what is approved)
import { createHash, randomUUID } from 'node:crypto';
import { assert, ok, refuse } from '#kernel/result';
import { performAll } from '#platform/action';
import type { Clock } from '#platform/clock';
import type { Database, Db } from '#platform/db';
import type { Keys } from '#platform/keys';
import { type DoneAct, accountAct, actorOf, nothing } from './acts.ts';
import type { Answer } from './answer.ts';
import { type Invited, type ReplaceRefusal, appointAgain, appointPerson, checkReplaced } from './appointment.ts';
import type { Mandate, SignedIn } from './authority.ts';
import { openContact, sealContact } from './contact.ts';
import { type GrantRefusal, type InviteRefusal, judgeAgain } from './invite.ts';
import { type AppointRefusal, mayAppoint } from './may-appoint.ts';
import { type PersonOrder, type PostOrder, readPerson } from './order.ts';
import { holdAccount, readAccount } from './store/account.ts';
import type { Grant } from './store/mandate.ts';
import { type ProposalRow, decideProposal, readOpenProposals, readProposal, writeProposal } from './store/proposal.ts';

export const PROPOSAL_MS = 24 * 3_600_000;

/** What the second officer sees. `digest` goes back with the approval: nobody approves what was not seen. */
export interface Proposal extends Grant {
  readonly id: string;
  /** Null: a new person. */
  readonly account: string | null;
  readonly name: string;
  readonly replaces: string | null;
  readonly proposer: string;
  readonly proposerName: string;
  readonly made: number;
  readonly expires: number;
  readonly digest: string;
}

type New = Omit<ProposalRow, 'decided' | 'proposer' | 'made' | 'expires'>;

/** Proposes a new person for any role; the account is made by the approval. Gives the proposal's id. */
export async function proposePerson(
  database: Database,
  clock: Clock,
  keys: Keys,
  who: SignedIn,
  order: PersonOrder,
): Promise<Answer<string, Exclude<InviteRefusal, 'DUA_ORANG' | 'TERLALU_BANYAK'>>> {
  return performAll<Answer<string, Exclude<InviteRefusal, 'DUA_ORANG' | 'TERLALU_BANYAK'>>>(database, clock, async (db) => {
    const now = clock.now();
    const grant = readPerson(order, now);
    if (!grant.ok) return nothing(grant);
    const by = mayAppoint(who, order, now);
    if (!by.ok) return nothing(by);
    const replaced = await checkReplaced(db, who, order.replaces, now);
    if (replaced?.ok === false) return nothing(replaced);
    const id = randomUUID();
    const sealed = sealContact(keys, 'identity_usulan', id, order);
    const made = { ...grant.value, ...sealed, id, account: null, name: order.name.trim().normalize('NFC'), replaces: order.replaces };
    return { value: ok(id), acts: await propose(db, made, who, by.value, now) };
  });
}

/** Proposes one more mandate for an account. */
export async function proposeMandate(
  database: Database,
  clock: Clock,
  who: SignedIn,
  account: string,
  order: PostOrder,
): Promise<Answer<string, Exclude<GrantRefusal, 'DUA_ORANG'>>> {
  return performAll<Answer<string, Exclude<GrantRefusal, 'DUA_ORANG'>>>(database, clock, async (db) => {
    const now = clock.now();
    const giving = await judgeAgain(db, who, account, order, now);
    if (!giving.ok) return nothing(giving);
    const held = await readAccount(db, account);
    assert(held !== undefined, 'the account that was judged');
    const made = {
      ...giving.value.grant,
      id: randomUUID(),
      account,
      name: held.nama,
      surel: null,
      telepon: null,
      replaces: order.replaces,
    };
    return { value: ok(made.id), acts: await propose(db, made, who, giving.value.by, now) };
  });
}

async function propose(db: Db, made: New, who: SignedIn, by: Mandate, now: number): Promise<DoneAct[]> {
  const whole = { ...made, proposer: who.account, made: now, expires: now + PROPOSAL_MS };
  await writeProposal(db, whole);
  return [proposalAct('identity.usul', whole, who, by)];
}

function proposalAct(
  event: 'identity.usul' | 'identity.usul-setuju' | 'identity.usul-tolak',
  of: New,
  who: SignedIn,
  by: Mandate,
): DoneAct {
  return {
    ...accountAct(event, actorOf(who, by), of.id, { akun: of.account, peran: of.role, wilayah: of.node, sk: of.decree }, of.node),
    kind: 'usulan',
  };
}

/** Those that wait and that this officer could approve, oldest first; own ones are among them (to see, not to approve). */
export async function listProposals(db: Db, clock: Clock, who: SignedIn): Promise<Proposal[]> {
  const now = clock.now();
  const fresh = { ...who, steppedUpAt: now };
  const found = (await readOpenProposals(db, now)).filter((row) => mayAppoint(fresh, row, now).ok);
  return Promise.all(found.map(async (row) => view(db, row)));
}

async function view(db: Db, row: ProposalRow): Promise<Proposal> {
  const { id, account, name, role, node, party, decree, from, until, replaces, proposer, made, expires } = row;
  const proposerName = (await readAccount(db, proposer))?.nama ?? '';
  return {
    id,
    account,
    name,
    role,
    node,
    party,
    decree,
    from,
    until,
    replaces,
    proposer,
    proposerName,
    made,
    expires,
    digest: digestOf(row),
  };
}

/** Over everything that is approved; the sealed contact stands for what it holds. */
function digestOf(row: ProposalRow): string {
  const fields = [
    row.id,
    row.account,
    row.name,
    row.surel,
    row.telepon,
    row.role,
    row.node,
    row.party,
    row.decree,
    row.from,
    row.until,
    row.replaces,
    row.proposer,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

export type DecideRefusal =
  | AppointRefusal
  | ReplaceRefusal
  | 'USULAN_TIDAK_ADA'
  | 'USULAN_KEDALUWARSA'
  | 'USULAN_BERUBAH'
  | 'ORANG_SAMA'
  | 'DIRI_SENDIRI'
  | 'PENGUSUL'
  | 'TIDAK_ADA';

/**
 * The second officer approves: the account and its link (a new person; the approver holds the link), or null (one more
 * mandate). ORANG_SAMA: the proposer; DIRI_SENDIRI: the one who is to get it; PENGUSUL: the proposer has lost the right.
 */
export async function approveProposal(
  database: Database,
  clock: Clock,
  keys: Keys,
  who: SignedIn,
  decision: { readonly proposal: string; readonly digest: string },
): Promise<Answer<Invited | null, DecideRefusal>> {
  return performAll<Answer<Invited | null, DecideRefusal>>(database, clock, async (db) => {
    const now = clock.now();
    const found = await readProposal(db, decision.proposal);
    const by = await judgeDecision(db, found, who, decision.digest, now);
    if (!by.ok) return nothing(by);
    assert(found !== undefined, 'the proposal that was judged');
    if (found.account === who.account) return nothing(refuse('DIRI_SENDIRI'));
    const replaced = await checkReplaced(db, who, found.replaces, now);
    if (replaced?.ok === false) return nothing(replaced);
    const account = found.account === null ? null : await holdAccount(db, found.account);
    if (account === undefined || account?.keadaan === 'DICABUT') return nothing(refuse('TIDAK_ADA'));
    if (!(await decideProposal(db, found.id, who.account, true, now))) return nothing(refuse('USULAN_KEDALUWARSA'));
    const giving = { grant: found, replaces: found.replaces, who, by: by.value, now };
    const decided = proposalAct('identity.usul-setuju', found, who, by.value);
    if (account !== null) return { value: ok(null), acts: [decided, ...(await appointAgain(db, account, giving))] };
    const person = { name: found.name, ...openContact(keys, 'identity_usulan', found.id, found) };
    const done = await appointPerson(db, keys, giving, person);
    return { value: ok(done.invited), acts: [decided, ...done.acts] };
  });
}

/** The second officer, or the proposer, says no: nothing was changed, the proposal is closed. */
export async function rejectProposal(
  database: Database,
  clock: Clock,
  who: SignedIn,
  proposal: string,
): Promise<Answer<null, AppointRefusal | 'USULAN_TIDAK_ADA' | 'USULAN_KEDALUWARSA'>> {
  return performAll<Answer<null, AppointRefusal | 'USULAN_TIDAK_ADA' | 'USULAN_KEDALUWARSA'>>(database, clock, async (db) => {
    const now = clock.now();
    const found = await readProposal(db, proposal);
    if (found === undefined) return nothing(refuse('USULAN_TIDAK_ADA'));
    const by = mayAppoint(who, found, now);
    if (!by.ok) return nothing(by);
    if (!(await decideProposal(db, found.id, who.account, false, now))) return nothing(refuse('USULAN_KEDALUWARSA'));
    return { value: ok(null), acts: [proposalAct('identity.usul-tolak', found, who, by.value)] };
  });
}

async function judgeDecision(
  db: Db,
  found: ProposalRow | undefined,
  who: SignedIn,
  digest: string,
  now: number,
): Promise<Answer<Mandate, DecideRefusal>> {
  if (found === undefined) return refuse('USULAN_TIDAK_ADA');
  const by = mayAppoint(who, found, now);
  if (!by.ok) return by;
  if (found.decided !== null || found.expires <= now) return refuse('USULAN_KEDALUWARSA');
  if (found.proposer === who.account) return refuse('ORANG_SAMA');
  if (digestOf(found) !== digest) return refuse('USULAN_BERUBAH');
  const proposer = await readAccount(db, found.proposer);
  const still =
    proposer && mayAppoint({ ...who, account: proposer.id, active: proposer.keadaan === 'AKTIF', mandates: proposer.mandat }, found, now);
  return still?.ok === true ? by : refuse('PENGUSUL');
}
