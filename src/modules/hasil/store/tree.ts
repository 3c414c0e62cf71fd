// How is a contest's tree laid, so that an empty count already shows every page? (hasil.md 5, 11)
import { type AreaCode, NATION, ancestorsOf, parentOf } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import { listLevel } from '#platform/offices';
import { type KontesPack, findPapers, findPemilu, scopeOfVillages, stationCounts, treeOf } from '#modules/pemilu';
import type { Kontes } from '../contest.ts';
import { codeOf, findNomor, literal, provOf } from './columns.ts';
import { renewStatistics } from './source.ts';

const CHUNK = 20_000;
const DEPTH: Readonly<Record<number, number>> = { 1: 0, 2: 1, 4: 2, 6: 3, 10: 4 };

/**
 * Lays one row per area where the paper is counted, with its number of planned stations. Called again after the plan
 * grew (stations learned from a list), it adds what is new and sets the totals anew; figures stay. Returns how many
 * areas the contest has.
 */
export async function layTree(db: Db, kontes: Kontes): Promise<number> {
  const { pemilu, pack } = kontes;
  const [ground, scopeOf] = [await groundOf(db, pemilu.slug), await scopeOfVillages(db, pemilu.slug, pack.jenis)];
  return layRows(db, await ensureNomor(db, kontes), totalsOf(ground, pack, (desa) => scopeOf(desa) === pack.lingkup));
}

/** Lays every contest of an election, so that its pages stand before the first figure: the tree is read once for all papers. */
export async function layContests(db: Db, slug: string): Promise<void> {
  const pemilu = findPemilu(slug);
  if (pemilu === undefined) return;
  const ground = await groundOf(db, slug);
  for (const { jenis } of [...pemilu.kontes, ...pemilu.kertas]) {
    const scopeOf = await scopeOfVillages(db, slug, jenis);
    const villages = Map.groupBy(ground.desa, (desa) => scopeOf(desa.kode));
    for (const pack of await findPapers(db, pemilu, jenis)) {
      const own: Ground = { ...ground, desa: villages.get(pack.lingkup) ?? [] };
      await layRows(db, await ensureNomor(db, { pemilu, pack }), totalsOf(own, pack, () => true));
    }
  }
  // The embedded engine renews no statistics by itself, and pages ask for these rows from now on.
  await renewStatistics(db);
}

/** The areas of an election's tree; its kel/desa with their number of stations. */
interface Ground {
  readonly atas: readonly AreaCode[];
  readonly desa: readonly { readonly kode: AreaCode; readonly jumlah: number }[];
}

async function groundOf(db: Db, slug: string): Promise<Ground> {
  const { pohon } = await treeOf(db, slug);
  const levels = await Promise.all([1, 2, 3, 4].map((level) => listLevel(db, pohon, level)));
  const planned = new Map((await stationCounts(db, slug, '', 10)).map(({ kode, jumlah }) => [kode, jumlah]));
  for (const { kode } of levels[3] ?? []) if (!planned.has(kode)) planned.set(kode, 0);
  return { atas: levels.slice(0, 3).flat().map(({ kode }) => kode), desa: [...planned].map(([kode, jumlah]) => ({ kode, jumlah })) };
}

/** The nation first. The president's tree has every area, also one without kel/desa; another paper only what lies above its own. */
function totalsOf({ atas, desa }: Ground, pack: KontesPack, isOwn: (desa: AreaCode) => boolean): Map<AreaCode, number> {
  const totals = new Map<AreaCode, number>([[NATION, 0]]);
  if (pack.lingkup === NATION) for (const kode of atas) totals.set(kode, 0);
  for (const { kode, jumlah } of desa) {
    if (!isOwn(kode)) continue;
    for (const up of [...ancestorsOf(kode), kode]) totals.set(up, (totals.get(up) ?? 0) + jumlah);
  }
  return totals;
}

async function layRows(db: Db, no: number, totals: ReadonlyMap<AreaCode, number>): Promise<number> {
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

/** Those of the areas that a contest's tree has, in their order. */
export async function laidAmong(db: Db, no: number, codes: readonly AreaCode[]): Promise<AreaCode[]> {
  if (codes.length === 0) return [];
  const found = await rows(db, sql<{ kode: number }>`select kode from hasil_agregat where kontes = ${no} and kode = any(${literal(codes)}::bigint[])`);
  const laid = new Set(found.map((row) => codeOf(row.kode)));
  return codes.filter((kode) => laid.has(kode));
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
