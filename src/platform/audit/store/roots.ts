// How do the hourly roots lie in their tables? (a root an hour, and only the heads that moved since the one before)
import { type Db, rows, run, sql } from '#platform/db';
import type { Head } from './write.ts';

/** A root as it is kept. */
export interface SavedRoot {
  /** Order of making. */
  readonly no: number;
  /** `2026-11-21T03:00:00Z`: the hour (UTC) in which it was made. */
  readonly jam: string;
  /** RFC 6962 root, hex. */
  readonly akar: string;
  /** How many heads it binds. */
  readonly banyak: number;
}

export interface KeptHead {
  readonly jam: string;
  readonly alur: string;
  readonly no: number;
  readonly hash: string;
}

const PAGE = 200;
const COLUMNS = sql`no, jam, akar, banyak`;

/** One maker of roots at a time: each root is made of later heads than the one before. */
export async function lockRoots(db: Db): Promise<void> {
  await run(db, sql`lock table audit_akar in share row exclusive mode`);
}

export async function findRoot(db: Db, jam: string): Promise<SavedRoot | undefined> {
  return (await rows(db, sql<SavedRoot>`select ${COLUMNS} from audit_akar where jam = ${jam}`))[0];
}

export async function writeRoot(db: Db, jam: string, akar: string, heads: readonly Head[]): Promise<void> {
  await run(db, sql`insert into audit_akar (jam, akar, banyak) values (${jam}, ${akar}, ${heads.length})`);
  await run(
    db,
    sql`insert into audit_kepala (alur, no, hash, jam)
        select moved.alur, moved.no, moved.hash, ${jam}
        from unnest(${heads.map((h) => h.alur)}::text[], ${heads.map((h) => h.no)}::int[], ${heads.map((h) => h.hash)}::text[]) as moved (alur, no, hash)
        on conflict (alur, no) do nothing`,
  );
}

/** Newest first. */
export async function readRoots(db: Db, before: number | undefined, limit: number): Promise<SavedRoot[]> {
  const wanted = before === undefined ? sql`true` : sql`no < ${before}`;
  return rows(db, sql<SavedRoot>`select ${COLUMNS} from audit_akar where ${wanted} order by no desc limit ${limit}`);
}

/** All roots in the order of making, each with the heads that moved before it; a few in memory at a time. */
export async function* readRootPages(db: Db): AsyncGenerator<{ readonly roots: readonly SavedRoot[]; readonly moved: readonly KeptHead[] }> {
  let last = 0;
  for (;;) {
    const roots = await rows(db, sql<SavedRoot>`select ${COLUMNS} from audit_akar where no > ${last} order by no limit ${PAGE}`);
    if (roots.length === 0) return;
    const hours = roots.map((root) => root.jam);
    const moved = await rows(db, sql<KeptHead>`select jam, alur, no, hash from audit_kepala where jam = any(${hours}::text[]) order by jam, alur`);
    yield { roots, moved };
    last = roots.at(-1)?.no ?? last;
  }
}

/** The first kept head whose entry is gone or has another hash; of one stream or of all. */
export async function findLostHead(db: Db, alur: string | undefined): Promise<KeptHead | undefined> {
  const wanted = alur === undefined ? sql`true` : sql`k.alur = ${alur}`;
  const found = await rows(
    db,
    sql<KeptHead>`select k.jam, k.alur, k.no, k.hash from audit_kepala k
        join audit_akar a on a.jam = k.jam left join audit_entri e on e.alur = k.alur and e.no = k.no
        where ${wanted} and e.hash is distinct from k.hash order by a.no, k.alur limit 1`,
  );
  return found[0];
}
