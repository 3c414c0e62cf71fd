// Which questions are kept for which stations, and how are they written? (a copy that follows the log)
import type { AreaCode } from '#kernel/area-code';
import { assert } from '#kernel/result';
import { type Db, rows, run, sql } from '#platform/db';
import { codeOf, literal, provOf, stationRange } from '../../store/columns.ts';
import type { TanyaTps } from '../cacah.ts';
import { type TanyaId, bitTanya } from '../timbang.ts';

/** How far the copy is: the number of the log, and the version of what pages show. */
export interface Sampai {
  readonly seq: number;
  readonly versi: number;
}

/** Takes the writer's place until the transaction ends: one follower, or one answer, at a time. */
export async function takeSampai(db: Db): Promise<Sampai> {
  const [row] = await rows(db, sql<Sampai>`select seq, versi from hasil_tanya_urutan where satu for update`);
  assert(row !== undefined, 'hasil_tanya_urutan has its row');
  return row;
}

export async function readSampai(db: Db): Promise<Sampai> {
  const [row] = await rows(db, sql<Sampai>`select seq, versi from hasil_tanya_urutan where satu`);
  assert(row !== undefined, 'hasil_tanya_urutan has its row');
  return row;
}

export async function giveSampai(db: Db, { seq, versi }: Sampai): Promise<void> {
  await run(db, sql`update hasil_tanya_urutan set seq = ${seq}, versi = ${versi} where satu`);
}

/** A kel/desa of a contest (by its number) whose log grew. */
export interface Tersentuh {
  readonly kontes: number;
  readonly desa: AreaCode;
}

/** Events after `dari` up to and including `sampai`, by the kel/desa that they are about. */
export async function listTersentuh(db: Db, dari: number, sampai: number): Promise<Tersentuh[]> {
  const found = await rows(
    db,
    sql<{ kontes: number; desa: number }>`select distinct kontes, kode / 1000 as desa from hasil_angka where seq > ${dari} and seq <= ${sampai} order by 1, 2`,
  );
  return found.map(({ kontes, desa }) => ({ kontes, desa: codeOf(desa) }));
}

/** The contest behind a number of these tables. */
export async function findKontesNomor(db: Db, no: number): Promise<{ readonly pemilu: string; readonly kode: string } | undefined> {
  const [found] = await rows(db, sql<{ pemilu: string; kode: string }>`select pemilu, kode from hasil_kontes where no = ${no}`);
  return found;
}

interface RawTps {
  readonly kode: number;
  readonly kini: number;
  readonly ditandai: number;
  readonly lepas: number;
  readonly selesai: number;
  readonly dijawab: number;
}

/** Writes the stations of these kel/desa anew. */
export async function replaceTps(db: Db, no: number, desa: readonly AreaCode[], lines: readonly TanyaTps[]): Promise<void> {
  await run(
    db,
    sql`delete from hasil_tanya_tps t using unnest(${literal(desa)}::bigint[]) d (kode)
      where t.kontes = ${no} and t.prov = (d.kode / 100000000)::smallint and t.kode > d.kode * 1000 and t.kode < (d.kode + 1) * 1000`,
  );
  if (lines.length === 0) return;
  const column = (pick: (one: TanyaTps) => number | string): string => literal(lines.map(pick));
  await run(
    db,
    sql`insert into hasil_tanya_tps (kontes, prov, kode, kini, ditandai, lepas, selesai, dijawab)
      select ${no}, kode / 100000000000, kode, kini, ditandai, lepas, selesai, dijawab from unnest(
        ${column((t) => t.kode)}::bigint[], ${column((t) => t.kini)}::smallint[], ${column((t) => t.ditandai)}::smallint[],
        ${column((t) => t.lepas)}::smallint[], ${column((t) => t.selesai)}::smallint[], ${column((t) => t.dijawab)}::smallint[]
      ) u (kode, kini, ditandai, lepas, selesai, dijawab)`,
  );
}

/** Which of a question's stations a list shows. */
export const KEADAAN = ['kini', 'menunggu', 'dijawab', 'ditandai', 'selesai', 'semua'] as const;
export type Keadaan = (typeof KEADAAN)[number];

/** Stations below an area (0 to 13 digits) with one question or (null) with any, by code, after `after`, at most `limit`. */
export async function listTanya(
  db: Db,
  no: number,
  kode: AreaCode,
  wanted: { readonly tanya: TanyaId | null; readonly keadaan: Keadaan },
  after: AreaCode | null,
  limit: number,
): Promise<TanyaTps[]> {
  const bit = wanted.tanya === null ? 255 : bitTanya(wanted.tanya);
  const { dari, ke } = kode.length === 13 ? { dari: Number(kode), ke: Number(kode) + 1 } : stationRange(kode);
  const from = Math.max(dari, after === null ? 0 : Number(after) + 1);
  const mask = {
    semua: sql`kini | selesai`,
    kini: sql`kini`,
    menunggu: sql`kini & ~ditandai & ~dijawab`,
    dijawab: sql`kini & dijawab`,
    ditandai: sql`kini & ditandai`,
    selesai: sql`selesai`,
  }[wanted.keadaan];
  const prov = from >= 1e12 ? Math.floor(from / 1e11) : 0;
  const found = await rows(
    db,
    sql<RawTps>`select kode, kini, ditandai, lepas, selesai, dijawab from hasil_tanya_tps
      where kontes = ${no} and prov >= ${prov}::smallint and prov <= ${kode === '0' ? 99 : provOf(kode)}::smallint and kode >= ${from} and kode < ${ke}
        and ((${mask}) & ${bit}::smallint) <> 0
      order by kontes, prov, kode limit ${limit}`,
  );
  return found.map(fromRaw);
}

/** What is kept of these stations; the others raise no question. */
export async function readTanya(db: Db, no: number, kodes: readonly AreaCode[]): Promise<Map<AreaCode, TanyaTps>> {
  const found = await rows(
    db,
    sql<RawTps>`select t.kode, kini, ditandai, lepas, selesai, dijawab from unnest(${literal(kodes)}::bigint[]) u (kode)
      join hasil_tanya_tps t on t.kontes = ${no} and t.prov = (u.kode / 100000000000)::smallint and t.kode = u.kode`,
  );
  return new Map(found.map((raw) => [codeOf(raw.kode), fromRaw(raw)]));
}

function fromRaw(raw: RawTps): TanyaTps {
  return { ...raw, kode: codeOf(raw.kode) };
}

/** Everything of a simulated election goes when real figures come; in the caller's transaction. */
export async function clearTanya(db: Db, slug: string): Promise<void> {
  const which = sql`(select no from hasil_kontes where pemilu = ${slug})`;
  await run(db, sql`select set_config('hasil.hapus_simulasi', 'ya', true)`);
  await run(db, sql`delete from hasil_tanya_jawaban where kontes in ${which}`);
  await run(db, sql`select set_config('hasil.hapus_simulasi', '', true)`);
  await run(db, sql`delete from hasil_tanya_tps where kontes in ${which}`);
  await run(db, sql`delete from hasil_tanya_wilayah where kontes in ${which}`);
}

/** Moves with every count and every answer. */
export async function tanyaVersion(db: Db): Promise<string> {
  return String((await readSampai(db)).versi);
}
