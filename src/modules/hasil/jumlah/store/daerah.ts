// Where do areas in a source's own numbers lie, with their cells, their sums and the codes that they were matched with?
import { type Db, rows, run, sql } from '#platform/db';
import type { Padanan, TempatSumber } from '../match.ts';
import type { Berdiri, Tempat } from '../record.ts';
import type { Naik } from '../roll-up.ts';

const CHUNK = 4_000;

export type TempatTersimpan = TempatSumber & Padanan & { readonly tingkat: number };

const COLUMNS = sql`id, jalur, tingkat, nama, kode, cara`;

export async function readTempat(db: Db, pemilu: string): Promise<TempatTersimpan[]> {
  return rows(db, sql<TempatTersimpan>`select ${COLUMNS} from hasil_jumlah_tempat where pemilu = ${pemilu} order by id`);
}

/** How many areas of a level were matched in which way. */
export interface CacahPadanan {
  readonly tingkat: number;
  readonly cara: Padanan['cara'];
  readonly n: number;
}

export async function countPadanan(db: Db, pemilu: string): Promise<CacahPadanan[]> {
  return rows(db, sql<CacahPadanan>`select tingkat, cara, count(*)::int as n from hasil_jumlah_tempat where pemilu = ${pemilu} group by tingkat, cara order by tingkat, cara`);
}

/** By the source's number, or by the 2024 code that it was matched with. */
export async function findTempat(db: Db, pemilu: string, by: { readonly id: number } | { readonly kode: string }): Promise<TempatTersimpan | undefined> {
  const which = 'id' in by ? sql`id = ${by.id}` : sql`kode = ${by.kode}`;
  const [found] = await rows(db, sql<TempatTersimpan>`select ${COLUMNS} from hasil_jumlah_tempat where pemilu = ${pemilu} and ${which}`);
  return found;
}

/** Those of one level below an area (`id` 0 = everywhere); `jalur` carries the way. */
export async function readTempatDi(db: Db, pemilu: string, { id, tingkat }: { readonly id: number; readonly tingkat: number }, level: number): Promise<TempatTersimpan[]> {
  const inside = id === 0 ? sql`true` : sql`jalur[${tingkat}::int] = ${id}`;
  return rows(db, sql<TempatTersimpan>`select ${COLUMNS} from hasil_jumlah_tempat where pemilu = ${pemilu} and tingkat = ${level}::int and ${inside} order by nama, id`);
}

/** Every area of which a contest has a row or a sum of rows. */
export async function readIsi(db: Db, { pemilu, jenis }: Tempat): Promise<Pick<TempatTersimpan, 'id' | 'kode'>[]> {
  return rows(
    db,
    sql<Pick<TempatTersimpan, 'id' | 'kode'>>`select id, kode from hasil_jumlah_tempat t where pemilu = ${pemilu}
      and (exists (select from hasil_jumlah_sel s where s.pemilu = t.pemilu and s.jenis = ${jenis} and s.id = t.id)
        or exists (select from hasil_jumlah_naik n where n.pemilu = t.pemilu and n.jenis = ${jenis} and n.id = t.id)) order by id`,
  );
}

export async function addTempat(db: Db, pemilu: string, places: readonly TempatSumber[]): Promise<void> {
  for (let from = 0; from < places.length; from += CHUNK) {
    const lines = JSON.stringify(places.slice(from, from + CHUNK));
    await run(
      db,
      sql`insert into hasil_jumlah_tempat (pemilu, id, jalur, tingkat, nama, kode, cara)
        select ${pemilu}, id, jalur, cardinality(jalur), nama, null, 'TIADA'
        from jsonb_to_recordset(${lines}::jsonb) as baris (id int, jalur int[], nama text)`,
    );
  }
}

/** Gives these places their codes; two steps, because a code may move from one to another. */
export async function writePadanan(db: Db, pemilu: string, given: readonly (Padanan & { readonly id: number })[]): Promise<void> {
  if (given.length === 0) return;
  await run(db, sql`update hasil_jumlah_tempat set kode = null, cara = 'TIADA' where pemilu = ${pemilu} and id = any(${given.map(({ id }) => id)}::int[])`);
  for (let from = 0; from < given.length; from += CHUNK) {
    const lines = JSON.stringify(given.slice(from, from + CHUNK));
    await run(
      db,
      sql`update hasil_jumlah_tempat t set kode = baris.kode, cara = baris.cara
        from jsonb_to_recordset(${lines}::jsonb) as baris (id int, kode text, cara text) where t.pemilu = ${pemilu} and t.id = baris.id`,
    );
  }
}

