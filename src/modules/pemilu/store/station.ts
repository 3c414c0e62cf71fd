// How are the stations of each kel/desa kept? (84,000 rows an election)
import type { AreaCode } from '#kernel/area-code';
import { type Db, rows, run, sql, together } from '#platform/db';
import type { StationPlan, StationSource } from '../stations.ts';

const CHUNK = 10_000;
const COLUMNS = sql`kode, reguler, khusus_awal as "khususAwal", khusus_akhir as "khususAkhir", nomor, jumlah, sumber`;

export async function readPlan(db: Db, slug: string, kode: AreaCode): Promise<StationPlan | undefined> {
  return readTogether(db, { slug, kode });
}

const readTogether = together<{ readonly slug: string; readonly kode: AreaCode }, StationPlan | undefined>(
  async (db, asked) => {
    const found = new Map((await readPlansOf(db, asked[0].slug, [...new Set(asked.map(({ kode }) => kode))])).map((plan) => [plan.kode, plan]));
    return asked.map(({ kode }) => found.get(kode));
  },
  ({ slug }) => slug,
);

/** All plans below a prefix in the order of the codes; "" = the whole election (84,000 rows, about 20 MB). */
export async function readPlans(db: Db, slug: string, prefix: string): Promise<StationPlan[]> {
  return rows(
    db,
    sql<StationPlan>`select ${COLUMNS} from pemilu_tps
        where pemilu = ${slug} and kode >= ${prefix} and kode < ${`${prefix}:`} order by kode`,
  );
}

export async function readPlansOf(db: Db, slug: string, codes: readonly AreaCode[]): Promise<StationPlan[]> {
  return rows(db, sql<StationPlan>`select ${COLUMNS} from pemilu_tps where pemilu = ${slug} and kode = any(${codes}::text[]) order by kode`);
}

/** Stations per area of one level below a prefix: `digits` = length of the codes wanted (2, 4, 6, 10). */
export async function readCounts(db: Db, slug: string, prefix: string, digits: number): Promise<{ kode: AreaCode; jumlah: number }[]> {
  return rows(
    db,
    sql<{ kode: AreaCode; jumlah: number }>`select left(kode, ${digits}::int) as kode, sum(jumlah)::int as jumlah from pemilu_tps
        where pemilu = ${slug} and kode >= ${prefix} and kode < ${`${prefix}:`} group by 1 order by 1`,
  );
}

/** Adds plans, replacing those of the same kel/desa. */
export async function writePlans(db: Db, slug: string, plans: readonly StationPlan[]): Promise<void> {
  for (let from = 0; from < plans.length; from += CHUNK) await writeChunk(db, slug, plans.slice(from, from + CHUNK));
}

async function writeChunk(db: Db, slug: string, plans: readonly StationPlan[]): Promise<void> {
  await run(
    db,
    // The lists differ in length, so they travel as text: an SQL array of arrays would have to be a full table.
    sql`insert into pemilu_tps (pemilu, kode, reguler, khusus_awal, khusus_akhir, nomor, jumlah, sumber)
        select ${slug}, kode, reguler, khusus_awal, khusus_akhir, nomor::int[], jumlah, sumber
        from unnest(${plans.map((p) => p.kode)}::text[], ${plans.map((p) => p.reguler)}::int[], ${plans.map((p) => p.khususAwal)}::int[],
          ${plans.map((p) => p.khususAkhir)}::int[], ${plans.map((p) => (p.nomor === null ? null : `{${p.nomor.join(',')}}`))}::text[],
          ${plans.map((p) => p.jumlah)}::int[], ${plans.map((p) => p.sumber)}::text[])
          as baris (kode, reguler, khusus_awal, khusus_akhir, nomor, jumlah, sumber)
        on conflict (pemilu, kode) do update set reguler = excluded.reguler, khusus_awal = excluded.khusus_awal,
          khusus_akhir = excluded.khusus_akhir, nomor = excluded.nomor, jumlah = excluded.jumlah, sumber = excluded.sumber`,
  );
}

/** Removes the plans of one source, or all of them; returns how many there were. */
export async function dropPlans(db: Db, slug: string, sumber: StationSource | 'semua'): Promise<number> {
  const which = sumber === 'semua' ? sql`true` : sql`sumber = ${sumber}`;
  return run(db, sql`delete from pemilu_tps where pemilu = ${slug} and ${which}`);
}
