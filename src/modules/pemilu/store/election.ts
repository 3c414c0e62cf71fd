// How is the state of an election kept? (one row each; absent = nothing imported yet)
import { type Db, rows, run, sql, together } from '#platform/db';

/** Which tree an election stands on, and whether what it holds is real. */
export interface ElectionState {
  readonly slug: string;
  /** Name of the tree in platform/offices. */
  readonly pohon: string;
  readonly simulasi: boolean;
  /** Grows with every change of tree, stations or simulation. */
  readonly versi: number;
}

export async function readState(db: Db, slug: string): Promise<ElectionState | undefined> {
  return readTogether(db, slug);
}

/** Every page asks. */
const readTogether = together<string, ElectionState | undefined>(async (db, slugs) => {
  const found = await rows(
    db,
    sql<ElectionState>`select slug, pohon, simulasi, versi from pemilu_pemilihan where slug = any(${[...new Set(slugs)]}::text[])`,
  );
  return slugs.map((slug) => found.find((one) => one.slug === slug));
});

export async function readStates(db: Db): Promise<ElectionState[]> {
  return rows(db, sql<ElectionState>`select slug, pohon, simulasi, versi from pemilu_pemilihan order by slug`);
}

/** Sets tree and flag and moves the version on; the row is locked until the transaction ends. */
export async function writeState(db: Db, slug: string, pohon: string, simulasi: boolean): Promise<void> {
  await run(
    db,
    sql`insert into pemilu_pemilihan (slug, pohon, simulasi, versi) values (${slug}, ${pohon}, ${simulasi}, 1)
        on conflict (slug) do update set pohon = excluded.pohon, simulasi = excluded.simulasi, versi = pemilu_pemilihan.versi + 1`,
  );
}

/** One number that grows when any election changes. */
export async function readVersion(db: Db): Promise<number> {
  const [found] = await rows(db, sql<{ versi: number }>`select coalesce(sum(versi), 0)::bigint as versi from pemilu_pemilihan`);
  return found?.versi ?? 0;
}
