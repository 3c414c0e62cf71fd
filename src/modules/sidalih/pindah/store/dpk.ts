// How are voters of the special list kept, and how many came where?
import { type Db, rows, run, sql } from '#platform/db';

export interface Dpk {
  readonly id: string;
  readonly paket: string;
  readonly desa: string;
  readonly tps: string;
  readonly rt: string;
  readonly rw: string;
  readonly jk: 'L' | 'P';
  readonly rahasia: string;
  readonly akun: string;
  readonly pada: string;
}

/** False where this NIK was written down already. */
export async function insertDpk(db: Db, d: Dpk, nikKunci: Uint8Array): Promise<boolean> {
  return (
    (await run(
      db,
      sql`insert into sidalih_dpk (id, paket, desa, tps, rt, rw, jk, rahasia, nik_kunci, akun, pada)
        values (${d.id}::uuid, ${d.paket}, ${d.desa}, ${d.tps}, ${d.rt}, ${d.rw}, ${d.jk}, ${d.rahasia}, ${Buffer.from(nikKunci)}, ${d.akun}, ${d.pada}::timestamptz) on conflict do nothing`,
    )) === 1
  );
}

export async function findDpk(db: Db, paket: string, nikKunci: Uint8Array): Promise<Pick<Dpk, 'desa' | 'tps'> | undefined> {
  return (await rows(db, sql<Pick<Dpk, 'desa' | 'tps'>>`select desa, tps from sidalih_dpk where paket = ${paket} and nik_kunci = ${Buffer.from(nikKunci)}`))[0];
}

export async function listDpk(db: Db, paket: string, desa: string, tps: string): Promise<Dpk[]> {
  return rows(
    db,
    sql<Dpk>`select id, paket, desa, tps, rt, rw, jk, rahasia, akun, to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada from sidalih_dpk where paket = ${paket} and desa = ${desa} and tps = ${tps} order by pada, id`,
  );
}

/** By area of so many digits (1 = the nation) below a node ('' = all). */
export async function countDpk(db: Db, paket: string, node: string, digits: number): Promise<{ readonly kode: string; readonly laki: number; readonly perempuan: number }[]> {
  const area = digits === 1 ? sql`'0'` : sql`left(desa || tps, ${digits}::int)`;
  return rows(
    db,
    sql<{ kode: string; laki: number; perempuan: number }>`select ${area} as kode, count(*) filter (where jk = 'L')::int as laki, count(*) filter (where jk = 'P')::int as perempuan
      from sidalih_dpk where paket = ${paket} and desa || tps like ${`${node}%`} group by 1 order by 1`,
  );
}

/** Which station of the desa has voters of this RT and RW on its list; the one with most. */
export async function findTpsRt(db: Db, daftar: string, desa: string, rt: string, rw: string): Promise<string | undefined> {
  return (
    await rows(
      db,
      sql<{ tps: string }>`select tps from sidalih_pemilih where daftar = ${daftar} and desa = ${desa} and rt = ${rt} and rw = ${rw} and tms is null and tps <> '000' group by tps order by count(*) desc, tps limit 1`,
    )
  )[0]?.tps;
}

export async function dpkVersion(db: Db): Promise<string> {
  return String((await rows(db, sql<{ n: number }>`select count(*)::int as n from sidalih_dpk`))[0]?.n ?? 0);
}
