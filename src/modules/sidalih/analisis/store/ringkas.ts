// Which versions are announced, and which sums of them are kept by area?
import { type Db, rows, run, sql } from '#platform/db';
import type { Ringkas } from '../ringkas.ts';

/** The newest frozen version of a list that stands at one of the stages asked for. */
export interface VersiTerbit {
  readonly daftar: string;
  readonly kab: string;
  readonly no: number;
  readonly tahap: string;
  readonly pada: string;
  readonly simulasi: boolean;
}

/** One a list, by kab/kota. `node` of 0, 2 or 4 digits. */
export async function listTerbit(db: Db, paket: string, tahap: readonly string[], node: string): Promise<VersiTerbit[]> {
  const within = node === '0' ? sql`true` : sql`d.kab like ${`${node}%`}`;
  return rows(
    db,
    sql<VersiTerbit>`select distinct on (d.kab) d.id as daftar, d.kab, v.no, v.tahap, to_char(v.pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as pada, d.simulasi
      from sidalih_daftar d join sidalih_versi v on v.daftar = d.id
      where d.paket = ${paket} and ${within} and v.tahap in (${sql.join(tahap.map((one) => sql`${one}`))}) order by d.kab, v.no desc`,
  );
}

interface Row {
  readonly kode: string;
  readonly isi: string;
}

/** Sums of one version at a level, within a place; empty where they are not made yet. */
export async function readRingkas(db: Db, { daftar, no }: Pick<VersiTerbit, 'daftar' | 'no'>, tingkat: number, node: string): Promise<Map<string, Ringkas>> {
  const found = await rows(db, sql<Row>`select kode, isi::text as isi from sidalih_ringkas where daftar = ${daftar} and no = ${no} and tingkat = ${tingkat} and kode >= ${node} and kode < ${`${node}~`} order by kode`);
  return shaped(found);
}

/** The line of each kab/kota, of the versions named; one statement for all. */
export async function readRingkasKab(db: Db, versions: readonly Pick<VersiTerbit, 'daftar' | 'no'>[]): Promise<Map<string, Ringkas>> {
  if (versions.length === 0) return new Map();
  const keys = versions.map(({ daftar, no }) => sql`(${daftar}, ${no}::int)`);
  return shaped(await rows(db, sql<Row>`select kode, isi::text as isi from sidalih_ringkas where tingkat = 4 and (daftar, no) in (${sql.join(keys)}) order by kode`));
}

function shaped(found: readonly Row[]): Map<string, Ringkas> {
  return new Map(found.map(({ kode, isi }) => [kode, JSON.parse(isi) as Ringkas]));
}

/** Versions whose sums are missing, oldest first. */
export async function listBelum(db: Db, most: number): Promise<{ readonly daftar: string; readonly no: number }[]> {
  return rows(
    db,
    sql<{ daftar: string; no: number }>`select v.daftar, v.no from sidalih_versi v where not exists (select 1 from sidalih_ringkas r where r.daftar = v.daftar and r.no = v.no) order by v.pada, v.daftar limit ${most}`,
  );
}

export async function writeRingkas(db: Db, { daftar, no }: Pick<VersiTerbit, 'daftar' | 'no'>, tingkat: number, all: ReadonlyMap<string, Ringkas>): Promise<void> {
  if (all.size === 0) return;
  const values = JSON.stringify([...all].map(([kode, isi]) => ({ kode, isi })));
  await run(
    db,
    sql`insert into sidalih_ringkas (daftar, no, tingkat, kode, isi) select ${daftar}, ${no}::int, ${tingkat}::smallint, u.kode, u.isi
      from jsonb_to_recordset(${values}::jsonb) as u (kode text, isi jsonb) on conflict do nothing`,
  );
}

/** Moves when the sums of another version are there. */
export async function ringkasVersion(db: Db): Promise<string> {
  const [found] = await rows(db, sql<{ v: string }>`select count(*)::text || '.' || coalesce(sum(no), 0)::text as v from sidalih_ringkas where tingkat = 4`);
  return found?.v ?? '';
}

/** Packs that have a frozen version. */
export async function listPaketTerbit(db: Db): Promise<string[]> {
  return (await rows(db, sql<{ paket: string }>`select distinct paket from sidalih_versi order by paket desc`)).map(({ paket }) => paket);
}