export interface PohonPadanan {
  readonly pohon: string;
  readonly versi: number;
}

/** The tree that the codes were matched with last. */
export async function findPohon(db: Db, pemilu: string): Promise<PohonPadanan | undefined> {
  const [found] = await rows(db, sql<PohonPadanan>`select pohon, versi from hasil_jumlah_padanan where pemilu = ${pemilu}`);
  return found;
}

export async function writePohon(db: Db, pemilu: string, { pohon, versi }: PohonPadanan, pada: number): Promise<void> {
  await run(
    db,
    sql`insert into hasil_jumlah_padanan (pemilu, pohon, versi, pada) values (${pemilu}, ${pohon}, ${versi}, ${pada}::bigint)
      on conflict (pemilu) do update set pohon = excluded.pohon, versi = excluded.versi, pada = excluded.pada`,
  );
}

/** What is in force, all areas of the contest or these alone. */
export async function readSel(db: Db, { pemilu, jenis }: Tempat, only?: readonly number[]): Promise<Berdiri<'daerah'>[]> {
  const those = only === undefined ? sql`true` : sql`id = any(${only}::int[])`;
  return rows(
    db,
    sql<Berdiri<'daerah'>>`select distinct on (id) id::text as kode, versi, sumber, jsonb_build_object('kelas', 'daerah', 'sel', to_jsonb(sel)) as isi
      from hasil_jumlah_sel where pemilu = ${pemilu} and jenis = ${jenis} and ${those} order by id, versi desc`,
  );
}

/** Older versions of one area, newest first. */
export async function readSelLama(db: Db, { pemilu, jenis }: Tempat, id: number): Promise<Berdiri<'daerah'>[]> {
  return rows(
    db,
    sql<Berdiri<'daerah'>>`select id::text as kode, versi, sumber, jsonb_build_object('kelas', 'daerah', 'sel', to_jsonb(sel)) as isi
      from hasil_jumlah_sel where pemilu = ${pemilu} and jenis = ${jenis} and id = ${id} order by versi desc offset 1`,
  );
}

export interface SelBaru {
  readonly id: number;
  readonly versi: number;
  readonly sel: readonly (number | null)[];
}

export async function addSel(db: Db, { pemilu, jenis }: Tempat, sumber: number, units: readonly SelBaru[]): Promise<void> {
  for (let from = 0; from < units.length; from += CHUNK) {
    const lines = JSON.stringify(units.slice(from, from + CHUNK));
    await run(
      db,
      sql`insert into hasil_jumlah_sel (pemilu, jenis, id, versi, sumber, sel)
        select ${pemilu}, ${jenis}, id, versi, ${sumber}::int, sel from jsonb_to_recordset(${lines}::jsonb) as baris (id int, versi int, sel int[])`,
    );
  }
}

export async function replaceNaik(db: Db, { pemilu, jenis }: Tempat, sums: readonly Naik[]): Promise<void> {
  await run(db, sql`delete from hasil_jumlah_naik where pemilu = ${pemilu} and jenis = ${jenis}`);
  for (let from = 0; from < sums.length; from += CHUNK) {
    const lines = JSON.stringify(sums.slice(from, from + CHUNK));
    await run(
      db,
      sql`insert into hasil_jumlah_naik (pemilu, jenis, id, dari, baris, sel)
        select ${pemilu}, ${jenis}, id, dari, baris, sel from jsonb_to_recordset(${lines}::jsonb) as baris (id int, dari int, baris int, sel int[])`,
    );
  }
}

/** Sums of rows below these areas, of the kecamatan before those of the kel/desa. */
export async function readNaik(db: Db, { pemilu, jenis }: Tempat, ids: readonly number[]): Promise<Naik[]> {
  return rows(
    db,
    sql<Naik>`select id, dari, baris, sel from hasil_jumlah_naik where pemilu = ${pemilu} and jenis = ${jenis} and id = any(${ids}::int[]) order by id, dari`,
  );
}
