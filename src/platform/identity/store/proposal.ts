// Where does an appointment wait for its second officer? (the order is never changed; 24 hours)
import { type Db, rows, run, sql } from '#platform/db';
import type { Grant } from './mandate.ts';

export interface ProposalRow extends Grant {
  readonly id: string;
  /** Null: a new person. */
  readonly account: string | null;
  readonly name: string;
  /** Sealed. */
  readonly surel: string | null;
  readonly telepon: string | null;
  readonly replaces: string | null;
  readonly proposer: string;
  readonly made: number;
  readonly expires: number;
  readonly decided: number | null;
}

const COLUMNS = sql`u.id, u.akun as account, u.nama as name, u.surel, u.telepon, u.peran as role, u.wilayah as node, u.partai as party, u.sk as decree,
  u.mulai as from, u.selesai as until, u.menggantikan as replaces, u.pengusul as proposer, u.dibuat as made, u.sampai as expires, u.diputus as decided`;

export async function readProposal(db: Db, id: string): Promise<ProposalRow | undefined> {
  return (await rows(db, sql<ProposalRow>`select ${COLUMNS} from identity_usulan u where u.id = ${id}`))[0];
}

/** Open ones, oldest first. */
export async function readOpenProposals(db: Db, now: number): Promise<ProposalRow[]> {
  return rows(
    db,
    sql<ProposalRow>`select ${COLUMNS} from identity_usulan u where u.diputus is null and u.sampai > ${now} order by u.dibuat, u.id`,
  );
}

export async function writeProposal(db: Db, made: Omit<ProposalRow, 'decided'>): Promise<void> {
  await run(
    db,
    sql`insert into identity_usulan (id, akun, nama, surel, telepon, peran, wilayah, partai, sk, mulai, selesai, menggantikan, pengusul, dibuat, sampai)
        values (${made.id}, ${made.account}, ${made.name}, ${made.surel}, ${made.telepon}, ${made.role}, ${made.node}, ${made.party}, ${made.decree},
          ${made.from}, ${made.until}, ${made.replaces}, ${made.proposer}, ${made.made}, ${made.expires})`,
  );
}

/** True for the first decision in time. */
export async function decideProposal(db: Db, id: string, by: string, setuju: boolean, now: number): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_usulan set diputus = ${now}, pemutus = ${by}, setuju = ${setuju} where id = ${id} and diputus is null and sampai > ${now}`,
    )) === 1
  );
}
