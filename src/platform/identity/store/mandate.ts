// Where are mandates kept, and how are they begun and ended?
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql } from '#platform/db';
import type { Mandate } from '../authority.ts';
import type { Role } from '../roles.ts';

/** One mandate as the rest of the house knows it; the table must be called `m`. */
export const MANDATE_JSON = sql`json_build_object('id', m.id, 'role', m.peran, 'node', m.wilayah, 'party', m.partai,
  'from', m.mulai, 'until', least(m.selesai, m.ditutup), 'decree', m.sk)`;

/** What a decree gives to somebody. */
export interface Grant {
  readonly role: Role;
  readonly node: AreaCode;
  readonly party: string | null;
  readonly decree: string;
  readonly from: number;
  readonly until: number | null;
}

export async function writeMandate(db: Db, id: string, akun: string, grant: Grant, pengangkat: string | null, now: number): Promise<void> {
  await run(
    db,
    sql`insert into identity_mandat (id, akun, peran, wilayah, partai, sk, mulai, selesai, pengangkat, dibuat)
        values (${id}, ${akun}, ${grant.role}, ${grant.node}, ${grant.party}, ${grant.decree}, ${grant.from}, ${grant.until}, ${pengangkat}, ${now})`,
  );
}

/** A mandate and its holder; undefined when there is none of this id. */
export async function readMandate(db: Db, id: string): Promise<{ readonly account: string; readonly mandate: Mandate } | undefined> {
  const found = await rows(
    db,
    sql<{
      account: string;
      mandate: Mandate;
    }>`select m.akun as account, ${MANDATE_JSON} as mandate from identity_mandat m where m.id = ${id}`,
  );
  return found[0];
}

/** Ends a mandate that is not over yet; false when it is. */
export async function closeMandate(db: Db, id: string, now: number, sebab: string): Promise<boolean> {
  return (
    (await run(
      db,
      sql`update identity_mandat set ditutup = ${now}, sebab = ${sebab}
          where id = ${id} and ditutup is null and (selesai is null or selesai > ${now})`,
    )) === 1
  );
}
