// Which files came onto which list, how far is each, and which of their rows wait for somebody?
import type { Day } from '#kernel/day';
import type { Actor } from '#platform/action';
import { type Db, rows, run, sql } from '#platform/db';
import { column } from '../../daftar/store/bulk.ts';
import type { IdDaftar } from '../../daftar/rekam.ts';

export type KeadaanMuatan = 'DIPERIKSA' | 'DIUSULKAN' | 'DISETUJUI' | 'SELESAI' | 'BATAL';

export interface Ringkas {
  /** How often each code came. */
  readonly kode: Readonly<Record<string, number>>;
  /** What is said of the file as a whole. */
  readonly catatan: readonly string[];
  /** The first lines of the report, masked. */
  readonly contoh: readonly (TemuanBaris & { readonly baris: string })[];
}

export interface Muatan {
  readonly id: string;
  readonly daftar: IdDaftar;
  readonly sha256: string;
  readonly nama: string;
  readonly bytes: number;
  readonly sumber: string;
  readonly hari: Day;
  readonly keadaan: KeadaanMuatan;
  readonly baris: number;
  readonly tolak: number;
  readonly ringkas: Ringkas;
  readonly lewat: number;
  readonly masuk: number;
  readonly kerja: number;
  /** Why the load stopped, a code; null while it goes on. */
  readonly gagal: string | null;
  readonly pembuat: Actor;
  readonly pengusul: Actor | null;
  readonly penyetuju: Actor | null;
  readonly usulPada: string | null;
  readonly pada: string;
}

