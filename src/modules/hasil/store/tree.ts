// How is a contest's tree laid, so that an empty count already shows every page? (hasil.md 5, 11)
import { type AreaCode, NATION, ancestorsOf, parentOf } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import { listLevel } from '#platform/offices';
import { findPemilu, stationCounts, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { codeOf, findNomor, literal, provOf } from './columns.ts';
import { renewStatistics } from './source.ts';

const CHUNK = 20_000;
const LEVELS = 5;
const DEPTH: Readonly<Record<number, number>> = { 1: 0, 2: 1, 4: 2, 6: 3, 10: 4 };

/**
 * Lays one row per area of the election's tree with its number of planned stations. Called again after the plan grew
 * (stations learned from a list), it adds what is new and sets the totals anew; figures stay. Returns how many areas
 * the contest has.
 */
export async function layTree(db: Db, kontes: Kontes): Promise<number> {
  const no = await ensureNomor(db, kontes);
  const totals = await totalsOf(db, kontes);
  const kodes = [...totals.keys()];
  for (let from = 0; from < kodes.length; from += CHUNK) {
    const chunk = kodes.slice(from, from + CHUNK);
    await run(
      db,
      sql`insert into hasil_agregat (kontes, kode, induk, prov, tingkat, total)
        select ${no}::smallint, kode, nullif(induk, -1), prov, tingkat, total from unnest(
          ${literal(chunk)}::bigint[], ${literal(chunk.map((kode) => parentOf(kode) ?? -1))}::bigint[],
          ${literal(chunk.map(provOf))}::smallint[], ${literal(chunk.map((kode) => DEPTH[kode.length] ?? 0))}::smallint[],
          ${literal(chunk.map((kode) => totals.get(kode) ?? 0))}::integer[]) u (kode, induk, prov, tingkat, total)
        on conflict (kontes, kode) do update set total = excluded.total where hasil_agregat.total <> excluded.total`,
    );
  }
  return kodes.length;
}

/** Lays every contest of an election, so that its pages stand before the first figure. */
export async function layContests(db: Db, slug: string): Promise<void> {
  const pemilu = findPemilu(slug);
  for (const pack of pemilu?.kontes ?? []) if (pemilu !== undefined) await layTree(db, { pemilu, pack });
  // The embedded engine renews no statistics by itself, and pages ask for these rows from now on.
  await renewStatistics(db);
}

/** Areas of the tree and of the plan, the nation first, with their number of stations. */
async function totalsOf(db: Db, { pemilu }: Kontes): Promise<Map<AreaCode, number>> {
  const { pohon } = await treeOf(db, pemilu.slug);
  const totals = new Map<AreaCode, number>([[NATION, 0]]);
  for (let level = 1; level < LEVELS; level += 1) {
    for (const area of await listLevel(db, pohon, level)) totals.set(area.kode, 0);
  }
  for (const { kode, jumlah } of await stationCounts(db, pemilu.slug, '', 10)) {
    for (const up of [...ancestorsOf(kode), kode]) totals.set(up, (totals.get(up) ?? 0) + jumlah);
  }
  return totals;
}

async function ensureNomor(db: Db, kontes: Kontes): Promise<number> {
  const known = await findNomor(db, kontes);
  if (known !== undefined) return known;
  await run(
    db,
    sql`insert into hasil_kontes (no, pemilu, kode) select coalesce(max(no), 0) + 1, ${kontes.pemilu.slug}, ${kontes.pack.kode} from hasil_kontes
      on conflict (pemilu, kode) do nothing`,
  );
  const made = await findNomor(db, kontes);
  assert(made !== undefined, 'the contest has its number now');
  return made;
}

/** Does the contest hold figures beyond what this source has brought, or has the source been read to its end? */
export async function isFilled(db: Db, kontes: Kontes, sha256: string): Promise<boolean> {
  const [found] = await rows(
    db,
    sql<{ terisi: boolean }>`select exists (select 1 from hasil_sumber s join hasil_kontes k on k.no = s.kontes
      where k.pemilu = ${kontes.pemilu.slug} and k.kode = ${kontes.pack.kode} and (s.sha256 <> ${sha256} or s.selesai is not null)) as terisi`,
  );
  return found?.terisi ?? false;
}

/** The stations among these that the log knows, in any contest of the election. */
export async function heldStations(db: Db, slug: string, codes: readonly AreaCode[]): Promise<AreaCode[]> {
  if (codes.length === 0) return [];
  const found = await rows(
    db,
    sql<{ kode: number }>`select distinct a.kode from unnest(${literal(codes)}::bigint[]) u (kode)
      join hasil_kontes k on k.pemilu = ${slug}
      join hasil_angka a on a.kontes = k.no and a.prov = (u.kode / 100000000000)::smallint and a.kode = u.kode order by a.kode`,
  );
  return found.map((row) => codeOf(row.kode));
}

/**
 * Removes every figure, sum and area row of a simulated election, for real ones to come: the only deletion there is.
 * Throws unless the election is marked as simulated. Runs in the caller's transaction, before `endSimulation`.
 */
export async function clearSimulation(db: Db, slug: string): Promise<void> {
  const { simulasi } = await treeOf(db, slug);
  assert(simulasi, `${slug} holds real figures: they are never deleted`);
  const which = sql`(select no from hasil_kontes where pemilu = ${slug})`;
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_angka where kontes in ${which}`);
  await run(db, sql`delete from hasil_sebab where kontes in ${which}`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
  await run(db, sql`delete from hasil_penegasan where kontes in ${which}`);
  await run(db, sql`delete from hasil_selisih where kontes in ${which}`);
  await run(db, sql`delete from hasil_arus where kontes in ${which}`);
  await run(db, sql`delete from hasil_agregat where kontes in ${which}`);
  await run(db, sql`delete from hasil_sumber where kontes in ${which}`);
}
