// Which entries were proposed, and what became of them? (only added to)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { CalendarChange } from '../row.ts';

/** Who did it, when: account for the house, role and node for everybody. */
export interface Trace {
  readonly akun: string;
  readonly peran: string;
  readonly simpul: AreaCode;
  readonly pada: string;
}

export type Verdict = 'SETUJU' | 'TOLAK' | 'BATAL';

export interface Proposal {
  readonly id: string;
  readonly isi: CalendarChange;
  readonly oleh: Trace;
  /** Null while it waits. */
  readonly putusan: (Trace & { readonly putusan: Verdict }) | null;
}

interface Raw extends Trace {
  readonly id: string;
  readonly isi: CalendarChange;
  readonly putusan: Verdict | null;
  readonly putusAkun: string;
  readonly putusPeran: string;
  readonly putusSimpul: AreaCode;
  readonly putusPada: string;
}

const SELECT = sql`select u.id, u.isi, u.akun, u.peran, u.simpul, to_char(u.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as pada,
  p.putusan, p.akun as "putusAkun", p.peran as "putusPeran", p.simpul as "putusSimpul", to_char(p.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "putusPada"
  from calendar_usul u left join calendar_putusan p on p.usul = u.id`;

function proposalOf(raw: Raw): Proposal {
  const { id, isi, akun, peran, simpul, pada, putusan } = raw;
  const decided = putusan === null ? null : { putusan, akun: raw.putusAkun, peran: raw.putusPeran, simpul: raw.putusSimpul, pada: raw.putusPada };
  return { id, isi, oleh: { akun, peran, simpul, pada }, putusan: decided };
}

export async function findProposal(db: Db, id: string): Promise<Proposal | undefined> {
  const [found] = await rows(db, sql<Raw>`${SELECT} where u.id = ${id}`);
  return found === undefined ? undefined : proposalOf(found);
}

/** Those that wait, and the last that were decided; the newest first. */
export async function listProposals(db: Db, most = 50): Promise<Proposal[]> {
  return (await rows(db, sql<Raw>`${SELECT} order by (p.usul is null) desc, u.pada desc, u.id limit ${most}`)).map(proposalOf);
}

export async function insertProposal(db: Db, id: string, isi: CalendarChange, by: Trace): Promise<void> {
  await run(
    db,
    sql`insert into calendar_usul (id, lingkup, isi, pada, akun, peran, simpul)
      values (${id}, ${isi.lingkup}, ${JSON.stringify(isi)}::jsonb, ${by.pada}::timestamptz, ${by.akun}, ${by.peran}, ${by.simpul})`,
  );
}

export async function insertVerdict(db: Db, usul: string, putusan: Verdict, by: Trace): Promise<void> {
  await run(
    db,
    sql`insert into calendar_putusan (usul, putusan, pada, akun, peran, simpul)
      values (${usul}, ${putusan}, ${by.pada}::timestamptz, ${by.akun}, ${by.peran}, ${by.simpul})`,
  );
}