const iso = (name: 'pada' | 'usul_pada') => (name === 'pada' ? sql`to_char(pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')` : sql`to_char(usul_pada at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
const columns = sql`id, daftar, sha256, nama, bytes, sumber, hari::text as hari, keadaan, baris, tolak, ringkas, lewat, masuk, kerja, gagal, pembuat, pengusul, penyetuju, ${iso('usul_pada')} as "usulPada", ${iso('pada')} as pada`;

export async function readMuatan(db: Db, id: string): Promise<Muatan | undefined> {
  return (await rows(db, sql<Muatan>`select ${columns} from sidalih_muatan where id = ${id}::uuid`))[0];
}

/** Holds the load for the rest of the transaction. */
export async function lockMuatan(db: Db, id: string): Promise<Muatan | undefined> {
  return (await rows(db, sql<Muatan>`select ${columns} from sidalih_muatan where id = ${id}::uuid for update`))[0];
}

/** The load of this very file onto this list, unless it was withdrawn. */
export async function findByFile(db: Db, daftar: IdDaftar, sha256: string): Promise<Muatan | undefined> {
  return (await rows(db, sql<Muatan>`select ${columns} from sidalih_muatan where daftar = ${daftar} and sha256 = ${sha256} and keadaan <> 'BATAL'`))[0];
}

/** Newest first. */
export async function listMuatan(db: Db, daftar: readonly IdDaftar[], banyak: number): Promise<Muatan[]> {
  return rows(db, sql<Muatan>`select ${columns} from sidalih_muatan where daftar = any(${column('text', daftar)}) order by pada desc, id limit ${banyak}`);
}

/** Proposed for one of these lists, oldest first. */
export async function listProposed(db: Db, daftar: readonly IdDaftar[]): Promise<Muatan[]> {
  return rows(db, sql<Muatan>`select ${columns} from sidalih_muatan where keadaan = 'DIUSULKAN' and daftar = any(${column('text', daftar)}) order by usul_pada, id limit 50`);
}

/** Approved and not done, oldest first: what the loader has to do. */
export async function listApproved(db: Db): Promise<Muatan[]> {
  return rows(db, sql<Muatan>`select ${columns} from sidalih_muatan where keadaan = 'DISETUJUI' and gagal is null order by pada, id limit 20`);
}

/** False where the same file came in the same moment. */
export async function insertMuatan(db: Db, m: Pick<Muatan, 'id' | 'daftar' | 'sha256' | 'nama' | 'bytes' | 'sumber' | 'hari' | 'keadaan' | 'baris' | 'tolak' | 'ringkas' | 'pembuat' | 'pada'>): Promise<boolean> {
  const made = await run(
    db,
    sql`insert into sidalih_muatan (id, daftar, sha256, nama, bytes, sumber, hari, keadaan, baris, tolak, ringkas, pembuat, pada)
      values (${m.id}::uuid, ${m.daftar}, ${m.sha256}, ${m.nama}, ${m.bytes}::bigint, ${m.sumber}, ${m.hari}::date, ${m.keadaan}, ${m.baris}, ${m.tolak}, ${JSON.stringify(m.ringkas)}::jsonb,
        ${JSON.stringify(m.pembuat)}::jsonb, ${m.pada}::timestamptz) on conflict do nothing`,
  );
  return made === 1;
}

export async function setKeadaan(db: Db, id: string, keadaan: KeadaanMuatan, by: { readonly pengusul?: Actor; readonly penyetuju?: Actor; readonly usulPada?: string } = {}): Promise<void> {
  const actor = (one: Actor | undefined): string | null => (one === undefined ? null : JSON.stringify(one));
  await run(
    db,
    sql`update sidalih_muatan set keadaan = ${keadaan}, pengusul = coalesce(${actor(by.pengusul)}::jsonb, pengusul), penyetuju = coalesce(${actor(by.penyetuju)}::jsonb, penyetuju),
      usul_pada = coalesce(${by.usulPada ?? null}::timestamptz, usul_pada), gagal = null where id = ${id}::uuid`,
  );
}

/** One batch further: `lewat` rows of the file more. */
export async function advance(db: Db, id: string, more: { readonly lewat: number; readonly masuk: number; readonly kerja: number }): Promise<void> {
  await run(db, sql`update sidalih_muatan set lewat = lewat + ${more.lewat}, masuk = masuk + ${more.masuk}, kerja = kerja + ${more.kerja} where id = ${id}::uuid`);
}

export async function finishMuatan(db: Db, id: string, tally: { readonly baris: number; readonly tolak: number; readonly ringkas: Ringkas }): Promise<void> {
  await run(db, sql`update sidalih_muatan set keadaan = 'SELESAI', baris = ${tally.baris}, tolak = ${tally.tolak}, ringkas = ${JSON.stringify(tally.ringkas)}::jsonb where id = ${id}::uuid`);
}

export async function failMuatan(db: Db, id: string, gagal: string): Promise<void> {
  await run(db, sql`update sidalih_muatan set gagal = ${gagal} where id = ${id}::uuid`);
}

export interface TemuanBaris {
  readonly kolom: string;
  readonly kode: string;
  /** Masked. */
  readonly nilai: string;
}

export interface BarisKerja {
  /** The row's place in the order of the file, from 1. */
  readonly no: number;
  readonly tempat: string;
  readonly kode: string;
  readonly ditolak: boolean;
  readonly pemilih: string | null;
  readonly rahasia: Uint8Array | null;
  readonly temuan: readonly TemuanBaris[];
}

export async function insertBaris(db: Db, muatan: string, all: readonly BarisKerja[]): Promise<void> {
  if (all.length === 0) return;
  await run(
    db,
    sql`insert into sidalih_baris (muatan, no, tempat, kode, ditolak, pemilih, rahasia, temuan)
      select ${muatan}::uuid, u.no, u.tempat, u.kode, u.ditolak = 1, u.pemilih, u.rahasia, u.temuan::jsonb from unnest(${column('int', all.map((r) => r.no))}, ${column('text', all.map((r) => r.tempat))},
        ${column('text', all.map((r) => r.kode))}, ${column('int', all.map((r) => (r.ditolak ? 1 : 0)))}, ${column('uuid', all.map((r) => r.pemilih))}, ${column('bytea', all.map((r) => r.rahasia))},
        ${column('text', all.map((r) => JSON.stringify(r.temuan)))}) as u (no, tempat, kode, ditolak, pemilih, rahasia, temuan)`,
  );
}

/** By the order of the file; keyset paging. */
export async function listBaris(db: Db, muatan: string, after: number, banyak: number): Promise<BarisKerja[]> {
  return rows(db, sql<BarisKerja>`select no, tempat, kode, ditolak, pemilih, rahasia, temuan from sidalih_baris where muatan = ${muatan}::uuid and no > ${after} order by no limit ${banyak}`);
}

/**
 * E_NIK_GANDA: new records whose NIK stands on another active record of the pack become suspicions, for people to look at.
 * `ids` and `keys` belong together. Returns the new records that have such a twin. One probe of the index of NIK a
 * record, whatever the planner believes of a table that grew since it was last counted.
 */
export async function suspectTwins(db: Db, paket: string, daftar: IdDaftar, ids: readonly string[], keys: readonly Uint8Array[], now: string): Promise<string[]> {
  const found = await rows(
    db,
    sql<{ id: string; twin: string; list: string }>`select n.id, o.id as twin, o.daftar as list from unnest(${column('uuid', ids)}, ${column('bytea', keys)}) as n (id, key)
      cross join lateral (select p.id, p.daftar, p.tms from sidalih_pemilih p where p.nik_kunci = n.key offset 0) as o
      where o.id <> n.id and o.tms is null and o.daftar like ${`${paket}.%`}`,
  );
  if (found.length === 0) return [];
  const pairs = found.map(({ id, twin, list }) => (id < twin ? [daftar, id, list, twin] : [list, twin, daftar, id]));
  const at = (place: number) => column(place % 2 === 0 ? 'text' : 'uuid', pairs.map((pair) => pair[place] ?? ''));
  await run(
    db,
    sql`insert into sidalih_dugaan (id, daftar_a, pemilih_a, daftar_b, pemilih_b, asal, p, pada)
      select gen_random_uuid(), u.da, u.a, u.db, u.b, 'NIK_SAMA', null, ${now}::timestamptz from unnest(${at(0)}, ${at(1)}, ${at(2)}, ${at(3)}) as u (da, a, db, b) on conflict do nothing`,
  );
  return [...new Set(found.map(({ id }) => id))];
}
