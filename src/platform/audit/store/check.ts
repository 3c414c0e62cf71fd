// Where is the result of the last look at the chain kept? (one row a kind)
import { type Db, rows, run, sql } from '#platform/db';
import type { ChainReport } from '../verify.ts';

/** Every look writes here, the one after a restoration too: no backup is told apart by it. */
export const LOOKS_TABLE = 'audit_periksa';

export interface ChainCheck {
  /** seluruh: the whole chain; ujung: what came since the look before. */
  readonly kind: 'seluruh' | 'ujung';
  /** ISO, UTC. */
  readonly at: string;
  /** Entries up to here in the order of writing were there to be looked at. */
  readonly upTo: number;
  readonly entries: number;
  readonly code: ChainReport['code'];
  /** Where it is broken; of a whole root neither stream nor number. */
  readonly alur: string | null;
  readonly no: number | null;
  readonly jam: string | null;
}

export async function writeCheck(db: Db, check: ChainCheck): Promise<void> {
  await run(
    db,
    sql`insert into audit_periksa (jenis, pada, sampai, entri, kode, alur, no, jam)
        values (${check.kind}, ${check.at}::timestamptz, ${check.upTo}, ${check.entries}, ${check.code}, ${check.alur}, ${check.no}, ${check.jam})
        on conflict (jenis) do update set pada = excluded.pada, sampai = excluded.sampai, entri = excluded.entri, kode = excluded.kode,
          alur = excluded.alur, no = excluded.no, jam = excluded.jam`,
  );
}

export async function readChecks(db: Db): Promise<ChainCheck[]> {
  const found = await rows(
    db,
    sql<ChainCheck & { at: string | Date }>`select jenis as kind, pada as at, sampai as "upTo", entri as entries, kode as code, alur, no, jam from audit_periksa order by jenis`,
  );
  return found.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
